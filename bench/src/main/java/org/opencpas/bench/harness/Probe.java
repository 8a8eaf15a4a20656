package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Path;

/** Looks at a process again and again while it runs. */
public interface Probe {
  /**
   * Looks once.
   *
   * @param process its directory below /proc
   * @throws IOException when the process has just ended
   */
  void look(Path process) throws IOException;
}
