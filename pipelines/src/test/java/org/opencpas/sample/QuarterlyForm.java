package org.opencpas.sample;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.opencpas.sample.PlainTable.Row;

/** A workbook as an office keeps it: a cover, and a sheet whose table begins below a title. */
final class QuarterlyForm implements Form {
  static final String SHEET = "Trimestriel";
  private static final int TOP = 2;
  private static final int LEFT = 1;

  @Override
  public SentFile send(PlainFile file) {
    byte[] bytes =
        ModernWorkbook.of(
            book -> {
              book.newWorksheet("Page de garde").value(0, 0, "Appui à la mission, Kestria");
              fill(book.newWorksheet(SHEET), file);
            });
    return SentFile.of(file.path(".xlsx"), bytes, file.rows(), i -> new Place(SHEET, TOP + i + 2));
  }

  private static void fill(Worksheet sheet, PlainFile file) {
    sheet.value(0, LEFT, "Retours trimestriels de l'appui, " + file.name());
    sheet.range(0, LEFT, 0, LEFT + 3).merge();
    row(sheet, TOP, file.columns());
    for (int i = 0; i < file.rows().size(); i++) {
      Row row = file.rows().get(i);
      row(
          sheet,
          TOP + 1 + i,
          file.columns().stream()
              .map(column -> FrenchCell.typed(column, row.cell(column)))
              .toList());
    }
  }

  private static void row(Worksheet sheet, int row, List<?> cells) {
    for (int i = 0; i < cells.size(); i++) {
      ModernWorkbook.put(sheet, row, LEFT + i, cells.get(i));
    }
  }
}
