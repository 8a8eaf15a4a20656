package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.source.TablePlace;

class HxlDecoderTest {
  private static final List<List<String>> ROWS =
      List.of(List.of("KS01", "12"), List.of("KS02", ""));

  private static void assertRows(Decoded decoded) {
    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names()).containsExactly("#adm1+code", "#affected");
    assertThat(decoded.cells()).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#adm1+code,#affected\nKS01,12\nKS02,\n",
        "Region,People\n#adm1 +code,#Affected\nKS01,12\nKS02,\n",
        "A title, with a comma, and another,\nRegion;People\n#adm1+code;#affected\nKS01;12\nKS02;\n",
        "\n,\nRegion|No tag|People\n#adm1+code||#affected\nKS01|x|12\nKS02|y|\n",
        "Region\tPeople\tNote\n#adm1+code\t#affected\tnote\nKS01\t12\nKS02\n",
        "[[], [\"X\", \"Y\"], [\"#adm1+code\", \"#affected\"], [\"KS01\", 12], [\"KS02\", null]]",
        " [{\"#adm1+code\": \"KS01\", \"#affected\": 12, \"\": 1}, {\"#adm1+code\": \"KS02\"}]",
        "{\"ok\": 1, \"data\": [{\"#adm1+code\": \"KS01\", \"#affected\": 12}, {\"#adm1+code\":\"KS02\"}]}",
        "{\"#adm1+code\": \"KS01\", \"#affected\": 12}\n{\"#adm1+code\": \"KS02\"}\n",
        "[{\"a\": \"#adm1+code\", \"b\": \"#affected\"}, {\"a\": \"KS01\", \"b\": 12}, {\"a\": \"KS02\"}]"
      })
  void theTagRowSaysWhatTheColumnsAre(String text) {
    assertRows(HxlReading.text(text));
  }

  @Test
  void anyEncodingAndPackingIsSeenThrough() {
    String csv = "Région,Gens\n#adm1+code,#affected\nKS01,12\nKS02,\n";
    String json = "[[\"#adm1+code\",\"#affected\"],[\"KS01\",12],[\"KS02\",null]]";

    assertRows(HxlReading.bytes(csv.getBytes(Charset.forName("windows-1252"))));
    assertRows(HxlReading.bytes(("\ufeff" + csv).getBytes(StandardCharsets.UTF_16LE)));
    assertRows(HxlReading.bytes(("\ufeff" + json).getBytes(StandardCharsets.UTF_8)));
    assertRows(HxlReading.bytes(json.getBytes(StandardCharsets.UTF_16BE)));
    assertRows(HxlReading.bytes(Packed.gzip(csv.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void theFirstSheetWithTagsIsReadFromWorkbooks() {
    assertRows(
        HxlReading.bytes(
            Books.xlsxOf(
                book -> {
                  book.newWorksheet("Cover").value(0, 0, "Kestria, all regions");
                  book.newWorksheet("Blank");
                  var data = book.newWorksheet("Data");
                  data.value(0, 1, "Region");
                  data.value(1, 1, "#adm1+code");
                  data.value(1, 2, "#affected");
                  data.value(2, 1, "KS01");
                  data.value(2, 2, 12);
                  data.value(3, 1, "KS02");
                  book.newWorksheet("More").value(0, 0, "#adm2");
                })));
    assertRows(HxlReading.bytes(Books.xls(HxlDecoderTest::fill)));
  }

  private static void fill(HSSFWorkbook book) {
    var cover = book.createSheet("Cover");
    for (int i = 0; i < 100; i++) {
      cover.createRow(i).createCell(0).setCellValue("line " + i);
    }
    var data = book.createSheet("Data");
    var tags = data.createRow(4);
    tags.createCell(2).setCellValue("#adm1+code");
    tags.createCell(3).setCellValue("#affected");
    var first = data.createRow(5);
    first.createCell(2).setCellValue("KS01");
    first.createCell(3).setCellValue(12);
    data.createRow(7).createCell(2).setCellValue("KS02");
  }

  @Test
  void aSheetThatIsDeclaredIsNotPassedOver() {
    byte[] book = Books.xls(HxlDecoderTest::fill);

    Decoded data = HxlReading.read(() -> new ByteArrayInputStream(book), place("Data", "C5"));
    Decoded cover = HxlReading.read(() -> new ByteArrayInputStream(book), place("Cover", ""));

    assertRows(data);
    assertThat(cover.only().getMessage())
        .isEqualTo(
            "none of the first 25 rows has HXL tags, such as #adm1+code, in half of its cells");
  }

  private static TablePlace place(String sheet, String range) {
    return new TablePlace(sheet, range, "", "");
  }

  @Test
  void aWorkbookWithoutTagsNamesItsSheets() {
    byte[] book = Books.xlsx(sheet -> sheet.value(0, 0, "Region"));

    assertThat(HxlReading.bytes(book).rules()).containsExactly("0 hxl_no_tags");
    assertThat(HxlReading.bytes(book).only().getMessage())
        .isEqualTo("no sheet has a row of tags such as #adm1+code; sheets: \"Data\"");
    assertThat(HxlReading.bytes(Books.xlsx(sheet -> {})).rules()).containsExactly("0 file_empty");
  }

  @Test
  void halfOfTheCellsMustBeTags() {
    assertThat(HxlReading.text("#org,#adm1,sector,country\nA,KS01,x,y\n").names())
        .containsExactly("#org", "#adm1");
    assertThat(HxlReading.text("#org,adm1,sector\nA,KS01,x\n").rules())
        .containsExactly("0 hxl_no_tags");
  }

  @Test
  void tagsBelowTheFirst25RowsAreNotLookedFor() {
    String title = "a title\n";

    assertThat(HxlReading.text(title.repeat(24) + "#org\nA\n").cells())
        .containsExactly(List.of("A"));
    assertThat(HxlReading.text(title.repeat(25) + "#org\nA\n").rules())
        .containsExactly("0 hxl_no_tags");
  }

  @Test
  void aRepeatedTagIsNoMistakeAndTheFirstIsMeant() {
    Decoded decoded = HxlReading.text("#sector,#sector+type,#sector\na,b,c\n");

    assertThat(decoded.names()).containsExactly("#sector", "#sector+type", "#sector");
    assertThat(decoded.rows.get(0).cell("#sector")).isEqualTo("a");
    assertThat(decoded.rows.get(0).cell("#sector!#2")).isEqualTo("c");
  }

  @Test
  void brokenRowsNameTheTagOfTheirCell() {
    Decoded decoded =
        HxlReading.text(
            "Note,Region,People\n,#adm1,#affected\nx,KS01,\"1\" 2\ny,KS\u000202,3\nz,KS03,4\n");

    assertThat(decoded.rules()).containsExactly("3 quote_stray", "4 control_character");
    assertThat(decoded.rejections.get(0).getColumnName()).isEqualTo("#affected");
    assertThat(decoded.rejections.get(1).getColumnName()).isEqualTo("#adm1");
    assertThat(decoded.cells()).containsExactly(List.of("KS03", "4"));
    assertThat(decoded.lines()).containsExactly(5L);
    assertThat(decoded.file.rows()).isEqualTo(3);
  }

  @Test
  void aBrokenRowOfTagsIsTold() {
    assertThat(
            HxlReading.text("Region,People\n#adm1,\"#affected\" x\nKS01,1\n").only().getMessage())
        .isEqualTo(
            "none of the first 3 rows has HXL tags, such as #adm1+code, in half of its cells; line"
                + " 2 cannot be read: text follows the closing quote of cell 2 on line 2:"
                + " \"#adm1,\"#affected\" x\"");
  }

  @Test
  void nothingIsAnEmptyFile() {
    assertThat(HxlReading.text("").rules()).containsExactly("0 file_empty");
    assertThat(HxlReading.text(" \n\n").rules()).containsExactly("0 file_empty");
    assertThat(HxlReading.text("[]").rules()).containsExactly("0 file_empty");
    assertThat(HxlReading.text("#org\n").rejections).isEmpty();
  }

  @Test
  void aWebPageIsRefused() {
    Decoded page = HxlReading.text("\ufeff \n<!DOCTYPE html><table><tr><td>#org</td></tr></table>");

    assertThat(page.rules()).containsExactly("0 file_is_page");
    assertThat(page.only().getMessage()).isEqualTo("records/a.csv begins with <, as web pages do");
  }
}
