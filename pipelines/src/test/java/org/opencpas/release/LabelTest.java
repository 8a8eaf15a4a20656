package org.opencpas.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
  @ParameterizedTest
  @ValueSource(strings = {"renewal-2026-11", "sg-report.3", "a"})
  void whatPeopleWriteIsALabel(String text) {
    assertThat(Label.parse(text)).contains(new Label(text));
    assertThat(ReleaseName.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Renewal",
        "renewal 2026",
        "été",
        "../outside",
        "a/b",
        "-x",
        "2026-11",
        "dots.",
        "NEXT",
        "latest",
        "all-0123456789ab",
        "2026-11-15-0123456789ab"
      })
  void whatCouldBeAPathOrAnotherNameIsNone(String text) {
    assertThat(Label.parse(text)).isEmpty();
    assertThatThrownBy(() -> new Label(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLabelHasAtMostSixtyFourCharacters() {
    assertThat(Label.parse("a".repeat(64))).isPresent();
    assertThat(Label.parse("a".repeat(65))).isEmpty();
  }
}
