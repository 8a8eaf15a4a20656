package org.opencpas.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs a command of the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    LibraryLogs.quieten();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        Boolean.getBoolean("opencpas.terminal") ? Terminal.INTERACTIVE : Terminal.PLAIN;
    System.exit(
        new CommandLineProgram(new Surroundings(out, err, Clock.systemUTC(), terminal))
            .run(arguments));
  }
}
