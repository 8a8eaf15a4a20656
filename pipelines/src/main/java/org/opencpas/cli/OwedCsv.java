package org.opencpas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.opencpas.query.QueryFormat;

/** One row a return that is owed, with the columns of table readiness. */
final class OwedCsv implements DueOutput {
  private final PrintWriter out;
  private final Owed owed;

  OwedCsv(PrintWriter out, Owed owed) {
    this.out = out;
    this.owed = owed;
  }

  @Override
  public void write(Agenda agenda) throws IOException {
    owed.write(Owed.Part.RETURNS, QueryFormat.CSV, out);
  }
}
