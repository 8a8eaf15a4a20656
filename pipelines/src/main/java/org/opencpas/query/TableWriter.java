package org.opencpas.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns under each other: names, a line, rows, numbers to the right. Null is written NULL, so
 * that it is not taken for an empty text. All rows are held until the widest is known.
 */
final class TableWriter implements RowWriter {
  private static final String GAP = "  ";

  private final Appendable out;
  private final Columns columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final int[] widths;

  TableWriter(Appendable out, Columns columns) {
    this.out = out;
    this.columns = columns;
    this.widths = new int[columns.count()];
    widen(columns.names().stream().map(Texts::line).toList());
  }

  @Override
  public void row(List<Value> values) {
    List<String> cells = values.stream().map(TableWriter::cell).toList();
    rows.add(cells);
    widen(cells);
  }

  private static String cell(Value value) {
    return value.kind() == Value.Kind.NULL ? "NULL" : Texts.line(value.text());
  }

  private void widen(List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], Texts.width(cells.get(i)));
    }
  }

  @Override
  public void end() throws IOException {
    write(columns.names().stream().map(Texts::line).toList());
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    write(rules);
    for (List<String> row : rows) {
      write(row);
    }
    out.append(rows.size() == 1 ? "(1 row)\n" : "(" + rows.size() + " rows)\n");
  }

  private void write(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : GAP);
      Texts.pad(line, cells.get(i), widths[i], columns.alignments().get(i));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
