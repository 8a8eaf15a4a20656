package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.source.SourceFormat;

class HostileWorkbookTest {
  private static final int MUTATIONS = 2_000;

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

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void mutatedWorkbooksAreRowsAndRejections(SourceFormat format) {
    byte[] sound = format == SourceFormat.XLSX ? smallXlsx() : smallXls();
    Random random = new Random(20_240_531);
    assertTimeoutPreemptively(
        Duration.ofMinutes(3),
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(sound, random);
            Decoded read = Books.read(format, mutated);
            long rejected = read.rejections.stream().filter(each -> each.getLine() > 0).count();
            assertThat(read.rows.size() + rejected).isEqualTo(read.file.rows());
            assertThat(read.rejections.size() - rejected).isLessThanOrEqualTo(1);
          }
        });
  }

  /** Without compression, so that mutations reach the XML too. */
  private static byte[] smallXlsx() {
    return Books.stored(
        Books.xlsx(
            sheet -> {
              sheet.value(0, 0, "a");
              sheet.value(0, 1, "b");
              for (int row = 1; row < 6; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "text " + row);
              }
            }));
  }

  private static byte[] smallXls() {
    return Books.xls(
        book -> {
          var sheet = book.createSheet("Data");
          for (int row = 0; row < 6; row++) {
            var cells = sheet.createRow(row);
            cells.createCell(0).setCellValue("text " + row);
            cells.createCell(1).setCellValue(row);
            cells.createCell(2).setCellFormula("1+" + row);
          }
        });
  }

  private static byte[] mutate(byte[] sound, Random random) {
    byte[] mutated =
        random.nextInt(10) == 0
            ? Arrays.copyOf(sound, random.nextInt(sound.length))
            : sound.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && mutated.length > 0; i++) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return mutated;
  }
}
