package org.opencpas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.opencpas.query.QueryFormat;

/** The runs, then what is owed before the next freezes: counts, the worst, the range of scores. */
final class OwedText implements DueOutput {
  private final PrintWriter out;
  private final int ahead;
  private final Owed owed;

  OwedText(PrintWriter out, int ahead, Owed owed) {
    this.out = out;
    this.ahead = ahead;
    this.owed = owed;
  }

  @Override
  public void write(Agenda agenda) throws IOException {
    new DueText(out, ahead).write(agenda);
    section("Owed before the next freeze, as known on " + agenda.day(), Owed.Part.FREEZES);
    section("Who owes it", Owed.Part.BY_SECTION);
    section("Most overdue, at most 20 (--format csv has every return)", Owed.Part.WORST);
    section(
        "Scores that it could move, widest range first, at most 20 (--format json has all)",
        Owed.Part.BOUNDS);
  }

  private void section(String heading, Owed.Part part) throws IOException {
    out.println();
    out.println(heading + ":");
    owed.write(part, QueryFormat.TABLE, out);
  }
}
