package org.opencpas.decode;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** A text that stops being JSON, or breaks off, at some place. */
final class BrokenJsonException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenJsonException(String message) {
    super(message);
  }

  /** What the parser says, with line and column. */
  static BrokenJsonException of(JsonProcessingException trouble) {
    JsonLocation place = trouble.getLocation();
    String message = String.valueOf(trouble.getOriginalMessage());
    BrokenJsonException broken =
        new BrokenJsonException(
            place == null
                ? message
                : "line %d, column %d: %s"
                    .formatted(place.getLineNr(), place.getColumnNr(), message));
    broken.initCause(trouble);
    return broken;
  }
}
