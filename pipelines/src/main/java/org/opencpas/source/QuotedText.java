package org.opencpas.source;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text of others in quotes, so that messages and settings stay on one line. */
final class QuotedText {
  private QuotedText() {}

  /** The whole text; two texts never look the same. */
  static String of(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(quoted, text.charAt(i));
    }
    return quoted.append('"').toString();
  }

  /** Several texts in their order. */
  static String of(Collection<String> texts) {
    return texts.stream().map(QuotedText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static void append(StringBuilder quoted, char letter) {
    if (letter == '"' || letter == '\\') {
      quoted.append('\\').append(letter);
    } else if (Character.isISOControl(letter)
        || Character.isSurrogate(letter)
        || isHidden(letter)) {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
    } else {
      quoted.append(letter);
    }
  }

  private static boolean isHidden(char letter) {
    return Blanks.isBlank(letter) && letter != ' ';
  }
}
