package org.opencpas.bench.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/** Command {@code DuckJob WORKSPACE DIRECTORY}: writes a Parquet file a table. */
public final class DuckJob {
  private static final String SCRIPT = "job.sql";

  private DuckJob() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length != 2) {
      System.err.println("usage: DuckJob WORKSPACE DIRECTORY");
      System.exit(2);
    }
    run(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /**
   * Runs the script.
   *
   * @param out made when missing; what does not fit into memory goes there too, and is removed
   */
  public static void run(Path workspace, Path out) throws IOException, SQLException {
    Files.createDirectories(out);
    Properties settings = new Properties();
    settings.setProperty("temp_directory", out.resolve("spill").toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      for (String sql : script(workspace, out).split(";\n", -1)) {
        if (!sql.isBlank()) {
          execute(statement, sql);
        }
      }
    }
  }

  private static void execute(Statement statement, String sql) throws SQLException {
    long start = System.nanoTime();
    statement.execute(sql);
    if (Boolean.getBoolean("bench.steps")) {
      String step =
          sql.strip().lines().filter(line -> !line.startsWith("--")).findFirst().orElse("");
      System.err.printf("%7d ms  %.90s%n", (System.nanoTime() - start) / 1_000_000, step);
    }
  }

  private static String script(Path workspace, Path out) {
    try (InputStream bytes =
        Objects.requireNonNull(DuckJob.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${workspace}", quoted(workspace))
          .replace("${out}", quoted(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
