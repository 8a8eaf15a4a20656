package org.opencpas.cli;

import java.io.IOException;
import org.opencpas.query.QueryFormat;

/** What is owed as a release of the day tells it. */
final class OwedOfRelease implements Owed {
  private final ScratchRelease release;

  OwedOfRelease(ScratchRelease release) {
    this.release = release;
  }

  @Override
  public boolean isTold() {
    return true;
  }

  @Override
  public void write(Part part, QueryFormat format, Appendable out) throws IOException {
    release.answer(part.question(), format, out);
  }
}
