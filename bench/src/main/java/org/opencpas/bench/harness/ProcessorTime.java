package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a stat file below /proc says of processor time, user and system together.
 *
 * @param name of the process or thread
 * @param own its own
 * @param children that of its children that have ended and were waited for, and of theirs
 */
record ProcessorTime(String name, Duration own, Duration children) {
  /** Linux counts in hundredths of a second for everybody who asks. */
  private static final long MILLIS_A_TICK = 10;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_CHILDREN = 13;
  private static final int SYSTEM_OF_CHILDREN = 14;

  static ProcessorTime read(Path stat) throws IOException {
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return new ProcessorTime(
        text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')),
        ticks(fields[USER]).plus(ticks(fields[SYSTEM])),
        ticks(fields[USER_OF_CHILDREN]).plus(ticks(fields[SYSTEM_OF_CHILDREN])));
  }

  private static Duration ticks(String count) {
    return Duration.ofMillis(MILLIS_A_TICK * Long.parseLong(count));
  }
}
