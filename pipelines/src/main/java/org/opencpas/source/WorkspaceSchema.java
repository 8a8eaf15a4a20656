package org.opencpas.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.opencpas.schemas.PeriodType;

/**
 * The JSON Schema of assessment.yaml, for editors. It is made from the keys and words of the
 * readers, and says what can be said about a key without the others; the readers say the rest.
 */
public final class WorkspaceSchema {
  private static final SchemaNodes NODES = new SchemaNodes();

  private WorkspaceSchema() {}

  /** The schema as JSON, draft 2020-12, ending with a line break. */
  public static String json() {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(schema()) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The schema as a tree. */
  static ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "assessment.yaml of OpenCPAS");
    schema.setAll(NODES.section("workspace", WorkspaceReader.KEYS, WorkspaceSchema::ofWorkspace));
    schema.set("required", NODES.words(Set.of("name")).add("sources"));
    // A workspace without sources is a calendar of mandates, and says what it is for.
    ObjectNode sources = NODES.anything();
    sources
        .putObject("properties")
        .putObject("sources")
        .put("minItems", 1)
        .put("description", "At least one source where there is no schedule.");
    schema
        .putArray("anyOf")
        .add(sources)
        .add(NODES.anything().set("required", NODES.words(List.of("schedule"))));
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set("source", SourceSchema.source(NODES));
    definitions.set("mapping", MappingSchema.mapping(NODES));
    definitions.set("expression", MappingSchema.expression(NODES));
    definitions.set("count", MappingSchema.count(NODES));
    definitions.set("validation", validation());
    definitions.set("schedule", schedule());
    return schema;
  }

  private static ObjectNode ofWorkspace(String key) {
    return switch (key) {
      case "name" -> NODES.text();
      case "periods" ->
          NODES.list(NODES.oneOf(SchemaNodes.names(PeriodType.values()))).put("uniqueItems", true);
      case "framework" ->
          NODES.section(
              "framework",
              WorkspaceReader.FRAMEWORK,
              each -> NODES.list(NODES.oneOf(ReadyTables.NAMES)).put("uniqueItems", true));
      case "thresholds" -> NODES.section("thresholds", WorkspaceReader.THRESHOLDS, each -> share());
      case "limits" -> NODES.section("limits", LimitsReader.KEYS, each -> NODES.whole());
      case "trend" ->
          NODES.section(
              "trend",
              TrendReader.KEYS,
              each ->
                  NODES
                      .whole()
                      .put("minimum", TrendWindows.SHORTEST)
                      .put("maximum", TrendWindows.LONGEST));
      case "sources" -> NODES.list(NODES.reference("source")).put("minItems", 0);
      case "schedule" -> NODES.list(NODES.reference("schedule"));
      case "validation" -> NODES.list(NODES.reference("validation"));
      case "sensitivity" ->
          NODES.section("sensitivity", DrawsReader.KEYS, WorkspaceSchema::ofSensitivity);
      case "strength" -> strength();
      case "mappings" -> NODES.anyKeys(NODES.reference("mapping"));
      default -> NODES.anything();
    };
  }

  private static ObjectNode validation() {
    ObjectNode rule =
        NODES.section("validation", ValidationReader.KEYS, WorkspaceSchema::ofValidation);
    rule.set("required", NODES.words(List.of("left", "op", "right")));
    return rule;
  }

  private static ObjectNode ofValidation(String key) {
    return switch (key) {
      case "op" -> NODES.oneOf(ValidationReader.OPERATORS.keySet());
      case "missing" -> NODES.oneOf(ValidationReader.MISSING.keySet());
      default -> NODES.text();
    };
  }

  private static ObjectNode schedule() {
    ObjectNode entry = NODES.section("schedule", ScheduleReader.KEYS, WorkspaceSchema::ofSchedule);
    entry.set("required", NODES.words(List.of("name", "before", "days")));
    return entry;
  }

  private static ObjectNode ofSchedule(String key) {
    return switch (key) {
      case "name" -> NODES.text().put("pattern", "^" + ScheduleReader.NAME + "$");
      case "before" ->
          NODES.list(NODES.oneOf(ScheduleReader.DATES.keySet())).put("uniqueItems", true);
      case "missions" -> NODES.list(NODES.text());
      default -> NODES.object("integer").put("minimum", 0).put("maximum", ScheduleReader.MOST_DAYS);
    };
  }

  private static ObjectNode ofSensitivity(String key) {
    return switch (key) {
      case "draws" -> NODES.object("integer").put("minimum", 0).put("maximum", Draws.MOST);
      case "weights" -> NODES.object("number").put("minimum", 0).put("maximum", 0.99);
      default ->
          NODES.anyKeys(
              NODES
                  .section("error", DrawsReader.ERROR_KEYS, each -> amount())
                  .put("minProperties", 1)
                  .put("maxProperties", 1));
    };
  }

  private static ObjectNode amount() {
    return NODES.object("number").put("minimum", 0);
  }

  private static ObjectNode strength() {
    ObjectNode strength =
        NODES.section("strength", StrengthReader.KEYS, WorkspaceSchema::ofStrength);
    strength.set("required", NODES.words(List.of("categories")));
    return strength;
  }

  private static ObjectNode ofStrength(String key) {
    return switch (key) {
      case "categories" ->
          NODES.section("strength.categories", StrengthReader.CATEGORIES, each -> textOrTexts());
      case "deaths" -> textOrTexts();
      case "late_months" -> NODES.object("integer").put("minimum", 0).put("maximum", 99);
      default -> NODES.text();
    };
  }

  private static ObjectNode textOrTexts() {
    return NODES.either(NODES.text(), NODES.list(NODES.text()));
  }

  private static ObjectNode share() {
    return NODES.object("number").put("minimum", 0).put("maximum", 1);
  }
}
