package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Geo-PKO 2.0, in which a place stands once for each map; what is expected lies beside it. */
class GeoPkoTest {
  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out =
        PublishedData.publish(
            directory,
            """
            name: geo-pko
            periods: [year]
            sources:
              - {name: maps, files: ../data/05_geopko/FrontMap_v2.0.csv, mapping: geo-pko-2.0}
            """);
  }

  @Test
  void everyRowIsReadAndAPlaceIsOneFactAYear() {
    assertThat(
            query(
                "SELECT rows, rows_accepted, rows_rejected, records, \"current\", duplicate"
                    + " FROM source_counts"))
        .containsExactly(List.of("7872", "7872", "0", "7872", "6553", "1319"));
  }

  @Test
  void aMissionHasTheTroopsOfItsPlacesOnce() throws IOException {
    assertThat(
            query(
                "SELECT p.mission_id, year(period_start),"
                    + " (SELECT count(*) FROM observations AS o WHERE o.mission_id = p.mission_id"
                    + "   AND o.period_start = p.period_start),"
                    + " coalesce(value, partial_sum, 0)::DECIMAL(9,1),"
                    + " (SELECT count(*) FROM observations AS o WHERE o.mission_id = p.mission_id"
                    + "   AND o.period_start = p.period_start AND o.value IS NULL)"
                    + " FROM indicator_progress AS p"
                    + " WHERE region_level = 0 ORDER BY 1, 2"))
        .containsExactlyElementsOf(
            PublishedData.expected("geopko_v2.0_dedup_by_mission_year.csv", 0, 1, 2, 3, 4))
        .hasSize(385);
  }

  @Test
  void troopsThatNobodyGivesAreNotZero() {
    assertThat(
            query(
                "SELECT mission_id, year(period_start), value::BIGINT FROM indicator_progress"
                    + " WHERE region_level = 0 AND (mission_id, year(period_start))"
                    + " IN (('MINUSMA', 2016), ('UNFICYP', 2015)) ORDER BY ALL"))
        .containsExactly(List.of("MINUSMA", "2016", "16096"), List.of("UNFICYP", "2015", "925"));
    assertThat(
            query(
                "SELECT reason, count(*) FROM indicator_progress"
                    + " WHERE region_level = 0 AND value IS NULL GROUP BY ALL"))
        .containsExactly(List.of("incomplete", "95"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
