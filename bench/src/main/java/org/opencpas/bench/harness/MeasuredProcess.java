package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one command at a time and measures it. */
public final class MeasuredProcess {
  private static final Path SELF = Path.of("/proc/self/stat");
  private static final long LOOK_MILLIS = 100;

  private MeasuredProcess() {}

  /**
   * Runs a command to its end.
   *
   * @param environment variables beside those of this process
   * @param log takes what it prints
   * @param probes look at it while it runs
   * @throws IllegalStateException when it fails
   */
  public static void run(
      List<String> command, Map<String, String> environment, Path log, List<Probe> probes)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Files.createDirectories(log.toAbsolutePath().getParent());
    Process process = builder.redirectOutput(log.toFile()).start();
    Path directory = Path.of("/proc", Long.toString(process.pid()));
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      look(directory, probes);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "exit code " + process.exitValue() + " of " + command + "; what it said is in " + log);
    }
  }

  /** Runs a command to its end and measures it; no other child may end meanwhile. */
  public static Measurement measure(List<String> command, Path log)
      throws IOException, InterruptedException {
    PeakMemory peak = new PeakMemory();
    Duration before = ProcessorTime.read(SELF).children();
    long start = System.nanoTime();
    run(command, Map.of(), log, List.of(peak));
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    Duration processor = ProcessorTime.read(SELF).children().minus(before);
    return new Measurement(wall, processor, peak.bytes());
  }

  private static void look(Path directory, List<Probe> probes) throws IOException {
    for (Probe probe : probes) {
      try {
        probe.look(directory);
      } catch (NoSuchFileException ended) {
        return;
      } catch (IOException ended) {
        if (Files.exists(directory.resolve("exe"))) {
          throw ended;
        }
      }
    }
  }
}
