package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * UCDP's published events of two countries from files to figures. What is expected was worked out
 * by others and lies beside the files; where they are not at hand, the test is skipped.
 */
class UcdpTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data")
          .toAbsolutePath()
          .normalize();

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    assumeThat(DATA.resolve("02_ucdp_ged"))
        .as("the shared data; set OPENCPAS_SHARED to their directory")
        .isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);
    Path workspace = Files.createDirectory(directory.resolve("ucdp"));
    Files.writeString(workspace.resolve("assessment.yaml"), resource("assessment.yaml"));
    out = directory.resolve("out");
    Program.run("run", workspace, "--out", out).ending(0);
  }

  @Test
  void everyRowIsAnEventThatHoldsAndTagRowsAreNone() {
    assertThat(published("counts.sql"))
        .containsExactly(
            List.of("nigeria", "4603", "4603", "0", "4603", "4603"),
            List.of("south-sudan", "941", "941", "0", "941", "941"));
    assertThat(query("SELECT source, count(*) FROM events GROUP BY source ORDER BY source"))
        .containsExactly(List.of("nigeria", "4603"), List.of("south-sudan", "941"));
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void figuresPerRegionAndYearAreThoseOfTheLists() throws IOException {
    assertThat(published("by_region_year.sql"))
        .containsExactlyElementsOf(
            expected("ucdp_nga_by_country_year_adm1.csv", "ucdp_ssd_by_country_year_adm1.csv"))
        .hasSize(493);
  }

  @Test
  void figuresPerMonthAreThoseOfTheLists() throws IOException {
    assertThat(published("by_month.sql"))
        .containsExactlyElementsOf(
            expected(
                "ucdp_nga_by_country_month_of_date_start.csv",
                "ucdp_ssd_by_country_month_of_date_start.csv"))
        .hasSize(388);
  }

  /**
   * 38 named states of Nigeria and one unknown place in 30 years, 10 and one of South Sudan in 11:
   * 14,040 and 1,452 cells. How many of them have an event was counted in the files.
   */
  @Test
  void everyOtherCellOfTheSpanIsAZeroThatIsWrittenOut() {
    List<List<String>> cells = published("cells.sql");
    assertThat(cells.stream().map(row -> row.subList(0, 6)))
        .containsExactly(
            List.of("NGA", "conflict-deaths", "1990-01-01", "2020-01-01", "14040", "14040"),
            List.of(
                "NGA", "conflict-deaths-civilian", "1990-01-01", "2020-01-01", "14040", "14040"),
            List.of("NGA", "conflict-events", "1990-01-01", "2020-01-01", "14040", "14040"),
            List.of("SSD", "conflict-deaths", "2011-01-01", "2022-01-01", "1452", "1452"),
            List.of("SSD", "conflict-deaths-civilian", "2011-01-01", "2022-01-01", "1452", "1452"),
            List.of("SSD", "conflict-events", "2011-01-01", "2022-01-01", "1452", "1452"));
    assertThat(cells).allSatisfy(row -> assertThat(row.get(7)).isEqualTo("0"));
    assertThat(zeros(cells, "NGA")).isEqualTo("12815");
    assertThat(zeros(cells, "SSD")).isEqualTo("1086");
  }

  /**
   * 39 places of Nigeria in 30 years and 11 of South Sudan in 11; the lists name 394 and 99 of
   * these years. South Sudan's data end two years later, and of these Nigeria's say nothing.
   */
  @Test
  void aYearWithoutAnEventIsAZeroAndOneWithoutDataIsNone() {
    assertThat(published("years.sql"))
        .extracting(row -> row.subList(0, 4), row -> row.get(5))
        .containsExactly(
            tuple(List.of("NGA", "1248", "1170", "776"), "2020-01-01"),
            tuple(List.of("SSD", "121", "121", "22"), ""));
  }

  private static String zeros(List<List<String>> cells, String mission) {
    return cells.stream()
        .filter(row -> row.get(0).equals(mission) && row.get(1).equals("conflict-events"))
        .map(row -> row.get(6))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void doubtsAreFlaggedOnTheEvents() {
    assertThat(published("flags.sql"))
        .containsExactly(
            List.of("nigeria", "19", "51", "390", "25", "485"),
            List.of("south-sudan", "3", "11", "130", "14", "158"));
    assertThat(query("SELECT count(*) FROM quality_flags WHERE event_id = ''"))
        .containsExactly(List.of("0"));
  }

  @Test
  void whatWasWrittenAsNumbersReadsAsIds() {
    assertThat(
            query(
                "SELECT event_id, region_id, place, type, date_start, place_precision, line"
                    + " FROM events WHERE source = 'nigeria' AND event_id = '15960'"))
        .containsExactly(
            List.of(
                "15960",
                "NGA:Borno state",
                "Maiduguri town",
                "state-based",
                "2009-06-09",
                "1",
                "3"));
  }

  private static List<List<String>> published(String sql) {
    return query(resource(sql));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }

  /** The rows of lists, one list after the other. */
  private static List<List<String>> expected(String... files) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String file : files) {
      try (CsvReader<CsvRecord> reader =
          CsvReader.builder().ofCsvRecord(DATA.resolve("expected").resolve(file))) {
        reader.stream().skip(1).map(CsvRecord::getFields).forEach(rows::add);
      }
    }
    return rows;
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(UcdpTest.class.getResourceAsStream("/ucdp/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
