package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.Optional;

/** The rows of one sheet, from the top. */
@FunctionalInterface
interface SheetRows {

  /**
   * The next row that the file has, which may be blank; empty at the end.
   *
   * @throws IOException when the file cannot be read on
   */
  Optional<SheetRow> next() throws IOException;
}
