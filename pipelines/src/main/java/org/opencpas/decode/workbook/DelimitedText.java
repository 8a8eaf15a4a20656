package org.opencpas.decode.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** Writes cells that stand in no text as a line of CSV, for people to read. */
final class DelimitedText {
  private static final int LONGEST = 10_001;

  private DelimitedText() {}

  /** The cells with commas between; cut after 10,001 characters. */
  static String of(List<String> cells) {
    String line =
        cells.stream()
            .map(cell -> cell.substring(0, Math.min(cell.length(), LONGEST)))
            .map(DelimitedText::quoted)
            .collect(Collectors.joining(","));
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
