package org.opencpas.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.opencpas.sample.PlainTable.Row;

/** A file as it is sent, and where in it the rows of the plain file stand. */
final class SentFile {
  private final String path;
  private final byte[] bytes;
  private final Map<Long, Place> places = new HashMap<>();

  private SentFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * A file with every row of a plain one.
   *
   * @param rows the plain rows in order
   * @param place where a row stands in the file, by its number from 0
   */
  static SentFile of(String path, byte[] bytes, List<Row> rows, IntFunction<Place> place) {
    SentFile sent = new SentFile(path, bytes);
    for (int i = 0; i < rows.size(); i++) {
      sent.places.put(rows.get(i).line(), place.apply(i));
    }
    return sent;
  }

  /** A file whose lines are those of the plain one. */
  static SentFile ofSameLines(String path, byte[] bytes, List<Row> rows) {
    return of(path, bytes, rows, i -> new Place("", rows.get(i).line()));
  }

  /** Its path inside the workspace. */
  String path() {
    return path;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a row stands that begins on a line of the plain file; 0 means the file as a whole. */
  Place place(long plainLine) {
    if (plainLine == 0) {
      return new Place("", 0);
    }
    Place place = places.get(plainLine);
    if (place == null) {
      throw new IllegalArgumentException("no row on line " + plainLine + " of " + path);
    }
    return place;
  }
}
