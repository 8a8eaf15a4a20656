package org.opencpas.cli;

import java.util.Locale;

/** Writes numbers of things. */
final class Counts {
  private Counts() {}

  /** A number with its noun, such as "1 mistake" or "1,200 mistakes". */
  static String of(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
