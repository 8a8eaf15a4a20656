package org.opencpas.issue;

import java.util.Locale;

/** Input quoted in a message: in double quotes, cut at 80 characters, control characters shown. */
public final class Quotation {
  private static final int LONGEST = 80;

  private Quotation() {}

  /** Quotes a text. */
  public static String of(String text) {
    boolean whole = text.length() <= LONGEST;
    String shown = whole ? text : text.substring(0, cut(text, LONGEST));
    StringBuilder quoted = new StringBuilder(shown.length() + 3).append('"');
    shown.chars().forEach(character -> append(quoted, (char) character));
    return quoted.append(whole ? "" : "…").append('"').toString();
  }

  /** A text whole and without quotes, on one line: control characters shown. */
  public static String onOneLine(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 8);
    text.chars().forEach(character -> append(line, (char) character));
    return line.toString();
  }

  private static void append(StringBuilder quoted, char character) {
    switch (character) {
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (Character.isISOControl(character)) {
          quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
          quoted.append(character);
        }
      }
    }
  }

  /** Where to cut a longer text so that at most that many characters stay and no pair is split. */
  public static int cut(String text, int longest) {
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
