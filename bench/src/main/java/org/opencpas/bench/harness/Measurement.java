package org.opencpas.bench.harness;

import java.time.Duration;

/**
 * What a process took.
 *
 * @param wall from start to end
 * @param processor user and system time of all its threads
 * @param peak most physical memory, in bytes
 */
public record Measurement(Duration wall, Duration processor, long peak) {
  /** Wall time in seconds. */
  public double wallSeconds() {
    return wall.toMillis() / 1000.0;
  }

  /** Processor time in seconds. */
  public double processorSeconds() {
    return processor.toMillis() / 1000.0;
  }

  /** Peak memory in MB of 1024 times 1024 bytes. */
  public double peakMegabytes() {
    return peak / (1024.0 * 1024.0);
  }
}
