package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step alone, worked out by hand: achievement is (value - 10) / (20 - 10) in KS01. */
class DiffTest {
  private static final String INDICATORS =
      "indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,"
          + "frequency,region_level,additive_over_regions,weight\n";
  private static final String TARGETS =
      "target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,"
          + "target_period,set_on\n";

  @TempDir private Path directory = Path.of("");

  private SmallWorkspace workspace() {
    return SmallWorkspace.filledIn(directory.resolve("workspace"));
  }

  private Path out() {
    return directory.resolve("out");
  }

  private String release(SmallWorkspace workspace, Object... more) {
    List<Object> words = new ArrayList<>(List.of("run", workspace.directory(), "--out", out()));
    words.addAll(List.of(more));
    return Program.run(words.toArray()).ending(0).releaseId();
  }

  /** Parts of a row that are not 0, after its figures. */
  private static String told(Map<String, String> row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.get("figure") + " " + row.get("region_id") + " " + row.get("period_start"));
    row.forEach(
        (column, cell) -> {
          boolean isPart = column.startsWith("part_") || column.equals("difference");
          boolean isFigure = column.equals("then_value") || column.equals("now_value");
          if (isFigure || (isPart && !cell.isEmpty() && new BigDecimal(cell).signum() != 0)) {
            cells.add(
                column.replace("part_", "").replace("_value", "")
                    + " "
                    + (cell.isEmpty()
                        ? "none"
                        : new BigDecimal(cell).stripTrailingZeros().toPlainString()));
          }
        });
    String joined = row.getOrDefault("joined_parts", "");
    if (!joined.isEmpty()) {
      cells.add("joined " + joined);
    }
    return String.join(", ", cells);
  }

  private List<String> told(String then, String now) {
    return rows(then, now).stream().map(DiffTest::told).toList();
  }

  private List<Map<String, String>> rows(String then, String now) {
    List<List<String>> cells =
        Program.run("diff", out(), then, now, "--format", "csv").ending(0).rows();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> row : cells.subList(1, cells.size())) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        named.put(cells.get(0).get(i), row.get(i));
      }
      rows.add(named);
    }
    return rows;
  }

  @Test
  void correctedFactMovesValueAchievementAndScore() {
    SmallWorkspace workspace = workspace();
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "records/later.csv",
                SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-01,15,,,2024-04-01,\n"));
    // 27 were 12 + 15; (15 - 10) / 10 = 0.5 was 0.2.
    assertThat(told(then, now))
        .contains(
            "value KS 2024-01-01, then 27, now 30, difference 3, corrected 3",
            "value KS01 2024-01-01, then 12, now 15, difference 3, corrected 3",
            "achievement KS01 2024-01-01, then 0.2, now 0.5, difference 0.3, corrected 0.3",
            "score KS01 2024-01-01, then 0.2, now 0.5, difference 0.3, corrected 0.3");
  }

  @Test
  void lateCorrectedAndRetractedFactsMeetInOneSum() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "framework/regions.csv",
                """
                region_id,name,level,parent_id
                KS,Kestria,0,
                KS01,Haute-Vérane,1,KS
                KS02,Valdorée,1,KS
                KS03,Saint-Ulmaël,1,KS
                KS04,Côte-aux-Grèves,1,KS
                """)
            .with(
                "framework/indicators.csv",
                INDICATORS
                    + "searches,KESMIS,Searches,count,flow,increase,output,military,irregular,1,"
                    + "true,1\n")
            .with("framework/targets.csv", TARGETS)
            .with(
                "records/good.csv",
                SmallWorkspace.HEADER
                    + "KESMIS,searches,KS01,2024-01,5,,,,\n"
                    + "KESMIS,searches,KS02,2024-01,7,,,,\n"
                    + "KESMIS,searches,KS03,2024-01,11,,,,\n");
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "records/good.csv",
                SmallWorkspace.HEADER
                    + "KESMIS,searches,KS01,2024-01,6,,,,\n"
                    + "KESMIS,searches,KS02,2024-01,7,,,,\n"
                    + "KESMIS,searches,KS04,2024-01,13,,,,\n"));
    // 5 + 7 + 11 = 23; 6 + 7 + 13 = 26.
    assertThat(told(then, now))
        .containsExactly(
            "value KS 2024-01-01, then 23, now 26, difference 3, late 13, corrected 1,"
                + " retracted -11",
            "value KS01 2024-01-01, then 5, now 6, difference 1, corrected 1",
            "value KS03 2024-01-01, then 11, now none",
            "value KS04 2024-01-01, then none, now 13");
  }

  private static String targets(String first) {
    return TARGETS
        + first
        + "T2,patrols,KS02,total,per_period,10,2023-12,30,2024,\n"
        + "T3,violations,KS01,total,per_period,8,2023-12,0,2024,\n";
  }

  @Test
  void targetThatIsSetLowerHasALineOfItsOwn() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "framework/targets.csv",
                targets("T1,patrols,KS01,total,per_period,10,2023-12,20,2024,\n"));
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "framework/targets.csv",
                targets("T1,patrols,KS01,total,per_period,10,2023-12,18,2024,\n")));
    // (12 - 10) / (18 - 10) = 0.25; (14 - 10) / 8 = 0.5 was 0.4.
    assertThat(told(then, now))
        .contains(
            "achievement KS01 2024-01-01, then 0.2, now 0.25, difference 0.05, target 0.05",
            "achievement KS01 2024-02-01, then 0.4, now 0.5, difference 0.1, target 0.1",
            "score KS01 2024-02-01, then 0.4, now 0.5, difference 0.1, target 0.1",
            "target KS01 2024-01-01, then 20, now 18, difference -2, target -2");
    String text = Program.run("diff", out(), then, now).ending(0).out();
    assertThat(text)
        .contains(
            "\nTargets that ask for less\n"
                + "  Target T1 of patrols (Patrols) in KS01 (Haute-Vérane), due by the end of 2024:"
                + " 18 now, 20 as known on ")
        .contains("; -2, which asks for less.\n");
  }

  @Test
  void baselineAndTargetThatMoveTogetherAreToldApart() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "framework/targets.csv",
                targets("T1,patrols,KS01,total,per_period,10,2023-12,20,2024,\n"));
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "framework/targets.csv",
                targets("T1,patrols,KS01,total,per_period,4,2023-12,36,2024,\n")));
    // 0.2; with the baseline (12 - 4) / (20 - 4) = 0.5; with the target 8 / (36 - 4) = 0.25.
    assertThat(told(then, now))
        .contains(
            "achievement KS01 2024-01-01, then 0.2, now 0.25, difference 0.05, baseline 0.3,"
                + " target -0.25");
  }

  private static String indicators(String patrols, String violations) {
    return INDICATORS
        + "patrols,KESMIS,Patrols,count,"
        + patrols
        + "\nviolations,KESMIS,Violations,count,flow,decrease,"
        + violations
        + "\n";
  }

  @Test
  void weightsMoveScoresAlone() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "framework/indicators.csv",
                indicators(
                    "flow,increase,output,military,month,1,true,1",
                    "output,civilian,month,1,true,1"));
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "framework/indicators.csv",
                indicators(
                    "flow,increase,output,military,month,1,true,3",
                    "output,civilian,month,1,true,1")));
    // Violations stand at (0 - 8) / (0 - 8) = 1: (0.2 + 1) / 2 = 0.6, then (0.6 + 1) / 4 = 0.4.
    // In February, and of the sums, violations are silent: half of the weight is too little, three
    // quarters are not. Patrols of both regions: (27 - 20) / (50 - 20) = 7/30.
    assertThat(told(then, now))
        .containsExactly(
            "score KS 2024-01-01, then none, now 0.233333333333",
            "score KS01 2024-01-01, then 0.6, now 0.4, difference -0.2, weights -0.2",
            "score KS01 2024-02-01, then none, now 0.4");
  }

  @Test
  void levelOfResultIsScopeAndKindOfValueDefinition() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "assessment.yaml",
                """
                name: small
                periods: [month, quarter]
                sources:
                  - name: returns
                    files: records/*.csv
                    format: indicator-records
                """)
            .with(
                "framework/indicators.csv",
                indicators(
                    "flow,increase,output,military,month,1,true,1",
                    "outcome,civilian,month,1,true,1"))
            .with(
                "records/march.csv",
                SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-03,16,,,2024-04-03,\n");
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "framework/indicators.csv",
                indicators(
                    "stock,increase,outcome,military,month,1,true,1",
                    "outcome,civilian,month,1,true,1")));
    // 12 + 14 + 16 = 42 of a flow; the last of a stock is 16.
    // Outcome in January: violations alone 1, with patrols (1 + 0.2) / 2 = 0.6.
    assertThat(told(then, now))
        .contains(
            "value KS01 2024-01-01, then 42, now 16, difference -26, definition -26",
            "score KS01 2024-01-01, then 1, now 0.6, difference -0.4, scope -0.4",
            "score KS01 2024-01-01, then 0.2, now none");
  }

  @Test
  void regionThatLiesElsewhereIsTheBoundary() {
    String regions =
        """
        region_id,name,level,parent_id
        KS,Kestria,0,
        KS01,Haute-Vérane,1,KS
        KS02,Valdorée,1,KS
        KS011,North,2,KS01
        KS021,South,2,KS02
        KS012,Between,2,\
        """;
    SmallWorkspace workspace =
        workspace()
            .with("framework/regions.csv", regions + "KS01\n")
            .with(
                "framework/indicators.csv",
                INDICATORS
                    + "patrols,KESMIS,Patrols,count,flow,increase,output,military,month,2,true,1\n")
            .with("framework/targets.csv", TARGETS)
            .with(
                "records/good.csv",
                SmallWorkspace.HEADER
                    + "KESMIS,patrols,KS011,2024-01,1,,,,\n"
                    + "KESMIS,patrols,KS012,2024-01,20,,,,\n"
                    + "KESMIS,patrols,KS021,2024-01,300,,,,\n");
    String then = release(workspace);
    String now = release(workspace.with("framework/regions.csv", regions + "KS02\n"));
    assertThat(told(then, now))
        .containsExactly(
            "value KS01 2024-01-01, then 21, now 1, difference -20, boundary -20",
            "value KS02 2024-01-01, then 300, now 320, difference 20, boundary 20");
  }

  @Test
  void stepsWithoutFigureBetweenThemAreJoined() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "records/good.csv",
                SmallWorkspace.HEADER
                    + "KESMIS,patrols,KS01,2024-01,12,,,,\n"
                    + "KESMIS,patrols,KS02,2024-01,15,,,,\n");
    String then = release(workspace);
    // A region more is due; until its return comes the sum of all is not known.
    String now =
        release(
            workspace
                .with(
                    "framework/regions.csv",
                    """
                    region_id,name,level,parent_id
                    KS,Kestria,0,
                    KS01,Haute-Vérane,1,KS
                    KS02,Valdorée,1,KS
                    KS03,Saint-Ulmaël,1,KS
                    """)
                .with(
                    "records/later.csv",
                    SmallWorkspace.HEADER + "KESMIS,patrols,KS03,2024-01,3,,,,\n"));
    assertThat(told(then, now))
        .contains(
            "value KS 2024-01-01, then 27, now 30, difference 3, late 3, joined boundary;late");
    assertThat(Program.run("diff", out(), then, now).ending(0).out())
        .contains("boundary and late together +3.");
  }

  @Test
  void otherThresholdsAreTheMethod() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "framework/indicators.csv",
                indicators(
                    "flow,increase,output,military,month,1,true,1",
                    "output,civilian,month,1,true,1"));
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "assessment.yaml",
                """
                name: small
                thresholds: {minimum_availability: 0.5}
                sources:
                  - name: returns
                    files: records/*.csv
                    format: indicator-records
                """));
    assertThat(told(then, now))
        .containsExactly(
            "score KS 2024-01-01, then none, now 0.233333333333",
            "score KS01 2024-02-01, then none, now 0.4");
    assertThat(Program.run("diff", out(), then, now).ending(0).out())
        .contains("Settings: differ in thresholds.minimum_availability\n");
  }

  @Test
  void earlierDayAgainstALaterOneOfTheSameInputs() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "records/later.csv",
                SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-01,15,,,2024-04-01,\n");
    String then = release(workspace, "--as-of", "2024-02-29");
    String now = release(workspace, "--as-of", "2024-05-31");
    Program.run("label", out(), then, "renewal-2024-02").ending(0);
    Program.run("withdraw", out(), then, "--because", "the wrong file").ending(0);
    Answer answer = Program.run("diff", out(), "renewal-2024-02", "LATEST").ending(0);
    assertThat(answer.out())
        .startsWith("then  " + then + "  as of 29 February 2024  renewal-2024-02\nnow   " + now)
        .contains("Note: " + then + " was withdrawn on 2026-01-31")
        .contains("Audience: internal\n")
        .contains("Program: the same, version ")
        .contains("Settings: the same\n")
        .contains("Inputs: the same, ")
        .contains("Compared: periods that ended by 29 February 2024, which both cover\n")
        .contains(
            "patrols (Patrols) in KS01 (Haute-Vérane), January 2024: 15 now, 12 as known on"
                + " 29 February 2024; corrected +3.\n"
                + "     Achievement: 0.5 now, 0.2 as known on 29 February 2024; corrected +0.3.\n");
    assertThat(Program.run("diff", out(), now, then).ending(0).out())
        .contains("The first one is the later of the two.\n")
        .contains("corrected -3.");
    assertThat(Program.run("diff", out(), then, now, "--format", "csv").ending(0).err())
        .contains("was withdrawn on 2026-01-31");
  }

  @Test
  void releaseDoesNotDifferFromItself() {
    String id = release(workspace());
    assertThat(Program.run("diff", out(), id, "LATEST").ending(0).out())
        .contains("This is one release twice.\n")
        .endsWith("\nNothing differs.\n");
    assertThat(Program.run("diff", out(), id, id, "--format", "json").ending(0).out())
        .isEqualTo("[]\n");
  }

  @Test
  void everyFormatIsKeptBesideTheReleases() throws IOException {
    SmallWorkspace workspace = workspace();
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "records/later.csv",
                SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-01,15,,,2024-04-01,\n"));
    Answer answer = Program.run("diff", out(), then, now, "--save").ending(0);
    Path kept = out().resolve("diffs");
    for (String ending : List.of("txt", "csv", "json", "md")) {
      assertThat(kept.resolve(then + ".." + now + "." + ending)).isNotEmptyFile();
    }
    assertThat(Files.readString(kept.resolve(then + ".." + now + ".txt"))).isEqualTo(answer.out());
    assertThat(Files.readString(kept.resolve(then + ".." + now + ".csv")))
        .isEqualTo(Program.run("diff", out(), then, now, "--format", "csv").ending(0).out());
    assertThat(Files.readString(kept.resolve(then + ".." + now + ".json")))
        .contains("\"difference\": 3.000000000000");
    assertThat(Releases.files(kept)).hasSize(4);
    Program.run("releases", out()).ending(0);
    Program.run("verify", out()).ending(0);
    Program.run("prune", out(), "--keep", "0").ending(0);
    assertThat(Releases.files(kept)).hasSize(4);
  }

  @Test
  void releasesForDifferentAudiencesAreNotCompared() {
    SmallWorkspace workspace = workspace();
    String internal = release(workspace);
    String open = release(workspace, "--audience", "public");
    assertThat(Program.run("diff", out(), internal, open).ending(1).err())
        .contains("is for the audience internal")
        .contains("for public: what one hides would look as if it had changed");
  }

  @Test
  void damagedReleaseIsNotCompared() throws IOException {
    SmallWorkspace workspace = workspace();
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "records/good.csv",
                SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-01,12,,,2024-02-03,\n"));
    Path facts = out().resolve("releases").resolve(then).resolve("tables/observations");
    Path part = facts.resolve(Releases.files(facts).keySet().iterator().next());
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    assertThat(Program.run("diff", out(), then, now).ending(1).err())
        .contains(part.getFileName() + " is not what was published; see: opencpas verify");
    assertThat(Program.run("diff", out(), "all-0123456789ab", now).ending(1).err())
        .contains("there is no release all-0123456789ab in ");
  }

  private void rewrite(String id, UnaryOperator<String> change) throws IOException {
    Path manifest = out().resolve("releases").resolve(id).resolve("manifest.json");
    Files.writeString(manifest, change.apply(Files.readString(manifest)));
  }

  @Test
  void otherProgramIsSaidAndAnOlderReleaseWithoutTheTablesIsRefused() throws IOException {
    SmallWorkspace workspace = workspace();
    String then = release(workspace);
    String now =
        release(
            workspace.with(
                "records/later.csv",
                SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-01,15,,,2024-04-01,\n"));
    String sha256 = Releases.manifest(out(), then).program().sha256();
    rewrite(then, text -> text.replace(sha256, "0".repeat(64)));
    assertThat(Program.run("diff", out(), then, now).ending(0).out())
        .contains("Program: another build of version ")
        .contains("corrected +3.");
    rewrite(then, text -> text.replace("\"effectiveness\"", "\"effectivity\""));
    assertThat(Program.run("diff", out(), then, now).ending(0).out())
        .contains("Note: " + then + " has no table effectiveness: its figures count as not there");
    rewrite(then, text -> text.replace("\"observation_history\"", "\"history\""));
    assertThat(Program.run("diff", out(), then, now).ending(1).err())
        .contains(then + " has no table observation_history, without which nothing can be told");
  }

  @Test
  void releasesOfOtherMissionsHaveNothingInCommon() {
    SmallWorkspace workspace = workspace();
    String then = release(workspace);
    assertThat(Program.run("diff", out(), then, then, "--mission", "OTHER").ending(1).err())
        .contains("neither release knows a mission OTHER; there are KESMIS");
    assertThat(Program.run("diff", out(), then, then, "--mission", "KESMIS", "--save").exitCode())
        .isEqualTo(2);
    SmallWorkspace other =
        SmallWorkspace.in(directory.resolve("other"))
            .with(
                "framework/missions.csv",
                "mission_id,name,organisation,root_region_id\nKESOBS,Other,UN,KS\n")
            .with(
                "framework/indicators.csv",
                INDICATORS
                    + "patrols,,Patrols,count,flow,increase,output,military,month,1,true,1\n")
            .with("framework/targets.csv", TARGETS)
            .with(
                "records/good.csv",
                SmallWorkspace.HEADER + "KESOBS,patrols,KS01,2024-01,12,,,2024-02-03,\n");
    String now = release(other);
    assertThat(Program.run("diff", out(), then, now).ending(1).err())
        .contains("the releases have no mission in common: KESMIS in " + then + ", KESOBS in ");
  }
}
