package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

class TagRowsTest {
  private static Decoded read(String text) {
    return Decoded.bytes(
        text.getBytes(StandardCharsets.UTF_8), new TextFormat("", "", '.', TagRow.HXL));
  }

  @Test
  void aRowOfTagsUnderTheHeaderIsNoRow() {
    Decoded decoded = read("id,day,note\n#meta+id,#date,\n1,2024-01-05,\"two\nlines\"\n2,,\n");
    assertThat(decoded.cells())
        .containsExactly(List.of("1", "2024-01-05", "two\nlines"), List.of("2", "", ""));
    assertThat(decoded.lines()).containsExactly(3L, 5L);
    assertThat(decoded.file.rows()).isEqualTo(2);
  }

  @Test
  void aNumberedRowOfTagsIsOneToo() {
    assertThat(read(",id,day\n0,#meta+id,\n1,7,2024-01-05\n").cells())
        .containsExactly(List.of("1", "7", "2024-01-05"));
  }

  @Test
  void whatLooksLikeTagsFurtherDownIsARow() {
    assertThat(read("id,day\n1,2024\n#a,#b\n").cells())
        .containsExactly(List.of("1", "2024"), List.of("#a", "#b"));
  }

  @Test
  void aFileWithoutTagsKeepsItsFirstRow() {
    assertThat(read("id,day\n1,#2024\n").cells()).containsExactly(List.of("1", "#2024"));
    assertThat(read("id,day\n#x,#y\n").cells()).isEmpty();
    assertThat(read("id,day\n").cells()).isEmpty();
  }

  @Test
  void nobodySkipsWhatNobodyDeclared() {
    assertThat(Decoded.text("id,day\n#meta+id,#date\n").cells())
        .containsExactly(List.of("#meta+id", "#date"));
  }
}
