package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextMemoryTest {
  private final TextMemory<Integer> memory = new TextMemory<>();
  private final List<String> asked = new ArrayList<>();

  /** Reads digits; nothing of other texts. */
  private Optional<Integer> read(String text) {
    asked.add(text);
    return text.isEmpty() || text.charAt(0) > '9'
        ? Optional.empty()
        : Optional.of(Integer.parseInt(text));
  }

  @Test
  void aTextIsReadOnce() {
    assertThat(memory.read("7", this::read)).contains(7);
    assertThat(memory.read("8", this::read)).contains(8);
    assertThat(memory.read("7", this::read)).contains(7);

    assertThat(asked).containsExactly("7", "8");
  }

  @Test
  void aTextThatMakesNothingIsReadEachTime() {
    assertThat(memory.read("x", this::read)).isEmpty();
    assertThat(memory.read("x", this::read)).isEmpty();

    assertThat(asked).containsExactly("x", "x");
  }

  @Test
  void ofMoreTextsThanAreRememberedEachIsStillRead() {
    for (int i = 0; i < 10_001; i++) {
      assertThat(memory.read(String.valueOf(i), this::read)).contains(i);
    }
    asked.clear();

    assertThat(memory.read("9999", this::read)).contains(9_999);
    assertThat(memory.read("10000", this::read)).contains(10_000);
    assertThat(asked).containsExactly("10000");
  }
}
