package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS =
      List.of("patrols", "patrol_days", "clinics", "ks", "ks01", "ks02", "haute-vérane");

  @Test
  void fewestChangesWinThenTheOrderOfWords() {
    assertThat(Nearest.to("patrls", WORDS)).contains("patrols");
    assertThat(Nearest.to("haute verane", WORDS)).contains("haute-vérane");
    assertThat(Nearest.several("ks03", WORDS)).containsExactly("ks01", "ks02", "ks");
    assertThat(Nearest.several("ks", WORDS)).containsExactly("ks");
  }

  @Test
  void whatIsTooFarIsNotMeant() {
    assertThat(Nearest.to("tents", WORDS)).isEmpty();
    assertThat(Nearest.to("", WORDS)).isEmpty();
    assertThat(Nearest.to("x".repeat(101), List.of("x".repeat(101)))).isEmpty();
  }

  /** Whatever is left out of the search, the answers are those of the whole table of distances. */
  @Test
  void nothingNearIsPassedOver() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      words.add(word(random));
    }
    for (int i = 0; i < 1_000; i++) {
      String written = word(random);
      int most = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
      List<String> near =
          words.stream()
              .filter(word -> distance(written, word) <= most)
              .sorted(
                  Comparator.comparingInt((String word) -> distance(written, word))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();

      assertThat(Nearest.several(written, words)).as(written).isEqualTo(near);
    }
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(14); length > 0; length--) {
      word.append("abcé!\u0121".charAt(random.nextInt(6)));
    }
    return word.toString();
  }

  private static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          table[i][j] =
              Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
