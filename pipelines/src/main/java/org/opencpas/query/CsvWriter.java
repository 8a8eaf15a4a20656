package org.opencpas.query;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** RFC 4180 with line feeds. Null is an empty cell, an empty text is two quotes. */
final class CsvWriter implements RowWriter {
  private final Appendable out;
  private final UnaryOperator<String> texts;

  /**
   * Begins an answer.
   *
   * @param texts what becomes of a text; figures, days and times stay as they are
   */
  CsvWriter(Appendable out, Columns columns, UnaryOperator<String> texts) throws IOException {
    this.out = out;
    this.texts = texts;
    write(columns.names().stream().map(name -> new Value(Value.Kind.TEXT, name)).toList());
  }

  @Override
  public void row(List<Value> values) throws IOException {
    write(values);
  }

  private void write(List<Value> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      out.append(cell(cells.get(i)));
    }
    out.append('\n');
  }

  private String cell(Value value) {
    String text = value.kind() == Value.Kind.TEXT ? texts.apply(value.text()) : value.text();
    if (value.kind() == Value.Kind.NULL) {
      return "";
    }
    boolean quoted = text.isEmpty() || text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Override
  public void end() {}
}
