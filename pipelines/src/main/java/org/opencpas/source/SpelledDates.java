package org.opencpas.source;

import java.time.DateTimeException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates in the many spellings that people use in one column, as HXL allows them: 2015-03-01, 1
 * March 2015, Mar 1/15, 3/19/15, 2015-03, March 2015, 2015Q1, 2015W9, 2015; with a day of the week
 * before or a time after; and the numbers that programs write. Names are English. Years of two
 * digits lie between 1969 and 2068.
 */
enum SpelledDates implements DateReading {
  /** Where the order of day and month does not show itself, there is no date. */
  HXL,
  /** 10-11-18 is 10 November. */
  HXL_DAY_FIRST,
  /** 10-11-18 is 11 October. */
  HXL_MONTH_FIRST;

  private static final int LONGEST = 100;

  /** The reading of a word of assessment.yaml; empty when it is none. */
  static Optional<SpelledDates> of(String word) {
    for (SpelledDates each : values()) {
      if (each.toString().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<TemporalAccessor> read(String text) {
    String plain = Trim.INSIDE.strip(text);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return NumberedDate.read(plain).or(() -> SpelledDate.read(plain, this));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The word in assessment.yaml. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
