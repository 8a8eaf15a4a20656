package org.opencpas.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * The word with the fewest letters to insert, delete or replace, if they are at most two, or a
   * third of a long one; of several the first in the order of Java strings.
   */
  public static Optional<String> to(String written, Collection<String> words) {
    return several(written, words).stream().findFirst();
  }

  /** Every word that is as near as that, the nearest first, then in the order of Java strings. */
  public static List<String> several(String written, Collection<String> words) {
    if (written.length() > LONGEST) {
      return List.of();
    }
    int most = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
    return words.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= most)
        .filter(word -> distance(written, word) <= most)
        .sorted(
            Comparator.comparingInt((String word) -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
