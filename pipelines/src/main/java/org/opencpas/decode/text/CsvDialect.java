package org.opencpas.decode.text;

import java.io.IOException;
import java.io.Reader;
import org.opencpas.decode.TableRows;

/** What a format says about its CSV beyond RFC 4180. */
public interface CsvDialect {
  /** CSV of which nothing more is known. */
  CsvDialect PLAIN = records -> records;

  /** The table that records make. */
  TableRows table(TableRows records);

  /** The character between cells of a text, read from its start. */
  default char delimiter(Reader text) throws IOException {
    return DelimiterDetection.find(text);
  }
}
