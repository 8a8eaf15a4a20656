package org.opencpas.cli;

import java.io.PrintWriter;

/** How planned runs are written. */
enum DueFormat {
  /** For people: what is to do, what comes next, what was moved or has passed lately. */
  TEXT,
  /** One row a run and date. */
  CSV,
  /** One object with everything. */
  JSON;

  /**
   * Begins.
   *
   * @param ahead days ahead and back of which text shows everything
   * @param owed what is told of the returns that are owed
   */
  DueOutput output(PrintWriter out, int ahead, Owed owed) {
    return switch (this) {
      case TEXT -> owed.isTold() ? new OwedText(out, ahead, owed) : new DueText(out, ahead);
      case CSV -> owed.isTold() ? new OwedCsv(out, owed) : new DueCsv(out);
      case JSON -> new DueJson(out, owed);
    };
  }
}
