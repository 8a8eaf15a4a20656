package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.CellArea;

/**
 * The table in an area of a sheet. Its first row that is not blank names the columns; blank rows
 * are no rows. Where the area has no right edge, it is the last column with something in it among
 * the first 25 rows, so that headers over several rows and rows of tags count; what stands further
 * right has no name and belongs to no column.
 */
final class SheetTable implements TableRows {
  private static final int ROWS_AHEAD = 25;

  private final SheetRows rows;
  private final CellArea area;
  private final Deque<SheetRow> ahead = new ArrayDeque<>();
  private int end;
  private List<String> last = List.of();

  /** Looks at the first rows. */
  SheetTable(SheetRows rows, CellArea area) throws IOException {
    this.rows = rows;
    this.area = area;
    for (int i = 0; i < ROWS_AHEAD; i++) {
      Optional<SheetRow> row = read();
      if (row.isEmpty()) {
        break;
      }
      ahead.add(row.get());
      end = Math.max(end, row.get().width(area.firstColumn(), area.lastColumn()));
    }
    if (area.isBoundedRight()) {
      end = area.lastColumn() + 1;
    }
  }

  /** Whether nothing stands in its area. */
  boolean isEmpty() {
    return ahead.isEmpty() && last.isEmpty();
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    Optional<SheetRow> row = ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    last = row.get().cells(area.firstColumn(), end);
    return Optional.of(found(row.get()));
  }

  private FoundRow found(SheetRow row) {
    List<String> errors = new ArrayList<>(0);
    int first = -1;
    for (int column : row.errors()) {
      if (column >= area.firstColumn() && column < end) {
        first = first < 0 ? column - area.firstColumn() : first;
        errors.add(row.texts().get(column));
      }
    }
    if (first < 0) {
      return new FoundRow.Cells(row.number(), last);
    }
    return new FoundRow.Broken(
        row.number(),
        Rule.CELL_ERROR,
        first,
        "the cell holds the error " + Quotation.of(errors.get(0)),
        raw());
  }

  /** The next row of the area that is not blank. */
  private Optional<SheetRow> read() throws IOException {
    Optional<SheetRow> row = rows.next();
    while (row.isPresent() && row.get().number() <= area.lastRow()) {
      boolean inside = row.get().number() >= area.firstRow();
      if (inside && row.get().width(area.firstColumn(), rightEdge()) > 0) {
        return row;
      }
      row = rows.next();
    }
    return Optional.empty();
  }

  private int rightEdge() {
    return ahead.isEmpty() && end > 0 ? end - 1 : area.lastColumn();
  }

  @Override
  public String raw() {
    return DelimitedText.of(last);
  }
}
