package org.opencpas.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Rejection;

class RejectionsTest {
  private static final Place PLACE = new Place("returns", "records/a.csv", "June", 4);

  @Test
  void theFirstBreachIsTheRuleAndTheOthersAreSortedOnce() {
    Rejection rejection =
        Rejections.of(
            PLACE,
            List.of(
                Breach.of(Rule.NOT_A_NUMBER, "value", "value \"x\" is not a number"),
                Breach.of(Rule.REGION_UNKNOWN, "region", "no such region"),
                Breach.of(Rule.NOT_A_NUMBER, "low", "low \"y\" is not a number"),
                Breach.of(Rule.CODE_UNKNOWN, "status", "no such code"),
                Breach.of(Rule.CODE_UNKNOWN, "action", "no such code")),
            "MOK,x");

    assertThat(rejection)
        .isEqualTo(
            Rejection.newBuilder()
                .setSource("returns")
                .setFile("records/a.csv")
                .setSheet("June")
                .setLine(4)
                .setColumnName("value")
                .setRule("not_a_number")
                .setMessage("value \"x\" is not a number")
                .setHint("Write digits; say decimal: \",\" in the source where it uses a comma.")
                .setAlso("code_unknown;not_a_number;region_unknown")
                .setRaw("MOK,x")
                .build());
  }

  @Test
  void aFileHasNeitherLineNorColumnNorRow() {
    Rejection rejection =
        Rejections.ofFile("returns", "a.csv", Breach.of(Rule.FILE_EMPTY, "nothing in it"));

    assertThat(rejection.getLine()).isZero();
    assertThat(rejection.getColumnName()).isNull();
    assertThat(rejection.getAlso()).isNull();
    assertThat(rejection.getRaw()).isNull();
  }

  @Test
  void aLongRowIsCutBetweenCharacters() {
    String raw = "x".repeat(9_999) + "😀" + "y";

    Rejection rejection =
        Rejections.of(PLACE, List.of(Breach.of(Rule.CELL_COUNT, "too many")), raw);

    assertThat(rejection.getRaw()).isEqualTo("x".repeat(9_999) + "… [cut after 10,000 characters]");
  }

  @Test
  void quotationsShowControlCharactersAndStayShort() {
    assertThat(Quotation.of("a\tb\r\nc\0")).isEqualTo("\"a\\tb\\r\\nc\\u0000\"");
    assertThat(Quotation.of("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
    assertThat(Quotation.of("x".repeat(79) + "😀")).isEqualTo("\"" + "x".repeat(79) + "…\"");
  }
}
