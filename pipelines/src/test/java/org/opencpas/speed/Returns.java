package org.opencpas.speed;

import java.util.List;
import java.util.Locale;

/**
 * Made-up returns about Kestria, the same ones every time.
 *
 * @param count how many there are
 * @param comment characters of the comment of each
 */
record Returns(long count, int comment) {
  static final List<String> COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "period",
          "value",
          "numerator",
          "denominator",
          "status",
          "reported_at",
          "comment");

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 é";

  /** The cells of a return. */
  List<String> row(long number) {
    long mixed = mix(number);
    long numerator = Long.remainderUnsigned(mixed, 900) + 50;
    return List.of(
        "KESMIS",
        "indicator-" + Long.remainderUnsigned(mixed >>> 8, 400),
        "KS0" + (1 + Long.remainderUnsigned(mixed >>> 16, 8)),
        String.format(Locale.ROOT, "%d-%02d", 2001 + number / 12 % 24, 1 + number % 12),
        String.valueOf(numerator / 10.0),
        String.valueOf(numerator),
        "1000",
        "reported",
        "2026-01-15",
        text(mixed));
  }

  private String text(long mixed) {
    StringBuilder text = new StringBuilder(comment);
    long state = mixed;
    for (int i = 0; i < comment; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      text.append(LETTERS.charAt((int) (state >>> 58)));
    }
    return text.toString();
  }

  /** Mixes the bits of a number (Steele, Lea and Flood 2014, as in SplittableRandom). */
  private static long mix(long number) {
    long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
