package org.opencpas.decode.json;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.decode.TreeRow;
import org.opencpas.issue.Rule;

/** Rows that are objects. The names of the columns come first, as if a row. */
final class JsonObjectRows implements TableRows {
  private final JsonEntries entries;
  private final List<String> names;
  private final TreeRow row;
  private final JsonRowWalk walk;
  private boolean started;

  JsonObjectRows(
      JsonEntries entries, List<String> names, int longestCell, Collection<String> ignored) {
    this.entries = entries;
    this.names = names;
    this.row = new TreeRow(names, longestCell);
    this.walk = new JsonRowWalk(row, longestCell, ignored);
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return header();
    }
    if (!entries.next()) {
      return Optional.empty();
    }
    long line = entries.line();
    row.clear();
    if (entries.isObject()) {
      walk.row(entries.name(), entries.parser());
    } else {
      entries.skip();
      row.fault(Rule.NOT_A_ROW, "", "the entry is no object, as rows of this file are");
    }
    return Optional.of(row.found(line));
  }

  /** Without any name there may be something broken, or nothing but entries that are no rows. */
  private Optional<FoundRow> header() throws IOException {
    if (!names.isEmpty()) {
      return Optional.of(new FoundRow.Cells(1, names));
    }
    return entries.next()
        ? Optional.of(
            new FoundRow.Broken(
                entries.line(), Rule.NOT_A_ROW, 0, "no entry of the list is an object", ""))
        : Optional.empty();
  }

  @Override
  public String raw() {
    return row.raw();
  }
}
