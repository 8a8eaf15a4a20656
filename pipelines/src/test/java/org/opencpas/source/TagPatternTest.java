package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagPatternTest {
  private static final List<TagSpec> COLUMNS =
      Stream.of("#adm1+name", "#adm1+code", "#sector", "#sector+type", "#sector")
          .map(each -> TagSpec.parse(each).orElseThrow())
          .toList();

  private static TagPattern pattern(String text) {
    return TagPattern.parse(text).orElseThrow(() -> new AssertionError(text));
  }

  @Test
  void everyPublishedPatternMeansWhatItMeant() {
    int looked = 0;
    for (JsonNode each : HxlCases.of("pattern_match")) {
      String text = each.get("pattern").asText();
      looked++;
      if (each.has("error")) {
        assertThat(TagPattern.parse(text)).as(text).isEmpty();
      } else if (each.has("tag")) {
        assertThat(pattern(text))
            .isEqualTo(
                new TagPattern(
                    each.get("tag").asText(),
                    new LinkedHashSet<>(HxlCases.texts(each.get("include"))),
                    new LinkedHashSet<>(HxlCases.texts(each.get("exclude"))),
                    false,
                    1));
      } else {
        boolean matches =
            TagSpec.parse(each.get("column").asText()).map(pattern(text)::matches).orElse(false);
        assertThat(matches).as("%s", each).isEqualTo(each.get("match").asBoolean());
      }
    }
    assertThat(looked).isEqualTo(20);
  }

  @Test
  void theFirstColumnThatFitsIsMeantAndOthersAreReachedByNumber() {
    assertThat(pattern("#adm1").position(COLUMNS)).isZero();
    assertThat(pattern("#adm1-name").position(COLUMNS)).isEqualTo(1);
    assertThat(pattern("#sector").position(COLUMNS)).isEqualTo(2);
    assertThat(pattern("#sector#2").position(COLUMNS)).isEqualTo(3);
    assertThat(pattern("#sector!#2").position(COLUMNS)).isEqualTo(4);
    assertThat(pattern("*+type").position(COLUMNS)).isEqualTo(3);
    assertThat(pattern("#sector#4").position(COLUMNS)).isEqualTo(-1);
    assertThat(pattern("#org").position(COLUMNS)).isEqualTo(-1);
  }

  @Test
  void anAttributeMayNotBeAskedForAndRefusedAtOnce() {
    assertThat(pattern("#adm1+name-name").matches(COLUMNS.get(0))).isFalse();
    assertThat(pattern("#adm1 + Name - code").included()).isEqualTo(Set.of("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "#adm1+", "#adm1 name", "#adm1#0", "#adm1#x", "!", "#adm1!!"})
  void anythingElseIsNone(String text) {
    assertThat(TagPattern.parse(text)).isEmpty();
  }
}
