package org.opencpas.statistics;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Reports received by reports expected, in per cent, with the rules that DHIS2 has for what is
 * missing: no report is 0 %, an unknown number of expected reports gives no rate. Rates of several
 * places are added numerator to numerator, never averaged. Source: DHIS2 analytics, reporting
 * rates.
 *
 * @param expected reports due in all periods
 * @param actual reports received
 */
public record ReportingRate(double expected, double actual) {

  /**
   * Counts reports over periods.
   *
   * @param perPeriod reports due in each period; null when nobody said
   * @param periods how many there are: 10 months, or the days of a month for daily reports
   * @param received null when none was
   */
  public static Answer<ReportingRate> of(
      @Nullable Double perPeriod, int periods, @Nullable Double received) {
    if (perPeriod == null) {
      return Answer.refused(Reason.NO_VALUE);
    }
    double actual = received == null ? 0 : received;
    double expected = perPeriod * periods;
    if (!Numerals.areFinite(expected, actual)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    return expected < 0 || actual < 0
        ? Answer.refused(Reason.OUT_OF_RANGE)
        : Answer.of(new ReportingRate(expected, actual + 0.0));
  }

  /** The rate in per cent; above 100 where more came than were due; refused when none was due. */
  public Answer<Double> perCent() {
    return expected == 0
        ? Answer.refused(Reason.ZERO_DENOMINATOR)
        : Answer.number(actual * 100 / expected);
  }
}
