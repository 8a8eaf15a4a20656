package org.opencpas.source;

import java.text.Normalizer;

/**
 * Texts in composed Unicode form (NFC), in which an accented letter is one letter: so that what
 * looks the same is the same, whichever program wrote it.
 */
public final class ComposedText {
  /** Below it stands no mark that joins a letter. */
  private static final char FIRST_MARK = '\u0300';

  private ComposedText() {}

  /** The text in that form; itself where it is so already. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
