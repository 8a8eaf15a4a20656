package org.opencpas.decode;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.opencpas.source.ByteSource;
import org.opencpas.source.CellArea;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TagRow;

/**
 * Reads several sheets of a workbook, each a table that starts with its first row that is not
 * blank; hidden sheets are sheets like others.
 */
public final class SheetsDecoder {

  /**
   * Reads a workbook, sheet by sheet. A sheet with nothing on it gives no row and no rejection.
   *
   * @param bytes the workbook
   * @param file where it belongs; rows and rejections name it and their sheet
   * @param layout whether it is XLSX or XLS, and its decimal sign
   * @param sinks for the name of a sheet what takes its rows and rejections; empty: the sheet is
   *     not read. Asked once a sheet, in the order of the workbook
   * @param whole takes the rejection of a workbook that cannot be read
   */
  public void decode(
      ByteSource bytes,
      SourceFile file,
      FileLayout layout,
      Function<String, Optional<RowSink>> sinks,
      RowSink whole) {
    try (Workbook workbook = WorkbookDecoder.open(bytes, layout)) {
      for (String sheet : workbook.sheets()) {
        Optional<RowSink> sink = sinks.apply(sheet);
        if (sink.isPresent()) {
          read(workbook, sheet, new TableReading(file, sink.get(), WorkbookDecoder.LONGEST_CELL));
        }
      }
    } catch (IOException trouble) {
      new TableReading(file, whole, WorkbookDecoder.LONGEST_CELL).breakOff(trouble);
    }
  }

  private static void read(Workbook workbook, String sheet, TableReading reading)
      throws IOException {
    SheetTable table = new SheetTable(workbook.rows(sheet), CellArea.WHOLE);
    if (!table.isEmpty()) {
      reading.read(sheet, table, TagRow.NONE);
    }
  }
}
