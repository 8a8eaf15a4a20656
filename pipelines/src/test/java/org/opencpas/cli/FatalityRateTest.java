package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deaths of UN personnel beside the uniformed strength of their missions, from two files of two
 * publishers to one table; what is expected was worked out by others and lies beside them.
 */
class FatalityRateTest {
  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out =
        PublishedData.publish(
            directory,
            """
            name: un-fatality-rates
            periods: [month, year]
            strength:
              categories: {all: uniformed-strength}
              deaths: un-fatalities
            sources:
              - {name: deaths, files: ../data/03_un_missions/dppadposs-fatalities_before_2013.csv, mapping: un-fatalities}
              - {name: strength, files: ../data/04_un_contributions/ipi_data_mission.csv, mapping: ipi-strength}
            """);
  }

  /**
   * The list divides by the plain mean of the months reported, which it rounds to three digits
   * first, and rounds what comes of it to four.
   */
  @Test
  void deathsByMeanStrengthAreThoseOfTheListForEveryMissionAndYear() throws IOException {
    List<List<String>> wanted = new ArrayList<>();
    for (List<String> row :
        PublishedData.expected("fatality_rate_per_1000_by_mission_year.csv", 0, 1, 2, 3, 5)) {
      wanted.add(
          List.of(
              row.get(0),
              row.get(1),
              decimals(row.get(2), 3),
              row.get(3),
              decimals(row.get(4), 4)));
    }
    assertThat(
            Program.query(
                out,
                "SELECT mission_id, year(period_start), printf('%.3f', mean_of_months),"
                    + " deaths::BIGINT, printf('%.4f', deaths / round(mean_of_months, 3) * 1000)"
                    + " FROM strength WHERE category = 'all' AND period_type = 'year'"
                    + " AND deaths > 0 AND mean_of_months > 0 ORDER BY 1, 2"))
        .containsExactlyElementsOf(wanted)
        .hasSize(249);
  }

  private static String decimals(String number, int digits) {
    return new BigDecimal(number).setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** 11 of 12 months of a mission's first year: a mean of months, and none of the days. */
  @Test
  void aYearThatIsNotWhollyReportedHasNoMeanOfItsDays() {
    assertThat(
            Program.query(
                out,
                "SELECT months_reported, months_expected, mean_of_months IS NULL, mean_deployed,"
                    + " mean_reason FROM strength WHERE mission_id = 'BINUB'"
                    + " AND period_type = 'year' AND period_start = '2007-01-01'"))
        .containsExactly(List.of("11", "12", "false", "", "incomplete"));
  }

  @Test
  void nobodyHasSetACeiling() {
    assertThat(
            Program.query(
                out,
                "SELECT DISTINCT authority, category, authorised, authorised_reason, share_reason"
                    + " FROM strength WHERE deployed IS NOT NULL"))
        .containsExactly(List.of("", "all", "", "no_ceiling", "no_ceiling"));
  }
}
