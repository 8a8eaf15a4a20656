package org.opencpas.cli;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the libraries have to say: a run's log takes it all, the one who waits sees warnings. */
final class LibraryLogs {
  /** Flink warns of what only a cluster has, while it starts and while it ends. */
  private static final List<String> TALKATIVE = List.of("org.apache.flink.", "org.apache.pekko.");

  private LibraryLogs() {}

  /** Lets warnings alone through to standard error, and writes every record on one line. */
  static void quieten() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setLevel(Level.WARNING);
      handler.setFilter(LibraryLogs::isWorthSaying);
    }
  }

  private static boolean isWorthSaying(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    return record.getLevel().intValue() >= Level.SEVERE.intValue()
        || TALKATIVE.stream().noneMatch(logger::startsWith);
  }
}
