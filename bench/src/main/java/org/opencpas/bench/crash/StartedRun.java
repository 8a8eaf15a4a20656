package org.opencpas.bench.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process of the program whose progress is watched while it goes on. */
final class StartedRun {
  private static final long LONGEST_SECONDS = 600;
  private static final long LOOK_NANOS = 200_000;

  private final long start = System.nanoTime();
  private final Process process;
  private final Path out;
  private final StringBuilder err = new StringBuilder();
  private final Map<Phase, Long> begins = new EnumMap<>(Phase.class);
  private final Thread reader;
  private Phase phase = Phase.BEFORE_READING;

  private StartedRun(Process process, Path out) {
    this.process = process;
    this.out = out;
    this.reader = new Thread(this::readProgress, "progress");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the program.
   *
   * @param command program and arguments
   * @param out file that takes what it prints
   */
  static StartedRun of(ProcessBuilder command, Path out) throws IOException {
    return new StartedRun(command.redirectOutput(out.toFile()).start(), out);
  }

  private void readProgress() {
    try (BufferedReader lines = process.errorReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line);
      }
    } catch (IOException closed) {
      take("what it said could not be read: " + closed);
    }
  }

  private synchronized void take(String line) {
    err.append(line).append('\n');
    Phase next = phase.after(line);
    if (next != phase) {
      begins.put(next, System.nanoTime() - start);
      phase = next;
    }
  }

  /** How far it has come. */
  synchronized Phase phase() {
    return phase;
  }

  /** Waits until it has come so far, or has ended. */
  void awaitPhase(Phase wanted) throws InterruptedException {
    while (phase().compareTo(wanted) < 0 && process.isAlive()) {
      TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
    }
  }

  /** Waits until something is true, or it has ended. */
  void awaitTruth(BooleanSupplier truth) throws InterruptedException {
    while (!truth.getAsBoolean() && process.isAlive()) {
      TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
    }
  }

  /**
   * Waits, then kills it with SIGKILL, which it cannot hear.
   *
   * @return how far it had come
   */
  Phase killAfter(Duration delay) throws InterruptedException {
    boolean ended = process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
    reader.join(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
    return ended ? Phase.AFTER : phase();
  }

  private synchronized String said() {
    return err.toString();
  }

  /** Waits for its end. */
  Ended end() throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("no end after " + LONGEST_SECONDS + " seconds: " + said());
    }
    reader.join(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
    return new Ended(process.exitValue(), Files.readString(out), said());
  }

  /** How long it took; asked as soon as it has ended. */
  synchronized Times times() {
    Duration whole = Duration.ofNanos(System.nanoTime() - start);
    long publishing = begins.getOrDefault(Phase.PUBLISHING, 0L);
    long after = begins.getOrDefault(Phase.AFTER, publishing);
    return new Times(whole, Duration.ofNanos(after - publishing));
  }

  /**
   * How long a run took.
   *
   * @param whole from start to end
   * @param publishing from saying that it publishes until readers have the release
   */
  record Times(Duration whole, Duration publishing) {}
}
