package org.opencpas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.opencpas.release.OutputLayout;

/** The log of one run: a file of its own, which also takes what the libraries have to say. */
final class RunLog implements AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Logger root = Logger.getLogger("");
  private final Path path;
  private final FileHandler file;
  private final Handler[] before;

  private RunLog(Path path, FileHandler file) {
    this.path = path;
    this.file = file;
    this.before = root.getHandlers();
  }

  /**
   * Opens the log of a run.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  static RunLog open(Path out, Instant start) {
    Path directory = new OutputLayout(out).logs();
    Path path =
        directory.resolve(NAME.format(start) + "-" + ProcessHandle.current().pid() + ".log");
    try {
      Files.createDirectories(directory);
      FileHandler file = new FileHandler(path.toString().replace("%", "%%"));
      file.setEncoding(StandardCharsets.UTF_8.name());
      file.setFormatter(new SimpleFormatter());
      file.setLevel(Level.INFO);
      RunLog log = new RunLog(path, file);
      log.take();
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the log " + path + "; check that --out is a directory you may write", e);
    }
  }

  private void take() {
    for (Handler handler : before) {
      root.removeHandler(handler);
    }
    root.addHandler(file);
  }

  /** Where the log is. */
  Path path() {
    return path;
  }

  /** Writes a line. */
  void line(String text) {
    LogRecord record = new LogRecord(Level.INFO, text);
    record.setLoggerName("opencpas");
    file.publish(record);
  }

  /** Writes what went wrong, with the trace that a person who mends it needs. */
  void failure(Throwable failure) {
    LogRecord record = new LogRecord(Level.SEVERE, "The run failed");
    record.setLoggerName("opencpas");
    record.setThrown(failure);
    file.publish(record);
  }

  @Override
  public void close() {
    root.removeHandler(file);
    for (Handler handler : before) {
      root.addHandler(handler);
    }
    file.close();
  }
}
