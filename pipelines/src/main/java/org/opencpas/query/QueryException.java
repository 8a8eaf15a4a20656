package org.opencpas.query;

import java.io.Serial;

/** The query cannot be answered; the message is for whoever asked it. */
public final class QueryException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  QueryException(String message) {
    super(message);
  }

  QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
