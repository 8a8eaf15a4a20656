package org.opencpas.issue;

import java.util.regex.Pattern;

/**
 * Text for files that people open in a spreadsheet, which takes a cell that begins with a certain
 * character for a formula and runs it, whoever wrote it.
 */
public final class SpreadsheetText {
  private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,400}([.,]\\d{1,400})?([eE][+-]?\\d{1,9})?");

  private SpreadsheetText() {}

  /**
   * The text with an apostrophe before it where a spreadsheet would take it for a formula: where it
   * begins with {@code = + - @}, in full width too, a tab or a line break and is no number. Every
   * other text is itself.
   */
  public static String harmless(String text) {
    boolean formula =
        !text.isEmpty()
            && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
