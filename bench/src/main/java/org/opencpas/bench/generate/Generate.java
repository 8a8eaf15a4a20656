package org.opencpas.bench.generate;

import java.io.IOException;
import java.nio.file.Path;

/** Command {@code generate SCALE DIRECTORY [SEED]}: writes a workspace. */
public final class Generate {
  private Generate() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || Scale.named(arguments[0]).isEmpty()) {
      System.err.println("usage: generate SCALE DIRECTORY [SEED], SCALE one of " + Scale.names());
      System.exit(2);
    }
    Scale scale = Scale.named(arguments[0]).orElseThrow();
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : GeneratedWorkspace.SEED;
    long records = GeneratedWorkspace.write(scale, seed, Path.of(arguments[1]));
    System.err.println(records + " records in " + arguments[1]);
  }
}
