package org.opencpas.bench.crash;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param runs how many runs are killed, 1 or above
 * @param seed which moments are drawn
 * @param directory working directory, which is emptied
 */
record CrashOptions(int runs, long seed, Path directory) {
  static final String USAGE = "usage: bench/crash [--runs N] [--seed N] [--out DIRECTORY]";

  /** The options; empty when the words make none. */
  static Optional<CrashOptions> of(String[] words) {
    int runs = 200;
    long seed = 20_261_122;
    Path directory = Path.of(System.getProperty("bench.directory", "bench/target/work"));
    directory = directory.resolve("crash");
    for (int i = 0; i < words.length; i += 2) {
      boolean hasNext = i + 1 < words.length;
      if (words[i].equals("--runs") && hasNext && words[i + 1].matches("[1-9]\\d{0,4}")) {
        runs = Integer.parseInt(words[i + 1]);
      } else if (words[i].equals("--seed") && hasNext && words[i + 1].matches("\\d{1,15}")) {
        seed = Long.parseLong(words[i + 1]);
      } else if (words[i].equals("--out") && hasNext) {
        directory = Path.of(words[i + 1]);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new CrashOptions(runs, seed, directory.toAbsolutePath().normalize()));
  }
}
