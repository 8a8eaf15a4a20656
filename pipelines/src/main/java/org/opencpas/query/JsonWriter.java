package org.opencpas.query;

import java.io.IOException;
import java.util.List;

/** An array of objects, one a line, keys in the order of the columns. */
final class JsonWriter implements RowWriter {
  private final Appendable out;
  private final Columns columns;
  private String before = "[\n";

  JsonWriter(Appendable out, Columns columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void row(List<Value> values) throws IOException {
    out.append(before).append("  ").append(object(columns, values));
    before = ",\n";
  }

  /** A row as an object on one line. */
  static String object(Columns columns, List<Value> values) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < values.size(); i++) {
      object
          .append(i == 0 ? "" : ", ")
          .append(Texts.json(columns.names().get(i)))
          .append(": ")
          .append(json(values.get(i)));
    }
    return object.append('}').toString();
  }

  /** A value as JSON has it. */
  static String json(Value value) {
    return switch (value.kind()) {
      case NULL, NOT_FINITE -> "null";
      case TEXT -> Texts.json(value.text());
      case LITERAL, JSON -> value.text();
    };
  }

  @Override
  public void end() throws IOException {
    out.append(before.startsWith("[") ? "[]\n" : "\n]\n");
  }
}
