package org.opencpas.publish;

import java.time.LocalDate;

/**
 * Counts days from 1970-01-01. Rows of a table share a few hundred dates, and to count takes some
 * divisions; so each is counted once and then found again, as long as no other takes its place. Not
 * for several threads at once.
 */
final class EpochDays {
  private static final int PLACES = 1 << 8;
  private static final int MONTHS = 12;

  private final LocalDate[] dates = new LocalDate[PLACES];
  private final int[] days = new int[PLACES];

  /** Days from 1970-01-01 to a date. */
  int of(LocalDate date) {
    // The first days of months following each other lie side by side.
    int month = date.getYear() * MONTHS + date.getMonthValue();
    int place = (month + date.getDayOfMonth() * 7) & (PLACES - 1);
    if (!date.equals(dates[place])) {
      dates[place] = date;
      days[place] = Math.toIntExact(date.toEpochDay());
    }
    return days[place];
  }
}
