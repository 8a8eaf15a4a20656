package org.opencpas.decode.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.opencpas.decode.Books;
import org.opencpas.decode.Decoded;
import org.opencpas.source.SourceFormat;

class XlsDecoderTest {
  @Test
  void cellsSayWhatACsvOfTheSameTableSays() {
    Decoded read = Books.read(SourceFormat.XLS, Books.xls(XlsDecoderTest::fill));

    assertThat(read.rules()).containsExactly("4 cell_error");
    assertThat(read.only().getMessage()).isEqualTo("the cell holds the error \"#DIV/0!\"");
    assertThat(read.cells())
        .containsExactly(
            List.of("5", "0.1", "2024-05-31", "2024-05-31T14:00:00", "true", "a"),
            List.of("3", "true", "AB", "", "", "z"));
    assertThat(read.lines()).containsExactly(3L, 7L);
    assertThat(read.rows.get(0).sheet()).isEqualTo("Data");
    assertThat(read.file.rows()).isEqualTo(3);
  }

  private static void fill(HSSFWorkbook book) {
    book.createSheet("Cover");
    HSSFSheet sheet = book.createSheet("Data");
    HSSFRow header = sheet.createRow(1);
    List<String> names = List.of("whole", "tenth", "day", "time", "yes", "text");
    names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
    HSSFRow row = sheet.createRow(2);
    row.createCell(0).setCellValue(5.0);
    row.createCell(1).setCellValue(0.1);
    row.createCell(2).setCellValue(LocalDateTime.of(2024, 5, 31, 0, 0));
    row.getCell(2).setCellStyle(style(book, "yyyy-mm-dd"));
    row.createCell(3).setCellValue(LocalDateTime.of(2024, 5, 31, 14, 0));
    row.getCell(3).setCellStyle(style(book, "d mmm yyyy h:mm"));
    row.createCell(4).setCellValue(true);
    row.createCell(5).setCellValue("a");
    HSSFRow error = sheet.createRow(3);
    error.createCell(1).setCellErrorValue(FormulaError.DIV0);
    sheet.createRow(4).createCell(0).setCellValue(" ");
    HSSFRow formulas = sheet.createRow(6);
    formulas.createCell(0).setCellFormula("1+2");
    formulas.createCell(1).setCellFormula("TRUE()");
    formulas.createCell(2).setCellFormula("\"A\"&\"B\"");
    formulas.createCell(5).setCellValue("z");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static CellStyle style(HSSFWorkbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void sheetAndRangeAreFound() {
    byte[] book =
        Books.xls(
            each -> {
              each.createSheet("One").createRow(0).createCell(0).setCellValue("x");
              HSSFSheet two = each.createSheet("Two");
              two.createRow(3).createCell(2).setCellValue("a");
              two.createRow(4).createCell(2).setCellValue(7);
              two.createRow(5).createCell(2).setCellValue(8);
            });

    assertThat(Books.read(SourceFormat.XLS, book, "Two", "C4:C5").cells())
        .containsExactly(List.of("7"));
    assertThat(Books.read(SourceFormat.XLS, book, "Three", "").only().getMessage())
        .isEqualTo("there is no sheet \"Three\"; sheets: \"One\", \"Two\"");
  }
}
