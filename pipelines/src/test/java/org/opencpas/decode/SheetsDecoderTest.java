package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

class SheetsDecoderTest {
  private final Map<String, Decoded> sheets = new LinkedHashMap<>();
  private final Decoded whole = new Decoded();

  /** Reads every sheet but those called Note. */
  private void read(SourceFormat format, byte[] book) {
    new SheetsDecoder()
        .decode(
            () -> new ByteArrayInputStream(book),
            Books.FILE,
            new FileLayout(format, TextFormat.DETECTED, TablePlace.FIRST),
            name -> {
              Decoded decoded = sheet(name);
              return name.equals("Note") ? Optional.empty() : Optional.of(decoded);
            },
            whole);
  }

  private Decoded sheet(String name) {
    return sheets.computeIfAbsent(name, each -> new Decoded());
  }

  private static byte[] xls() {
    return Books.xls(
        book -> {
          var first = book.createSheet("First");
          first.createRow(2).createCell(0).setCellValue("a");
          first.createRow(4).createCell(0).setCellValue(1);
          book.createSheet("Note").createRow(0).createCell(0).setCellValue("x");
          book.createSheet("Blank");
          var last = book.createSheet("Last");
          last.createRow(0).createCell(0).setCellValue("b");
          last.createRow(1).createCell(0).setCellValue("c");
          book.setSheetHidden(3, true);
        });
  }

  @Test
  void everySheetThatIsWantedIsReadIntoItsOwnSink() {
    read(SourceFormat.XLS, xls());

    assertThat(sheets.keySet()).containsExactly("First", "Note", "Blank", "Last");
    assertThat(sheet("First").cells()).containsExactly(List.of("1"));
    assertThat(sheet("First").lines()).containsExactly(5L);
    assertThat(sheet("First").rows.get(0).header().line()).isEqualTo(3);
    assertThat(sheet("Last").cells()).containsExactly(List.of("c"));
    assertThat(sheet("Last").rows.get(0).sheet()).isEqualTo("Last");
    assertThat(sheet("Note").rows).isEmpty();
    assertThat(sheet("Blank").rows).isEmpty();
    assertThat(sheets.values()).allMatch(sheet -> sheet.rejections.isEmpty());
    assertThat(whole.rejections).isEmpty();
  }

  @Test
  void whatIsNoWorkbookOfItsFormatIsRejectedAsAWhole() {
    read(SourceFormat.XLSX, xls());

    assertThat(sheets).isEmpty();
    assertThat(whole.rules()).containsExactly("0 workbook_unreadable");
  }
}
