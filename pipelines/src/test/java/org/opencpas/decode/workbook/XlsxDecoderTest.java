package org.opencpas.decode.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.decode.Books;
import org.opencpas.decode.Decoded;
import org.opencpas.source.RawRow;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

class XlsxDecoderTest {
  @Test
  void cellsSayWhatACsvOfTheSameTableSays() {
    byte[] book =
        Books.xlsx(
            sheet -> {
              List.of("whole", "tenth", "large", "small", "day", "time", "yes", "text")
                  .forEach(name -> sheet.value(0, place(name), name));
              sheet.value(1, 0, 5.0);
              sheet.value(1, 1, 0.1);
              sheet.value(1, 2, 1.2345678901234567E19);
              sheet.value(1, 3, 0.00001234);
              sheet.value(1, 4, LocalDate.of(2024, 5, 31));
              sheet.style(1, 4).format("yyyy-mm-dd").set();
              sheet.value(1, 5, LocalDateTime.of(2024, 5, 31, 14, 0));
              sheet.style(1, 5).format("dd/mm/yyyy hh:mm").set();
              sheet.value(1, 6, true);
              sheet.value(1, 7, "a, \"b\" <c>");
            });

    Decoded read = Books.read(SourceFormat.XLSX, book);

    assertThat(read.rejections).isEmpty();
    assertThat(read.cells())
        .containsExactly(
            List.of(
                "5",
                "0.1",
                "12345678901234567000",
                "0.00001234",
                "2024-05-31",
                "2024-05-31T14:00:00",
                "true",
                "a, \"b\" <c>"));
    assertThat(read.rows.get(0).sheet()).isEqualTo("Data");
    assertThat(read.lines()).containsExactly(2L);
  }

  private static int place(String name) {
    return List.of("whole", "tenth", "large", "small", "day", "time", "yes", "text").indexOf(name);
  }

  @Test
  void numbersTakeTheDecimalSignOfTheSource() {
    byte[] book = Books.xlsxOfXml("<row r='1'>" + text("A1", "x") + "</row>" + number(2, "1.5"));

    Decoded read =
        Books.read(
            SourceFormat.XLSX, book, new TextFormat("", "", ',', TagRow.NONE), TablePlace.FIRST);

    assertThat(read.cells()).containsExactly(List.of("1,5"));
  }

  @Test
  void seventeenDigitsOfANumberAreWrittenAsFewAsTellIt() {
    String rows =
        "<row r='1'>"
            + text("A1", "x")
            + "</row>"
            + number(2, "0.10000000000000001")
            + number(3, "1234567.5")
            + number(4, "1.2E7")
            + number(5, "2E-3")
            + number(6, "-0")
            + number(7, "0.30000000000000004");

    assertThat(Books.read(SourceFormat.XLSX, Books.xlsxOfXml(rows)).cells())
        .containsExactly(
            List.of("0.1"),
            List.of("1234567.5"),
            List.of("12000000"),
            List.of("0.002"),
            List.of("0"),
            List.of("0.30000000000000004"));
  }

  @Test
  void daysCanBeCountedFrom1904() {
    byte[] book =
        Books.xlsx(
            sheet -> {
              sheet.value(0, 0, "day");
              sheet.value(1, 0, 43_981);
              sheet.style(1, 0).format("yyyy-mm-dd").set();
            });
    String workbook =
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<workbookPr date1904='1'/>"
            + "<sheets><sheet name='Data' sheetId='1' r:id='rId3'/></sheets></workbook>";

    assertThat(Books.read(SourceFormat.XLSX, book).cells()).containsExactly(List.of("2020-05-30"));
    assertThat(Books.read(SourceFormat.XLSX, Books.with(book, "xl/workbook.xml", workbook)).cells())
        .containsExactly(List.of("2024-05-31"));
  }

