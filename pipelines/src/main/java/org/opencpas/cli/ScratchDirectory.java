package org.opencpas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A directory among the temporary files that is gone afterwards, also where somebody interrupts.
 */
final class ScratchDirectory implements AutoCloseable {
  private static final int TRIES = 100;
  private static final long PAUSE_NANOS = 10_000_000;

  private final Path path;
  private final Thread hook;

  private ScratchDirectory(Path path, PrintStream err) {
    this.path = path;
    this.hook = new Thread(() -> interrupted(err), "scratch");
  }

  /**
   * Makes one.
   *
   * @param prefix of its name
   * @param err where it is said if it cannot be deleted when the process is interrupted
   */
  static ScratchDirectory make(String prefix, PrintStream err) throws IOException {
    ScratchDirectory made = new ScratchDirectory(Files.createTempDirectory(prefix), err);
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException interrupted) {
      // It is being deleted at this moment.
      return;
    }
    delete();
  }

  /** What is at work in it goes on until the process ends, so that one try may not be enough. */
  private void interrupted(PrintStream err) {
    for (int attempt = 0; attempt < TRIES && Files.exists(path); attempt++) {
      try {
        delete();
      } catch (IOException writtenMeanwhile) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    if (Files.exists(path)) {
      err.println("opencpas: interrupted; remove " + path);
    }
  }

  private void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> found = Files.walk(path)) {
      deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }
}
