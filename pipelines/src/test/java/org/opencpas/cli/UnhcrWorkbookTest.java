package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UNHCR's results of 2023 are the same whether they come as a workbook or as CSV. */
class UnhcrWorkbookTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data")
          .toAbsolutePath()
          .normalize();

  /** Tables that name files; what they say beside is compared on its own. */
  private static final List<String> WITH_PLACES =
      List.of("observations", "observation_history", "quality_flags", "source_counts");

  @TempDir private Path directory = Path.of("");

  @Test
  void tablesWithoutFileAndLineHaveTheSameContent() throws IOException {
    assumeThat(DATA.resolve("01_unhcr_results"))
        .as("the shared data; set OPENCPAS_SHARED to their directory")
        .isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);

    assertThat(hashes("xlsx")).isEqualTo(hashes("csv"));
  }

  private Map<String, String> hashes(String format) throws IOException {
    Path workspace = Files.createDirectory(directory.resolve(format));
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        assessment()
            .replace("*.csv", "unhcr_2023_iati_result." + format)
            .replace("format: csv", "format: " + format));
    Path out = directory.resolve(format + "-out");
    String id = Program.run("run", workspace, "--out", out).ending(0).releaseId();
    assertThat(Program.query(out, "SELECT sum(rows_accepted), sum(current) FROM source_counts"))
        .containsExactly(List.of("2385", "2385"));
    Map<String, String> hashes = new TreeMap<>(Releases.contentHashes(out, id));
    for (String table : WITH_PLACES) {
      hashes.remove(table);
    }
    for (String table : List.of("observations", "observation_history", "quality_flags")) {
      String rows = "SELECT * EXCLUDE (file, sheet, line) FROM " + table;
      String texts = "SELECT CAST(t AS VARCHAR) AS row FROM (" + rows + ") t";
      List<List<String>> sum =
          Program.query(
              out, "SELECT count(*), md5(string_agg(row, ';' ORDER BY row)) FROM (" + texts + ")");
      hashes.put(table, sum.get(0).toString());
    }
    return hashes;
  }

  private static String assessment() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            UnhcrWorkbookTest.class.getResourceAsStream("/unhcr/assessment.yaml"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
