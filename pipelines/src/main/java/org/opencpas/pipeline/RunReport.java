package org.opencpas.pipeline;

import java.util.List;
import java.util.SortedMap;
import org.opencpas.publish.Published;

/**
 * What a run came to.
 *
 * @param published the release
 * @param tolerance whether few enough rows and files were rejected for it to become LATEST
 * @param rejectedShare share of the rows that were rejected, or of the files that could not be
 *     read, whichever is larger; 0 to 1
 * @param rejectedByRule rejections, of rows and of files, by code of the rule
 * @param unreadable paths of the files that could not be read
 * @param notices what a person should know, and what did not stop the run
 */
public record RunReport(
    Published published,
    Tolerance tolerance,
    double rejectedShare,
    SortedMap<String, Long> rejectedByRule,
    List<String> unreadable,
    List<String> notices) {

  /** Whether few enough rows and files were rejected. */
  public enum Tolerance {
    WITHIN,
    EXCEEDED
  }
}
