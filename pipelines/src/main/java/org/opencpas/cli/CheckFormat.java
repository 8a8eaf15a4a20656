package org.opencpas.cli;

import java.io.PrintWriter;

/** How findings of a check are written. */
enum CheckFormat {
  /** A summary and the problems, those alike together, for people. */
  TEXT,
  /** One row a problem. */
  CSV,
  /** One object with everything. */
  JSON;

  /**
   * Begins.
   *
   * @param limit how many problems are shown where not all are
   */
  CheckOutput output(PrintWriter out, int limit) {
    return switch (this) {
      case TEXT -> new CheckText(out, limit);
      case CSV -> new CheckCsv(out);
      case JSON -> new CheckJson(out);
    };
  }
}
