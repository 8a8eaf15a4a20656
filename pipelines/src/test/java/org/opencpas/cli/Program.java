package org.opencpas.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The program as its users meet it, inside this process and at a fixed time. */
final class Program {
  private static final Program NOW = at("2026-01-31T12:00:00Z");

  private final Clock clock;

  private Program(Clock clock) {
    this.clock = clock;
  }

  /** The program at another time. */
  static Program at(String instant) {
    return new Program(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  /** Runs a command; arguments are taken as their texts. */
  static Answer run(Object... arguments) {
    return NOW.ask(arguments);
  }

  /** Runs a command at the time of this program. */
  Answer ask(Object... arguments) {
    LibraryLogs.quieten();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new CommandLineProgram(
                new Surroundings(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    clock,
                    Terminal.PLAIN))
            .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Answer(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Rows that the release that LATEST leads to answers with, without the header. */
  static List<List<String>> query(Path out, String sql) {
    List<List<String>> rows = run("query", out, sql, "--format", "csv").ending(0).rows();
    return rows.subList(1, rows.size());
  }
}
