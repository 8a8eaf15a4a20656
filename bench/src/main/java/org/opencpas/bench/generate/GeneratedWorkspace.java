package org.opencpas.bench.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A workspace that is made from a scale and a seed. */
public final class GeneratedWorkspace {
  /** Seed of the workspaces that figures are measured with. */
  public static final long SEED = 20180101;

  private static final String ASSESSMENT =
      """
      # Made by bench from a seed. Missions, places and figures are invented.
      name: bench-%s
      periods: [quarter, year]
      sources:
        - name: returns
          files: records/returns/*.csv
          format: indicator-records
        - name: corrections
          files: records/corrections/*.csv
          format: indicator-records
      """;

  private GeneratedWorkspace() {}

  /**
   * Writes a workspace into a directory; missions in parallel.
   *
   * @return number of records
   */
  public static long write(Scale scale, long seed, Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("assessment.yaml"), ASSESSMENT.formatted(scale.name()));
    Plan plan = new Plan(scale);
    new FrameworkFiles(plan, seed, directory.resolve("framework")).write();
    return IntStream.range(0, scale.missions())
        .parallel()
        .mapToLong(mission -> records(plan, seed, mission, directory.resolve("records")))
        .sum();
  }

  private static long records(Plan plan, long seed, int mission, Path directory) {
    try {
      return new ReturnFiles(plan, seed, mission, directory).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
