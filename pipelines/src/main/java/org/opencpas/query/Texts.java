package org.opencpas.query;

/** Texts as formats want them. */
final class Texts {

  private Texts() {}

  /** As a JSON string, with its quotes. */
  static String json(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> appendJson(quoted, letter);
      }
    }
    return quoted.append('"').toString();
  }

  private static void appendJson(StringBuilder quoted, char letter) {
    if (Character.isISOControl(letter)) {
      quoted.append("\\u00").append(hex(letter >> 4)).append(hex(letter & 0xf));
    } else {
      quoted.append(letter);
    }
  }

  private static char hex(int digit) {
    return Character.forDigit(digit, 16);
  }

  /** On one line, safe on a terminal: control characters become spaces. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> line.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
    return line.toString();
  }

  /** Columns of a terminal that a text takes: combining marks and joiners take none. */
  static int width(String text) {
    return (int) text.codePoints().filter(point -> !isZeroWidth(point)).count();
  }

  private static boolean isZeroWidth(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  /** Appends a text and blanks before or after it, up to a width. */
  static void pad(StringBuilder line, String text, int width, Columns.Alignment alignment) {
    String blanks = " ".repeat(Math.max(0, width - width(text)));
    if (alignment == Columns.Alignment.RIGHT) {
      line.append(blanks).append(text);
    } else {
      line.append(text).append(blanks);
    }
  }
}
