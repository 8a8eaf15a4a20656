package org.opencpas.bench.profile;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints where the time of a flight recording went. */
final class Profile {
  private static final int MOST = 30;

  private final Recording recording;
  private final PrintStream out;

  Profile(Recording recording, PrintStream out) {
    this.recording = recording;
    this.out = out;
  }

  /** Prints all tables. */
  void print() {
    out.printf(
        Locale.ROOT,
        "The collector stopped everything for %.1f s in all; largest heap in use %d MB%n",
        recording.collecting().toMillis() / 1000.0,
        recording.largestHeap() >> 20);
    table("Time by stage, in samples of threads at work", recording.stages);
    table("Time by method of the program that asked for it", recording.owners);
    table("Time by method itself, libraries too", recording.self);
    table("Time within a method and all it calls", recording.within);
    table("Garbage by stage, in bytes", recording.garbage);
    table("Garbage by method of the program that asked for it", recording.garbageMethods);
    table("Garbage by class", recording.garbageTypes);
  }

  private void table(String title, Tally tally) {
    out.printf("%n### %s%n%n| share | weight | what |%n|---:|---:|---|%n", title);
    for (Map.Entry<String, Long> row : tally.heaviest(MOST)) {
      out.printf(
          Locale.ROOT,
          "| %.1f %% | %d | %s |%n",
          100.0 * row.getValue() / Math.max(1, tally.total()),
          row.getValue(),
          row.getKey().replace("org.opencpas.", ""));
    }
  }
}
