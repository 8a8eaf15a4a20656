package org.opencpas.decode.dhis2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.RawCells;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;

/**
 * Data values of DHIS2 in CSV. The first record is a header when three of its cells or more are
 * names of columns; else it is a value, and the columns stand in the order that DHIS2 gives them.
 */
final class Dhis2CsvRows implements TableRows {
  private static final int FEWEST_NAMES = 3;
  private static final int FEWEST_CELLS = 6;

  private final TableRows records;
  private List<Integer> places = List.of();
  private @Nullable FoundRow held;
  private boolean started;

  Dhis2CsvRows(TableRows records) {
    this.records = records;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return header();
    }
    Optional<FoundRow> record = held == null ? records.next() : Optional.of(held);
    held = null;
    return record.map(this::row);
  }

  private Optional<FoundRow> header() throws IOException {
    Optional<FoundRow> first = records.next();
    if (first.isEmpty() || !(first.get() instanceof FoundRow.Cells cells)) {
      return first;
    }
    List<Integer> named = cells.texts().stream().map(Dhis2CsvRows::place).toList();
    if (named.stream().filter(place -> place >= 0).count() >= FEWEST_NAMES) {
      check(cells.texts(), named);
      places = named;
    } else {
      check(cells.texts().size());
      places = ordered(cells.texts().size());
      held = cells;
    }
    return Optional.of(new FoundRow.Cells(cells.line(), Dhis2Columns.NAMES));
  }

  private static int place(String name) {
    return Dhis2Columns.place(Blanks.trim(name));
  }

  private static List<Integer> ordered(int count) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      places.add(place);
    }
    return places;
  }

  private static void check(List<String> names, List<Integer> named) throws FileBreachException {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (named.get(i) >= 0 && !seen.add(named.get(i))) {
        throw new FileBreachException(
            Breach.of(
                Rule.COLUMN_REPEATED,
                names.get(i),
                "two columns are " + Dhis2Columns.NAMES.get(named.get(i))));
      }
    }
    String missing =
        Dhis2Columns.NEEDED.stream()
            .filter(place -> !seen.contains(place))
            .map(Dhis2Columns.NAMES::get)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new FileBreachException(
          Breach.of(
              Rule.COLUMN_MISSING,
              missing,
              "missing: %s; present: %s"
                  .formatted(missing, Quotation.of(String.join(", ", names)))));
    }
  }

  private static void check(int count) throws FileBreachException {
    if (count < FEWEST_CELLS || count > Dhis2Columns.NAMES.size()) {
      throw new FileBreachException(
          Rule.HEADER_UNREADABLE,
          "the first line names no columns of data values and has %d cells, not %d to %d"
              .formatted(count, FEWEST_CELLS, Dhis2Columns.NAMES.size()));
    }
  }

  private FoundRow row(FoundRow record) {
    if (!(record instanceof FoundRow.Cells cells)) {
      return record;
    }
    List<String> texts = cells.texts();
    if (texts.size() != places.size()) {
      String message =
          "the row has %d cells, the first line %d".formatted(texts.size(), places.size());
      return new FoundRow.Broken(
          cells.line(),
          Rule.CELL_COUNT,
          Dhis2Columns.NAMES.size(),
          message,
          RawCells.text(List.of(), texts));
    }
    String[] ordered = new String[Dhis2Columns.NAMES.size()];
    Arrays.fill(ordered, "");
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) >= 0) {
        ordered[places.get(i)] = texts.get(i);
      }
    }
    return new FoundRow.Cells(cells.line(), List.of(ordered));
  }

  @Override
  public String raw() throws IOException {
    return records.raw();
  }
}
