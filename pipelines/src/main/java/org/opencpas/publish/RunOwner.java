package org.opencpas.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who runs: it names the staging directory and tells the next one who holds the lock. Nothing of it
 * enters a release.
 *
 * @param pid id of the process
 * @param host name of the machine
 * @param startedAt when the run began
 */
public record RunOwner(long pid, String host, Instant startedAt) {
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Name of the run's staging directory. */
  String stagingName() {
    return COMPACT.format(startedAt) + "-" + pid;
  }

  /** The owner in words. */
  String description() {
    return "process " + pid + " on " + host + ", started " + startedAt;
  }
}
