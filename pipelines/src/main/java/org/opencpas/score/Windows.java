package org.opencpas.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.TargetKind;
import org.opencpas.series.Behaviour;

/**
 * Whether value, baseline and target of a flow are for spans of equal length, since what happened
 * in a month says nothing against a target for a year. A level stands on a date, and a cumulative
 * target counts what was added up, so neither has such a span. Source: metrics, section 2.
 */
final class Windows {
  private static final LocalDate ANY_JANUARY = LocalDate.of(2001, 1, 1);

  private Windows() {}

  /** Which of the three may be held against each other. */
  enum Fit {
    /** All. */
    WHOLE,
    /** Value and target, but not the baseline. */
    WITHOUT_BASELINE,
    /** None. */
    NONE
  }

  /**
   * A span as long as those that a target of the table is for: the target's own period for a level
   * or a range; for an amount in each period the baseline's, else one period of the frequency.
   *
   * @return null when any length will do
   */
  static @Nullable Period ofTarget(
      TargetKind kind, Period targetPeriod, @Nullable Period baselinePeriod, Frequency frequency) {
    return switch (kind) {
      case level, range -> targetPeriod;
      case per_period -> baselinePeriod == null ? basePeriod(frequency) : baselinePeriod;
      case cumulative -> null;
    };
  }

  /** Whether the value of a period may be held against a goal. */
  static Fit fit(Goal goal, Period period, Behaviour behaviour) {
    if (behaviour != Behaviour.FLOW || goal.addsUpFrom() != null) {
      return Fit.WHOLE;
    }
    Period window = goal.window();
    if (window != null && !window.isAsLongAs(period)) {
      return Fit.NONE;
    }
    Period before = goal.baselinePeriod();
    return before == null || before.isAsLongAs(period) ? Fit.WHOLE : Fit.WITHOUT_BASELINE;
  }

  /** A number that is equal for periods of equal length: months, or days below 0. */
  static long length(Period period) {
    boolean wholeMonths = period.start().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1;
    return wholeMonths ? ChronoUnit.MONTHS.between(period.start(), period.end()) : -period.days();
  }

  private static @Nullable Period basePeriod(Frequency frequency) {
    return switch (frequency) {
      case month -> months(1);
      case quarter -> months(3);
      case half_year -> months(6);
      case year -> months(12);
      case irregular -> null;
    };
  }

  private static Period months(int count) {
    return new Period(ANY_JANUARY, ANY_JANUARY.plusMonths(count));
  }
}
