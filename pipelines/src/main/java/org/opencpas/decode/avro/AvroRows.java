package org.opencpas.decode.avro;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.decode.TreeRow;

/** Rows that are Avro records. The names of the columns come first, as if a row. */
final class AvroRows implements TableRows {
  private final AvroRecords records;
  private final List<String> names;
  private final TreeRow row;
  private final AvroRowWalk walk;
  private boolean started;

  AvroRows(AvroRecords records, List<String> names, int longestCell) {
    this.records = records;
    this.names = names;
    this.row = new TreeRow(names, longestCell);
    this.walk = new AvroRowWalk(row, longestCell);
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started && !names.isEmpty()) {
      started = true;
      return Optional.of(new FoundRow.Cells(1, names));
    }
    if (!records.next()) {
      return Optional.empty();
    }
    row.clear();
    walk.row(records.record());
    return Optional.of(row.found(records.number()));
  }

  @Override
  public String raw() {
    return row.raw();
  }
}
