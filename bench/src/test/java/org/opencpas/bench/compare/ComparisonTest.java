package org.opencpas.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.bench.duckdb.DuckJob;
import org.opencpas.bench.generate.GeneratedWorkspace;
import org.opencpas.bench.generate.Scale;

class ComparisonTest {
  private static final Path PROGRAM = Path.of("../pipelines/target/pipelines.jar");

  @TempDir private Path directory;

  @Test
  void programAndScriptWriteTheSame() throws IOException, InterruptedException, SQLException {
    assumeThat(PROGRAM).as("the program, which has to be built before").exists();
    Path workspace = directory.resolve("workspace");
    GeneratedWorkspace.write(Scale.named("2k").orElseThrow(), 11, workspace);
    DuckJob.run(workspace, directory.resolve("script"));
    assertThat(Comparison.of(release(workspace), directory.resolve("script"))).isEmpty();
  }

  private Path release(Path workspace) throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            PROGRAM.toString(),
            "run",
            workspace.toString(),
            "--out",
            out.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("program.log").toFile())
            .start();
    assertThat(process.waitFor())
        .as(() -> "exit code; " + directory.resolve("program.log"))
        .isZero();
    String latest = Files.readString(out.resolve("LATEST")).strip();
    return out.resolve("releases").resolve(latest).resolve("tables");
  }

  @Test
  void equalRowsInAnotherOrderAndInPartsAreTheSame() throws IOException, SQLException {
    write("release/coverage/one.parquet", "('a', 1, 0.5), ('b', 2, NULL)");
    write("release/coverage/two.parquet", "('c', 3, 2.5)");
    write("script/coverage.parquet", "('c', 3, 2.5), ('b', 2, NULL), ('a', 1, 0.5)");
    assertThat(differences()).isEmpty();
  }

  @Test
  void numbersInTheWrongRowsShow() throws IOException, SQLException {
    write("release/coverage/one.parquet", "('a', 1, 0.5), ('b', 2, 0.75)");
    write("script/coverage.parquet", "('a', 1, 0.75), ('b', 2, 0.5)");
    assertThat(differences()).hasSize(1).first().asString().startsWith("coverage: share ");
  }

  @Test
  void keysInTheWrongRowsShow() throws IOException, SQLException {
    write("release/coverage/one.parquet", "('a', 1, 0.5), ('b', 2, 0.5)");
    write("script/coverage.parquet", "('a', 2, 0.5), ('b', 1, 0.5)");
    assertThat(differences()).contains("coverage: rows as a whole");
  }

  @Test
  void missingRowsAndTablesShow() throws IOException, SQLException {
    write("release/coverage/one.parquet", "('a', 1, 0.5), ('b', 2, 0.5)");
    write("release/events/one.parquet", "('a', 1, 0.5)");
    write("script/coverage.parquet", "('a', 1, 0.5)");
    assertThat(differences())
        .containsExactly("coverage: 2 rows against 1", "events is not written by the script");
  }

  private List<String> differences() throws IOException, SQLException {
    return Comparison.of(directory.resolve("release"), directory.resolve("script"));
  }

  private void write(String file, String rows) throws IOException, SQLException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT name, number, share::DOUBLE AS share FROM (VALUES "
              + rows
              + ") AS rows(name, number, share)) TO '"
              + path
              + "'");
    }
  }
}
