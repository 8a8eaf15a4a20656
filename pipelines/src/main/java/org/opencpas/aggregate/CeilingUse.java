package org.opencpas.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Strength;
import org.opencpas.statistics.Answer;

/**
 * What was deployed in a period beside the ceiling of one authority: the share of it at the end,
 * the days on which less than 90 % was there, each month-end standing for the days of its month,
 * and how long it took from the ceiling in force to the month-end at which 90 % was there. Source:
 * metrics, section 8.
 */
final class CeilingUse {
  private final Ceilings ceilings;
  private final String category;
  private final Set<String> deployedCategories;
  private final StrengthSeries series;
  private final StrengthPeriod period;

  /**
   * Lays a series beside ceilings.
   *
   * @param deployedCategories categories that the series is the sum of; empty: it was reported as
   *     one, and is held against whatever is authorised
   */
  CeilingUse(
      Ceilings ceilings,
      String category,
      Set<String> deployedCategories,
      StrengthSeries series,
      StrengthPeriod period) {
    this.ceilings = ceilings;
    this.category = category;
    this.deployedCategories = deployedCategories;
    this.series = series;
    this.period = period;
  }

  /** Writes what it finds into a row. */
  void putInto(Strength.Builder row, StrengthMeans means) {
    Optional<Ceilings.Ceiling> ceiling = ceilings.on(category, period.period().lastDay());
    row.setAuthorised(ceiling.map(Ceilings.Ceiling::authorised).orElse(null))
        .setAuthorisedReason(ceiling.isPresent() ? null : Reason.NO_CEILING.code());
    if (means.deployed() == null) {
      row.setShareReason(means.deployedReason());
    } else {
      Answer<Double> share = share(ceiling, means.deployed());
      row.setShareOfCeiling(share.value()).setShareReason(code(share));
    }
    boolean isTooLong = series.step() > period.months().size();
    Answer<Integer> below = isTooLong ? Answer.refused(Reason.PERIOD_TOO_SHORT) : daysBelow();
    row.setDaysBelow(below.value()).setDaysBelowReason(code(below));
    Answer<Integer> until = daysUntilEnough(ceiling);
    row.setDaysTo90(until.value()).setDaysTo90Reason(code(until));
  }

  private static @Nullable String code(Answer<?> answer) {
    Reason reason = answer.reason();
    return reason == null ? null : reason.code();
  }

  private Answer<Double> share(Optional<Ceilings.Ceiling> ceiling, double deployed) {
    if (ceiling.isEmpty()) {
      return Answer.refused(Reason.NO_CEILING);
    }
    if (!isOfTheSame(ceiling.get())) {
      return Answer.refused(Reason.INCOMPLETE);
    }
    return ceiling.get().authorised() == 0
        ? Answer.refused(Reason.ZERO_DENOMINATOR)
        : Answer.number(deployed / ceiling.get().authorised());
  }

  /** Whether a ceiling is one of just those people who are counted as deployed. */
  private boolean isOfTheSame(Ceilings.Ceiling ceiling) {
    return deployedCategories.isEmpty() || deployedCategories.equals(ceiling.categories());
  }

  private Answer<Integer> daysBelow() {
    int below = 0;
    int held = 0;
    boolean isWhole = true;
    for (LocalDate month : period.months()) {
      Double deployed = series.value(month);
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        Optional<Ceilings.Ceiling> ceiling = ceilings.on(category, month.withDayOfMonth(day));
        if (ceiling.isPresent()) {
          held++;
          isWhole &= deployed != null && isOfTheSame(ceiling.get());
          below += deployed != null && !isEnough(deployed, ceiling.get()) ? 1 : 0;
        }
      }
    }
    if (held == 0) {
      return Answer.refused(Reason.NO_CEILING);
    }
    return isWhole ? Answer.of(below) : Answer.refused(Reason.INCOMPLETE);
  }

  private static boolean isEnough(double deployed, Ceilings.Ceiling ceiling) {
    return 10 * deployed >= 9.0 * ceiling.authorised();
  }

  private Answer<Integer> daysUntilEnough(Optional<Ceilings.Ceiling> ceiling) {
    if (ceiling.isEmpty()) {
      return Answer.refused(Reason.NO_CEILING);
    }
    if (!isOfTheSame(ceiling.get())) {
      return Answer.refused(Reason.INCOMPLETE);
    }
    LocalDate from = ceiling.get().from();
    Double before = series.value(from.withDayOfMonth(1).minusMonths(1));
    if (before != null && isEnough(before, ceiling.get())) {
      return Answer.of(0);
    }
    for (LocalDate month = from.withDayOfMonth(1);
        !month.isAfter(period.lastMonth());
        month = month.plusMonths(1)) {
      StrengthSeries.Point point = series.at(month).orElse(null);
      if (point == null || point.value() == null) {
        return Answer.refused(Reason.INCOMPLETE);
      }
      boolean isOver = !point.seenOn().isAfter(period.period().lastDay());
      if (isOver && isEnough(point.value(), ceiling.get())) {
        return Answer.of((int) ChronoUnit.DAYS.between(from, point.seenOn()));
      }
    }
    return Answer.refused(Reason.NOT_YET);
  }
}
