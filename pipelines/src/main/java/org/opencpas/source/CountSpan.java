package org.opencpas.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/**
 * Over which days a source of events answers for its area, so that no event there means none
 * recorded. Never guessed: it is declared, as days or as the calendar's periods that the events of
 * a file begin and end in.
 *
 * @param declared the days; null when the files say
 * @param wholePeriods the calendar's period that is whole; null when the days are declared
 */
public record CountSpan(@Nullable Period declared, @Nullable PeriodType wholePeriods)
    implements Serializable {

  /** Checks that there is exactly one of both. */
  public CountSpan {
    if ((declared == null) == (wholePeriods == null)) {
      throw new IllegalArgumentException("a span is declared, or that of the files");
    }
  }

  /** Declared days. */
  static CountSpan of(Period days) {
    return new CountSpan(days, null);
  }

  /** From the period of the first event to that of the last. */
  static CountSpan ofTheFiles(PeriodType wholePeriods) {
    return new CountSpan(null, wholePeriods);
  }

  /**
   * The days.
   *
   * @param first first day of the earliest event of a file; null when there is none
   * @param last first day of the latest event of it; null when there is none
   * @return empty when the files say, and there is no event in them
   */
  public Optional<Period> over(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (declared != null) {
      return Optional.of(declared);
    }
    if (wholePeriods == null || first == null || last == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(
            Period.containing(wholePeriods, first).start(),
            Period.containing(wholePeriods, last).end()));
  }

  /** The span in the words of assessment.yaml. */
  String text() {
    return declared == null
        ? "whole " + wholePeriods + "s of the file"
        : "{from: " + declared.start() + ", to: " + declared.lastDay() + "}";
  }
}
