package org.opencpas.decode.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An open workbook. Serves one thread. */
interface Workbook extends Closeable {

  /** Names of its worksheets, in the order in which they can be read; charts are none. */
  List<String> sheets();

  /**
   * The rows of a sheet. Sheets are asked for in their order, each once.
   *
   * @throws IOException when the workbook cannot be read
   */
  SheetRows rows(String sheet) throws IOException;
}
