package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSourceTest {
  private static List<String> mistakes(String lines) {
    return Kestria.mistakes(
        "name: kestria\nsources:\n  - name: returns\n" + ("files: a.xlsx\n" + lines).indent(4));
  }

  @Test
  void sheetAndRangeAreForWorkbooks() {
    assertThat(mistakes("format: indicator-records\nsheet: Data\nrange: B3\n"))
        .containsExactly(
            "assessment.yaml:6:12: the key sheet; it in sources of format: xlsx, xls or hxl only",
            "assessment.yaml:7:12: the key range; it in sources of format: xlsx, xls or hxl only");
    assertThat(mistakes("format: xlsx\nsheet: Data\nrange: B3:K200\n")).isEmpty();
    assertThat(mistakes("format: xls\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3B", "B0", "B3:A9", "B3:C2", "XFE1", "A1048577", "B3:", "B:C"})
  void whatIsNoRangeIsAMistake(String range) {
    assertThat(mistakes("format: xlsx\nrange: '" + range + "'\n"))
        .containsExactly(
            "assessment.yaml:6:12: \""
                + range
                + "\"; cells such as B3:K200, or the upper left one, such as B3");
  }

  @Test
  void aRangeCountsColumnsByLetters() {
    assertThat(CellArea.parse("B3:AA200")).contains(new CellArea(3, 200, 1, 26));
    assertThat(CellArea.parse("XFD1048576"))
        .contains(new CellArea(1_048_576, Integer.MAX_VALUE, 16_383, Integer.MAX_VALUE));
  }
}
