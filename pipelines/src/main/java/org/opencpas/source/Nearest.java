package org.opencpas.source;

import java.util.ArrayList;
import java.util.Arrays;
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
    Search search = new Search(written, most);
    List<Near> near = new ArrayList<>();
    for (String word : words) {
      if (Math.abs(word.length() - written.length()) <= most) {
        int distance = search.distance(word);
        if (distance <= most) {
          near.add(new Near(word, distance));
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .map(Near::word)
        .toList();
  }

  private record Near(String word, int distance) {}

  /**
   * Levenshtein's distances from one word, as far as they are of interest. What a word has in
   * common with the one before is not looked at again, so that sorted words are searched fast.
   */
  private static final class Search {
    private final String written;
    private final int most;

    /** By letters of the word that are passed, by letters of what was written. */
    private final int[][] table;

    private String last = "";

    /** Letters of the last word by which it was too far, or all of them. */
    private int looked;

    private boolean tooFar;

    Search(String written, int most) {
      this.written = written;
      this.most = most;
      this.table = new int[written.length() + most + 1][written.length() + 1];
      for (int[] row : table) {
        Arrays.fill(row, most + 1);
      }
      for (int j = 0; j <= Math.min(most, written.length()); j++) {
        table[0][j] = j;
      }
    }

    /** The distance of a word; one more than is of interest where it is too far. */
    int distance(String word) {
      int common = common(word);
      if (!tooFar || common < looked) {
        look(word, common);
      }
      return tooFar ? most + 1 : table[word.length()][written.length()];
    }

    private int common(String word) {
      int end = Math.min(looked, word.length());
      int common = 0;
      while (common < end && word.charAt(common) == last.charAt(common)) {
        common++;
      }
      return common;
    }

    private void look(String word, int from) {
      last = word;
      looked = from;
      tooFar = false;
      while (looked < word.length() && !tooFar) {
        looked++;
        tooFar = row(looked, word.charAt(looked - 1)) > most;
      }
    }

    /** Fills a row near the diagonal, beyond which all is too far, and gives the least in it. */
    private int row(int i, char letter) {
      int[] above = table[i - 1];
      int[] row = table[i];
      row[0] = Math.min(i, most + 1);
      int least = row[0];
      int end = Math.min(written.length(), i + most);
      for (int j = Math.max(1, i - most); j <= end; j++) {
        int replaced = above[j - 1] + (written.charAt(j - 1) == letter ? 0 : 1);
        row[j] = Math.min(most + 1, Math.min(replaced, Math.min(above[j], row[j - 1]) + 1));
        least = Math.min(least, row[j]);
      }
      return least;
    }
  }
}
