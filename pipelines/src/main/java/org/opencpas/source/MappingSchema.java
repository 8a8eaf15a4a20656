package org.opencpas.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.opencpas.schemas.EventRecord;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorRecord;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Target;

/** The schemas of a mapping, of its expressions, and of how events are counted. */
final class MappingSchema {
  private static final List<Schema> ROWS =
      List.of(IndicatorRecord.getClassSchema(), EventRecord.getClassSchema());

  private MappingSchema() {}

  /** A mapping of any kind of source. */
  static ObjectNode mapping(SchemaNodes nodes) {
    Set<String> keys = new LinkedHashSet<>(List.of(NamedMappings.LIKE));
    for (SourceKind kind : SourceKind.values()) {
      keys.addAll(kind.mappingKeys());
    }
    return nodes.section("mapping", keys, key -> ofMapping(nodes, key));
  }

  private static ObjectNode ofMapping(SchemaNodes nodes, String key) {
    if (SourceSchema.columns().contains(key)) {
      return column(nodes, key);
    }
    Optional<Definition> table =
        Stream.of(Definition.values()).filter(each -> each.word().equals(key)).findFirst();
    if (table.isPresent()) {
      return nodes.section(
          key,
          table.get().columns(),
          column -> described(nodes.reference("expression"), column, List.of(schema(table.get()))));
    }
    return switch (key) {
      case NamedMappings.LIKE -> nodes.oneOf(ReadySources.NAMES);
      case "records" ->
          nodes.list(
              nodes.section("column", SourceSchema.columns(), column -> column(nodes, column)));
      case "count" -> nodes.reference("count");
      case SourceKind.FIGURES -> nodes.anyKeys(nodes.reference("expression"));
      default -> nodes.anything();
    };
  }

  private static ObjectNode column(SchemaNodes nodes, String column) {
    ObjectNode expression = nodes.reference("expression");
    if (!column.equals("disaggregation")) {
      return described(expression, column);
    }
    ObjectNode pair =
        nodes.section("pair", ExpressionReader.PAIR_KEYS, key -> nodes.reference("expression"));
    pair.set("required", nodes.words(ExpressionReader.PAIR_KEYS));
    return described(nodes.either(expression, nodes.list(pair)), column);
  }

  private static Schema schema(Definition table) {
    return switch (table) {
      case MISSIONS -> Mission.getClassSchema();
      case REGIONS -> Region.getClassSchema();
      case INDICATORS -> Indicator.getClassSchema();
      case TARGETS -> Target.getClassSchema();
    };
  }

  /** A node with what the schema of the records says about a column. */
  static ObjectNode described(ObjectNode node, String column) {
    return described(node, column, ROWS);
  }

  private static ObjectNode described(ObjectNode node, String column, List<Schema> rows) {
    rows.stream()
        .flatMap(row -> Stream.ofNullable(row.getField(column)))
        .flatMap(field -> Stream.ofNullable(field.doc()))
        .findFirst()
        .ifPresent(doc -> node.put("description", doc));
    return node;
  }

  /** An expression: one origin, and steps. */
  static ObjectNode expression(SchemaNodes nodes) {
    ObjectNode expression =
        nodes.section("expression", ExpressionReader.KEYS, key -> ofExpression(nodes, key));
    ArrayNode origins = expression.putArray("oneOf");
    for (String origin : ExpressionReader.ORIGINS) {
      origins.add(nodes.anything().set("required", nodes.words(List.of(origin))));
    }
    ObjectNode together = expression.putObject("dependentRequired");
    together.set("join", nodes.words(List.of("with")));
    together.set("with", nodes.words(List.of("join")));
    together.set("split", nodes.words(List.of("part")));
    together.set("part", nodes.words(List.of("split")));
    together.set("as", nodes.words(List.of("date")));
    together.set("other", nodes.words(List.of("map")));
    expression
        .putObject("dependentSchemas")
        .set("constant", nodes.anything().put("maxProperties", 1));
    return expression;
  }

  private static ObjectNode ofExpression(SchemaNodes nodes, String key) {
    return switch (key) {
      case "first_of", "hash", "join" -> nodes.list(nodes.text());
      case "trim" -> nodes.oneOf(ExpressionReader.TRIMS.keySet());
      case "part" -> nodes.whole().put("maximum", StepReader.LARGEST_PART);
      case "match" -> nodes.text().put("maxLength", StepReader.LONGEST_EXPRESSION);
      case "number" -> nodes.oneOf(StepReader.NUMBERS);
      case "date" -> nodes.either(nodes.text(), nodes.list(nodes.text()));
      case "as" -> nodes.oneOf(SourceSchema.words(DateForm.values(), DateForm::word));
      case "map" -> nodes.anyKeys(nodes.anyText());
      case "absent" -> nodes.oneOf(List.of(ExpressionReader.BLANK));
      case "column", "constant", "with", "after_last", "before_first", "split", "other", "blank" ->
          nodes.text();
      default -> nodes.anything();
    };
  }

  /** How events are counted. */
  static ObjectNode count(SchemaNodes nodes) {
    ObjectNode count =
        nodes.section(
            "count",
            CountingReader.KEYS,
            key ->
                switch (key) {
                  case "span" -> span(nodes);
                  case "regions" ->
                      nodes.either(nodes.oneOf(List.of("all")), nodes.list(nodes.text()));
                  case "indicators" -> nodes.anyKeys(counted(nodes));
                  default -> nodes.anything();
                });
    count.set("required", nodes.words(List.of("span", "indicators")));
    return count;
  }

  private static ObjectNode span(SchemaNodes nodes) {
    ObjectNode days = nodes.section("span", CountingReader.DAYS, day -> nodes.text());
    days.set("required", nodes.words(CountingReader.DAYS));
    return nodes.either(nodes.oneOf(CountingReader.OF_THE_FILES.keySet()), days);
  }

  private static ObjectNode counted(SchemaNodes nodes) {
    Set<String> columns = new TreeSet<>(Definition.INDICATORS.columns());
    columns.removeAll(CountingReader.FIXED);
    Set<String> keys = new LinkedHashSet<>(CountingReader.INDICATOR);
    keys.addAll(columns);
    ObjectNode counted =
        nodes.section(
            "counted",
            keys,
            key ->
                columns.contains(key)
                    ? described(nodes.text(), key, List.of(Indicator.getClassSchema()))
                    : key.equals("count") ? nodes.oneOf(List.of("events")) : nodes.text());
    ArrayNode either = counted.putArray("oneOf");
    either.add(nodes.anything().set("required", nodes.words(List.of("count"))));
    either.add(nodes.anything().set("required", nodes.words(List.of("sum"))));
    return counted;
  }
}
