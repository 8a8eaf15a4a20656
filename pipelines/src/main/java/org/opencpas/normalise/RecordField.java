package org.opencpas.normalise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.EventRecord;
import org.opencpas.schemas.IndicatorRecord;

/**
 * A field of the canonical indicator record, or event record, as its Avro schema declares it.
 *
 * @param name name of the field and of the canonical column
 * @param position place in the schema, from 0
 * @param type what its text must be
 * @param isRequired whether it may not be blank
 * @param constants the codes that it may hold, in the order of the schema, with the constant of
 *     each; empty for other types
 */
record RecordField(
    String name, int position, Type type, boolean isRequired, Map<String, Object> constants) {

  /** What the text of a cell must be. */
  enum Type {
    NUMBER,
    INTEGER,
    /** A whole number that programs may write with a fraction of zero. */
    RANK,
    CODE,
    TIME,
    DAY,
    PERIOD,
    DISAGGREGATION,
    /** An id or another short text that no formula can be. */
    WORD,
    /** Text of people, in which an equals sign may come first. */
    PROSE
  }

  /** Periods are texts in the schema, since data write them in several ways. */
  private static final Set<String> PERIODS = Set.of("period", "baseline_period", "target_period");

  private static final Set<String> PROSE =
      Set.of("text_value", "source", "comment", "evidence", "place", "type", "question", "frame");

  private static final Set<String> RANKS =
      Set.of("place_precision", "date_precision", "respondents");

  /** Every field of an indicator record, in the order of the schema. */
  static final List<RecordField> ALL = of(IndicatorRecord.getClassSchema());

  /** Every field of an event record, in the order of the schema. */
  static final List<RecordField> OF_EVENT = of(EventRecord.getClassSchema());

  private static List<RecordField> of(Schema record) {
    return record.getFields().stream().map(RecordField::of).toList();
  }

  private static RecordField of(Schema.Field field) {
    Schema schema = field.schema();
    Schema present =
        schema.isUnion()
            ? schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow()
            : schema;
    return new RecordField(
        field.name(),
        field.pos(),
        type(field.name(), present),
        !schema.isNullable(),
        constants(present));
  }

  private static Map<String, Object> constants(Schema schema) {
    Map<String, Object> constants = new LinkedHashMap<>();
    if (schema.getType() == Schema.Type.ENUM) {
      for (String code : schema.getEnumSymbols()) {
        // By Avro, since the constant of a code that is a word of Java has another name.
        constants.put(code, SpecificData.get().createEnum(code, schema));
      }
    }
    return Collections.unmodifiableMap(constants);
  }

  /** The codes allowed, in the order of the schema; empty for other types. */
  List<String> codes() {
    return List.copyOf(constants.keySet());
  }

  /** The names of fields, in their order. */
  static List<String> names(List<RecordField> fields) {
    return fields.stream().map(RecordField::name).toList();
  }

  /** The field of a name, which is one of the fields. */
  static RecordField named(String name, List<RecordField> fields) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  private static Type type(String name, Schema schema) {
    return switch (schema.getType()) {
      case DOUBLE -> Type.NUMBER;
      case INT -> whole(name, schema.getLogicalType());
      case ENUM -> Type.CODE;
      case LONG -> time(name, schema.getLogicalType());
      case STRING -> text(name);
      default -> throw new IllegalStateException("no cell is read as " + schema + ": " + name);
    };
  }

  private static Type whole(String name, @Nullable LogicalType type) {
    if (type instanceof LogicalTypes.Date) {
      return Type.DAY;
    }
    return RANKS.contains(name) ? Type.RANK : Type.INTEGER;
  }

  private static Type time(String name, LogicalType type) {
    if (type instanceof LogicalTypes.LocalTimestampMillis) {
      return Type.TIME;
    }
    throw new IllegalStateException("no cell is read as " + type + ": " + name);
  }

  private static Type text(String name) {
    if (PERIODS.contains(name)) {
      return Type.PERIOD;
    }
    if (name.equals("disaggregation")) {
      return Type.DISAGGREGATION;
    }
    return PROSE.contains(name) ? Type.PROSE : Type.WORD;
  }
}
