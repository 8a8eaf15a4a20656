package org.opencpas.decode.iati;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Asks the same of an element for each of the values that it has somewhere, in place of $1. */
final class LoopCheck implements Check {
  private static final String PLACE = "$1";

  private final CheckReader reader;
  private final DocumentPath values;
  private final JsonNode rules;
  private final Set<String> keys;

  LoopCheck(CheckReader reader, JsonNode given) {
    this.reader = reader;
    this.values = DocumentPath.of(given.path("foreach").asText());
    this.rules = given.path("do");
    Set<String> names = new LinkedHashSet<>();
    given.path("subs").forEach(each -> names.add(each.asText()));
    this.keys = Collections.unmodifiableSet(names);
    // With whatever value, so that rules that nobody can read are found now.
    holdsFor("0", null);
  }

  @Override
  public boolean holds(Node element) {
    return new LinkedHashSet<>(values.texts(element))
        .stream().allMatch(value -> holdsFor(value, element));
  }

  private boolean holdsFor(String value, @Nullable Node element) {
    // A value with a quote would be part of the path, not a text in it.
    if (value.indexOf('\'') >= 0 || value.indexOf('"') >= 0) {
      return false;
    }
    boolean holds = true;
    for (Map.Entry<String, JsonNode> rule : rules.properties()) {
      for (JsonNode each : rule.getValue().path("cases")) {
        Check check = reader.read(rule.getKey(), withValue(each, value));
        holds &= element == null || check.holds(element);
      }
    }
    return holds;
  }

  private JsonNode withValue(JsonNode given, String value) {
    ObjectNode copy = given.deepCopy();
    for (String key : keys) {
      JsonNode text = copy.path(key);
      if (text.isTextual()) {
        copy.put(key, text.asText().replace(PLACE, value));
      } else if (text.isArray()) {
        ArrayNode list = copy.arrayNode();
        text.forEach(each -> list.add(each.asText().replace(PLACE, value)));
        copy.set(key, list);
      }
    }
    return copy;
  }
}
