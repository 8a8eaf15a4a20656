package org.opencpas.source;

import java.util.Locale;

/** What rows of a source are that repeat a key. */
public enum SameKey {
  /** Versions of one fact, of which one holds. */
  VERSION,
  /** Facts of their own, told apart by their number in file order. */
  NUMBER;

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
