package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * UNHCR's published results from files to figures. What is expected was worked out by others and
 * lies beside the files; where they are not at hand, the test is skipped.
 */
class UnhcrTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data")
          .toAbsolutePath()
          .normalize();

  /** Figures of the lists of expected ones carry six digits. */
  private static final double LAST_DIGIT = 1e-6;

  private static final Pattern MEAN = Pattern.compile("[01]\\.\\d+");

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");
  private static String told = "";

  @BeforeAll
  static void publish() throws IOException {
    assumeThat(DATA.resolve("01_unhcr_results"))
        .as("the shared data; set OPENCPAS_SHARED to their directory")
        .isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);
    Path workspace = Files.createDirectory(directory.resolve("unhcr"));
    Files.writeString(workspace.resolve("assessment.yaml"), resource("assessment.yaml"));
    out = directory.resolve("out");
    told = Program.run("run", workspace, "--out", out).ending(0).err();
  }

  @Test
  void everyRowIsAcceptedAndHolds() {
    assertThat(told)
        .contains(
            "Read 17,961 rows: 17,961 accepted, 0 rejected. Of 17,961 records 17,961 hold, 0 repeat"
                + " another, 0 were replaced, 0 retracted, 0 not yet known.");
    assertThat(Program.query(out, resource("counts.sql")))
        .containsExactly(List.of("17961", "17961", "0", "17961", "17961", "17961", "0", "774"));
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void figuresPerYearAreThoseOfTheTable() throws IOException {
    assertSame(published("by_year.sql"), tableOfTheReadme());
  }

  @Test
  void figuresPerOperationAndYearAreThoseOfTheList() throws IOException {
    assertSame(published("by_operation_year.sql"), expected("unhcr_by_operation_year.csv"));
  }

  @Test
  void figuresPerOutcomeAreaAndYearAreThoseOfTheList() throws IOException {
    assertSame(published("by_component_year.sql"), expected("unhcr_by_component_year.csv"));
  }

  @Test
  void rowsThatRepeatAKeyAreNumbered() {
    assertThat(Program.query(out, resource("repeated_keys.sql")))
        .containsExactly(
            List.of("2016", "16"),
            List.of("2017", "1"),
            List.of("2018", "1"),
            List.of("2022", "1"),
            List.of("2023", "0"));
  }

  @Test
  void flinkGivesTheSame() {
    Path flink = directory.resolve("flink");
    String id =
        Program.run("run", directory.resolve("unhcr"), "--out", flink, "--engine", "flink")
            .ending(0)
            .releaseId();
    assertThat(Releases.contentHashes(flink, id)).isEqualTo(Releases.contentHashes(out, id));
  }

  private static List<List<String>> published(String sql) {
    return Program.query(out, resource(sql));
  }

  private static List<List<String>> expected(String file) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(DATA.resolve("expected").resolve(file))) {
      return reader.stream().skip(1).map(CsvRecord::getFields).toList();
    }
  }

  /** The rows of the table of years: those that begin with a year and have eleven cells more. */
  private static List<List<String>> tableOfTheReadme() throws IOException {
    Pattern row = Pattern.compile("\\| (20\\d\\d(?: \\| [\\d.]+){11}) \\|");
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(DATA.resolve("README.md"))) {
      Matcher matcher = row.matcher(line);
      if (matcher.matches()) {
        rows.add(List.of(matcher.group(1).split(" \\| ", -1)));
      }
    }
    assertThat(rows).as("rows of the table in README.md").hasSize(5);
    return rows;
  }

  /** Counts and words to the letter, means to their last digit. */
  private static void assertSame(List<List<String>> actual, List<List<String>> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i)).hasSameSizeAs(expected.get(i));
      for (int j = 0; j < expected.get(i).size(); j++) {
        assertSame(actual.get(i), expected.get(i), j);
      }
    }
  }

  private static void assertSame(List<String> actual, List<String> expected, int cell) {
    if (MEAN.matcher(expected.get(cell)).matches() && !actual.get(cell).isEmpty()) {
      assertThat(Double.parseDouble(actual.get(cell)))
          .as("cell %d of %s", cell + 1, expected)
          .isCloseTo(Double.parseDouble(expected.get(cell)), within(LAST_DIGIT));
    } else {
      assertThat(actual.get(cell))
          .as("cell %d of %s", cell + 1, expected)
          .isEqualTo(expected.get(cell));
    }
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(UnhcrTest.class.getResourceAsStream("/unhcr/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
