package org.opencpas.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Quotation;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of assessment.yaml, to be read as what should stand there. What stands there instead is
 * added to the mistakes, and the answer is empty.
 *
 * @param node the node
 * @param mistakes where mistakes go
 * @param name where assessment.yaml names the ready mapping that the node is from; null: it stands
 *     in assessment.yaml itself
 */
record Declared(Node node, Mistakes mistakes, @Nullable Node name) {
  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  /** A node that stands in assessment.yaml itself. */
  Declared(Node node, Mistakes mistakes) {
    this(node, mistakes, null);
  }

  /** A node inside this one. */
  Declared inside(Node inner) {
    return new Declared(inner, mistakes, name);
  }

  /** The same node of a ready mapping, for the place that names it. */
  Declared namedAt(Declared there) {
    return new Declared(node, there.mistakes, there.place());
  }

  /** Whether it ships with the program and only its name stands in assessment.yaml. */
  boolean isReady() {
    return name != null;
  }

  private Node place() {
    return name == null ? node : name;
  }

  /** Adds a mistake at the place of the node. */
  void mistaken(String found, String allowed) {
    mistakes.add(line(), column(), found, allowed);
  }

  int line() {
    return place().getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  int column() {
    return place().getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
  }

  /** What stands there, in words. */
  String found() {
    if (node instanceof ScalarNode scalar) {
      return isNothing() ? "nothing" : Quotation.of(scalar.getValue());
    }
    return node instanceof SequenceNode ? "a list" : "a map of keys";
  }

  private boolean isNothing() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && NOTHING.contains(scalar.getValue());
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isEmptyList() {
    return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
  }

  /** The text that stands there; empty, and no mistake, where none does. */
  Optional<String> rawText() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** What stands under a key, if a map with that key stands there; else empty, and no mistake. */
  Optional<Declared> inside(String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(each -> inside(each.getKeyNode()).rawText().equals(Optional.of(key)))
            .map(each -> inside(each.getValueNode()))
            .findFirst()
        : Optional.empty();
  }

  /** A text as it is written, numbers and truth values too; a quoted one may be empty. */
  Optional<String> anyText(String allowed) {
    if (node instanceof ScalarNode scalar && !isNothing()) {
      return Optional.of(scalar.getValue());
    }
    mistaken(found(), allowed);
    return Optional.empty();
  }

  /** A text that is not empty. */
  Optional<String> text(String allowed) {
    Optional<String> text = anyText(allowed);
    if (text.isPresent() && text.get().isEmpty()) {
      mistaken("an empty text", allowed);
      return Optional.empty();
    }
    return text;
  }

  /** One of several words. */
  <T> Optional<T> word(Map<String, T> words) {
    String allowed = "one of " + String.join(", ", words.keySet());
    Optional<String> text = text(allowed);
    if (text.isPresent() && !words.containsKey(text.get())) {
      mistaken(found(), allowed);
    }
    return text.map(words::get);
  }

  /** The entries of a list that is not empty. */
  List<Declared> list(String allowed) {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      mistaken(isList() ? "an empty list" : found(), allowed);
      return List.of();
    }
    return sequence.getValue().stream().map(this::inside).toList();
  }

  /** The entries of a list, or a single text as a list of one. */
  List<Declared> listOrOne(String allowed) {
    return node instanceof ScalarNode && !isNothing() ? List.of(this) : list(allowed);
  }

  /** The texts of a list that is not empty, each not empty. */
  List<String> texts(String allowed) {
    List<String> texts = new ArrayList<>();
    list(allowed).forEach(each -> each.text(allowed).ifPresent(texts::add));
    return texts;
  }

  /** A map of known keys. */
  Optional<Section> section(Set<String> keys) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(Section.read(this, mapping, keys));
    }
    mistaken(found(), "a map with keys of " + String.join(", ", keys));
    return Optional.empty();
  }

  /** A map of texts under keys of any kind, each key once and at least one; values may be empty. */
  Map<String, Declared> entries(String allowed) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      mistaken(node instanceof MappingNode ? "an empty map" : found(), allowed);
      return Map.of();
    }
    return Section.values(this, mapping);
  }
}
