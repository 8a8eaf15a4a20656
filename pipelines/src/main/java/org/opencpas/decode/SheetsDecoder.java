package org.opencpas.decode;

import java.util.Optional;
import java.util.function.Function;
import org.opencpas.decode.workbook.WorkbookDecoder;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

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
    WorkbookDecoder.decodeSheets(bytes, file, layout, sinks, whole);
  }
}
