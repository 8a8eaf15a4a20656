package org.opencpas.propose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.DecodedFile;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;

/**
 * What a look at the beginning of a file gave.
 *
 * @param rows its first rows, at most {@link Looking#ROWS}
 * @param total rows that the look came past, those that cannot be used too
 * @param isWhole whether these are all rows of the file
 * @param trouble what the first rejection says; empty when there is none
 * @param decoded what was found out about encoding and delimiter
 * @param columns the header; null when there is none, or no row under it
 */
record Looked(
    List<RawRow> rows,
    long total,
    boolean isWhole,
    String trouble,
    DecodedFile decoded,
    @Nullable Header columns) {

  Looked {
    rows = List.copyOf(rows);
  }

  /** The header; empty when there is no row. */
  Optional<Header> header() {
    return Optional.ofNullable(columns);
  }
}
