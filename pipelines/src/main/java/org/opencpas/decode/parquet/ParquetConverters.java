package org.opencpas.decode.parquet;

import java.util.List;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.Type;
import org.opencpas.decode.ValueTexts;
import org.opencpas.issue.Rule;

/** Takes values as Parquet hands them out, and puts them into a row. */
final class ParquetConverters {
  private ParquetConverters() {}

  /** What takes the wrapped elements of a list. */
  static Converter element(Type element, ParquetRow row, int position) {
    return element.isPrimitive()
        ? new Wrapper(row, position, new ParquetTexts(element.asPrimitiveType()))
        : new Refusal(element.asGroupType().getFields(), row, position).wrapped();
  }

  /** What makes a row unusable when it has a value there. */
  static Converter refusing(Type type, ParquetRow row, int position) {
    return type.isPrimitive()
        ? new Ignored()
        : new Refusal(type.asGroupType().getFields(), row, position);
  }

  /** A group whose fields take care of themselves. */
  static final class Struct extends GroupConverter {
    private final List<Converter> fields;

    Struct(List<? extends Converter> fields) {
      this.fields = List.copyOf(fields);
    }

    @Override
    public Converter getConverter(int field) {
      return fields.get(field);
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }

  /** A group that may not be there. */
  private static final class Refusal extends GroupConverter {
    private final List<Converter> fields;
    private final ParquetRow row;
    private final int position;

    private Refusal(List<Type> fields, ParquetRow row, int position) {
      this.row = row;
      this.position = position;
      this.fields = fields.stream().map(field -> refusing(field, row, position)).toList();
    }

    private GroupConverter wrapped() {
      return new Struct(List.of(this));
    }

    @Override
    public Converter getConverter(int field) {
      return fields.get(field);
    }

    @Override
    public void start() {
      row.fault(position, Rule.CELL_NESTED);
    }

    @Override
    public void end() {}
  }

  /** The group around an element of a list: without a value, it is a missing element. */
  private static final class Wrapper extends GroupConverter {
    private final ParquetRow row;
    private final int position;
    private final Entry entry;
    private boolean filled;

    private Wrapper(ParquetRow row, int position, ParquetTexts texts) {
      this.row = row;
      this.position = position;
      this.entry = new Entry(row, position, texts, () -> filled = true);
    }

    @Override
    public Converter getConverter(int field) {
      return entry;
    }

    @Override
    public void start() {
      filled = false;
    }

    @Override
    public void end() {
      if (!filled) {
        row.entry(position, "");
      }
    }
  }

  /** A value that is a cell. */
  static final class Cell extends PrimitiveConverter {
    private final ParquetRow row;
    private final int position;
    private final ParquetTexts texts;

    Cell(ParquetRow row, int position, ParquetTexts texts) {
      this.row = row;
      this.position = position;
      this.texts = texts;
    }

    @Override
    public void addBinary(Binary value) {
      Optional<String> text = texts.of(value);
      if (text.isEmpty()) {
        row.fault(position, Rule.BYTES_NOT_TEXT);
      }
      row.cell(position, text.orElse(""));
    }

    @Override
    public void addBoolean(boolean value) {
      row.cell(position, String.valueOf(value));
    }

    @Override
    public void addDouble(double value) {
      row.cell(position, ValueTexts.of(value));
    }

    @Override
    public void addFloat(float value) {
      row.cell(position, ValueTexts.of(value));
    }

    @Override
    public void addInt(int value) {
      row.cell(position, texts.of(value));
    }

    @Override
    public void addLong(long value) {
      row.cell(position, texts.of(value));
    }
  }

  /** A value that is one of several in a cell. */
  static final class Entry extends PrimitiveConverter {
    private final ParquetRow row;
    private final int position;
    private final ParquetTexts texts;
    private final Runnable added;

    Entry(ParquetRow row, int position, ParquetTexts texts) {
      this(row, position, texts, () -> {});
    }

    private Entry(ParquetRow row, int position, ParquetTexts texts, Runnable added) {
      this.row = row;
      this.position = position;
      this.texts = texts;
      this.added = added;
    }

    private void add(String text) {
      row.entry(position, text);
      added.run();
    }

    @Override
    public void addBinary(Binary value) {
      Optional<String> text = texts.of(value);
      if (text.isEmpty()) {
        row.fault(position, Rule.BYTES_NOT_TEXT);
      }
      add(text.orElse(""));
    }

    @Override
    public void addBoolean(boolean value) {
      add(String.valueOf(value));
    }

    @Override
    public void addDouble(double value) {
      add(ValueTexts.of(value));
    }

    @Override
    public void addFloat(float value) {
      add(ValueTexts.of(value));
    }

    @Override
    public void addInt(int value) {
      add(texts.of(value));
    }

    @Override
    public void addLong(long value) {
      add(texts.of(value));
    }
  }

  /** A value that nobody asks for. */
  private static final class Ignored extends PrimitiveConverter {
    @Override
    public void addBinary(Binary value) {}

    @Override
    public void addBoolean(boolean value) {}

    @Override
    public void addDouble(double value) {}

    @Override
    public void addFloat(float value) {}

    @Override
    public void addInt(int value) {}

    @Override
    public void addLong(long value) {}
  }
}
