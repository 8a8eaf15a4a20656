package org.opencpas.decode.workbook;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a number of a workbook is shown as, by its number format. */
enum NumberStyle {
  /** A number. */
  NUMBER,
  /** A date, with a time of day or without. */
  DATE,
  /** A time of day. */
  TIME;

  private static final Pattern NO_LETTERS_OF_IT =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern ELAPSED = Pattern.compile("(?i).*\\[(h+|m+|s+)\\].*");

  /**
   * The style of a format; elapsed hours, minutes or seconds are numbers.
   *
   * @param index number of the format, which alone names a built-in one
   * @param code its code, such as yyyy-mm-dd; empty when it is built in
   */
  static NumberStyle of(int index, String code) {
    if (!DateUtil.isADateFormat(index, code) || ELAPSED.matcher(code).matches() || index == 46) {
      return NUMBER;
    }
    if (DateUtil.isInternalDateFormat(index)) {
      return (index >= 18 && index <= 21) || index == 45 || index == 47 ? TIME : DATE;
    }
    String letters = NO_LETTERS_OF_IT.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    boolean hasDay = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    boolean hasTime = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    return hasTime && !hasDay ? TIME : DATE;
  }
}
