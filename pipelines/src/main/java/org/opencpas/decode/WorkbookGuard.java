package org.opencpas.decode;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.opencpas.issue.Rule;

/**
 * Calls what reads workbooks. The libraries throw whatever they stumble over in a damaged file,
 * unchecked exceptions of any kind too; here they become trouble with the file.
 */
final class WorkbookGuard {
  private static final int LONGEST_REASON = 200;
  private static final int MOST_WRAPPERS = 10;

  private WorkbookGuard() {}

  /** A step of reading. */
  @FunctionalInterface
  interface Step<T> {
    T take() throws IOException, XMLStreamException;
  }

  /**
   * Takes a step.
   *
   * @throws IOException when the file cannot be read, or cannot be read on
   */
  static <T> T call(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (XMLStreamException | RuntimeException damage) {
      throw trouble(damage);
    }
  }

  /** What the file could not be read for, which parsers wrap in exceptions of their own. */
  private static IOException trouble(Exception damage) {
    Throwable cause = damage;
    for (int depth = 0; cause != null && depth < MOST_WRAPPERS; depth++) {
      if (cause instanceof IOException trouble) {
        return trouble;
      }
      cause = cause instanceof XMLStreamException xml ? xml.getNestedException() : cause.getCause();
    }
    return damaged(damage);
  }

  private static FileBreachException damaged(Exception damage) {
    String message = damage.getMessage();
    String reason =
        message == null
            ? damage.getClass().getSimpleName()
            : message.lines().findFirst().orElse("");
    FileBreachException breach =
        new FileBreachException(
            Rule.WORKBOOK_UNREADABLE,
            "the workbook is damaged: "
                + reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    breach.initCause(damage);
    return breach;
  }
}
