package org.opencpas.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencpas.issue.Quotation;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A map of assessment.yaml whose keys are known.
 *
 * @param place the map itself
 * @param values values by key, in file order
 */
record Section(Declared place, Map<String, Declared> values) {

  Section {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads the keys; unknown and repeated ones are mistakes and are left out. */
  static Section read(Declared place, MappingNode mapping, Set<String> known) {
    Map<String, Declared> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Declared key = place.inside(tuple.getKeyNode());
      Optional<String> name = key.text("a key of " + String.join(", ", known));
      if (name.isEmpty()) {
        continue;
      }
      if (!known.contains(name.get())) {
        String nearest = Nearest.to(name.get(), known).map(each -> each + "? ").orElse("");
        key.mistaken(
            "the unknown key " + Quotation.of(name.get()),
            (nearest.isEmpty() ? "" : "do you mean " + nearest)
                + "allowed are "
                + String.join(", ", known));
        continue;
      }
      put(values, key, name.get(), place.inside(tuple.getValueNode()));
    }
    return new Section(place, values);
  }

  /** Reads a map whose keys may be any text, the empty one too. */
  static Map<String, Declared> values(Declared place, MappingNode mapping) {
    Map<String, Declared> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Declared key = place.inside(tuple.getKeyNode());
      if (tuple.getKeyNode() instanceof ScalarNode scalar) {
        put(values, key, scalar.getValue(), place.inside(tuple.getValueNode()));
      } else {
        key.mistaken(key.found(), "a text as key");
      }
    }
    return values;
  }

  private static void put(Map<String, Declared> values, Declared key, String name, Declared value) {
    Declared former = values.putIfAbsent(name, value);
    if (former != null) {
      key.mistaken(
          "the key " + Quotation.of(name) + " again",
          "each key once; its first value stands on line " + former.line());
    }
  }

  /** These values, and those of another map for keys that have none here. */
  Section over(Section other) {
    Map<String, Declared> both = new LinkedHashMap<>(values);
    other.values.forEach(both::putIfAbsent);
    return new Section(place, both);
  }

  /** The value of a key that may be left out. */
  Optional<Declared> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The value of a key that must be there. */
  Optional<Declared> required(String key, String allowed) {
    if (!has(key)) {
      place.mistaken("no key " + key, allowed);
    }
    return value(key);
  }

  /** Two keys of which the first says nothing without the second. */
  void requireTogether(String key, String partner) {
    if (!has(partner)) {
      value(key)
          .ifPresent(
              each -> each.mistaken("the key " + key, "it together with the key " + partner));
    }
  }
}
