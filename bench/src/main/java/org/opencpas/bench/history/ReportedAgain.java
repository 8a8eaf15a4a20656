package org.opencpas.bench.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.opencpas.bench.harness.Place;

/**
 * Makes a workspace in which every fact was reported several times of one in which each was
 * reported once: what holds in the end is the same. The corrections of the other are left out.
 */
final class ReportedAgain {
  private static final int DAYS_BETWEEN = 20;
  private static final int VALUE = 4;
  private static final int NUMERATOR = 5;
  private static final int DENOMINATOR = 6;
  private static final int STATUS = 7;
  private static final int REPORTED = 8;
  private static final int CELLS = 10;

  private static final String ASSESSMENT =
      """
      # Made by bench from another workspace. Missions, places and figures are invented.
      name: bench-history
      periods: [quarter, year]
      sources:
        - name: returns
          files: records/returns/*.csv
          format: indicator-records
      """;

  private final double times;
  private final Path directory;
  private long records;
  private long facts;

  private ReportedAgain(double times, Path directory) {
    this.times = times;
    this.directory = directory;
  }

  /**
   * Writes the workspace.
   *
   * @param times how often each fact was reported on average, 1 or above
   * @return number of records
   */
  static long write(Path workspace, double times, Path directory) throws IOException {
    Place.delete(directory);
    Files.createDirectories(directory.resolve("framework"));
    Files.writeString(directory.resolve("assessment.yaml"), ASSESSMENT);
    for (Path table : files(workspace.resolve("framework"))) {
      Files.copy(table, directory.resolve("framework").resolve(table.getFileName()));
    }
    Path returns = directory.resolve("records").resolve("returns");
    Files.createDirectories(returns);
    ReportedAgain again = new ReportedAgain(times, returns);
    for (Path file : files(workspace.resolve("records").resolve("returns"))) {
      Files.copy(file, returns.resolve(file.getFileName()));
      for (int version = 1; version < Math.ceil(times); version++) {
        again.earlier(file, version);
      }
      again.count(file);
    }
    return again.facts + again.records;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private void count(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      facts += lines.count() - 1;
    }
  }

  /** The same rows as they were reported some time before, with other figures. */
  private void earlier(Path file, int version) throws IOException {
    String name = file.getFileName().toString().replace(".csv", "-" + version + ".csv");
    double share = Math.min(1, times - version);
    try (BufferedReader in = Files.newBufferedReader(file);
        BufferedWriter out = Files.newBufferedWriter(directory.resolve(name))) {
      out.append(in.readLine()).append('\n');
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (Math.floor(number * share) > Math.floor((number - 1) * share)) {
          out.append(earlier(line, version)).append('\n');
          records++;
        }
      }
    }
  }

  private static String earlier(String line, int version) {
    String[] cells = line.split(",", CELLS);
    if (!cells[NUMERATOR].isEmpty()) {
      cells[VALUE] = "";
      cells[DENOMINATOR] = String.valueOf(Long.parseLong(cells[DENOMINATOR]) + version);
    } else if (!cells[VALUE].isEmpty()) {
      cells[VALUE] = String.valueOf(Long.parseLong(cells[VALUE]) + version);
    } else {
      cells[STATUS] = version % 2 == 1 ? "not_applicable" : "no_access";
    }
    LocalDate reported = LocalDate.parse(cells[REPORTED]);
    cells[REPORTED] = reported.minusDays((long) DAYS_BETWEEN * version).toString();
    return String.join(",", cells);
  }
}
