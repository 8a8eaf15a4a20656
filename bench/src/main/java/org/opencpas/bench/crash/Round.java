package org.opencpas.bench.crash;

import java.util.List;

/**
 * What came of one killed run.
 *
 * @param aim what the kill was aimed at
 * @param phase how far the run had come
 * @param shown the release that a reader saw then
 * @param torn what was wrong for readers, before the new run and after it; empty: nothing
 * @param different in what the new run's release differs from an undisturbed one; empty: nothing
 * @param leftOver what lay about after the new run; empty: nothing
 */
record Round(
    Aim aim,
    Phase phase,
    Shown shown,
    List<String> torn,
    List<String> different,
    List<String> leftOver) {

  /** Which release a reader saw after the kill. */
  enum Shown {
    /** That from before the killed run. */
    FORMER,
    /** That of the killed run. */
    NEW,
    /** Neither. */
    OTHER
  }

  Round {
    torn = List.copyOf(torn);
    different = List.copyOf(different);
    leftOver = List.copyOf(leftOver);
  }

  /** Whether nothing was wrong. */
  boolean isSound() {
    return torn.isEmpty() && different.isEmpty() && leftOver.isEmpty();
  }
}
