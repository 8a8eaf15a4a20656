package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.issue.Rule;

class GroupedNumberTest {
  private static MappedCell read(String text) {
    return Kestria.evaluate("{column: cell, number: grouped}", text);
  }

  @Test
  void publishedNumbersAreCleaned() {
    List<JsonNode> cases = HxlCases.of("datatypes/clean_numbers");
    for (JsonNode each : cases) {
      assertThat(read(each.get(0).asText()).text()).isEqualTo(each.get(1).asText());
    }
    assertThat(cases).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234,567.50|1234567.50",
        "-1 100|-1100",
        "+12|12",
        "12'000|12000",
        "1234|1234",
        ".5|0.5",
        "5.|5",
        "2.5e-3|0.0025",
        "1\u202f100|1100"
      })
  void whatStandsBetweenThousandsIsLeftOut(String text, String number) {
    assertThat(read(text).text()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,10", "1100,100", "1,1000", "ten", "1.5 %", ".", "1e9999", "--1", "1,"})
  void anythingElseIsNoNumber(String text) {
    assertThat(read(text).broken()).isEqualTo(Rule.NOT_A_NUMBER);
    assertThat(read(text).text()).isEqualTo(text);
  }

  @Test
  void aDecimalCommaLeavesTheDotBetweenThousands() {
    GroupedNumber step = new GroupedNumber(',');

    assertThat(step.apply(new MappedCell("1.100,25", "cell", null)).text()).isEqualTo("1100,25");
    assertThat(step.apply(new MappedCell("1,100", "cell", null)).text()).isEqualTo("1,100");
    assertThat(step.apply(new MappedCell("1,7E5", "cell", null)).text()).isEqualTo("170000");
  }

  @Test
  void blanksInsideATextBecomeOneSpace() {
    assertThat(
            Kestria.evaluate("{column: cell, trim: inside}", " Los \u00a0\t Santos\u200b").text())
        .isEqualTo("Los Santos");
    assertThat(Kestria.evaluate("{column: cell, trim: inside}", " \u00a0 ").text()).isEmpty();
  }
}
