package org.opencpas.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.opencpas.pipeline.RunMonitor;

/**
 * Shows on standard error how a run goes on: one living line on a terminal, plain lines elsewhere.
 */
final class Progress implements RunMonitor, AutoCloseable {
  private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(10);

  private final Surroundings surroundings;
  private final RunLog log;
  private Instant lastLine;
  private String current = "";
  private int width;

  Progress(Surroundings surroundings, RunLog log) {
    this.surroundings = surroundings;
    this.log = log;
    this.lastLine = surroundings.clock().instant();
  }

  @Override
  public void step(String what) {
    clear();
    current = what;
    log.line(what);
    surroundings.err().println(what + " …");
    lastLine = surroundings.clock().instant();
  }

  @Override
  public void rows(long rows) {
    if (rows == 0) {
      return;
    }
    String line = String.format(Locale.ROOT, "%s: %,d rows", current, rows);
    if (surroundings.terminal() == Terminal.INTERACTIVE) {
      clear();
      surroundings.err().print(line);
      surroundings.err().flush();
      width = line.length();
      return;
    }
    Instant now = surroundings.clock().instant();
    if (Duration.between(lastLine, now).compareTo(BETWEEN_PLAIN_LINES) >= 0) {
      surroundings.err().println(line);
      lastLine = now;
    }
  }

  private void clear() {
    if (width > 0) {
      surroundings.err().print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }

  @Override
  public void close() {
    clear();
    surroundings.err().flush();
  }
}
