package org.opencpas.source;

import java.util.Locale;

/** Which blanks do not belong to a cell when they stand around its text. */
enum Trim {
  /** Space, tab, line breaks and other characters up to U+0020. */
  PLAIN {
    @Override
    String strip(String text) {
      return text.trim();
    }
  },
  /**
   * Those and every other blank of Unicode: no-break and typographic spaces, characters without
   * width, the byte order mark.
   */
  UNICODE {
    @Override
    String strip(String text) {
      return Blanks.trim(text);
    }
  },
  /** All of those, and each run of them inside the text becomes one space. */
  INSIDE {
    @Override
    String strip(String text) {
      StringBuilder single = new StringBuilder(text.length());
      for (char each : Blanks.trim(text).toCharArray()) {
        boolean blank = Blanks.isBlank(each);
        if (!blank) {
          single.append(each);
        } else if (single.charAt(single.length() - 1) != ' ') {
          single.append(' ');
        }
      }
      return single.toString();
    }
  };

  /** The text without the blanks around it. */
  abstract String strip(String text);

  /** The word in assessment.yaml. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
