package org.opencpas.decode.text;

import org.opencpas.source.Blanks;

/** What a quote means that stands inside a cell which does not start with one. */
enum LooseQuotes {
  /** It is text, as in 37°36'37.8"N, unless only blanks stand before it. */
  TEXT {
    @Override
    boolean areStray(char[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (buffer[i] == '"') {
          return true;
        }
        if (!Blanks.isBlank(buffer[i])) {
          return false;
        }
      }
      return false;
    }
  },
  /** It probably ends a cell whose beginning was given up. */
  STRAY {
    @Override
    boolean areStray(char[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (buffer[i] == '"') {
          return true;
        }
      }
      return false;
    }
  };

  /** Whether the quotes of an unquoted cell, if it has any, make its row unusable. */
  abstract boolean areStray(char[] buffer, int offset, int length);
}
