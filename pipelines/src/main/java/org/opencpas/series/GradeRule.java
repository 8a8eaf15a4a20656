package org.opencpas.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.SourceIndependence;

/**
 * How good evidence is, by five criteria; the worst of them is its grade.
 *
 * <pre>
 *   coverage    observed / expected cells
 *   timeliness  better of the grade of on time / expected
 *               and of no better than C, the grade of (on time + untimed) / expected
 *   baseline    weight with a baseline that was over by the start of the mandate / weight
 *   source      independent A, checked B, self-reported or not told C, contradicted D
 *   errors      weight under error flags / observed weight
 * </pre>
 *
 * <p>What does not say when it came does not count as on time, but not knowing alone makes it no
 * worse than C. Source: metrics, section 6.
 */
public final class GradeRule {
  /** Share of the expected cells that were observed. */
  public static final GradeScale COVERAGE = GradeScale.atLeast(0.95, 0.85, 2.0 / 3, 0.5);

  /** Share of the expected cells whose return came in time. */
  public static final GradeScale TIMELINESS = GradeScale.atLeast(0.9, 0.8, 0.6, 0.4);

  /** Share of the weight with a baseline dated before the mandate period. */
  public static final GradeScale BASELINE = GradeScale.atLeast(0.95, 0.8, 0.6, 0.4);

  /** Share of the weight under error flags. */
  public static final GradeScale ERRORS = GradeScale.atMost(0, 0.05, 0.1, 0.2);

  private GradeRule() {}

  static Grade coverage(long observed, long expected) {
    return coverage((double) observed / expected);
  }

  /** The grade of a share of what was expected, 0 to 1. */
  public static Grade coverage(double share) {
    return COVERAGE.grade(share);
  }

  static Grade timeliness(long onTime, long untimed, long expected) {
    Grade known = TIMELINESS.grade((double) onTime / expected);
    Grade atBest = TIMELINESS.grade((double) (onTime + untimed) / expected);
    return better(known, worse(Grade.C, atBest));
  }

  /** Whether a baseline was over by the start of the mandate; not without the day of either. */
  static boolean isBefore(@Nullable LocalDate baselineEnd, @Nullable LocalDate mandateStart) {
    return baselineEnd != null && mandateStart != null && !baselineEnd.isAfter(mandateStart);
  }

  /** The grade of a source that nothing contradicts; one that is not told is taken for the own. */
  static Grade source(@Nullable SourceIndependence independence) {
    if (independence == null) {
      return Grade.C;
    }
    return switch (independence) {
      case independent -> Grade.A;
      case checked -> Grade.B;
      case self_reported -> Grade.C;
    };
  }

  static Grade worse(Grade one, Grade other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Grade better(Grade one, Grade other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
