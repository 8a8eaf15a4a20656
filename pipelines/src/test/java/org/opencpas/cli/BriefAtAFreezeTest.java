package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The brief of Kestria as the schedule makes it before the renewal of 1 July 2024, on what is known
 * on 1 June: the returns of May have 15 days of grace, and only some of them are there.
 */
class BriefAtAFreezeTest {
  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");
  private static Document page = new Document("");

  @BeforeAll
  static void write() throws IOException {
    out = directory.resolve("out");
    Path file = directory.resolve("brief.html");
    Program.run("run", "../sample-data/kestria", "--out", out, "--as-of", "2024-06-01").ending(0);
    Program.run("brief", out, "--out", file, "--mission", "KESMIS", "--audience", "internal")
        .ending(0);
    page = Jsoup.parse(Files.readString(file));
  }

  @Test
  void everyCountIsThatOfTheTables() throws IOException {
    Set<String> questions = Set.of("owed", "silent", "unsaid", "worsened");
    assertThat(BriefCounts.questions(page)).containsAll(questions);
    BriefCounts.areThoseOf(page, out, questions);
  }

  /** Table readiness has the cells of May as owed and not overdue; none of them is silent. */
  @Test
  void whatMayStillComeInIsNotSilent() {
    String sql =
        "SELECT count(*) FROM readiness WHERE period_start = DATE '2024-05-01' AND days_overdue = 0";
    int owed = Integer.parseInt(rows(sql).get(1).get(0));
    int silent = Integer.parseInt(page.select("#unknown [data-column=all_silent]").attr("value"));
    assertThat(owed).isGreaterThan(100);
    assertThat(silent).isBetween(1, 20);
  }

  @Test
  void whatIsKnownOtherwiseIsNoRise() {
    assertThat(page.select("#changed p").eachText())
        .anyMatch(text -> text.contains("known now as") && text.contains("at the renewal as"));
    String sql =
        "SELECT count(*) FROM changes JOIN indicator_progress USING (mission_id, indicator_id,"
            + " region_id, component, period_type, period_start, period_end) WHERE disaggregation ="
            + " '' AND figure = 'value' AND difference <> 0 AND region_id = 'KS' AND grade <> 'E'";
    int some = Integer.parseInt(rows(sql).get(1).get(0));
    int lowered =
        Integer.parseInt(rows("SELECT count(*) FROM changes WHERE target_lowered").get(1).get(0));
    assertThat(page.select("#changed_all .sentence")).hasSize(some + lowered);
  }

  private static List<List<String>> rows(String sql) {
    return Program.run("query", out, sql, "--format", "csv_exact").ending(0).rows();
  }
}
