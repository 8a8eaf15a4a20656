package org.opencpas.publish;

import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * A column of a table, in the words of the reader: its type is DuckDB's.
 *
 * @param name name
 * @param type VARCHAR, BIGINT, INTEGER, DOUBLE, FLOAT, BOOLEAN, DATE, TIMESTAMP, DECIMAL or BLOB
 * @param nullability whether it may be null
 * @param codes the enum that its values come from; empty when it is none
 * @param doc what it holds, unit and meaning
 */
record Column(
    String name, String type, Nullability nullability, Optional<Schema> codes, String doc) {

  /** Whether a column may be null. */
  enum Nullability {
    NOT_NULL,
    NULLABLE
  }

  /** Reads a field of a row's schema. */
  static Column of(Schema.Field field) {
    Schema value = withoutNull(field.schema());
    Nullability nullability =
        field.schema().isNullable() ? Nullability.NULLABLE : Nullability.NOT_NULL;
    Optional<Schema> codes =
        value.getType() == Schema.Type.ENUM ? Optional.of(value) : Optional.empty();
    String doc = field.doc() == null ? "" : field.doc();
    return new Column(field.name(), type(field.name(), value), nullability, codes, doc);
  }

  private static Schema withoutNull(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> others =
        schema.getTypes().stream().filter(each -> each.getType() != Schema.Type.NULL).toList();
    if (others.size() != 1) {
      throw new IllegalArgumentException("not a nullable type: " + schema);
    }
    return others.get(0);
  }

  private static String type(String name, Schema schema) {
    LogicalType logical = schema.getLogicalType();
    if (logical != null) {
      return switch (logical.getName()) {
        case "date" -> "DATE";
        case "local-timestamp-millis" -> "TIMESTAMP";
        case "decimal" -> "DECIMAL(" + precision(logical) + ")";
        default -> throw new IllegalArgumentException(name + " has logical type " + logical);
      };
    }
    return switch (schema.getType()) {
      case STRING, ENUM -> "VARCHAR";
      case LONG -> "BIGINT";
      case INT -> "INTEGER";
      case DOUBLE -> "DOUBLE";
      case FLOAT -> "FLOAT";
      case BOOLEAN -> "BOOLEAN";
      case BYTES -> "BLOB";
      default -> throw new IllegalArgumentException(name + " has type " + schema.getType());
    };
  }

  private static String precision(LogicalType logical) {
    LogicalTypes.Decimal decimal = (LogicalTypes.Decimal) logical;
    return decimal.getPrecision() + "," + decimal.getScale();
  }
}
