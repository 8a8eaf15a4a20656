package org.opencpas.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Blanks;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;

/** Takes the rows of one file of a framework table, and keeps them with their places. */
final class TableSink implements RowSink {
  private final TableFormat format;
  private final String path;
  private final String part;
  private final List<GenericRecord> rows = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Set<String> mistakenIds = new HashSet<>();
  private boolean incomplete;
  private @Nullable Header header;
  private Map<String, Integer> columns = Map.of();

  /**
   * Takes the rows of one file, or of one sheet of it.
   *
   * @param path what mistakes call it
   * @param part path of the directory that it lies in
   */
  TableSink(TableFormat format, String path, String part) {
    this.format = format;
    this.path = path;
    this.part = part;
  }

  @Override
  public void row(RawRow row) {
    if (!row.header().equals(header)) {
      header = row.header();
      Columns found = new Columns(format, path, row.header());
      mistakes.addAll(found.mistakes());
      columns = found.numbers();
    }
    Place place = new Place(path, line(row.line()), columns);
    format
        .read(column -> text(row, column), (column, reading) -> mistaken(place, column, reading))
        .ifPresentOrElse(
            read -> {
              rows.add(read);
              places.add(place);
            },
            () -> lose(Blanks.trim(text(row, format.firstColumn()))));
  }

  private String text(RawRow row, String column) {
    Integer number = columns.get(column);
    return number == null ? "" : row.cells().get(number - 1);
  }

  private void mistaken(Place place, String column, CellReading reading) {
    // A column that the file lacks was reported once, at the header.
    if (columns.containsKey(column)) {
      mistakes.add(place.mistake(column, reading.found(), reading.allowed()));
    }
  }

  private void lose(String id) {
    if (id.isEmpty()) {
      incomplete = true;
    } else {
      mistakenIds.add(id);
    }
  }

  @Override
  public void rejection(Rejection rejection) {
    incomplete = true;
    String hint = rejection.getHint();
    mistakes.add(
        new Mistake(
            path,
            line(rejection.getLine()),
            0,
            rejection.getMessage(),
            hint == null ? "a row that can be read" : hint));
  }

  private static int line(long line) {
    return (int) Math.min(line, Integer.MAX_VALUE);
  }

  TableFormat format() {
    return format;
  }

  String path() {
    return path;
  }

  /** Path of the directory that it lies in; a table stands there once. */
  String part() {
    return part;
  }

  List<GenericRecord> rows() {
    return rows;
  }

  List<Place> places() {
    return places;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  /** Ids of rows that have a mistake: they exist, though the rows are not among {@link #rows}. */
  Set<String> mistakenIds() {
    return mistakenIds;
  }

  /** Whether a row was lost without its id, so that an id not seen may yet exist. */
  boolean isIncomplete() {
    return incomplete;
  }
}
