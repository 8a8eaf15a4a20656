package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deaths of UN personnel to 2012 as the UN published them; what is expected lies beside them. */
class UnFatalitiesTest {
  private static final String FILE = "03_un_missions/dppadposs-fatalities_before_2013.csv";

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out =
        PublishedData.publish(
            directory,
            """
            name: un-fatalities
            periods: [year]
            sources:
              - {name: hub, files: ../data/03_un_missions/dppadposs-fatalities_before_2013.csv, mapping: un-fatalities}
            """);
  }

  @Test
  void everyRowIsAnEvent() {
    assertThat(query("SELECT rows, rows_accepted, rows_rejected, \"current\" FROM source_counts"))
        .containsExactly(List.of("3089", "3089", "0", "3089"));
    assertThat(query("SELECT type, count(*) AS n FROM events GROUP BY type ORDER BY n DESC"))
        .containsExactly(
            List.of("Accident", "1198"),
            List.of("Illness", "931"),
            List.of("Malicious Act", "781"),
            List.of("Self-Inflicted", "120"),
            List.of("To Be Determined", "43"),
            List.of("Unknown", "16"));
  }

  @Test
  void figuresByMissionAndYearAreThoseOfTheList() throws IOException {
    assertThat(
            query(
                "SELECT f.mission_id, year(period_start), f.value::BIGINT, m.value::BIGINT"
                    + " FROM indicator_progress AS f JOIN indicator_progress AS m"
                    + " USING (mission_id, region_id, period_type, period_start)"
                    + " WHERE f.indicator_id = 'un-fatalities' AND f.region_level = 0"
                    + " AND m.indicator_id = 'un-fatalities-malicious'"
                    + " AND period_type = 'year' AND f.value > 0 ORDER BY ALL"))
        .containsExactlyElementsOf(
            PublishedData.expected("un_fatalities_by_mission_year.csv", 0, 1, 2, 3))
        .hasSize(379);
    assertThat(
            query(
                "SELECT mission_id, sum(value)::BIGINT AS deaths FROM indicator_progress"
                    + " WHERE indicator_id = 'un-fatalities' AND region_level = 0"
                    + " AND period_type = 'year' GROUP BY 1 ORDER BY deaths DESC LIMIT 3"))
        .containsExactly(
            List.of("UNIFIL", "296"), List.of("ONUC", "249"), List.of("UNPROFOR", "213"));
  }

  /** Another source gives personnel types as the types of events; one is written "Local ". */
  @Test
  void theSameRowsAsJsonAreTheSameEvents() throws IOException {
    Path workspace = Files.createDirectory(directory.resolve("json"));
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        """
        name: un-fatalities
        periods: [year]
        sources:
          - {name: hub, files: fatalities.json, format: json,
             mapping: {like: un-fatalities, type: {column: casualty_personnel_type}}}
        """);
    writeJson(workspace.resolve("fatalities.json"));
    Path json = directory.resolve("json-out");
    Program.run("run", workspace, "--out", json).ending(0);

    String events = "SELECT * EXCLUDE (type, file, line) FROM events ORDER BY event_id";
    assertThat(Program.query(json, events)).isEqualTo(query(events)).hasSize(3089);
    assertThat(Program.query(json, "SELECT type, count(*) FROM events GROUP BY type ORDER BY 1"))
        .containsExactly(
            List.of("International Civilian", "222"),
            List.of("Local", "303"),
            List.of("Military", "2234"),
            List.of("Military Observer", "86"),
            List.of("Other", "24"),
            List.of("Police", "220"));
  }

  private static void writeJson(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(PublishedData.file(FILE));
        JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
      json.writeStartArray();
      for (NamedCsvRecord row : rows) {
        json.writeStartObject();
        for (String name : row.getHeader()) {
          json.writeStringField(name, row.getField(name));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
