package org.opencpas.source;

/**
 * The blanks of Unicode: spaces of any kind, tabs, line breaks, marks of no width. Other control
 * characters are none, since they are a sign of damage.
 */
public final class Blanks {
  private Blanks() {}

  /** Whether a character shows nothing. */
  public static boolean isBlank(int character) {
    if (character > ' ' && character < '\u007F') {
      // Nearly every character that is asked about: the signs of ASCII that show something.
      return false;
    }
    return Character.isSpaceChar(character)
        || character == '\t'
        || character == '\n'
        || character == '\r'
        || character == '\u0085'
        || (character >= '\u200B' && character <= '\u200F')
        || character == '\u2060'
        || character == '\uFEFF';
  }

  /** Whether a text has nothing else. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(Blanks::isBlank);
  }

  /** A text without those at its ends. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
