package org.opencpas.decode;

import java.util.List;
import org.opencpas.issue.Rule;

/** What stands in a file between two record ends. */
public sealed interface FoundRow {

  /** Line of the file on which it starts, from 1. */
  long line();

  /** A record that could be taken apart. */
  record Cells(long line, List<String> texts) implements FoundRow {}

  /**
   * A record that could not.
   *
   * @param cell place of the cell at fault, from 0
   * @param message what is wrong
   * @param raw the text of the lines that are given up; may be cut
   */
  record Broken(long line, Rule rule, int cell, String message, String raw) implements FoundRow {}
}
