package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What trace says on a small workspace, and what it refuses. */
class TraceTest {
  @TempDir private Path directory = Path.of("");

  private Path out = Path.of("");

  @BeforeEach
  void layOut() {
    SmallWorkspace.filledIn(workspace());
    out = directory.resolve("out");
  }

  private Path workspace() {
    return directory.resolve("workspace");
  }

  private SmallWorkspace with(String path, String text) {
    return SmallWorkspace.filledIn(workspace()).with(path, text);
  }

  private void publish(String... options) {
    Program.run(
            Stream.concat(Stream.of("run", workspace(), "--out", out), Stream.of(options))
                .toArray())
        .ending(0);
  }

  private Answer trace(String... options) {
    return Program.run(Stream.concat(Stream.of("trace", out), Stream.of(options)).toArray());
  }

  private Answer patrols(String region, String period, String... more) {
    return trace(
        Stream.concat(
                Stream.of("--indicator", "patrols", "--region", region, "--period", period),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aFigureStandsWithItsTargetAndTheFactItIsMadeFrom() {
    publish();
    assertThat(patrols("KS01", "2024-02").ending(0).out())
        .isEqualTo(
            """
            Patrols (patrols), military, KESMIS
            Haute-Vérane (KS01), 2024-02

            value        14
            made by      reported here (own); 1 of 1 expected cells reported (100.0 %)
            baseline     10, up to 2024-01-01
            target       20
            by           T1: 20 for 2024
            achievement  0.4, pace 2.4400000000000004
            status       on_track
            grade        E, decided by timeliness

            Facts:
            region             period   role  value  status    reported    source   place
            -----------------  -------  ----  -----  --------  ----------  -------  ------------------
            KS01 Haute-Vérane  2024-02  used  14     reported  2024-03-03  returns  records/good.csv:5
            (1 row)
            """);
  }

  @Test
  void everyVersionOfAFactIsToldAlsoOfOneThatWasTakenBack() {
    with(
        "records/more.csv",
        """
        mission_id,indicator_id,region_id,period,value,reported_at,action
        KESMIS,patrols,KS01,2024-02,16,2024-04-01,
        KESMIS,patrols,KS02,2024-01,,2024-04-02,delete
        """);
    publish();
    assertThat(patrols("KS01", "2024-02").ending(0).out())
        .contains("value        16\n")
        .contains("14     reported  2024-03-03  2024-04-01  superseded  records/more.csv:2");
    assertThat(patrols("KS02", "2024-01").ending(0).out())
        .contains("value        none, no_value: nothing was reported for the cell\n")
        .contains("KS02 Valdorée  2024-01  nothing")
        .contains("15     reported      2024-02-03  2024-04-02  retracted");
  }

  @Test
  void anEditionTracesNothingAboveItsAudience() {
    with(
            "framework/indicators.csv",
            """
            indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,sensitivity
            patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1,council
            violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,internal
            """)
        .with(
            "records/good.csv",
            """
            mission_id,indicator_id,region_id,period,value,reported_at,sensitivity
            KESMIS,patrols,KS01,2024-01,871,2024-02-03,internal
            KESMIS,patrols,KS02,2024-01,15,2024-02-03,council
            KESMIS,violations,KS01,2024-01,3,2024-02-04,
            """);
    publish("--audience", "council");
    assertThat(patrols("KS", "2024-01").ending(0).out())
        .contains("1 of 2 expected cells reported (50.0 %); silent: KS01\n")
        .contains("KS01 Haute-Vérane  2024-01  withheld")
        .doesNotContain("871", "good.csv:2");
    Answer hidden =
        trace("--indicator", "violations", "--region", "KS01", "--period", "2024-01").ending(1);
    assertThat(hidden.err())
        .contains("no indicator violations has a figure")
        .contains("made for the audience council, and what is above it is not in it");
  }

  @Test
  void theSameDaysAsAYearAndAsAMandateAreToldApart() {
    with(
            "assessment.yaml",
            """
            name: small
            periods: [month, year, mandate]
            sources:
              - name: returns
                files: records/*.csv
                format: indicator-records
            """)
        .with(
            "framework/mandate_events.csv",
            """
            event_id,mission_id,event_type,authority,event_date,effective_from,expires_on
            E1,KESMIS,establish,UNSC,2023-12-20,2024-01-01,2025-01-01
            """);
    publish("--as-of", "2025-01-31");
    assertThat(patrols("KS01", "2024").ending(0).out()).contains("Haute-Vérane (KS01), 2024\n");
    assertThat(patrols("KS01", "2024", "--period-type", "mandate", "--format", "json").out())
        .contains("\"period_type\": \"mandate\"");
  }

  @Test
  void aReleaseIsFoundByItsLabelAndAMissingOneIsNamed() {
    publish("--as-of", "2024-02-10");
    Program.run("label", out, "LATEST", "first").ending(0);
    publish();
    assertThat(patrols("KS01", "2024-02", "--release", "first").ending(1).err())
        .contains("patrols has no figure for KS01 in 2024-02; it has:");
    patrols("KS01", "2024-02").ending(0);
    assertThat(patrols("KS01", "2024-02", "--release", "all-0123456789ab").ending(1).err())
        .contains("see with the command releases");
  }

  @Test
  void aDirectoryWithoutReleasesIsNamed() {
    assertThat(patrols("KS01", "2024-02").ending(1).err()).contains("is not an output directory");
  }

  @Test
  void mistakesInArgumentsAreTold() {
    assertThat(trace("--region", "KS", "--period", "2024").ending(2).err())
        .contains("say either --indicator or --result-level");
    assertThat(patrols("KS", "2024", "--result-level", "output").ending(2).err())
        .contains("say either --indicator or --result-level");
    assertThat(patrols("KS", "2024-13").ending(2).err()).contains("'2024-13' is no period");
    assertThat(patrols("KS", "2024-05-03 to 2024-05-01").ending(2).err()).contains("is no period");
    assertThat(patrols("KS", "2024", "--format", "pdf").ending(2).err()).contains("pdf");
    assertThat(patrols("KS", "2024", "--period-type", "decade").ending(2).err()).contains("decade");
    publish();
    assertThat(patrols("KS", "2024-01", "--component", "all").ending(2).err())
        .contains("--component is one of military, police, civilian, support; of a score also all");
  }

  @Test
  void wordsOfACommandLineAreNeverSql() {
    publish();
    assertThat(patrols("KS01' OR '1'='1", "2024-01").ending(1).err())
        .contains("no region is called KS01' OR '1'='1");
  }
}
