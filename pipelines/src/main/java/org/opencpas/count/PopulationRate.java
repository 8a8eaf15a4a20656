package org.opencpas.count;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.ExactSum;

/**
 * What was recorded per 100,000 person-years: sum of population x days / 365.25 over the months of
 * a window, the population being that in use at the end of each month. There is none for a window
 * that the source does not wholly answer for. Source: metrics, sections 1 and 7.
 *
 * @param personYears above 0, or why they are not known
 */
record PopulationRate(Answer<Double> personYears) {
  private static final double PERSONS = 100_000;
  private static final double DAYS_A_YEAR = 365.25;

  /** The person-years of a region in a window. */
  static PopulationRate of(
      Framework framework, String regionId, WindowMonths window, MatchedMonths matched) {
    if (!matched.isWindowWhole()) {
      return new PopulationRate(Answer.refused(Reason.INCOMPLETE));
    }
    ExactSum personDays = new ExactSum();
    for (int month = window.first(); month < window.end(); month++) {
      LocalDate last = WindowMonths.firstDay(month + 1).minusDays(1);
      OptionalLong people = framework.population(regionId, last);
      if (people.isEmpty()) {
        return new PopulationRate(Answer.refused(Reason.NO_NUMERATOR));
      }
      personDays.addProduct((double) people.getAsLong(), last.getDayOfMonth());
    }
    double years = personDays.value() / DAYS_A_YEAR;
    return new PopulationRate(
        years == 0 ? Answer.refused(Reason.ZERO_DENOMINATOR) : Answer.number(years));
  }

  /** Writes the rates into a row. */
  void putInto(ConflictTrend.Builder row, RecordedCounts counts) {
    Double years = personYears.value();
    if (years != null) {
      row.setPersonYears(years);
      if (!counts.isWithheld()) {
        row.setEventsPer100000PersonYears(per(counts.events(), years));
        if (counts.best() != null) {
          row.setDeathsPer100000PersonYears(per(counts.best(), years));
        }
      }
    }
    Reason reason = reason(counts);
    row.setRateReason(reason == null ? null : reason.code());
  }

  private @Nullable Reason reason(RecordedCounts counts) {
    if (personYears.reason() != null) {
      return personYears.reason();
    }
    if (counts.isWithheld()) {
      return Reason.WITHHELD;
    }
    return counts.best() == null ? Reason.INCOMPLETE : null;
  }

  private static double per(double count, double years) {
    return count / years * PERSONS;
  }
}
