package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a schema into a block and reads them back. Avro's own encoding is general and long
 * where most fields are null and most texts are ids; this one marks the nulls of a row in one
 * number and lets texts be referred to. It is never stored: both ends are the same program.
 */
final class RowCodec {
  /** What the values of a field are in Java. */
  private enum Kind {
    TEXT,
    CODE,
    DAY,
    TIME,
    LONG,
    INTEGER,
    REAL,
    FLAG,
    ROW,
    ROWS
  }

  private record Field(
      int position, Kind kind, List<?> codes, @Nullable RowCodec row, long nullBit) {}

  private static final long NOT_NULLABLE = 0;

  private final Schema schema;
  private final List<Field> fields = new ArrayList<>();

  private RowCodec(Schema schema) {
    this.schema = schema;
    int nullable = 0;
    for (Schema.Field field : schema.getFields()) {
      boolean mayBeNull = field.schema().isNullable();
      fields.add(field(field, mayBeNull ? 1L << nullable++ : NOT_NULLABLE));
    }
    if (nullable > Long.SIZE) {
      throw new IllegalArgumentException("too many nullable fields in " + schema.getName());
    }
  }

  /** The codec for generated classes of a schema whose fields are plain values or rows. */
  static RowCodec of(Schema schema) {
    return new RowCodec(schema);
  }

  private static Field field(Schema.Field field, long nullBit) {
    Schema value =
        field.schema().isUnion()
            ? field.schema().getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow()
            : field.schema();
    Kind kind = kind(value);
    List<?> codes =
        kind == Kind.CODE
            ? value.getEnumSymbols().stream()
                .map(symbol -> SpecificData.get().createEnum(symbol, value))
                .toList()
            : List.of();
    return new Field(field.pos(), kind, codes, row(kind, value), nullBit);
  }

  private static @Nullable RowCodec row(Kind kind, Schema value) {
    return switch (kind) {
      case ROW -> new RowCodec(value);
      case ROWS -> new RowCodec(value.getElementType());
      default -> null;
    };
  }

  private static Kind kind(Schema schema) {
    boolean isTime = schema.getLogicalType() != null;
    return switch (schema.getType()) {
      case STRING -> Kind.TEXT;
      case ENUM -> Kind.CODE;
      case INT -> isTime ? Kind.DAY : Kind.INTEGER;
      case LONG -> isTime ? Kind.TIME : Kind.LONG;
      case DOUBLE -> Kind.REAL;
      case BOOLEAN -> Kind.FLAG;
      case RECORD -> Kind.ROW;
      case ARRAY -> Kind.ROWS;
      default -> throw new IllegalArgumentException("no block holds " + schema);
    };
  }

  /** Writes a row. */
  void write(SpecificRecordBase row, BlockOutput out) {
    long nulls = 0;
    for (Field field : fields) {
      if (field.nullBit != NOT_NULLABLE && row.get(field.position) == null) {
        nulls |= field.nullBit;
      }
    }
    out.writeBits(nulls);
    for (Field field : fields) {
      if ((nulls & field.nullBit) == 0) {
        write(field, row.get(field.position), out);
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // generated constants stand in the order of their schema
  private static void write(Field field, Object value, BlockOutput out) {
    switch (field.kind) {
      case TEXT -> out.writeText((String) value);
      case CODE -> out.writeBits(((Enum<?>) value).ordinal());
      case DAY -> out.writeNumber(((LocalDate) value).toEpochDay());
      case TIME -> {
        LocalDateTime time = (LocalDateTime) value;
        out.writeNumber(time.toLocalDate().toEpochDay());
        out.writeBits(time.toLocalTime().toNanoOfDay());
      }
      case LONG -> out.writeNumber((Long) value);
      case INTEGER -> out.writeNumber((Integer) value);
      case REAL -> out.writeReal((Double) value);
      case FLAG -> out.writeBits((Boolean) value ? 1 : 0);
      case ROW -> Objects.requireNonNull(field.row).write((SpecificRecordBase) value, out);
      case ROWS -> {
        List<?> rows = (List<?>) value;
        out.writeBits(rows.size());
        for (Object each : rows) {
          Objects.requireNonNull(field.row).write((SpecificRecordBase) each, out);
        }
      }
    }
  }

  /** Reads the next row: an object of the schema's generated class. */
  SpecificRecordBase read(BlockInput in) {
    SpecificRecordBase row = (SpecificRecordBase) SpecificData.get().newRecord(null, schema);
    long nulls = in.readBits();
    for (Field field : fields) {
      if ((nulls & field.nullBit) == 0) {
        row.put(field.position, read(field, in));
      }
    }
    return row;
  }

  private static List<SpecificRecordBase> rows(RowCodec codec, BlockInput in) {
    int size = (int) in.readBits();
    if (size == 0) {
      return List.of();
    }
    List<SpecificRecordBase> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rows.add(codec.read(in));
    }
    return rows;
  }

  private static Object read(Field field, BlockInput in) {
    return switch (field.kind) {
      case TEXT -> in.readText();
      case CODE -> field.codes.get((int) in.readBits());
      case DAY -> LocalDate.ofEpochDay(in.readNumber());
      case TIME ->
          LocalDateTime.of(
              LocalDate.ofEpochDay(in.readNumber()), LocalTime.ofNanoOfDay(in.readBits()));
      case LONG -> in.readNumber();
      case INTEGER -> (int) in.readNumber();
      case REAL -> in.readReal();
      case FLAG -> in.readBits() == 1;
      case ROW -> Objects.requireNonNull(field.row).read(in);
      case ROWS -> rows(Objects.requireNonNull(field.row), in);
    };
  }
}
