package org.opencpas.decode.text;

/** Counts the lines of a text; CRLF, LF and CR each end one. */
final class LineCount {
  private long line = 1;
  private boolean afterCarriageReturn;

  /** Passes over a character. */
  void pass(char character) {
    if (character == '\r' || (character == '\n' && !afterCarriageReturn)) {
      line++;
    }
    afterCarriageReturn = character == '\r';
  }

  /** The line on which the next character stands, from 1. */
  long line() {
    return line;
  }

  /** Line breaks inside a text. */
  static long breaks(String text) {
    LineCount lines = new LineCount();
    for (int i = 0; i < text.length(); i++) {
      lines.pass(text.charAt(i));
    }
    return lines.line() - 1;
  }
}
