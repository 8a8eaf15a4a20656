package org.opencpas.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that others published, which lie beside the project where they are at hand, and workspaces
 * that read them.
 */
final class PublishedData {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data")
          .toAbsolutePath()
          .normalize();

  private PublishedData() {}

  /**
   * Publishes a workspace that finds the files under {@code ../data}; the test is skipped where
   * they are not at hand.
   *
   * @return where the release is
   */
  static Path publish(Path directory, String assessment) throws IOException {
    return publish(directory, Map.of("assessment.yaml", assessment));
  }

  /** The same of a workspace of several files, by their paths, and with further options. */
  static Path publish(Path directory, Map<String, String> files, Object... options)
      throws IOException {
    assumeThat(DATA).as("the shared data; set OPENCPAS_SHARED to their directory").isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);
    Path workspace = Files.createDirectory(directory.resolve("workspace"));
    Files.createDirectory(workspace.resolve("framework"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(workspace.resolve(file.getKey()), file.getValue());
    }
    Path out = directory.resolve("out");
    List<Object> arguments = new ArrayList<>(List.of("run", workspace, "--out", out));
    arguments.addAll(List.of(options));
    Program.run(arguments.toArray()).ending(0);
    return out;
  }

  /** A file of the data, which are at hand. */
  static Path file(String path) {
    return DATA.resolve(path);
  }

  /** The rows of a list of what is expected, some of its columns, without the header. */
  static List<List<String>> expected(String file, int... columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(DATA.resolve("expected").resolve(file))) {
      for (CsvRecord row : reader) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
          cells.add(row.getField(column));
        }
        rows.add(cells);
      }
    }
    return rows.subList(1, rows.size());
  }
}
