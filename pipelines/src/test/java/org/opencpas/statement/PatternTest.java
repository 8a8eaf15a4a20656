package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
  private static Phrase number(String text) {
    return Phrase.of(new Printed(text, "n" + text));
  }

  /** Another language may turn them round; its SQL then turns with them. */
  @Test
  void numbersComeInTheOrderOfTheWords() {
    Map<String, Phrase> parts = Map.of("now", number("2"), "then", number("1"));
    assertThat(new Pattern("{now} after {then}.").filled(parts))
        .isEqualTo(
            new Phrase("2 after 1.", List.of(new Printed("2", "n2"), new Printed("1", "n1"))));
    assertThat(new Pattern("{then} before {now}").filled(parts).numbers())
        .extracting(Printed::text)
        .containsExactly("1", "2");
  }

  @Test
  void whatFillsAPlaceIsNotLookedAtForPlaces() {
    assertThat(new Pattern("{a}{b}").filled(Map.of("a", Phrase.of("{b}"), "b", number("7"))).text())
        .isEqualTo("{b}7");
  }

  @Test
  void placesAndPartsMustBeTheSame() {
    Pattern pattern = new Pattern("{a} and {b}");
    assertThatThrownBy(() -> pattern.filled(Map.of("a", number("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, b]");
    assertThatThrownBy(
            () -> pattern.filled(Map.of("a", number("1"), "b", number("2"), "c", number("3"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, b, c]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a", "a}", "{a}} b", "a} {b}", "{a} {a}"})
  void aPatternThatIsMalformedIsABug(String text) {
    assertThatThrownBy(() -> new Pattern(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordsStayOnOneLine() {
    assertThat(Phrase.of("a\nb").text()).isEqualTo("a\\nb");
  }
}
