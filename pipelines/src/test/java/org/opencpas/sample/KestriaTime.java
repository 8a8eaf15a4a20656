package org.opencpas.sample;

import java.time.LocalDate;
import java.util.Locale;

/** The five years of the sample, in months counted from January 2021 as 0. */
final class KestriaTime {
  /** First year. */
  static final int FIRST_YEAR = 2021;

  /** Months in all. */
  static final int MONTHS = 60;

  private KestriaTime() {}

  /** Year of a month. */
  static int year(int month) {
    return FIRST_YEAR + month / 12;
  }

  /** The first day after a month. */
  static LocalDate endOf(int month) {
    return LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(month + 1L);
  }

  /** The period of so many months that ends with a month, as data write it. */
  static String period(int months, int month) {
    int year = year(month);
    return switch (months) {
      case 1 -> String.format(Locale.ROOT, "%d-%02d", year, month % 12 + 1);
      case 3 -> year + "-Q" + (month % 12 / 3 + 1);
      case 6 -> year + "-S" + (month % 12 / 6 + 1);
      case 12 -> String.valueOf(year);
      default -> throw new IllegalArgumentException(months + " months");
    };
  }

  /** Days of the period of so many months that ends with a month. */
  static long days(int months, int month) {
    return endOf(month).toEpochDay() - endOf(month - months).toEpochDay();
  }
}
