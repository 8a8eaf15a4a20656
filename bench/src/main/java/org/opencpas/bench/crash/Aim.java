package org.opencpas.bench.crash;

import java.util.SplittableRandom;

/** Which part of a run a kill is aimed at, so that the short ones are hit often enough. */
enum Aim {
  /** Any moment, from the start of the process until after its usual end. */
  ANYWHERE,

  /** Any moment from the line that says that it publishes, until readers have the release. */
  PUBLISHING,

  /** From when the release is written but has not its name, over its way to the disk. */
  WRITTEN,

  /** The first milliseconds after the release has its name, in which readers are led to it. */
  SWITCH;

  /** Of ten kills five are aimed anywhere, two at publishing, three at its last steps. */
  static Aim draw(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> ANYWHERE;
      case 5, 6 -> PUBLISHING;
      case 7 -> WRITTEN;
      default -> SWITCH;
    };
  }
}
