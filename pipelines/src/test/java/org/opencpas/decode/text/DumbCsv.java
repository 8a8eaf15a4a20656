package org.opencpas.decode.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A second CSV reader, as plain as can be: one pass over characters with a flag for being in
 * quotes. Well-formed text only; blank lines are dropped.
 */
final class DumbCsv {

  /** A record and the line on which it starts. */
  record Line(long line, List<String> cells) {}

  private DumbCsv() {}

  static List<Line> read(String text, char delimiter) {
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inQuotes = false;
    boolean wasQuoted = false;
    boolean started = false;
    long line = 1;
    long startLine = 1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (inQuotes && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        inQuotes = !inQuotes;
        wasQuoted = true;
        started = true;
      } else if (inQuotes) {
        cell.append(c);
        if (crlf) {
          cell.append('\n');
          i++;
        }
        line += c == '\r' || c == '\n' ? 1 : 0;
      } else if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
        started = true;
      } else if (c == '\r' || c == '\n') {
        boolean blank = cells.isEmpty() && !wasQuoted && cell.toString().isBlank();
        if (started && !blank) {
          cells.add(cell.toString());
          lines.add(new Line(startLine, List.copyOf(cells)));
        }
        cells.clear();
        cell.setLength(0);
        wasQuoted = false;
        started = false;
        i += crlf ? 1 : 0;
        line++;
        startLine = line;
      } else {
        cell.append(c);
        started = true;
      }
    }
    return lines;
  }
}
