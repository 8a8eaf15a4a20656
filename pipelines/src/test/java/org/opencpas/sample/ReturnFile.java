package org.opencpas.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file of returns while it is being made: its columns, and its rows by canonical column. */
final class ReturnFile {
  /** How a file is written. */
  enum Layout {
    /** Commas, dots, UTF-8, lines end in LF. */
    CANONICAL,
    /** The same with a byte order mark, and lines that end in CR LF. */
    SPREADSHEET,
    /** French headers and words, semicolons, decimal commas, Latin-1. */
    FRENCH,
    /** Arabic headers and words, commas, UTF-8. */
    ARABIC
  }

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  private final Layout layout;
  private final List<String> columns;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private String lastLine = "";

  ReturnFile(Layout layout, List<String> columns) {
    this.layout = layout;
    this.columns = columns;
  }

  /** Its rows, to be added to and changed. */
  List<Map<String, String>> rows() {
    return rows;
  }

  /** Ends the file with a line that is written as it is. */
  void endWith(String line) {
    lastLine = line;
  }

  /** The file as it is sent. */
  byte[] bytes() {
    if (layout == Layout.FRENCH) {
      DelimitedText text = new DelimitedText(';');
      text.row(FrenchLayout.HEADERS);
      rows.forEach(row -> text.row(FrenchLayout.cells(row)));
      return text.toString().getBytes(LATIN);
    }
    DelimitedText text = new DelimitedText(',');
    if (layout == Layout.ARABIC) {
      text.row(ArabicLayout.HEADERS);
      rows.forEach(row -> text.row(ArabicLayout.cells(row)));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
    text.row(columns);
    for (Map<String, String> row : rows) {
      text.row(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    String whole = text + lastLine;
    String sent = layout == Layout.SPREADSHEET ? "\uFEFF" + whole.replace("\n", "\r\n") : whole;
    return sent.getBytes(StandardCharsets.UTF_8);
  }
}
