package org.opencpas.bench.harness;

import java.nio.file.Path;
import java.util.Optional;
import org.opencpas.bench.generate.Scale;

/**
 * What the command line asks for.
 *
 * @param pairs how often both are run, 1 or above
 * @param directory working directory
 * @param ending what is left at the end
 */
record Options(Scale scale, int pairs, Path directory, Ending ending) {
  /** What happens to working files. */
  enum Ending {
    KEEP,
    CLEAN
  }

  static final String USAGE =
      "usage: bench/run SCALE [--pairs N] [--dir DIRECTORY] [--clean]; SCALE is one of ";

  /** The options; empty when the words make none. */
  static Optional<Options> of(String[] words) {
    if (words.length == 0) {
      return Optional.empty();
    }
    int pairs = 5;
    Path directory = Path.of(System.getProperty("bench.directory", "bench/target/work"));
    Ending ending = Ending.KEEP;
    for (int i = 1; i < words.length; i++) {
      boolean hasNext = i + 1 < words.length;
      if (words[i].equals("--clean")) {
        ending = Ending.CLEAN;
      } else if (words[i].equals("--pairs") && hasNext && words[i + 1].matches("[1-9]\\d?")) {
        pairs = Integer.parseInt(words[++i]);
      } else if (words[i].equals("--dir") && hasNext) {
        directory = Path.of(words[++i]);
      } else {
        return Optional.empty();
      }
    }
    Path place = directory;
    int count = pairs;
    Ending end = ending;
    return Scale.named(words[0]).map(scale -> new Options(scale, count, place, end));
  }
}
