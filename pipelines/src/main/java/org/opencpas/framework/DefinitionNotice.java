package org.opencpas.framework;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something about the definitions of a source that a reader should know, though the run goes on.
 *
 * @param file path of the source's file
 * @param line line on which the row starts, from 1
 * @param column column of the source, several joined by a comma; empty when it is about the row
 * @param message what was found and what came of it
 */
public record DefinitionNotice(String file, long line, String column, String message)
    implements Comparable<DefinitionNotice>, Serializable {

  private static final Comparator<DefinitionNotice> ORDER =
      Comparator.comparing(DefinitionNotice::file)
          .thenComparingLong(DefinitionNotice::line)
          .thenComparing(DefinitionNotice::column)
          .thenComparing(DefinitionNotice::message);

  @Override
  public int compareTo(DefinitionNotice other) {
    return ORDER.compare(this, other);
  }

  /** The notice in one line: {@code file:line: column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + (column.isEmpty() ? "" : column + ": ") + message;
  }
}
