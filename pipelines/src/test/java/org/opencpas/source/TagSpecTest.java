package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagSpecTest {
  @Test
  void everyPublishedCellIsReadOrRefused() {
    int read = 0;
    int refused = 0;
    for (JsonNode each : HxlCases.of("tagspec_parse")) {
      String cell = each.get("spec").asText();
      if (each.has("tag")) {
        TagSpec spec = TagSpec.parse(cell).orElseThrow(() -> new AssertionError(cell));
        assertThat(spec.tag()).isEqualTo(each.get("tag").asText());
        assertThat(spec.attributes()).isEqualTo(HxlCases.texts(each.get("attributes")));
        read++;
      } else {
        assertThat(TagSpec.parse(cell)).as(cell).isEmpty();
        refused++;
      }
    }
    assertThat(read).isEqualTo(8);
    assertThat(refused).isEqualTo(3);
  }

  @Test
  void attributesKeepTheirOrderAndMeanTheSameInAnother() {
    TagSpec spec = TagSpec.parse("#foo +b+a +c").orElseThrow();

    assertThat(spec.text()).isEqualTo("#foo+b+a+c");
    assertThat(spec)
        .isEqualTo(new TagSpec("#foo", List.of("a", "b", "c")))
        .hasSameHashCodeAs(new TagSpec("#foo", List.of("a", "b", "c")))
        .isNotEqualTo(new TagSpec("#foo", List.of("a", "b")));
  }

  @Test
  void lettersCompareWithoutCaseAndBlanksOfAnyKindDoNotCount() {
    assertThat(TagSpec.parse("\u00a0#ADM1\u00a0+Code\u200b").orElseThrow().text())
        .isEqualTo("#adm1+code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#", "adm1", "##adm1", "#1adm", "#adm 1", "#adm1+", "#adm1 code", "#adm1-x"})
  void anythingElseIsNone(String cell) {
    assertThat(TagSpec.parse(cell)).isEmpty();
  }

  @Test
  void whatIsTooLongIsNone() {
    assertThat(TagSpec.parse("#a" + "+b".repeat(249))).isPresent();
    assertThat(TagSpec.parse("#a" + "+b".repeat(250))).isEmpty();
  }
}
