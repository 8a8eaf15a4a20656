package org.opencpas.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Quotation;

/** Rules between cells of one row that several tables share. */
final class RowRules {
  private RowRules() {}

  static void notBelow(String column, double value, double lowest, RowRefusal mistakes) {
    if (value < lowest) {
      mistakes.refuse(column, column + " is " + text(value), text(lowest) + " or above");
    }
  }

  static void above(String column, double value, double bound, RowRefusal mistakes) {
    if (value <= bound) {
      mistakes.refuse(column, column + " is " + text(value), "above " + text(bound));
    }
  }

  static void oneOf(String column, String text, List<String> words, RowRefusal mistakes) {
    if (!words.contains(text)) {
      mistakes.refuse(
          column,
          column + " " + Quotation.of(text) + " is not a known word",
          "one of " + String.join(", ", words));
    }
  }

  /** The high end must not lie below the low end. */
  static void ordered(
      String highColumn,
      @Nullable Double high,
      String lowColumn,
      @Nullable Double low,
      RowRefusal mistakes) {
    if (low != null && high != null && high < low) {
      mistakes.refuse(
          highColumn,
          highColumn + " " + text(high) + " is below " + lowColumn + " " + text(low),
          lowColumn + " or above");
    }
  }

  /** The end must lie after the start. */
  static void validity(
      String endColumn,
      @Nullable LocalDate end,
      String startColumn,
      @Nullable LocalDate start,
      RowRefusal mistakes) {
    if (start != null && end != null && !start.isBefore(end)) {
      mistakes.refuse(
          endColumn,
          endColumn + " " + end + " is not after " + startColumn + " " + start,
          "a later day: it is the first that no longer counts");
    }
  }

  /** A period must be written as one and lie in the years 1945 to 2100. */
  static void period(String column, @Nullable String text, RowRefusal mistakes) {
    if (text == null) {
      return;
    }
    if (Period.parse(text).isEmpty()) {
      mistakes.refuse(
          column,
          column + " " + Quotation.of(text) + " is not a period",
          "2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31 or 2024-11-15/P1Y");
    } else if (Period.parse(text).filter(Period::isPlausible).isEmpty()) {
      mistakes.refuse(
          column,
          column + " " + Quotation.of(text) + " is no plausible period",
          "years from 1945 to 2100");
    }
  }

  private static String text(double value) {
    long whole = (long) value;
    return whole == value ? Long.toString(whole) : Double.toString(value);
  }
}
