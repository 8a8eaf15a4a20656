package org.opencpas.decode;

import java.io.IOException;
import org.opencpas.issue.Breach;

/** A file whose bytes can be read, but which holds no table that could be. */
final class UnfitTableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Breach breach;

  UnfitTableException(Breach breach) {
    super(breach.message());
    this.breach = breach;
  }

  Breach breach() {
    return breach;
  }
}
