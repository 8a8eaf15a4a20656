package org.opencpas.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/** Makes the parts of a JSON Schema that assessment.yaml is made of. */
final class SchemaNodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DESCRIPTIONS = "schema-descriptions.properties";

  private final Properties descriptions = descriptions();

  private static Properties descriptions() {
    Properties descriptions = new Properties();
    try (InputStream resource = SchemaNodes.class.getResourceAsStream(DESCRIPTIONS)) {
      if (resource == null) {
        throw new IllegalStateException("the program lacks " + DESCRIPTIONS);
      }
      Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8);
      descriptions.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(DESCRIPTIONS, unreadable);
    }
    return descriptions;
  }

  /** The names of constants. */
  static List<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** A map with known keys, each described. */
  ObjectNode section(String name, Collection<String> keys, Function<String, ObjectNode> value) {
    ObjectNode section = object("object");
    ObjectNode properties = section.putObject("properties");
    for (String key : keys) {
      ObjectNode node = value.apply(key);
      String description = descriptions.getProperty(name + "." + key, "");
      if (!description.isEmpty() && !node.has("description")) {
        node.put("description", description);
      }
      properties.set(key, node);
    }
    return section.put("additionalProperties", false);
  }

  /** A map whose keys are names that people choose, at least one. */
  ObjectNode anyKeys(ObjectNode value) {
    ObjectNode map = object("object").put("minProperties", 1);
    map.set("additionalProperties", value);
    return map;
  }

  /** A node of a type. */
  ObjectNode object(String type) {
    return NODES.objectNode().put("type", type);
  }

  /** Whatever stands there. */
  ObjectNode anything() {
    return NODES.objectNode();
  }

  /** A text that is not empty, numbers and truth values too. */
  ObjectNode text() {
    return anyText().put("minLength", 1);
  }

  /** A text that may be empty. */
  ObjectNode anyText() {
    ObjectNode text = NODES.objectNode();
    text.set("type", NODES.arrayNode().add("string").add("number").add("boolean"));
    return text;
  }

  /** A whole number above 0. */
  ObjectNode whole() {
    return object("integer").put("minimum", 1);
  }

  /** One of several words. */
  ObjectNode oneOf(Collection<String> words) {
    ObjectNode node = NODES.objectNode();
    node.set("enum", words(words));
    return node;
  }

  /** A list of at least one. */
  ObjectNode list(ObjectNode entries) {
    ObjectNode list = object("array").put("minItems", 1);
    list.set("items", entries);
    return list;
  }

  /** One of several forms. */
  ObjectNode either(ObjectNode one, ObjectNode other) {
    ObjectNode node = NODES.objectNode();
    node.putArray("anyOf").add(one).add(other);
    return node;
  }

  /** What is defined under a name. */
  ObjectNode reference(String name) {
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  /** A list of words in their order. */
  ArrayNode words(Collection<String> words) {
    ArrayNode node = NODES.arrayNode();
    words.forEach(node::add);
    return node;
  }
}
