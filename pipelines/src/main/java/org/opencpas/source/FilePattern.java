package org.opencpas.source;

import java.io.Serializable;

/**
 * A path or glob of a source.
 *
 * @param text as declared: relative to the workspace, with forward slashes
 * @param line line of assessment.yaml, from 1; 0 when it was not read from there
 * @param column column of assessment.yaml, from 1; 0 when it was not read from there
 */
public record FilePattern(String text, int line, int column) implements Serializable {

  /** A pattern that was not read from a file. */
  public static FilePattern of(String text) {
    return new FilePattern(text, 0, 0);
  }
}
