package org.opencpas.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencpas.issue.Quotation;

/** The mappings that assessment.yaml declares once, for sources to name. */
final class NamedMappings {
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

  /** The mapping that a source declares: its own, or the one that it names. */
  Optional<Declared> mapping(Declared declared) {
    if (!declared.isText()) {
      return Optional.of(declared);
    }
    String allowed =
        mappings.isEmpty()
            ? "a map of columns, or the name of one under the key mappings"
            : "a map of columns, or one of " + String.join(", ", mappings.keySet());
    Optional<String> name = declared.text(allowed);
    Optional<Declared> found = name.map(mappings::get);
    if (name.isPresent() && found.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    name.ifPresent(used::add);
    return found;
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
