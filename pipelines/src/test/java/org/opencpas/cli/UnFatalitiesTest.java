package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deaths of UN personnel to 2012 as the UN published them; what is expected lies beside them. */
class UnFatalitiesTest {
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
                "SELECT mission_id, year(period_start), value::BIGINT FROM indicator_progress"
                    + " WHERE indicator_id = 'un-fatalities' AND region_level = 0"
                    + " AND period_type = 'year' AND value > 0 ORDER BY ALL"))
        .containsExactlyElementsOf(
            PublishedData.expected("un_fatalities_by_mission_year.csv", 0, 1, 2))
        .hasSize(379);
    assertThat(
            query(
                "SELECT mission_id, sum(value)::BIGINT AS deaths FROM indicator_progress"
                    + " WHERE indicator_id = 'un-fatalities' AND region_level = 0"
                    + " AND period_type = 'year' GROUP BY 1 ORDER BY deaths DESC LIMIT 3"))
        .containsExactly(
            List.of("UNIFIL", "296"), List.of("ONUC", "249"), List.of("UNPROFOR", "213"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
