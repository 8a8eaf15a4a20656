package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every published file at hand is read by a workspace: its rows, and what becomes of them, stand in
 * src/test/resources/public/files.csv, how it is read in read_as.yaml beside it. Rows were counted
 * by other programs.
 */
class EveryPublicFileTest {
  private static final List<String> FOLDERS =
      List.of(
          "01_unhcr_results",
          "02_ucdp_ged",
          "03_un_missions",
          "04_un_contributions",
          "05_geopko",
          "06_iati_xml",
          "07_hxl",
          "11_awsd",
          "14_dhis2",
          "15_survey",
          "16_sdmx");

  /** Folders of which only the files in Parquet are meant. */
  private static final List<String> PARQUET_FOLDERS = List.of("09_boundaries", "12_views");

  /** Its two million rows are all alike; they are checked, not published. */
  private static final String LARGE = "12_views/bm_zero_cm_2021.parquet";

  private static final Map<String, String> FRAMEWORK =
      Map.of(
          "framework/missions.csv",
          """
          mission_id,name,organisation,root_region_id
          DARFUR,Survey in Darfur,other,DARFUR
          ZERO,Forecast of nothing,other,WORLD
          """,
          "framework/regions.csv",
          "region_id,name,level,parent_id\nDARFUR,Darfur,0,\nWORLD,World,0,\n",
          "framework/indicators.csv",
          resource("indicators.csv"));

  @TempDir private static Path directory = Path.of("");

  private static final List<NamedCsvRecord> FILES = files();

