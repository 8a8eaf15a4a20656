package org.opencpas.publish;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.io.Encoder;
import org.apache.avro.util.Utf8;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table on its way out: gives cells to Avro's binary encoding and to Parquet. What
 * a cell looks like is decided once a column instead of once a cell. Not for several threads at
 * once.
 */
final class RowColumn {
  /** What the cells of a column are in Java. */
  private enum Kind {
    TEXT,
    CODE,
    DAY,
    TIME,
    LONG,
    INTEGER,
    REAL,
    DECIMAL,
    FLAG
  }

  private static final int NOT_NULLABLE = -1;
  private static final long MILLIS_A_DAY = 86_400_000;
  private static final long NANOS_A_MILLI = 1_000_000;

  private final String name;
  private final int position;
  private final Kind kind;
  private final Schema value;

  /** Branch of the union that is null, and that which is not. */
  private final int nullBranch;

  private final int valueBranch;

  /** Parquet's level of a cell that is not null. */
  private final int definitionLevel;

  private final List<Binary> codes;

  /** The text before this one, since neighbours in sorted rows are often equal. */
  private String text = "";

  private byte[] textBytes = new byte[0];
  private Binary textBinary = Binary.EMPTY;
  private final EpochDays days = new EpochDays();

  private RowColumn(Schema.Field field) {
    Schema schema = field.schema();
    this.name = field.name();
    this.position = field.pos();
    this.nullBranch = schema.isUnion() ? schema.getIndexNamed("null") : NOT_NULLABLE;
    this.valueBranch = nullBranch == 0 ? 1 : 0;
    this.definitionLevel = nullBranch == NOT_NULLABLE ? 0 : 1;
    this.value = schema.isUnion() ? schema.getTypes().get(valueBranch) : schema;
    this.kind = kind(value);
    this.codes =
        kind == Kind.CODE
            ? value.getEnumSymbols().stream().map(Binary::fromString).toList()
            : List.of();
  }

  /** The columns of rows of a schema, in order. */
  static RowColumn[] of(Schema schema) {
    return schema.getFields().stream().map(RowColumn::new).toArray(RowColumn[]::new);
  }

  private static Kind kind(Schema schema) {
    boolean isTime = schema.getLogicalType() != null;
    return switch (schema.getType()) {
      case STRING -> Kind.TEXT;
      case ENUM -> Kind.CODE;
      case INT -> isTime ? Kind.DAY : Kind.INTEGER;
      case LONG -> isTime ? Kind.TIME : Kind.LONG;
      case DOUBLE -> Kind.REAL;
      case BYTES -> decimal(schema);
      case BOOLEAN -> Kind.FLAG;
      default -> throw new IllegalArgumentException("no column holds " + schema);
    };
  }

  private static Kind decimal(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal) {
      return Kind.DECIMAL;
    }
    throw new IllegalArgumentException("no column holds " + schema);
  }

  /** Place of the cell in a row. */
  int position() {
    return position;
  }

  /**
   * Writes a cell in Avro's binary encoding.
   *
   * @throws IllegalArgumentException when it is null and the column may not be
   */
  void encode(@Nullable Object cell, Encoder out) throws IOException {
    if (cell == null) {
      out.writeIndex(nullable());
      return;
    }
    if (nullBranch != NOT_NULLABLE) {
      out.writeIndex(valueBranch);
    }
    switch (kind) {
      case TEXT -> {
        remember(cell);
        out.writeBytes(textBytes);
      }
      case CODE -> out.writeEnum(code(cell));
      case DAY -> out.writeInt(day(cell));
      case TIME -> out.writeLong(time(cell));
      case LONG -> out.writeLong((Long) cell);
      case INTEGER -> out.writeInt((Integer) cell);
      case REAL -> out.writeDouble((Double) cell);
      case DECIMAL -> out.writeBytes(unscaled(cell));
      case FLAG -> out.writeBoolean((Boolean) cell);
    }
  }

  /**
   * Writes a cell to Parquet.
   *
   * @throws IllegalArgumentException when it is null and the column may not be
   */
  void write(@Nullable Object cell, ColumnWriter out) {
    if (cell == null) {
      nullable();
      out.writeNull(0, 0);
      return;
    }
    switch (kind) {
      case TEXT -> {
        remember(cell);
        out.write(textBinary, 0, definitionLevel);
      }
      case CODE -> out.write(codes.get(code(cell)), 0, definitionLevel);
      case DAY -> out.write(day(cell), 0, definitionLevel);
      case TIME -> out.write(time(cell), 0, definitionLevel);
      case LONG -> out.write((long) (Long) cell, 0, definitionLevel);
      case INTEGER -> out.write((int) (Integer) cell, 0, definitionLevel);
      case REAL -> out.write((double) (Double) cell, 0, definitionLevel);
      case DECIMAL -> out.write(Binary.fromConstantByteArray(unscaled(cell)), 0, definitionLevel);
      case FLAG -> out.write((boolean) (Boolean) cell, 0, definitionLevel);
    }
  }

  private int nullable() {
    if (nullBranch == NOT_NULLABLE) {
      throw new IllegalArgumentException("a row without " + name);
    }
    return nullBranch;
  }

  private void remember(Object cell) {
    if (cell instanceof Utf8 utf8) {
      remember(utf8.toString());
    } else {
      remember((String) cell);
    }
  }

  private void remember(String cell) {
    if (!cell.equals(text)) {
      text = cell;
      textBytes = cell.getBytes(StandardCharsets.UTF_8);
      textBinary = Binary.fromConstantByteArray(textBytes);
    }
  }

  @SuppressWarnings("EnumOrdinal") // generated constants stand in the order of their schema
  private int code(Object cell) {
    return cell instanceof Enum<?> constant
        ? constant.ordinal()
        : value.getEnumOrdinal(((GenericEnumSymbol<?>) cell).toString());
  }

  /**
   * Digits of a decimal as the contract has them, highest byte first.
   *
   * @throws ArithmeticException when it has more digits behind the point
   * @throws IllegalArgumentException when it has more digits in all
   */
  private byte[] unscaled(Object cell) {
    LogicalTypes.Decimal decimal = (LogicalTypes.Decimal) value.getLogicalType();
    BigDecimal scaled = ((BigDecimal) cell).setScale(decimal.getScale());
    if (scaled.precision() > decimal.getPrecision()) {
      throw new IllegalArgumentException(name + " of " + cell + " has too many digits");
    }
    return scaled.unscaledValue().toByteArray();
  }

  private int day(Object cell) {
    return days.of((LocalDate) cell);
  }

  private long time(Object cell) {
    LocalDateTime time = (LocalDateTime) cell;
    return days.of(time.toLocalDate()) * MILLIS_A_DAY
        + time.toLocalTime().toNanoOfDay() / NANOS_A_MILLI;
  }
}
