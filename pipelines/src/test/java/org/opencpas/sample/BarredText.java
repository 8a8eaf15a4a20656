package org.opencpas.sample;

import java.util.Arrays;
import java.util.List;

/** Reads tables that stand in text blocks: a row a line, cells parted by bars. */
final class BarredText {
  private BarredText() {}

  /** The rows, each with its cells, blanks around them removed; every row has as many cells. */
  static List<List<String>> rows(String text, int cells) {
    return text.lines().map(line -> cells(line, cells)).toList();
  }

  private static List<String> cells(String line, int cells) {
    List<String> found = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (found.size() != cells) {
      throw new IllegalArgumentException(found.size() + " cells, not " + cells + ": " + line);
    }
    return found;
  }
}
