package org.opencpas.bench.harness;

import java.time.Duration;

/**
 * What a process took.
 *
 * @param wall from start to end
 * @param processor user and system time of all its threads
 * @param peak most physical memory, in bytes
 */
record Measurement(Duration wall, Duration processor, long peak) {
  double wallSeconds() {
    return wall.toMillis() / 1000.0;
  }

  double processorSeconds() {
    return processor.toMillis() / 1000.0;
  }

  double peakMegabytes() {
    return peak / (1024.0 * 1024.0);
  }
}
