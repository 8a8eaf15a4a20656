package org.opencpas.cli;

/** Writes which runs are due. */
interface DueOutput {

  /** Writes all of them. */
  void write(Agenda agenda);
}
