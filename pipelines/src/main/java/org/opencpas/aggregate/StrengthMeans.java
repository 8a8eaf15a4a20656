package org.opencpas.aggregate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Strength;
import org.opencpas.statistics.ExactSum;

/**
 * What was deployed in a period: at its last month-end, and on the mean of its days and months. A
 * sum over time is refused; a mean over the days needs every month. Source: metrics, sections 1 and
 * 8.
 *
 * @param deployed at the last month-end; null for the reason given
 * @param deployedReason code; null when there is a value
 * @param personDays persons times days; null where a month is missing
 * @param days days of the months
 * @param meanOfMonths plain mean of the months reported; null: none is
 * @param reported months with a figure
 * @param expected months
 * @param meanReason code for a mean that is null; null when none is
 */
record StrengthMeans(
    @Nullable Double deployed,
    @Nullable String deployedReason,
    @Nullable Double personDays,
    long days,
    @Nullable Double meanOfMonths,
    int reported,
    int expected,
    @Nullable String meanReason) {

  /** Those of a series; none where its figures are for longer periods. */
  static StrengthMeans of(StrengthSeries series, StrengthPeriod period) {
    int expected = period.months().size();
    if (series.step() > expected) {
      String tooShort = Reason.PERIOD_TOO_SHORT.code();
      return new StrengthMeans(null, tooShort, null, 0, null, 0, expected, tooShort);
    }
    ExactSum personDays = new ExactSum();
    ExactSum persons = new ExactSum();
    int reported = 0;
    long days = 0;
    for (LocalDate month : period.months()) {
      Double value = series.value(month);
      days += month.lengthOfMonth();
      if (value != null) {
        personDays.addProduct(value, month.lengthOfMonth());
        persons.add(value);
        reported++;
      }
    }
    Double deployed = series.value(period.lastMonth());
    boolean isWhole = reported == expected;
    return new StrengthMeans(
        deployed,
        deployed == null ? series.reason(period.lastMonth()) : null,
        isWhole ? personDays.value() : null,
        days,
        reported == 0 ? null : persons.value() / reported,
        reported,
        expected,
        reported == 0
            ? series.reason(period.lastMonth())
            : isWhole ? null : Reason.INCOMPLETE.code());
  }

  /** Writes them into a row. */
  void putInto(Strength.Builder row) {
    row.setDeployed(deployed)
        .setDeployedReason(deployedReason)
        .setMeanDeployed(personDays == null ? null : personDays / days)
        .setMeanOfMonths(meanOfMonths)
        .setMeanReason(meanReason)
        .setMonthsReported(reported)
        .setMonthsExpected(expected);
  }
}
