package org.opencpas.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** The house rules of a named schema. */
final class SchemaLint {
  private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern CAMEL = Pattern.compile("([A-Z][a-z0-9]+)+");
  private static final Pattern SYMBOL = Pattern.compile("[a-z][a-z0-9_]*|UN|AU|EU|[A-E]");

  private static final Map<String, Schema.Type> LOGICAL =
      Map.of(
          "date",
          Schema.Type.INT,
          "local-timestamp-millis",
          Schema.Type.LONG,
          "decimal",
          Schema.Type.BYTES);

  /** Words that DuckDB takes for something else where a column is meant, and as_of beside them. */
  private static final Set<String> TRAPS =
      Set.of(
          "all analyse analyze and any array as as_of asc asymmetric both case cast check collate"
              .concat(" column constraint create default deferrable desc describe distinct do else")
              .concat(" end except false fetch for foreign from group having in initially")
              .concat(" intersect into lambda lateral leading limit not null offset on only or")
              .concat(" order pivot pivot_longer pivot_wider placing primary qualify references")
              .concat(" returning select show some summarize symmetric table then to trailing")
              .concat(" true union unique unpivot using variadic when where window with")
              .split(" "));

  private final Schema schema;
  private final List<String> faults = new ArrayList<>();

  private SchemaLint(Schema schema) {
    this.schema = schema;
  }

  /** What is wrong with a record or an enum of a table, one text each. */
  static List<String> faults(Schema schema) {
    SchemaLint lint = new SchemaLint(schema);
    lint.named();
    if (schema.getType() == Schema.Type.RECORD) {
      lint.key();
      schema
          .getFields()
          .forEach(field -> lint.column(schema.getName() + "." + field.name(), field));
    }
    return lint.faults;
  }

  /** What is wrong with a record or an enum that never becomes a table: its names and docs. */
  static List<String> faultsOfMessage(Schema schema) {
    SchemaLint lint = new SchemaLint(schema);
    lint.named();
    return lint.faults;
  }

  private void named() {
    String name = schema.getName();
    require(CAMEL.matcher(name).matches(), name, "a name in camel case");
    doc(name, name, schema.getDoc());
    if (schema.getType() == Schema.Type.ENUM) {
      schema
          .getEnumSymbols()
          .forEach(
              symbol ->
                  require(SYMBOL.matcher(symbol).matches(), name + "." + symbol, "snake case"));
    } else {
      schema.getFields().forEach(field -> field(name + "." + field.name(), field));
    }
  }

  private void doc(String place, String name, String doc) {
    require(doc != null && doc.endsWith("."), place, "a doc that ends with a full stop");
    String words = name.replace('_', ' ');
    require(doc == null || !doc.equalsIgnoreCase(words + "."), place, "a doc beyond the name");
  }

  private void key() {
    if (schema.getObjectProp("key") instanceof Iterable<?> columns) {
      columns.forEach(
          column ->
              require(
                  schema.getField(column.toString()) != null,
                  schema.getName(),
                  "a field for its key column " + column));
    }
  }

  private void field(String place, Schema.Field field) {
    require(SNAKE.matcher(field.name()).matches(), place, "snake case");
    doc(place, field.name(), field.doc());
    require(
        field.getObjectProp("logicalType") == null, place, "the logical type on the type itself");
  }

  private void column(String place, Schema.Field field) {
    require(!TRAPS.contains(field.name()), place, "a name that is no word of SQL");
    type(place, field.schema());
    if (field.schema().isUnion()) {
      union(place, field);
    }
    if (field.name().endsWith("_at")) {
      require(given(field.schema()).getLogicalType() != null, place, "a timestamp, by its name");
    }
  }

  private void union(String place, Schema.Field field) {
    List<Schema> types = field.schema().getTypes();
    require(
        types.size() == 2 && types.get(0).getType() == Schema.Type.NULL,
        place,
        "unions of null and one type");
    require(field.defaultVal() == JsonProperties.NULL_VALUE, place, "the default null");
  }

  private static Schema given(Schema schema) {
    return schema.isUnion() ? schema.getTypes().get(schema.getTypes().size() - 1) : schema;
  }

  private void type(String place, Schema type) {
    switch (type.getType()) {
      case UNION -> type.getTypes().forEach(each -> type(place, each));
      case ARRAY -> {
        require(schema.getName().endsWith("Tables"), place, "flat rows: no array");
        type(place, type.getElementType());
      }
      case BYTES -> {
        require(type.getProp("logicalType") != null, place, "no bytes but a decimal");
        logical(place, type);
      }
      case MAP, FIXED, FLOAT -> faults.add(place + " wants no " + type.getType().getName());
      default -> logical(place, type);
    }
  }

  private void logical(String place, Schema type) {
    String declared = type.getProp("logicalType");
    if (declared != null) {
      require(
          LOGICAL.get(declared) == type.getType() && type.getLogicalType() != null,
          place,
          "date on int, local-timestamp-millis on long or decimal on bytes");
    }
  }

  private void require(boolean kept, String place, String wanted) {
    if (!kept) {
      faults.add(place + " wants " + wanted);
    }
  }
}
