package org.opencpas.decode.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.decode.Books;
import org.opencpas.decode.Decoded;
import org.opencpas.source.SourceFormat;

class HostileWorkbookTest {
  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void whatIsNoWorkbookIsOneRejection(SourceFormat format) {
    for (String text : List.of("", "a,b\n1,2\n", "PK\u0003\u0004 not really", "<html></html>")) {
      Decoded read = Books.read(format, text.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(read.rules()).containsExactly("0 workbook_unreadable");
    }
  }

  @Test
  void theOtherFormatOfWorkbooksIsNamed() {
    byte[] xlsx = Books.xlsxOfTexts(List.of(List.of("a")));
    byte[] xls = Books.xls(book -> book.createSheet().createRow(0).createCell(0).setCellValue("a"));

    assertThat(Books.read(SourceFormat.XLS, xlsx).only().getMessage())
        .isEqualTo("the file is no XLS workbook but an XLSX one");
    assertThat(Books.read(SourceFormat.XLSX, xls).only().getMessage())
        .isEqualTo("the file is no XLSX workbook but an XLS one, or it has a password");
  }

  @Test
  void anEntityIsNeverExpanded() {
    byte[] book =
        Books.with(
            Books.xlsxOfTexts(List.of(List.of("a"))),
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&e;</v></c></row>"
                + "</sheetData></worksheet>");

    assertThat(Books.read(SourceFormat.XLSX, book).only().getMessage())
        .isEqualTo("the workbook's XML has a document type or an entity");
  }

  @Test
  void aRowThatExpandsBeyondMemoryIsGivenUp() {
    byte[] book =
        Books.xlsxOfXml(
            "<row r='1'><c r='A1' t='str'><v>" + "x".repeat(33_000_000) + "</v></c></row>");

    assertThat(Books.read(SourceFormat.XLSX, book).rules()).containsExactly("0 workbook_too_large");
  }

  @Test
  void aCellBeyondAnySheetIsDamage() {
    byte[] book = Books.xlsxOfXml("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>");

    assertThat(Books.read(SourceFormat.XLSX, book).rules())
        .containsExactly("0 workbook_unreadable");
  }

  @Test
  void rowsBeforeDamageAreKept() {
    byte[] book =
        Books.xlsxOfXml(
            "<row r='1'><c r='A1' t='str'><v>a</v></c></row>"
                + "<row r='2'><c r='A2'><v>1</v></c></row>"
                + "<row r='1'><c r='A1'><v>2</v></c></row>");

    Decoded read = Books.read(SourceFormat.XLSX, book, "Data", "A1");

    assertThat(read.rules()).containsExactly("0 workbook_unreadable");
    assertThat(read.only().getMessage()).contains("row 1 of the sheet follows row 2");
  }
}
