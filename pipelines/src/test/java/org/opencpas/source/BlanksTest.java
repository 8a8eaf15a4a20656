package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class BlanksTest {
  @Test
  void whatHxlCallsEmptyIsBlank() {
    for (JsonNode each : HxlCases.of("datatypes/is_empty")) {
      // What a file has nothing of is an empty cell.
      String cell = each.get(0).isNull() ? "" : each.get(0).asText();
      assertThat(Blanks.isBlank(cell)).as("%s", each).isEqualTo(each.get(1).asBoolean());
    }
  }

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
