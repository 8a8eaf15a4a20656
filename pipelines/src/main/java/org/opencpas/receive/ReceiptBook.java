package org.opencpas.receive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.storage.Durable;

/**
 * records/received.csv in the hands of one who files: others wait. A line is added by writing the
 * whole file anew beside it and renaming, so that a reader sees it with the line or without.
 */
final class ReceiptBook implements Closeable {
  /** The system's locks are the process's; threads of one process wait for each other here. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private static final String HEADER = "file,sha256,received_on";

  private final Path file;
  private final FileChannel lock;

  private ReceiptBook(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the book of a workspace; waits until nobody else has it.
   *
   * @throws IOException when it cannot be locked
   */
  static ReceiptBook take(Path root) throws IOException {
    Path file = root.resolve(ReceivedFiles.FILE);
    Path directory = Objects.requireNonNull(file.getParent(), "it lies in a directory");
    Files.createDirectories(directory);
    THREADS.lock();
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve(".received.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      channel.lock();
      taken = true;
      return new ReceiptBook(file, channel);
    } finally {
      if (!taken) {
        THREADS.unlock();
      }
    }
  }

  /** Adds a line. */
  void add(String path, String sha256, LocalDate on) throws IOException {
    String before =
        Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : HEADER + "\n";
    String end = before.contains("\r\n") ? "\r\n" : "\n";
    String text =
        before
            + (before.isEmpty() || before.endsWith("\n") ? "" : end)
            + line(path, sha256, on)
            + end;
    Durable.replace(file, file.resolveSibling(".received.csv.part"), text);
  }

  /** A line as it stands there, without its end. */
  static String line(String path, String sha256, LocalDate on) {
    boolean plain = path.chars().noneMatch(sign -> sign == ',' || sign == '"');
    return (plain ? path : '"' + path.replace("\"", "\"\"") + '"') + "," + sha256 + "," + on;
  }

  /** Lets the next one in. */
  @Override
  public void close() throws IOException {
    try {
      lock.close();
    } finally {
      THREADS.unlock();
    }
  }
}
