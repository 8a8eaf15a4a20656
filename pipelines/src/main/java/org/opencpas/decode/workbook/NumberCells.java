package org.opencpas.decode.workbook;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.opencpas.issue.Numbers;

/** Writes the numbers of a workbook as they would stand in a CSV of the same table. */
final class NumberCells {
  private static final double SAFE_INTEGER = 1e15;

  /** The first day that no workbook can name: 1 January 10000, counted from 1900. */
  private static final double END_OF_DAYS = 2_958_466;

  private static final double DAYS_BETWEEN_SYSTEMS = 1462;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
          .toFormatter(Locale.ROOT);

  private final boolean from1904;
  private final char decimal;

  /**
   * Writes as a source declares.
   *
   * @param from1904 whether days are counted from 1904, not 1900
   * @param decimal decimal sign of the source
   */
  NumberCells(boolean from1904, char decimal) {
    this.from1904 = from1904;
    this.decimal = decimal;
  }

  /** A cell's number: a date or a time in ISO 8601 where it is shown as one and is one. */
  String text(double number, NumberStyle style) {
    boolean isDay = number >= 0 && number < END_OF_DAYS - (from1904 ? DAYS_BETWEEN_SYSTEMS : 0);
    if (style == NumberStyle.DATE && isDay) {
      return date(DateUtil.getLocalDateTime(number, from1904, false));
    }
    if (style == NumberStyle.TIME && number >= 0 && number < 1) {
      return TIME.format(DateUtil.getLocalDateTime(number, from1904, false).toLocalTime());
    }
    String text = shortest(number);
    return decimal == '.' ? text : text.replace('.', decimal);
  }

  /** A point in time as a day, or with its time where that is not midnight. */
  static String date(LocalDateTime time) {
    String day = DateTimeFormatter.ISO_LOCAL_DATE.format(time);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + "T" + TIME.format(time);
  }

  /** The shortest decimal text without an exponent that reads back as the same number. */
  private static String shortest(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    return number == Math.rint(number) && Math.abs(number) < SAFE_INTEGER
        ? Long.toString((long) number)
        : Numbers.text(number);
  }
}
