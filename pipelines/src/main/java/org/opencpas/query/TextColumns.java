package org.opencpas.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The first rows of a table for a terminal, in columns that are put together for it; columns
 * without any text are left out.
 */
final class TextColumns {
  /** So many rows are shown; a screen holds them. */
  static final int SHOWN = 20;

  private final Table table;
  private final List<String> names = new ArrayList<>();
  private final List<Columns.Alignment> alignments = new ArrayList<>();
  private final List<IntFunction<String>> cells = new ArrayList<>();

  TextColumns(Table table) {
    this.table = table;
  }

  /** Adds a column of the table under another name. */
  TextColumns add(String name, String column) {
    return add(name, Columns.Alignment.LEFT, row -> table.text(row, column));
  }

  /** Adds a column of numbers of the table under another name. */
  TextColumns addNumber(String name, String column) {
    return add(name, Columns.Alignment.RIGHT, row -> table.text(row, column));
  }

  /** Adds a column of texts that are made from a row. */
  TextColumns add(String name, IntFunction<String> text) {
    return add(name, Columns.Alignment.LEFT, text);
  }

  private TextColumns add(String name, Columns.Alignment alignment, IntFunction<String> text) {
    names.add(name);
    alignments.add(alignment);
    cells.add(text);
    return this;
  }

  /**
   * Writes a heading and the first rows; nothing where there are none.
   *
   * @param heading without the number of rows
   */
  void write(String heading, Appendable out) throws IOException {
    if (table.isEmpty()) {
      return;
    }
    int shown = Math.min(SHOWN, table.size());
    List<Integer> kept =
        IntStream.range(0, names.size())
            .filter(
                column ->
                    IntStream.range(0, shown)
                        .anyMatch(row -> !cells.get(column).apply(row).isEmpty()))
            .boxed()
            .toList();
    out.append('\n').append(heading).append(":\n");
    TableWriter writer =
        new TableWriter(
            out,
            new Columns(
                kept.stream().map(names::get).toList(),
                kept.stream().map(alignments::get).toList()));
    for (int row = 0; row < shown; row++) {
      int at = row;
      writer.row(
          kept.stream()
              .map(column -> new Value(Value.Kind.TEXT, cells.get(column).apply(at)))
              .toList());
    }
    writer.end();
    if (shown < table.size()) {
      int more = table.size() - shown;
      out.append("and " + more + " more; --format csv or json has them all\n");
    }
  }
}
