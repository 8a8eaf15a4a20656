package org.opencpas.decode.sdmx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.decode.TableRows;
import org.opencpas.decode.text.CsvDialect;

/** What SDMX says about its CSV: cells end with the sign that follows the name of the first. */
final class SdmxCsvDialect implements CsvDialect {
  private static final int LONGEST_LOOK = 200;
  private static final Pattern FIRST =
      Pattern.compile("\\s*\"?[A-Z_]+(?:\\[[^\\]]*\\])?\"?([^\\w\\s:\"\\[\\p{Cntrl}]|\\t)");

  @Override
  public TableRows table(TableRows records) {
    return new SdmxCsvRows(records);
  }

  @Override
  public char delimiter(Reader text) throws IOException {
    BufferedReader marked = new BufferedReader(text);
    marked.mark(LONGEST_LOOK);
    char[] start = new char[LONGEST_LOOK];
    int length = 0;
    for (int got = 0; got >= 0 && length < LONGEST_LOOK; length += Math.max(0, got)) {
      got = marked.read(start, length, LONGEST_LOOK - length);
    }
    Matcher first = FIRST.matcher(new String(start, 0, length));
    if (first.lookingAt()) {
      return first.group(1).charAt(0);
    }
    marked.reset();
    return CsvDialect.super.delimiter(marked);
  }
}
