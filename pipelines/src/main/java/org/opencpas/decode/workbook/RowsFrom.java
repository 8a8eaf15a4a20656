package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet of which the first has been taken already. */
final class RowsFrom implements SheetRows {
  private @Nullable SheetRow first;
  private final SheetRows others;

  RowsFrom(SheetRow first, SheetRows others) {
    this.first = first;
    this.others = others;
  }

  @Override
  public Optional<SheetRow> next() throws IOException {
    if (first == null) {
      return others.next();
    }
    SheetRow given = first;
    first = null;
    return Optional.of(given);
  }
}
