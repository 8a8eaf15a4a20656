package org.opencpas.series;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Grade;

/**
 * A grade and what decides it.
 *
 * @param grade null when nothing was expected
 * @param reason code of the criterion that decides, or of why there is no grade; null for A
 */
public record Graded(@Nullable Grade grade, @Nullable String reason) {
  static final Graded NOTHING_EXPECTED = new Graded(null, Reason.NOTHING_EXPECTED.code());

  /** The worst of the criteria; of equals the first decides. */
  static Graded worst(
      Grade coverage, Grade timeliness, Grade baseline, Grade source, Grade errors) {
    Graded worst = new Graded(Grade.A, null);
    worst = worst.or(coverage, "coverage");
    worst = worst.or(timeliness, "timeliness");
    worst = worst.or(baseline, "baseline");
    worst = worst.or(source, "source");
    return worst.or(errors, "errors");
  }

  private Graded or(Grade other, String criterion) {
    return grade != null && other.compareTo(grade) > 0 ? new Graded(other, criterion) : this;
  }
}
