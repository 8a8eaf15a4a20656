package org.opencpas.bench.crash;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param runs how many runs are killed, 1 or above
 * @param seed which moments are drawn
 * @param directory working directory, which is emptied
 * @param what what runs are exposed to
 */
record CrashOptions(int runs, long seed, Path directory, What what) {
  static final String USAGE =
      "usage: bench/crash [--runs N | --situations] [--seed N] [--out DIRECTORY]";

  /** What runs are exposed to. */
  enum What {
    /** Kills at random moments. */
    KILLS,
    /** Machines that let them down. */
    SITUATIONS
  }

  /** The options; empty when the words make none. */
  static Optional<CrashOptions> of(String[] words) {
    int runs = 200;
    long seed = 20_261_122;
    Path directory = Path.of(System.getProperty("bench.directory", "bench/target/work"));
    directory = directory.resolve("crash");
    What what = What.KILLS;
    for (int i = 0; i < words.length; i++) {
      boolean hasNext = i + 1 < words.length;
      if (words[i].equals("--situations")) {
        what = What.SITUATIONS;
      } else if (words[i].equals("--runs") && hasNext && words[i + 1].matches("[1-9]\\d{0,4}")) {
        runs = Integer.parseInt(words[++i]);
      } else if (words[i].equals("--seed") && hasNext && words[i + 1].matches("\\d{1,15}")) {
        seed = Long.parseLong(words[++i]);
      } else if (words[i].equals("--out") && hasNext) {
        directory = Path.of(words[++i]);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new CrashOptions(runs, seed, directory.toAbsolutePath().normalize(), what));
  }
}
