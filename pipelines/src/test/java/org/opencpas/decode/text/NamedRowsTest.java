package org.opencpas.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.decode.Decoded;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/** Files that may begin with data, since their source names the columns. */
class NamedRowsTest {
  private static Decoded read(String text) {
    return Decoded.bytes(
        text.getBytes(StandardCharsets.UTF_8),
        new TextFormat("", "", '.', TagRow.HXL, List.of("id", "day", "note", "deaths")));
  }

  @Test
  void aFirstRowOfDataIsARowUnderTheNamesOfTheSource() {
    Decoded decoded = read("\n7,2024-01-05,\"two\nlines\",3\n8,2024-01-06,,0\n");
    assertThat(decoded.names()).containsExactly("id", "day", "note", "deaths");
    assertThat(decoded.cells())
        .containsExactly(
            List.of("7", "2024-01-05", "two\nlines", "3"), List.of("8", "2024-01-06", "", "0"));
    assertThat(decoded.lines()).containsExactly(2L, 4L);
    assertThat(decoded.file.rows()).isEqualTo(2);
  }

  @Test
  void aFileThatNamesItsColumnsHasThemInItsOwnOrder() {
    Decoded decoded = read("iso3,note,day, id ,deaths\n#a,,,,\nKES,x,2024-01-05,7,3\n");
    assertThat(decoded.names()).containsExactly("iso3", "note", "day", "id", "deaths");
    assertThat(decoded.cells()).containsExactly(List.of("KES", "x", "2024-01-05", "7", "3"));
  }

  @Test
  void halfOfTheCellsThatSaySomethingMakeAHeader() {
    assertThat(read("id,day,,x,y\n1,2,3,4,5\n").names()).containsExactly("id", "day", "", "x", "y");
    assertThat(read("id,x,y,z\n").cells()).containsExactly(List.of("id", "x", "y", "z"));
  }

  @Test
  void dataWithAnotherNumberOfCellsCannotBeNamed() {
    Decoded decoded = read("7,2024-01-05,x\n8,2024-01-06,y,0\n");
    assertThat(decoded.cells()).isEmpty();
    assertThat(decoded.rules()).containsExactly("0 header_unreadable");
    assertThat(decoded.rejections.get(0).getLine()).isZero();
    assertThat(decoded.rejections.get(0).getMessage()).contains("3 cells, not the 4");
  }

  @Test
  void aSecondRowThatIsUnsoundIsRejectedWithItsOwnText() {
    Decoded decoded = read("7,2024-01-05,x\u0001,3\n8,2024-01-06\n9,2024-01-07,,1\n");
    assertThat(decoded.cells()).containsExactly(List.of("9", "2024-01-07", "", "1"));
    assertThat(decoded.rules()).containsExactly("1 control_character", "2 cell_count");
    assertThat(decoded.rejections.get(0).getRaw()).startsWith("7,2024-01-05");
    assertThat(decoded.rejections.get(1).getRaw()).startsWith("8,2024-01-06");
  }

  @Test
  void aFileOfNothingIsEmpty() {
    assertThat(read("\n\n").rules()).containsExactly("0 file_empty");
  }
}
