package org.opencpas.issue;

import java.util.List;
import org.opencpas.schemas.Rejection;

/** Makes rejections: a place, what is broken there, and the row as it came. */
public final class Rejections {
  private static final int LONGEST_RAW = 10_000;

  private Rejections() {}

  /** Rejects a file as a whole, or what is left of it. */
  public static Rejection ofFile(String source, String file, Breach breach) {
    return of(new Place(source, file, "", 0), List.of(breach), "");
  }

  /**
   * Rejects a row.
   *
   * @param breaches at least one; the first gives rule, column, message and hint, the codes of the
   *     others stand sorted in {@code also}
   * @param raw the row as it came; beyond 10,000 characters it is cut, with a note of its length
   */
  public static Rejection of(Place place, List<Breach> breaches, String raw) {
    Breach first = breaches.get(0);
    List<String> others =
        breaches.stream().skip(1).map(breach -> breach.rule().code()).sorted().distinct().toList();
    return Rejection.newBuilder()
        .setSource(place.source())
        .setFile(place.file())
        .setSheet(place.sheet())
        .setLine(place.line())
        .setColumnName(first.column().isEmpty() ? null : first.column())
        .setRule(first.rule().code())
        .setMessage(first.message())
        .setHint(first.hint())
        .setAlso(others.isEmpty() ? null : String.join(";", others))
        .setRaw(raw.isEmpty() ? null : shortened(raw))
        .build();
  }

  private static String shortened(String raw) {
    if (raw.length() <= LONGEST_RAW) {
      return raw;
    }
    return raw.substring(0, Quotation.cut(raw, LONGEST_RAW)) + "… [cut after 10,000 characters]";
  }
}
