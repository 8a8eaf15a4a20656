package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Security incidents of aid workers as published. The sums are those of the file's own columns,
 * added up beside this project.
 */
class AidWorkerSecurityTest {
  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out =
        PublishedData.publish(
            directory,
            """
            name: aid-workers
            periods: [year]
            sources:
              - {name: awsd, files: ../data/11_awsd/AWSD_AF_security_incidents.csv, mapping: awsd,
                 constants: {mission_id: AFG}, defines: [missions, regions, indicators]}
            """);
  }

  @Test
  void everyRowIsAnIncident() {
    assertThat(query("SELECT rows, rows_accepted, rows_rejected, \"current\" FROM source_counts"))
        .containsExactly(List.of("617", "617", "0", "617"));
    assertThat(query("SELECT count(*) FROM regions WHERE level = 1"))
        .containsExactly(List.of("34"));
  }

  @Test
  void aDayThatIsNotKnownIsSomeDayOfTheMonth() {
    assertThat(
            query(
                "SELECT count(*) FROM events"
                    + " WHERE date_start = date_trunc('month', date_start)"
                    + " AND date_end = last_day(date_start)"))
        .containsExactly(List.of("36"));
    assertThat(query("SELECT date_start, date_end, region_id FROM events WHERE event_id = '54'"))
        .containsExactly(List.of("1998-08-01", "1998-08-31", "AFG-unknown"));
  }

  @Test
  void countsAreThoseOfTheColumns() {
    assertThat(
            query(
                "SELECT indicator_id, sum(value)::BIGINT,"
                    + " sum(value) FILTER (year(period_start) = 2013)::BIGINT"
                    + " FROM indicator_progress"
                    + " WHERE region_level = 0 AND period_type = 'year' GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            List.of("aid-worker-incidents", "617", "81"),
            List.of("aid-workers-kidnapped", "471", "74"),
            List.of("aid-workers-killed", "490", "48"),
            List.of("aid-workers-wounded", "400", "44"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
