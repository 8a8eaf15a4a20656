package org.opencpas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencpas.issue.Quotation;

/**
 * The mappings that sources name: those that assessment.yaml declares once, and those that ship
 * with the program. A mapping may be {@code like} one that ships and say only what is different.
 */
final class NamedMappings {
  static final String LIKE = "like";

  private final Map<String, Declared> mappings;
  private final Set<String> used = new LinkedHashSet<>();

  private NamedMappings(Map<String, Declared> mappings) {
    this.mappings = mappings;
  }

  /** No mapping is declared. */
  static NamedMappings none() {
    return new NamedMappings(Map.of());
  }

  /** The mappings under their names. */
  static NamedMappings read(Declared declared) {
    return new NamedMappings(
        new LinkedHashMap<>(declared.entries("a map from names to mappings, at least one")));
  }

  /**
   * A source with what its ready mapping says about files, wherever the source says nothing itself;
   * a format that has a ready mapping of its name needs no other.
   */
  Section complete(Section source, Set<String> keys) {
    Optional<Declared> name = source.has("mapping") ? readyName(source) : source.value("format");
    return name.flatMap(NamedMappings::ready)
        .flatMap(each -> each.section(keys))
        .map(source::over)
        .orElse(source);
  }

  /** Where a source names a ready mapping, whether by itself or by a mapping that is like it. */
  private Optional<Declared> readyName(Section source) {
    return source
        .value("mapping")
        .flatMap(each -> each.isText() ? Optional.of(own(each).orElse(each)) : Optional.of(each))
        .flatMap(each -> each.isText() ? Optional.of(each) : each.inside(LIKE));
  }

  private Optional<Declared> own(Declared name) {
    return name.rawText().map(mappings::get);
  }

  private static Optional<Declared> ready(Declared name) {
    return name.rawText().flatMap(text -> ReadySources.named(text, name));
  }

  /** The keys of the mapping that a source declares: its own, or the one that it names. */
  Optional<Section> section(Declared declared, Set<String> keys) {
    Optional<Declared> found = declared.isText() ? named(declared) : Optional.of(declared);
    Set<String> allowed = new LinkedHashSet<>(keys);
    allowed.add(LIKE);
    Optional<Section> own =
        found.flatMap(each -> each.section(Collections.unmodifiableSet(allowed)));
    Optional<Section> like =
        own.flatMap(each -> each.value(LIKE))
            .flatMap(this::like)
            .flatMap(each -> each.section(keys));
    return like.isPresent() ? own.map(each -> each.over(like.get())) : own;
  }

  private Optional<Declared> named(Declared declared) {
    String allowed = "a map of columns, or one of " + String.join(", ", names());
    Optional<String> name = declared.text(allowed);
    Optional<Declared> found = name.map(mappings::get).or(() -> readyMapping(declared));
    if (name.isPresent() && found.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    name.ifPresent(used::add);
    return found;
  }

  private Optional<Declared> like(Declared declared) {
    String allowed = "one of " + String.join(", ", ReadySources.NAMES);
    Optional<Declared> found = readyMapping(declared);
    if (found.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return found;
  }

  private static Optional<Declared> readyMapping(Declared name) {
    return ready(name).flatMap(each -> each.inside("mapping"));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(mappings.keySet());
    names.addAll(ReadySources.NAMES);
    return names;
  }

  /** Tells the mappings that no source names: nobody would read them. */
  void tellUnused() {
    mappings.forEach(
        (name, declared) -> {
          if (!used.contains(name)) {
            declared.mistaken(
                "the mapping " + Quotation.of(name) + ", which no source names",
                "mapping: " + name + " in a source, or no such mapping");
          }
        });
  }
}
