package org.opencpas.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.opencpas.sample.PlainTable.Row;

/** A workbook of Excel 97 to 2003 with one table. */
final class YearlyForm implements Form {
  private static final String SHEET = "Annuel";

  @Override
  public SentFile send(PlainFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book, file);
      // The library writes down who is logged in.
      book.getInternalWorkbook().getRecords().stream()
          .filter(WriteAccessRecord.class::isInstance)
          .map(WriteAccessRecord.class::cast)
          .forEach(each -> each.setUsername("Kestria"));
      book.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return SentFile.of(
        file.path(".xls"), bytes.toByteArray(), file.rows(), i -> new Place(SHEET, i + 2));
  }

  private static void fill(HSSFWorkbook book, PlainFile file) {
    HSSFCellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    var sheet = book.createSheet(SHEET);
    HSSFRow header = sheet.createRow(0);
    for (int column = 0; column < file.columns().size(); column++) {
      String name = file.columns().get(column);
      header.createCell(column).setCellValue(name);
      for (int i = 0; i < file.rows().size(); i++) {
        Row row = file.rows().get(i);
        HSSFRow line = sheet.getRow(i + 1) == null ? sheet.createRow(i + 1) : sheet.getRow(i + 1);
        put(line.createCell(column), FrenchCell.typed(name, row.cell(name)), day);
      }
    }
  }

  private static void put(HSSFCell target, Object cell, HSSFCellStyle dayStyle) {
    if (cell instanceof Double number) {
      target.setCellValue(number);
    } else if (cell instanceof LocalDate day) {
      target.setCellValue(day);
      target.setCellStyle(dayStyle);
    } else {
      target.setCellValue(cell.toString());
    }
  }
}
