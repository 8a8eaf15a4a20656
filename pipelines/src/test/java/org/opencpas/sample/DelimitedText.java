package org.opencpas.sample;

import java.util.List;

/** Writes rows of texts as delimited text: quotes where needed, doubled inside, lines end in LF. */
final class DelimitedText {
  private final char delimiter;
  private final StringBuilder text = new StringBuilder();

  DelimitedText(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Adds a row. */
  DelimitedText row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : String.valueOf(delimiter)).append(quoted(cells.get(i)));
    }
    text.append('\n');
    return this;
  }

  private String quoted(String cell) {
    boolean plain =
        cell.indexOf(delimiter) < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Everything that was added. */
  @Override
  public String toString() {
    return text.toString();
  }
}