  private static Path out = Path.of("");
  private static Path eventsOut = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    eventsOut = publish("events", FILES.stream().filter(EveryPublicFileTest::isOfEvents).toList());
    out =
        publish(
            "others",
            FILES.stream().filter(file -> !isOfEvents(file) && !path(file).equals(LARGE)).toList());
  }

  private static Path publish(String name, List<NamedCsvRecord> files) throws IOException {
    Map<String, String> workspace = new LinkedHashMap<>(FRAMEWORK);
    workspace.put("assessment.yaml", assessment(files));
    return PublishedData.publish(
        Files.createDirectory(directory.resolve(name)), workspace, "--max-rejected", "0.1");
  }

  /** Their counts are due of every mission and place there is, so they are published apart. */
  private static boolean isOfEvents(NamedCsvRecord file) {
    return path(file).startsWith("02") || path(file).startsWith("11");
  }

  private static String path(NamedCsvRecord file) {
    return file.getField("file");
  }

  private static String assessment(List<NamedCsvRecord> files) {
    Map<String, String> ways = new LinkedHashMap<>();
    resource("read_as.yaml")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int end = line.indexOf(": ");
              ways.put(line.substring(0, end), line.substring(end + 3));
            });
    StringBuilder yaml = new StringBuilder("name: every-file\nperiods: [year]\nsources:\n");
    for (NamedCsvRecord file : files) {
      yaml.append("  - {name: ").append(source(path(file)));
      yaml.append(", files: ../data/").append(path(file)).append(", ");
      String way = Objects.requireNonNull(ways.get(file.getField("read_as")), path(file));
      yaml.append(way.replace("$", source(path(file))));
      yaml.append('\n');
    }
    return yaml.toString();
  }

  private static String source(String path) {
    return path.replaceAll("[^A-Za-z0-9]", "-");
  }

  @Test
  void everyFileOfTheFoldersStandsInTheList() throws IOException {
    List<String> there = new ArrayList<>();
    for (String folder : FOLDERS) {
      there.addAll(filesIn(folder));
    }
    for (String folder : PARQUET_FOLDERS) {
      filesIn(folder).stream().filter(file -> file.endsWith(".parquet")).forEach(there::add);
    }

    assertThat(FILES.stream().map(EveryPublicFileTest::path))
        .containsExactlyInAnyOrderElementsOf(there)
        .hasSize(114);
  }

  private static List<String> filesIn(String folder) throws IOException {
    Path data = PublishedData.file("");
    try (Stream<Path> files = Files.walk(data.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> data.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Test
  void everyRowIsAcceptedOrRejectedAsCounted() {
    List<List<String>> expected = new ArrayList<>();
    for (NamedCsvRecord file : FILES) {
      if (!path(file).equals(LARGE)) {
        long accepted = Long.parseLong(file.getField("accepted"));
        long rejected = Long.parseLong(file.getField("rejected"));
        expected.add(
            List.of(
                source(path(file)),
                String.valueOf(accepted + rejected),
                String.valueOf(accepted),
                String.valueOf(rejected),
                file.getField("refused")));
      }
    }

    assertThat(
            queryBoth(
                "SELECT source, \"rows\", rows_accepted, rows_rejected,"
                    + " coalesce((SELECT string_agg(rule, ' ') FROM rejections AS r"
                    + "   WHERE r.source = c.source AND line = 0), '')"
                    + " FROM source_counts AS c"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void nothingIsLost() {
    assertThat(
            queryBoth(
                "SELECT source FROM source_counts WHERE \"rows\" <> rows_accepted + rows_rejected"
                    + " OR records <> \"current\" + duplicate + superseded + retracted + later"))
        .isEmpty();
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
    assertThat(Program.run("verify", eventsOut).ending(0).out()).isEmpty();
  }

  /** The joined cells of input-valid.csv, in whatever it is packed and written. */
  @Test
  void everyContainerOfHxlHasTheRowsOfTheOutput() {
    assertThat(
            query(
                "SELECT rows, count(*) FROM (SELECT source, string_agg(comment, '; ' ORDER BY comment) AS rows"
                    + " FROM observations WHERE comment LIKE '%|%' AND mission_id = 'HXL'"
                    + " GROUP BY 1) GROUP BY 1"))
        .containsExactly(
            List.of(
                "Educación|Formación de enseñadores|UNICEF|250|300|Colombia|Chocó|;"
                    + " Salud|Vacunación|OMS|||Colombia|Cauca|;"
                    + " WASH|Higiene|ACNUR|100|100|Panamá|Los Santos|1 March 2015;"
                    + " WASH|Urbano|OMS|80|95|Venezuela|Amazonas|",
                "17"));
  }

  @Test
  void eventsHaveTheFiguresOfTheList() {
    assertThat(
            Program.query(
                eventsOut,
                "SELECT mission_id, count(*), sum(deaths_best)::BIGINT, sum(deaths_low)::BIGINT,"
                    + " sum(deaths_high)::BIGINT, sum(civilian_deaths_recorded)::BIGINT,"
                    + " count(*) FILTER (deaths_low > deaths_best),"
                    + " count(*) FILTER (deaths_high < deaths_best)"
                    + " FROM events WHERE mission_id <> 'AFG' GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            List.of("NGA", "4603", "57032", "53841", "78900", "17328", "19", "51"),
            List.of("SSD", "941", "13579", "12211", "19462", "3825", "3", "11"));
    assertThat(
            Program.query(
                eventsOut,
                "SELECT count(*), sum(deaths_best)::BIGINT FROM events"
                    + " WHERE year(date_start) = 2014 AND mission_id = 'SSD'"))
        .containsExactly(List.of("125", "2491"));
  }

  @Test
  void fatalitiesPerThousandOfMeanStrengthAreThoseOfTheList() throws IOException {
    List<List<String>> rates =
        query(
            "WITH strength AS (SELECT mission_id, year(period_start) AS y,"
                + "   avg(coalesce(value, 0)) AS mean FROM observations"
                + "   WHERE indicator_id = 'uniformed-strength' AND disaggregation = '' GROUP BY ALL),"
                + " deaths AS (SELECT mission_id, year(date_start) AS y, count(*) AS n,"
                + "   count(*) FILTER (type = 'Malicious Act') AS malicious FROM events"
                + "   WHERE source LIKE '03-%' GROUP BY ALL)"
                + " SELECT mission_id, y, mean, n, malicious, 1000 * n / round(mean, 3),"
                + " 1000 * malicious / round(mean, 3) FROM deaths JOIN strength USING (mission_id, y)"
                + " WHERE mean > 0 ORDER BY 1, 2");
    List<List<String>> expected =
        PublishedData.expected("fatality_rate_per_1000_by_mission_year.csv", 0, 1, 2, 3, 4, 5, 6);

    assertThat(rates).hasSameSizeAs(expected);
    for (int row = 0; row < expected.size(); row++) {
      assertSame(rates.get(row), expected.get(row));
    }
  }

  /** Ids and counts are the same, means and rates up to the digits of the list. */
  private static void assertSame(List<String> actual, List<String> expected) {
    for (int cell = 0; cell < expected.size(); cell++) {
      if (List.of(2, 5, 6).contains(cell)) {
        assertThat(Double.parseDouble(actual.get(cell)))
            .as("%s", expected)
            .isCloseTo(Double.parseDouble(expected.get(cell)), within(cell == 2 ? 6e-4 : 6e-5));
      } else {
        assertThat(actual.get(cell)).as("%s", expected).isEqualTo(expected.get(cell));
      }
    }
  }

  /** Every map on which a place stands, one after the other, which no figure may add up. */
  @Test
  void rowsOfMapsAreAllKept() throws IOException {
    assertThat(
            query(
                "SELECT mission_id, year(period_start), count(*),"
                    + " CAST(round(coalesce(sum(value), 0), 1) AS DECIMAL(12, 1))"
                    + " FROM observation_history WHERE indicator_id = 'deployed-troops'"
                    + " GROUP BY ALL ORDER BY 1, 2"))
        .containsExactlyElementsOf(
            PublishedData.expected("geopko_v2.0_by_mission_year.csv", 0, 1, 2, 3))
        .contains(List.of("MINUSMA", "2016", "28", "39416.0"));
  }

  /** Deaths as DuckDB adds them up; the score is that of the published list. */
  @Test
  void forecastsInParquetScoreAsPublished() {
    assertThat(
            query(
                "SELECT indicator_id, count(*), sum(value)::BIGINT, min(period_start),"
                    + " max(period_start) FROM observations WHERE mission_id = 'VIEWS'"
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            List.of("deaths-forecast", "27504", "552912", "2021-01-01", "2021-12-01"),
            List.of("deaths-observed", "2292", "200181", "2021-01-01", "2021-12-01"));
    assertThat(
            query(
                "WITH draws AS (SELECT region_id, period_start, list(value) AS x FROM observations"
                    + "   WHERE indicator_id = 'deaths-forecast' GROUP BY ALL)"
                    + " SELECT printf('%.6f', avg(list_avg([abs(a - o.value) FOR a IN x])"
                    + " - list_avg([list_avg([abs(a - b) FOR b IN x]) FOR a IN x]) / 2)),"
                    + " printf('%.6f', avg(o.value))"
                    + " FROM draws JOIN observations AS o USING (region_id, period_start)"
                    + " WHERE o.indicator_id = 'deaths-observed'"))
        .containsExactly(List.of("76.849476", "87.339005"));
  }

  @Test
  void shapesOfParquetAreNoColumnAndTheRestIs() {
    assertThat(
            query(
                "SELECT count(*), count(DISTINCT region_id), min(period_start),"
                    + " any_value(value) FILTER (comment = 'Mbomou') FROM observations"
                    + " WHERE indicator_id = 'area'"))
        .containsExactly(List.of("17", "17", "2015-06-15", "60238.32571465"));
  }

  @Test
  void theLargestFileIsChecked() throws IOException {
    assumeThat(PublishedData.file(LARGE)).exists();
    Path workspace = directory.resolve("others/large");
    Files.createDirectories(workspace.resolve("framework"));
    for (Map.Entry<String, String> table : FRAMEWORK.entrySet()) {
      Files.writeString(workspace.resolve(table.getKey()), table.getValue());
    }
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        assessment(FILES.stream().filter(file -> path(file).equals(LARGE)).toList()));

    Answer answer = Program.run("check", workspace, "--format", "json").ending(0);
    JsonNode source = new ObjectMapper().readTree(answer.out()).get("summary").get(0);

    assertThat(source.get("rows").asLong()).isEqualTo(2_292_000);
    assertThat(source.get("rows_accepted").asLong()).isEqualTo(2_292_000);
    assertThat(source.get("records").asLong()).isEqualTo(2_292_000);
    assertThat(source.get("last_period").asText()).isEqualTo("2021-12");
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }

  private static List<List<String>> queryBoth(String sql) {
    List<List<String>> rows = new ArrayList<>(query(sql));
    rows.addAll(Program.query(eventsOut, sql));
    return rows;
  }

  private static List<NamedCsvRecord> files() {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(resource("files.csv"))) {
      return reader.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            EveryPublicFileTest.class.getResourceAsStream("/public/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
