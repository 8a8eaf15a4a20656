package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks of a brief on two days: before and after returns of February should have come. */
class BriefTasksTest {
  @TempDir private static Path directory = Path.of("");

  private static Document before = new Document("");
  private static Document after = new Document("");

  /**
   * Attacks are told for January alone, patrols for both months; 15 days of grace end on 16 March.
   */
  @BeforeAll
  static void write() throws IOException {
    Path workspace = directory.resolve("workspace");
    SmallWorkspace.in(workspace)
        .with(
            "framework/objectives.csv",
            """
            objective_id,mission_id,level,mandate_reference,priority,title
            OBJ-1,KESMIS,outcome,para. 1,1,Civilians are safe
            OBJ-2,KESMIS,outcome,para. 2,2,Roads are watched
            OBJ-3,KESMIS,outcome,para. 3,3,People go home
            """)
        .with(
            "framework/objective_conditions.csv",
            """
            objective_id,requires
            OBJ-3,OBJ-1
            OBJ-3,OBJ-2
            """)
        .with(
            "framework/mandate_events.csv",
            """
            event_id,mission_id,event_type,authority,event_date,effective_from,expires_on,instrument
            E1,KESMIS,establish,UNSC,2024-01-01,2024-01-01,2024-12-31,K/1
            """)
        .with(
            "framework/indicators.csv",
            """
            indicator_id,mission_id,objective_id,title,unit,measure,value_kind,direction,result_level,component,frequency,region_level,additive_over_regions,grace_days
            attacks,KESMIS,OBJ-1,Attacks,attacks,count,flow,decrease,outcome,civilian,month,1,true,15
            escorts,KESMIS,OBJ-1,Escorts,escorts,count,flow,increase,output,military,month,1,true,5
            patrols,KESMIS,OBJ-2,Patrols,patrols,count,flow,increase,output,military,month,1,true,5
            """)
        .with(
            "framework/targets.csv",
            """
            target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,target_period
            T1,attacks,KS,total,per_period,8,2023-12,4,2024
            T2,escorts,KS,total,per_period,10,2023-12,20,2024
            T3,patrols,KS,total,per_period,10,2023-12,20,2024
            """)
        .with(
            "records/good.csv",
            SmallWorkspace.HEADER
                + """
                KESMIS,attacks,KS01,2024-01,3,,,2024-02-03,
                KESMIS,attacks,KS02,2024-01,2,,,2024-02-03,
                KESMIS,escorts,KS01,2024-01,12,,,2024-02-03,
                KESMIS,escorts,KS02,2024-01,12,,,2024-02-03,
                KESMIS,escorts,KS01,2024-02,12,,,2024-03-03,
                KESMIS,escorts,KS02,2024-02,12,,,2024-03-03,
                KESMIS,patrols,KS01,2024-01,12,,,2024-02-03,
                KESMIS,patrols,KS02,2024-01,12,,,2024-02-03,
                KESMIS,patrols,KS01,2024-02,12,,,2024-03-03,
                KESMIS,patrols,KS02,2024-02,12,,,2024-03-03,
                """);
    before = brief(workspace, "2024-03-15");
    after = brief(workspace, "2024-03-16");
  }

  private static Document brief(Path workspace, String day) throws IOException {
    Path out = directory.resolve(day);
    Path file = directory.resolve(day + ".html");
    Program.run("run", workspace, "--as-of", day, "--out", out).ending(0);
    Program.run(
            "brief",
            out,
            "--mission",
            "KESMIS",
            "--audience",
            "internal",
            "--out",
            file,
            "--on",
            day)
        .ending(0);
    return Jsoup.parse(Files.readString(file));
  }

  private static List<String> first(Document page) {
    return page.select("#tasks tbody tr").get(0).select("th, td").stream()
        .map(cell -> cell.text().replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void aPeriodInItsDaysOfGraceIsPassedOverForTheOneBefore() {
    assertThat(first(before))
        .startsWith("Civilians are safe Attacks (attacks); Jan 2024", "para. 1", "8 baseline", "5")
        .endsWith("4", "too early", "C", "–");
  }

  /** Escorts of February are known, attacks are not. */
  @Test
  void anOutcomeThatIsDueAndSilentShowsAsSuch() {
    assertThat(first(after))
        .containsExactly(
            "Civilians are safe Attacks (attacks); Feb 2024",
            "para. 1",
            "–",
            "not reported",
            "–",
            "not said (grade E)",
            "E",
            "activity counts only");
  }

  @Test
  void aConditionHoldsOnNoCountOfActivity() {
    assertThat(before.select("#tasks tbody tr").get(1).text()).contains("met", "activity counts");
    assertThat(before.select("#conditions_all").text())
        .contains("Roads are watched (task: not known, activity counts only)");
  }
}
