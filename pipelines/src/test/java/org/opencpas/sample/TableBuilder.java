package org.opencpas.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/** A table that grows; a fact fills the seven columns of its key. */
final class TableBuilder {
  private final List<String> columns;
  private final RowCells.Maker maker;
  private final List<Row> rows = new ArrayList<>();

  TableBuilder(String header) {
    columns = Arrays.asList(header.split(",", -1));
    maker = new RowCells.Maker(columns);
  }

  /** Adds a row. */
  void row(@Nullable Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      if (cell instanceof Fact fact) {
        texts.addAll(
            List.of(
                fact.mission(),
                fact.indicator(),
                fact.region(),
                fact.component(),
                fact.disaggregation(),
                fact.span().start().toString(),
                fact.span().end().toString()));
      } else {
        texts.add(Figures.orBlank(cell));
      }
    }
    rows.add(new Row(rows.size() + 2L, columns.size(), maker.row(texts)));
  }

  /** The table so far. */
  PlainTable build() {
    return new PlainTable(columns, List.copyOf(rows));
  }
}
