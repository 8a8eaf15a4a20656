package org.opencpas.issue;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A mistake in what a workspace declares: assessment.yaml or a table of the framework. Mistakes are
 * gathered, so that all are seen at once; a workspace with a mistake does not run.
 *
 * @param file path of the file inside the workspace
 * @param line line, from 1; 0 when it is about the file as a whole
 * @param column column of the text in YAML, of the cell in a table, from 1; 0 when it is about the
 *     line as a whole
 * @param found what stands there
 * @param allowed what may stand there, or what to do
 */
public record Mistake(String file, int line, int column, String found, String allowed)
    implements Comparable<Mistake>, Serializable {

  private static final Comparator<Mistake> ORDER =
      Comparator.comparing(Mistake::file)
          .thenComparingInt(Mistake::line)
          .thenComparingInt(Mistake::column)
          .thenComparing(Mistake::found)
          .thenComparing(Mistake::allowed);

  @Override
  public int compareTo(Mistake other) {
    return ORDER.compare(this, other);
  }

  /** The mistake in one line: {@code file:line:column: found; allowed}. */
  @Override
  public String toString() {
    String place =
        line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    return place + ": " + found + "; " + allowed;
  }
}
