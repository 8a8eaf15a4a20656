package org.opencpas.release;

import java.io.Serial;

/**
 * The surroundings stand in the way of a release: a disk is full, a directory is another's, a file
 * is damaged. The message says what happened, where, and what to do. It is never about data.
 */
public final class ReleaseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What happened, where, and what to do. */
  public ReleaseException(String message) {
    super(message);
  }

  /** What happened, where, and what to do; the cause keeps what the system said. */
  public ReleaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
