package org.opencpas.decode;

import java.io.IOException;
import org.opencpas.issue.Rule;

/** A file breaks a rule of its format, so that it cannot be read, or not read on. */
final class FileBreachException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;

  FileBreachException(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** The rule that it breaks. */
  Rule rule() {
    return rule;
  }

  /**
   * What is wrong, and where.
   *
   * @param lastLine line of the last row that was read; 0 when there was none
   */
  String message(long lastLine) {
    return lastLine > 0
        ? "reading broke off after the row on line %d: %s".formatted(lastLine, getMessage())
        : String.valueOf(getMessage());
  }
}
