package org.opencpas.decode.sdmx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Rule;

/**
 * Rows of SDMX-CSV with nothing but codes in their cells. What is switched off is blank; a value
 * that is given as missing is blank and has the status of a missing one. A deletion that does not
 * name a single fact is refused, since facts are deleted one by one.
 */
final class SdmxCsvRows implements TableRows {
  private static final String SWITCHED_OFF = "~";
  private static final Set<String> MISSING = Set.of("NaN", "#N/A");

  /** Code of a value that is missing, and the code of one that is as usual. */
  private static final String STATUS_OF_MISSING = "O";

  private static final String USUAL = "A";

  private final TableRows records;
  private SdmxHeader header = new SdmxHeader(List.of());
  private boolean started;

  SdmxCsvRows(TableRows records) {
    this.records = records;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    Optional<FoundRow> record = records.next();
    if (record.isEmpty() || !(record.get() instanceof FoundRow.Cells cells)) {
      started = true;
      return record;
    }
    if (!started) {
      started = true;
      header = SdmxHeader.of(cells.texts());
      return Optional.of(new FoundRow.Cells(cells.line(), header.names()));
    }
    return Optional.of(row(cells));
  }

  private FoundRow row(FoundRow.Cells record) throws IOException {
    List<String> written = record.texts();
    int count = header.columns().size();
    if (written.size() != count) {
      return broken(
          record,
          Rule.CELL_COUNT,
          count + 1,
          "the row has %d cells, the header %d".formatted(written.size(), count));
    }
    List<String> cells = new ArrayList<>(count + 1);
    for (int i = 0; i < count; i++) {
      cells.add(text(i, written.get(i)));
    }
    int action = header.place(SdmxHeader.ACTION);
    if (action >= 0 && cells.get(action).equals("D")) {
      return deletion(record, cells);
    }
    markMissing(written, cells);
    return new FoundRow.Cells(record.line(), cells);
  }

  private String text(int place, String cell) {
    boolean isNothing = cell.equals(SWITCHED_OFF) || MISSING.contains(cell);
    return isNothing ? "" : header.columns().get(place).read(cell);
  }

  private void markMissing(List<String> written, List<String> cells) {
    int value = header.place(SdmxHeader.VALUE);
    int status = header.place(SdmxHeader.STATUS);
    boolean isMissing = value >= 0 && MISSING.contains(written.get(value));
    if (status < 0) {
      cells.add(isMissing ? STATUS_OF_MISSING : "");
    } else if (isMissing && (cells.get(status).isEmpty() || cells.get(status).equals(USUAL))) {
      cells.set(status, STATUS_OF_MISSING);
    }
  }

  private FoundRow deletion(FoundRow.Cells record, List<String> cells) throws IOException {
    int value = header.place(SdmxHeader.VALUE);
    // A value that is not there may be marked by any sign, so what was written counts.
    boolean hasValue = value >= 0 && !record.texts().get(value).isEmpty();
    for (int i = 0; i < cells.size(); i++) {
      String name = header.columns().get(i).name();
      if (header.isDimension(i) && cells.get(i).isEmpty()) {
        return broken(record, Rule.DELETION_TOO_WIDE, i, "the deletion leaves " + name + " open");
      }
      if (header.isAttribute(i) && !hasValue && !record.texts().get(i).isEmpty()) {
        return broken(record, Rule.DELETION_OF_PARTS, i, "the deletion names " + name);
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      if (header.isAttribute(i)) {
        cells.set(i, "");
      }
    }
    if (header.place(SdmxHeader.STATUS) < 0) {
      cells.add("");
    }
    return new FoundRow.Cells(record.line(), cells);
  }

  private FoundRow broken(FoundRow.Cells record, Rule rule, int cell, String message)
      throws IOException {
    return new FoundRow.Broken(record.line(), rule, cell, message, raw());
  }

  @Override
  public String raw() throws IOException {
    return records.raw();
  }
}