  @Test
  void formulasSayTheirLastResultAndErrorsRejectTheirRows() {
    String rows =
        "<row r='1'>"
            + text("A1", "kind")
            + text("B1", "value")
            + "</row>"
            + "<row r='2'><c r='A2' t='str'><f>UPPER(\"a\")</f><v>A</v></c>"
            + "<c r='B2'><f>1+1</f><v>2</v></c></row>"
            + "<row r='3'><c r='B3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"
            + "<row r='4'><c r='A4' t='b'><v>0</v></c><c r='B4' t='e'><v>#N/A</v></c></row>"
            + "<row r='5'><c r='A5'><f>B9</f></c><c r='B5' t='b'><f>TRUE()</f><v>1</v></c></row>";

    Decoded read = Books.read(SourceFormat.XLSX, Books.xlsxOfXml(rows));

    assertThat(read.cells()).containsExactly(List.of("A", "2"), List.of("", "true"));
    assertThat(read.lines()).containsExactly(2L, 5L);
    assertThat(read.rules()).containsExactly("3 cell_error", "4 cell_error");
    assertThat(read.rejections.get(1).getMessage()).isEqualTo("the cell holds the error \"#N/A\"");
    assertThat(read.rejections.get(1).getColumnName()).isEqualTo("value");
    assertThat(read.rejections.get(1).getSheet()).isEqualTo("Data");
    assertThat(read.rejections.get(1).getRaw()).isEqualTo("false,#N/A");
    assertThat(read.file.rows()).isEqualTo(4);
  }

  @Test
  void richTextIsItsTextWithoutPronunciation() {
    String rows =
        "<row r='1'>"
            + text("A1", "x")
            + "</row><row r='2'><c r='A2' t='inlineStr'><is>"
            + "<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space='preserve'> and _x0041_</t></r>"
            + "<rPh sb='0' eb='1'><t>spoken</t></rPh></is></c></row>";

    assertThat(Books.read(SourceFormat.XLSX, Books.xlsxOfXml(rows)).cells())
        .containsExactly(List.of("bold and A"));
  }

  @Test
  void theFirstSheetWithSomethingInItIsRead() {
    byte[] book =
        Books.xlsxOf(
            each -> {
              each.newWorksheet("Cover");
              each.newWorksheet("Returns").value(2, 1, "x");
              each.newWorksheet("Notes").value(0, 0, "y");
            });

    assertThat(Books.read(SourceFormat.XLSX, book).rejections).isEmpty();
    assertThat(Books.read(SourceFormat.XLSX, book, "Notes", "").rejections).isEmpty();
    assertThat(Books.read(SourceFormat.XLSX, book, "Note", "").only().getMessage())
        .isEqualTo("there is no sheet \"Note\"; sheets: \"Cover\", \"Returns\", \"Notes\"");
    assertThat(Books.read(SourceFormat.XLSX, book, "Cover", "").rules())
        .containsExactly("0 table_missing");
  }

  @Test
  void aRangeIsReadAndNothingAround() {
    byte[] book =
        Books.xlsxOfTexts(
            List.of(
                List.of("Kestria", "", "", ""),
                List.of("", "a", "b", "note"),
                List.of("x", "1", "2", "y"),
                List.of("", "", "", "z"),
                List.of("", "3", "4", ""),
                List.of("", "5", "6", "")));

    assertThat(Books.read(SourceFormat.XLSX, book, "", "B2:C5").cells())
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(Books.read(SourceFormat.XLSX, book, "", "B2").cells())
        .containsExactly(
            List.of("1", "2", "y"),
            List.of("", "", "z"),
            List.of("3", "4", ""),
            List.of("5", "6", ""));
    assertThat(Books.read(SourceFormat.XLSX, book, "", "F9:H12").only().getMessage())
        .isEqualTo("nothing stands on sheet \"Data\" in F9:H12; sheets: \"Data\"");
  }

  @Test
  void blankRowsAndColumnsAroundATableAreNone() {
    String rows =
        "<row r='3'>"
            + text("A3", "a")
            + text("B3", "b")
            + "<c r='C3' s='0'/></row>"
            + "<row r='4'><c r='A4'><v>1</v></c></row>"
            + "<row r='5'><c r='A5' t='inlineStr'><is><t> </t></is></c></row>"
            + "<row r='9'><c r='B9'><v>2</v></c><c r='E9' s='0'/></row>"
            + "<row r='10'><c r='A10'/></row>";

    Decoded read = Books.read(SourceFormat.XLSX, Books.xlsxOfXml(rows));

    assertThat(read.rows.stream().map(RawRow::header).distinct().toList().get(0).names())
        .containsExactly("a", "b");
    assertThat(read.cells()).containsExactly(List.of("1", ""), List.of("", "2"));
    assertThat(read.lines()).containsExactly(4L, 9L);
  }

  private static String text(String address, String text) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(address, text);
  }

  private static String number(int row, String number) {
    return "<row r='%d'><c r='A%d'><v>%s</v></c></row>".formatted(row, row, number);
  }
}
