package org.opencpas.decode;

import java.io.IOException;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;

/** A file breaks a rule, so that it cannot be read, or not read on. */
public final class FileBreachException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Breach breach;

  /** Says what is wrong with the file, and with which column. */
  public FileBreachException(Breach breach) {
    super(breach.message());
    this.breach = breach;
  }

  /** Says what is wrong with the file. */
  public FileBreachException(Rule rule, String message) {
    this(Breach.of(rule, message));
  }

  /**
   * What is wrong, and where.
   *
   * @param lastLine line of the last row that was read; 0 when there was none
   */
  Breach breach(long lastLine) {
    return lastLine == 0
        ? breach
        : new Breach(
            breach.rule(),
            breach.column(),
            "reading broke off after the row on line %d: %s".formatted(lastLine, getMessage()),
            breach.hint());
  }
}
