package org.opencpas.decode.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.opencpas.source.Blanks;

/**
 * Finds the character between cells: of comma, semicolon, tab and pipe the one that stands most
 * often outside quotes in the first record; of equals the first named, and a comma when there is
 * none.
 */
final class DelimiterDetection {
  /** What may stand between cells. */
  static final String CANDIDATES = ",;\t|";

  /** A header longer than this is judged by its beginning. */
  private static final int LONGEST_LOOK = 1 << 20;

  private static final int BUFFER = 1 << 13;

  private final int[] counts = new int[CANDIDATES.length()];
  private boolean quoted;
  private boolean blank = true;
  private boolean ended;

  private DelimiterDetection() {}

  /** Finds the delimiter in a text, read from its start. */
  static char find(Reader text) throws IOException {
    DelimiterDetection detection = new DelimiterDetection();
    char[] buffer = new char[BUFFER];
    int count = 0;
    for (int looked = 0; looked < LONGEST_LOOK && count >= 0 && !detection.ended; looked += count) {
      count = text.read(buffer, 0, BUFFER);
      for (int i = 0; i < count && !detection.ended; i++) {
        detection.look(buffer[i]);
      }
    }
    return detection.mostFrequent();
  }

  private void look(char character) {
    if (character == '"') {
      quoted = !quoted;
      blank = false;
    } else if (!quoted && (character == '\n' || character == '\r')) {
      endLine();
    } else if (!quoted && CANDIDATES.indexOf(character) >= 0) {
      counts[CANDIDATES.indexOf(character)]++;
      blank &= character == '\t';
    } else {
      blank &= Blanks.isBlank(character);
    }
  }

  private void endLine() {
    ended = !blank;
    if (blank) {
      Arrays.fill(counts, 0);
    }
  }

  private char mostFrequent() {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }
}
