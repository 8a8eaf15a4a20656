package org.opencpas.decode.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;

/**
 * Records of a table whose columns the source names, since its files may begin with data. The first
 * record is a header when at least half of its cells that are not blank are such names; else it is
 * data, and must have a cell for each name.
 */
final class NamedRows implements TableRows {
  private final List<String> names;
  private final TableRows records;
  private boolean started;
  private @Nullable FoundRow held;

  /** Starts before the first record. */
  NamedRows(List<String> names, TableRows records) {
    this.names = names;
    this.records = records;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return first();
    }
    if (held != null) {
      Optional<FoundRow> data = Optional.of(held);
      held = null;
      return data;
    }
    return records.next();
  }

  private Optional<FoundRow> first() throws IOException {
    Optional<FoundRow> first = records.next();
    if (first.isEmpty()
        || !(first.get() instanceof FoundRow.Cells row)
        || isHeader(row.texts(), Set.copyOf(names))) {
      return first;
    }
    if (row.texts().size() != names.size()) {
      return Optional.of(unfit(row));
    }
    held = row;
    return Optional.of(new FoundRow.Cells(row.line(), names));
  }

  private static boolean isHeader(List<String> cells, Set<String> names) {
    List<String> texts = cells.stream().map(Blanks::trim).filter(text -> !text.isEmpty()).toList();
    return 2 * texts.stream().filter(names::contains).count() >= texts.size();
  }

  private FoundRow unfit(FoundRow.Cells row) throws IOException {
    String message =
        "the first row names no known columns and has %d cells, not the %d that the source names, of which the first is %s"
            .formatted(row.texts().size(), names.size(), Quotation.of(names.get(0)));
    return new FoundRow.Broken(row.line(), Rule.HEADER_UNREADABLE, 0, message, records.raw());
  }

  @Override
  public String raw() throws IOException {
    return records.raw();
  }
}
