package org.opencpas.cli;

import java.io.IOException;

/** Writes which runs are due. */
interface DueOutput {

  /** Writes all of them. */
  void write(Agenda agenda) throws IOException;
}
