package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of framework files, through the whole program. */
class VersionedFrameworkTest {
  private static final String TARGETS =
      "target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,"
          + "target_period\n";
  private static final String INDICATORS =
      "indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,"
          + "region_level,additive_over_regions\n";
  private static final String PATROLS =
      "patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1,true\n";

  @TempDir private Path directory = Path.of("");
  private SmallWorkspace workspace = SmallWorkspace.nowhere();

  @BeforeEach
  void fill() {
    workspace =
        SmallWorkspace.filledIn(directory.resolve("small"))
            .with(
                "framework/targets.2024-02-20.csv",
                TARGETS + "T1,patrols,KS01,total,per_period,10,2023-12,40,2024\n");
  }

  private void received(String... lines) {
    workspace.with(
        "records/received.csv", "file,sha256,received_on\n" + String.join("\n", lines) + "\n");
  }

  private Answer run(String name, String... more) {
    List<Object> words = new ArrayList<>();
    words.addAll(List.of("run", workspace.directory(), "--out", directory.resolve(name)));
    words.addAll(List.of(more));
    return Program.run(words.toArray());
  }

  private List<List<String>> targets(String name) {
    return Program.query(
        directory.resolve(name), "SELECT target_id, target_value FROM targets ORDER BY target_id");
  }

  @Test
  void theVersionHoldsThatWasReceivedLastUpToTheDay() {
    received("framework/targets.2024-02-20.csv,,2024-02-20");
    run("before", "--as-of", "2024-02-19").ending(0);
    run("then", "--as-of", "2024-02-20").ending(0);
    run("now").ending(0);
    assertThat(targets("before"))
        .containsExactly(List.of("T1", "20"), List.of("T2", "30"), List.of("T3", "0"));
    assertThat(targets("then")).containsExactly(List.of("T1", "40"));
    assertThat(targets("now")).containsExactly(List.of("T1", "40"));
    assertThat(
            Program.query(
                directory.resolve("before"),
                "SELECT DISTINCT target_value FROM indicator_progress"
                    + " WHERE indicator_id = 'patrols' AND region_id = 'KS01'"))
        .containsExactly(List.of("20"));
  }

  @Test
  void aVersionWithoutALineIsAMistakeOfRunAndCheck() {
    assertThat(run("out").ending(1).err())
        .contains("records/received.csv: no line for framework/targets.2024-02-20.csv");
    assertThat(Program.run("check", workspace.directory()).ending(1).out())
        .contains("records/received.csv: no line for framework/targets.2024-02-20.csv");
  }

  @Test
  void aMistakeInAVersionIsFoundByEveryRun() {
    received("framework/targets.2024-02-20.csv,,2024-02-20");
    workspace.with(
        "framework/targets.csv",
        TARGETS + "T1,patrols,KS09,total,per_period,ten,2023-12,20,2024\n");
    assertThat(run("out").ending(1).err())
        .contains("framework/targets.csv:2:6: baseline_value \"ten\"");
    workspace.with(
        "framework/targets.csv", TARGETS + "T1,patrols,KS09,total,per_period,10,2023-12,20,2024\n");
    assertThat(run("out").ending(1).err())
        .contains("framework/targets.csv:2:3: ")
        .contains("as known before 2024-02-20");
  }

  @Test
  void otherBytesThanThoseReceivedAreAMistake() {
    received("framework/targets.2024-02-20.csv," + "0".repeat(64) + ",2024-02-20");
    assertThat(run("out").ending(1).err())
        .contains("records/received.csv:2:2: the hash " + "0".repeat(64));
  }

  @Test
  void aDayBeforeTheFirstVersionOfARequiredFileIsExplained() {
    received(
        "framework/targets.2024-02-20.csv,,2024-02-20", "framework/indicators.csv,,2024-01-10");
    assertThat(run("before", "--as-of", "2024-01-09").ending(1).err())
        .contains("framework: no table indicators")
        .contains(
            "records/received.csv:3:3: framework/indicators.csv received on 2024-01-10, after the"
                + " as-of day; an as-of day from 2024-01-10 on");
    run("then", "--as-of", "2024-01-10", "--max-rejected", "1").ending(0);
  }

  @Test
  void aDayBeforeTheFirstVersionOfAnotherFileHasNothingOfIt() {
    received("framework/targets.2024-02-20.csv,,2024-02-20", "framework/targets.csv,,2024-01-10");
    run("before", "--as-of", "2024-01-09", "--max-rejected", "1").ending(0);
    assertThat(targets("before")).isEmpty();
  }

  @Test
  void rowsOfAnIndicatorThatTheVersionNoLongerHasAreRejected() {
    received(
        "framework/targets.2024-02-20.csv,,2024-02-20", "framework/indicators.b.csv,,2024-02-20");
    workspace.with("framework/indicators.b.csv", INDICATORS + PATROLS);
    run("before", "--as-of", "2024-02-19").ending(0);
    Answer now = run("now", "--max-rejected", "1").ending(0);
    String rejected = "SELECT rule FROM rejections";
    assertThat(Program.query(directory.resolve("before"), rejected)).isEmpty();
    assertThat(Program.query(directory.resolve("now"), rejected))
        .containsExactly(List.of("indicator_unknown"));
    assertThat(now.err()).contains("indicator violations is no longer there from 2024-02-20 on");
  }

  @Test
  void whatTheAssessmentNamesNeedNotBeKnownOnAnEarlierDay() {
    workspace
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - name: returns
                files: records/*.csv
                format: indicator-records
              - name: incidents
                kind: events
                files: records/incidents/*.csv
                format: csv
                constants: {mission_id: KESMIS}
                mapping:
                  event_id: {column: id}
                  region_id: {column: region}
                  date_start: {column: day}
                  count:
                    span: whole months of the file
                    indicators:
                      incidents: {count: events}
            validation:
              - {left: troops, op: less_than_or_equal_to, right: patrols}
            sensitivity: {errors: {troops: {percent: 10}}}
            strength: {categories: {military: troops}}
            """)
        .with("records/incidents/a.csv", "id,region,day\nE1,KS01,2024-01-05\n")
        .with(
            "framework/indicators.b.csv",
            INDICATORS
                + PATROLS
                + "violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,true\n"
                + "incidents,KESMIS,Incidents,count,flow,decrease,impact,civilian,month,1,true\n"
                + "troops,KESMIS,Troops,count,stock,increase,output,military,month,0,true\n");
    received(
        "framework/targets.2024-02-20.csv,,2024-02-20", "framework/indicators.b.csv,,2024-02-20");
    run("before", "--as-of", "2024-02-19").ending(0);
    run("now").ending(0);
    String incidents = "SELECT count(*) FROM observations WHERE indicator_id = 'incidents'";
    assertThat(Program.query(directory.resolve("before"), incidents)).containsExactly(List.of("0"));
    assertThat(Program.query(directory.resolve("now"), incidents)).containsExactly(List.of("2"));
  }
}
