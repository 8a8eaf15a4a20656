package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {
  @Test
  void ofAsciiOnlySpaceTabAndLineBreaksAreBlank() {
    for (int character = 0; character < 128; character++) {
      assertThat(Blanks.isBlank(character))
          .as("U+%04X", character)
          .isEqualTo(" \t\n\r".indexOf(character) >= 0);
    }
  }

  @Test
  void trimmingTakesTheBlanksOfUnicodeToo() {
    assertThat(Blanks.trim("\uFEFF\u00a0 a \u200bb\u202f\t")).isEqualTo("a \u200bb");
    assertThat(Blanks.trim(" \u0085 ")).isEmpty();
    assertThat(Blanks.trim("\u0001a")).isEqualTo("\u0001a");
  }
}
