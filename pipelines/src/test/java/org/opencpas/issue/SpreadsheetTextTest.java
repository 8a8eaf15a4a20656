package org.opencpas.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\")",
        "+1-2",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "-",
        "-5 people",
        "--5",
        "+",
        "-.5",
        "\uFF1D1+1",
        "\uFF20SUM(A1)"
      })
  void whatASpreadsheetWouldRunIsQuoted(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "5",
        "-5",
        "+5",
        "-5.25",
        "-5,25",
        "-1e9",
        "a=1",
        "'=1",
        " =1",
        "age=18-24"
      })
  void everythingElseStays(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }
}
