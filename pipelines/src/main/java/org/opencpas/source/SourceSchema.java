package org.opencpas.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The schema of a source of assessment.yaml. */
final class SourceSchema {
  private SourceSchema() {}

  /** A source: every key that its reader knows. */
  static ObjectNode source(SchemaNodes nodes) {
    ObjectNode source = nodes.section("source", SourceReader.KEYS, key -> value(nodes, key));
    source.set("required", nodes.words(List.of("name", "files")));
    source
        .putArray("anyOf")
        .add(nodes.anything().set("required", nodes.words(List.of("format"))))
        .add(nodes.anything().set("required", nodes.words(List.of("mapping"))));
    return source;
  }

  private static ObjectNode value(SchemaNodes nodes, String key) {
    return switch (key) {
      case "name", "encoding", "sheet", "members", "reported_at" -> nodes.text();
      case "rows" -> nodes.text();
      case "range" ->
          nodes.text().put("pattern", "^[A-Za-z]{1,3}[1-9][0-9]*(:[A-Za-z]{1,3}[1-9][0-9]*)?$");
      case "files" -> nodes.either(nodes.text(), nodes.list(nodes.text()));
      case "format" -> nodes.oneOf(words(SourceFormat.values(), SourceFormat::word));
      case "delimiter" ->
          nodes.either(
              nodes.oneOf(LayoutReader.DELIMITERS.keySet()),
              nodes.object("string").put("pattern", "^[^A-Za-z0-9\"]$"));
      case "decimal" -> nodes.oneOf(LayoutReader.DECIMALS.keySet());
      case "missing" -> nodes.list(nodes.text());
      case "same_key" -> nodes.oneOf(words(SameKey.values(), SameKey::word));
      case "record_ids" -> nodes.oneOf(words(RecordIds.values(), RecordIds::word));
      case "defines" ->
          nodes
              .list(nodes.oneOf(words(Definition.values(), Definition::word)))
              .put("uniqueItems", true);
      case "kind" -> nodes.oneOf(words(SourceKind.values(), SourceKind::word));
      case "tag_row" -> nodes.oneOf(List.of(TagRow.HXL.word()));
      case "constants" ->
          nodes.section(
              "column", columns(), column -> MappingSchema.described(nodes.text(), column));
      case "mapping" -> nodes.either(nodes.text(), nodes.reference("mapping"));
      case "count" -> nodes.reference("count");
      case "header", "ignore" -> nodes.list(nodes.text());
      case "design" -> nodes.section("design", DesignReader.KEYS, part -> nodes.text());
      case "units" -> nodes.list(nodes.section("unit", UnitsReader.KEYS, part -> nodes.text()));
      default -> nodes.anything();
    };
  }

  /** The columns that records of any kind have, in the order of the kinds. */
  static Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (SourceKind kind : SourceKind.values()) {
      columns.addAll(kind.columns());
    }
    return columns;
  }

  static <T> List<String> words(T[] constants, Function<T, String> word) {
    return Arrays.stream(constants).map(word).toList();
  }
}
