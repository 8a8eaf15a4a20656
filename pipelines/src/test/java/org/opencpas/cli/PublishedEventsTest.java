package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a country that does not exist, from files to facts and flags. */
class PublishedEventsTest {
  private static final String COUNTS =
      "SELECT region_id, strftime(period_start, '%%m'), value, low, high FROM observations"
          + " WHERE indicator_id = '%s' ORDER BY ALL";

  private static final String CHANGES =
      "SELECT indicator_id, region_id, period_start, then_value::INTEGER, now_value::INTEGER,"
          + " part_corrected::INTEGER FROM changes WHERE figure = 'value' %s ORDER BY ALL";

  @TempDir private static Path shared = Path.of("");

  private static Path published = Path.of("");

  @TempDir private Path directory = Path.of("");

  private SmallWorkspace workspace = SmallWorkspace.nowhere();
  private Path out = Path.of("");

  /** The release of everything, which several tests look at. */
  @BeforeAll
  static void publish() {
    published = shared.resolve("out");
    run(lay(shared.resolve("small")), published);
  }

  @BeforeEach
  void layOwn() {
    out = published;
    workspace = lay(directory.resolve("small"));
  }

  private static SmallWorkspace lay(Path place) {
    return SmallWorkspace.filledIn(place)
        .with(
            "assessment.yaml",
            """
                name: events
                sources:
                  - {name: returns, files: records/*.csv, format: indicator-records}
                  - name: incidents
                    kind: events
                    files: incidents/*.csv
                    format: csv
                    mapping: incidents
                    constants: {mission_id: KESMIS}
                    count:
                      span: {from: 2024-01, to: 2024-03}
                      indicators:
                        incidents: {count: events}
                        deaths: {sum: deaths_best, low: deaths_low, high: deaths_high}
                  - name: other
                    kind: events
                    files: other/*.csv
                    format: csv
                    mapping: incidents
                    constants: {mission_id: KESMIS}
                mappings:
                  incidents:
                    event_id: {column: id}
                    region_id: {column: region}
                    date_start: {column: day}
                    deaths_best: {column: best}
                    deaths_low: {column: low}
                    deaths_high: {column: high}
                    reported_at: {column: reported}
                    action: {column: action}
                    sensitivity: {column: audience}
                """)
        .with(
            "framework/indicators.csv",
            """
                indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,sensitivity
                patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1,internal
                violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,internal
                incidents,KESMIS,Incidents,count,flow,decrease,context,civilian,month,1,public
                deaths,KESMIS,Deaths,count,flow,decrease,context,civilian,month,1,public
                """)
        .with(
            "incidents/a.csv",
            """
                id,region,day,best,low,high,reported,action,audience
                E1,KS01,2024-01-05,2,1,3,2024-02-02,,public
                E2,KS02,2024-01-20,1,1,1,2024-02-02,,internal
                E3,KS01,2024-02-10,5,4,9,2024-03-02,,public
                E4,KS01,2024-02-11,3,3,3,2024-03-02,,public
                E5,,2024-03-01,1,0,2,2024-04-02,,public
                E6,KS02,2023-12-31,7,7,7,2024-02-02,,public
                E7,KS02,2024-03-30,2,3,4,2024-04-02,,public
                E8,KS01,2024-01-07,-1,0,2,2024-02-02,,public
                E9,KS09,2024-01-07,1,0,2,2024-02-02,,public
                """)
        .with(
            "incidents/b.csv",
            """
                id,region,day,best,low,high,reported,action,audience
                E2,KS02,2024-01-20,1,1,1,2024-05-01,,internal
                E3,KS02,2024-02-10,4,4,9,2024-05-01,,public
                E4,,,,,,2024-05-01,delete,
                """)
        .with(
            "other/o.csv",
            """
                id,region,day,best,low,high,reported,action,audience
                E1,KS02,2024-01-06,9,9,9,2024-02-02,,public
                """);
  }

  private List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }

  private void run(String... options) {
    out = directory.resolve("out");
    run(workspace, out, options);
  }

  private static void run(SmallWorkspace workspace, Path out, String... options) {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", workspace.directory(), "--out", out, "--max-rejected", "1"));
    arguments.addAll(List.of(options));
    Program.run(arguments.toArray()).ending(0);
  }

  @Test
  void whatHoldsIsCountedAndEveryOtherCellIsZero() {
    assertThat(query("SELECT source, event_id, region_id FROM events ORDER BY ALL"))
        .containsExactly(
            List.of("incidents", "E1", "KS01"),
            List.of("incidents", "E2", "KS02"),
            List.of("incidents", "E3", "KS02"),
            List.of("incidents", "E5", "KS-unknown"),
            List.of("incidents", "E6", "KS02"),
            List.of("incidents", "E7", "KS02"),
            List.of("other", "E1", "KS02"));
    assertThat(query(COUNTS.formatted("incidents")))
        .containsExactly(
            List.of("KS-unknown", "01", "0", "", ""),
            List.of("KS-unknown", "02", "0", "", ""),
            List.of("KS-unknown", "03", "1", "", ""),
            List.of("KS01", "01", "1", "", ""),
            List.of("KS01", "02", "0", "", ""),
            List.of("KS01", "03", "0", "", ""),
            List.of("KS02", "01", "1", "", ""),
            List.of("KS02", "02", "1", "", ""),
            List.of("KS02", "03", "1", "", ""));
    assertThat(query(COUNTS.formatted("deaths")))
        .containsExactly(
            List.of("KS-unknown", "01", "0", "0", "0"),
            List.of("KS-unknown", "02", "0", "0", "0"),
            List.of("KS-unknown", "03", "1", "0", "2"),
            List.of("KS01", "01", "2", "1", "3"),
            List.of("KS01", "02", "0", "0", "0"),
            List.of("KS01", "03", "0", "0", "0"),
            List.of("KS02", "01", "1", "1", "1"),
            List.of("KS02", "02", "4", "4", "9"),
            List.of("KS02", "03", "2", "3", "4"));
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void countedFactsStandUnderTheFirstFileAndHaveNoRecord() {
    assertThat(
            query(
                "SELECT DISTINCT source, file, sheet, line, status, component FROM observations"
                    + " WHERE indicator_id IN ('incidents', 'deaths')"))
        .containsExactly(List.of("incidents", "incidents/a.csv", "", "0", "reported", "civilian"));
    assertThat(query("SELECT DISTINCT source FROM observation_history"))
        .containsExactly(List.of("returns"));
  }

  @Test
  void everyReportEndsInOnePlace() {
    assertThat(
            query(
                "SELECT file, rows, rows_rejected, records, \"current\", duplicate, superseded,"
                    + " retracted, later FROM source_counts WHERE source <> 'returns' ORDER BY ALL"))
        .containsExactly(
            List.of("incidents/a.csv", "9", "2", "7", "5", "0", "1", "1", "0"),
            List.of("incidents/b.csv", "3", "0", "3", "1", "1", "0", "1", "0"),
            List.of("other/o.csv", "1", "0", "1", "1", "0", "0", "0", "0"));
    assertThat(query("SELECT line, rule, column_name FROM rejections ORDER BY ALL"))
        .containsExactly(
            List.of("9", "negative_number", "best"), List.of("10", "region_unknown", "region"));
  }

  @Test
  void doubtsAreFlaggedOnEvents() {
    assertThat(
            query(
                "SELECT event_id, rule, severity, period_start, period_end, line"
                    + " FROM quality_flags WHERE indicator_id = '' AND component IS NULL"
                    + " ORDER BY ALL"))
        .containsExactly(
            List.of("E5", "place_unknown", "warning", "2024-03-01", "2024-03-02", "6"),
            List.of("E6", "outside_coverage", "warning", "2023-12-31", "2024-01-01", "7"),
            List.of("E7", "low_above_best", "warning", "2024-03-30", "2024-03-31", "8"));
  }

  /**
   * The last report known by then is of 2 March, so nobody answers for March. The event without a
   * place came later, and so did the file incidents/b.csv.
   */
  @Test
  void whatWasKnownLaterDoesNotCount() {
    run("--as-of", "2024-03-31");
    assertThat(query(COUNTS.formatted("incidents")))
        .containsExactly(
            List.of("KS01", "01", "1", "", ""),
            List.of("KS01", "02", "2", "", ""),
            List.of("KS02", "01", "1", "", ""),
            List.of("KS02", "02", "0", "", ""));
    assertThat(
            query(
                "SELECT file, \"current\", superseded, retracted, later FROM source_counts"
                    + " WHERE source = 'incidents' ORDER BY ALL"))
        .containsExactly(List.of("incidents/a.csv", "5", "0", "0", "2"));
    assertThat(
            query(
                "SELECT region_id, observed FROM coverage WHERE indicator_id = 'incidents'"
                    + " AND period_start = DATE '2024-03-01' ORDER BY ALL"))
        .containsExactly(List.of("KS01", "0"), List.of("KS02", "0"));
  }

  @Test
  void beforeAnythingWasReportedNothingIsZero() {
    run("--as-of", "2024-02-01");
    assertThat(query("SELECT count(*) FROM observations WHERE source = 'incidents'"))
        .containsExactly(List.of("0"));
  }

  @Test
  void anEventAboveTheAudienceLeavesItsCellsWithheld() {
    run("--audience", "public");
    assertThat(query("SELECT event_id FROM events WHERE source = 'incidents' ORDER BY ALL"))
        .containsExactly(List.of("E1"), List.of("E3"), List.of("E5"), List.of("E6"), List.of("E7"));
    assertThat(
            query(
                "SELECT indicator_id, region_id, strftime(period_start, '%m'), observed FROM"
                    + " coverage WHERE withheld = 1 ORDER BY ALL"))
        .containsExactly(
            List.of("deaths", "KS02", "01", "0"), List.of("incidents", "KS02", "01", "0"));
    assertThat(
            query(
                "SELECT count(*) FROM observations"
                    + " WHERE region_id = 'KS02' AND period_start = DATE '2024-01-01'"))
        .containsExactly(List.of("0"));
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void nobodyReportsFromAnUnknownPlace() {
    assertThat(query("SELECT DISTINCT region_id FROM coverage WHERE indicator_id = 'patrols'"))
        .containsExactlyInAnyOrder(List.of("KS01"), List.of("KS02"));
    assertThat(query("SELECT level, parent_id FROM regions WHERE region_id = 'KS-unknown'"))
        .containsExactly(List.of("1", "KS"));
  }

  @Test
  void countsAddUpTheTreeLikeAnyFlow() {
    assertThat(
            query(
                "SELECT indicator_id, strftime(period_start, '%m'), value, low, high,"
                    + " cells_expected, silent_regions FROM indicator_progress"
                    + " WHERE region_id = 'KS' AND period_start < DATE '2024-04-01'"
                    + " AND indicator_id IN ('incidents', 'deaths') ORDER BY ALL"))
        .containsExactly(
            List.of("deaths", "01", "3", "2", "4", "3", ""),
            List.of("deaths", "02", "4", "4", "9", "3", ""),
            List.of("deaths", "03", "3", "3", "6", "3", ""),
            List.of("incidents", "01", "2", "", "", "3", ""),
            List.of("incidents", "02", "1", "", "", "3", ""),
            List.of("incidents", "03", "2", "", "", "3", ""));
    assertThat(
            query(
                "SELECT value, cells_expected FROM indicator_progress WHERE region_id = 'KS'"
                    + " AND indicator_id = 'patrols' AND period_start = DATE '2024-01-01'"))
        .containsExactly(List.of("27", "2"));
  }

  @Test
  void aCountedIndicatorTakesNoRecords() {
    workspace.with(
        "records/more.csv", SmallWorkspace.HEADER + "KESMIS,incidents,KS01,2024-01,5,,,,\n");
    run();
    assertThat(query("SELECT rule FROM rejections WHERE file = 'records/more.csv'"))
        .containsExactly(List.of("indicator_counted"));
  }

  @Test
  void anEventWithoutTheFigureLeavesItsCellUnknown() {
    workspace.with(
        "incidents/c.csv",
        """
        id,region,day,best,low,high,reported,action,audience
        E10,KS01,2024-01-09,,,,2024-02-02,,public
        """);
    run();
    assertThat(
            query(
                "SELECT indicator_id, value, status FROM observations WHERE source = 'incidents'"
                    + " AND region_id = 'KS01' AND period_start = DATE '2024-01-01' ORDER BY ALL"))
        .containsExactly(
            List.of("deaths", "", "not_reported"), List.of("incidents", "2", "reported"));
  }

  @Test
  void aFileThatCannotBeReadLeavesItsSourceWithoutAnswer() {
    workspace.with("incidents/c.csv", "id,region\nE11,KS01\n");
    run();
    assertThat(query("SELECT count(*) FROM observations WHERE source = 'incidents'"))
        .containsExactly(List.of("0"));
    assertThat(query("SELECT count(*) FROM events WHERE source = 'incidents'"))
        .containsExactly(List.of("6"));
  }

  @Test
  void checkReadsEventsToo() {
    Answer answer = Program.run("check", workspace.directory());
    assertThat(answer.out() + answer.err()).contains("negative_number", "region_unknown");
  }

  /**
   * By the middle of March the reports of 2 March were the last: E3 lay in KS01 and E4 stood. What
   * came in May took E3 to KS02 and E4 away.
   */
  @Test
  void whatWasCountedIsComparedWithWhatWasCountedAtTheLastRenewal() {
    renewedInMarch();
    run();
    assertThat(query(CHANGES.formatted("")))
        .containsExactly(
            List.of("deaths", "KS", "2024-02-01", "8", "4", "-4"),
            List.of("deaths", "KS01", "2024-02-01", "8", "0", "-8"),
            List.of("deaths", "KS02", "2024-02-01", "0", "4", "4"),
            List.of("incidents", "KS", "2024-02-01", "2", "1", "-1"),
            List.of("incidents", "KS01", "2024-02-01", "2", "0", "-2"),
            List.of("incidents", "KS02", "2024-02-01", "0", "1", "1"));
  }

  @Test
  void whatWasNotAnsweredForAtTheLastRenewalHadNoFigure() {
    renewedInMarch();
    workspace.with(
        "incidents/a.csv",
        """
        id,region,day,best,low,high,reported,action,audience
        E1,KS01,2024-01-05,2,1,3,2024-02-02,,public
        E3,KS01,2024-02-10,5,4,9,2024-04-02,,public
        """);
    workspace.with("incidents/b.csv", "id,region,day,best,low,high,reported,action,audience\n");
    run();
    assertThat(
            query(
                "SELECT region_id, then_value, then_reason, now_value::INTEGER FROM changes"
                    + " WHERE indicator_id = 'incidents' AND period_start = '2024-02-01'"
                    + " AND period_type = 'month' ORDER BY ALL"))
        .containsExactly(
            List.of("KS", "", "no_value", "1"),
            List.of("KS01", "", "no_value", "1"),
            List.of("KS02", "", "no_value", "0"));
  }

  /** E4 was for everybody then, and a report of May says that it is not. */
  @Test
  void whatIsForFewerEyesNowIsNotShownAsItWasCountedThen() {
    renewedInMarch();
    workspace.with(
        "incidents/b.csv",
        """
        id,region,day,best,low,high,reported,action,audience
        E3,KS02,2024-02-10,4,4,9,2024-05-01,,public
        E4,KS01,2024-02-11,3,3,3,2024-05-01,,internal
        """);
    run("--audience", "public");
    assertThat(query(CHANGES.formatted("AND period_type = 'month'")))
        .containsExactly(
            List.of("deaths", "KS02", "2024-02-01", "0", "4", "4"),
            List.of("incidents", "KS02", "2024-02-01", "0", "1", "1"));
  }

  private void renewedInMarch() {
    workspace.with(
        "framework/mandate_events.csv",
        """
        event_id,mission_id,event_type,authority,event_date,effective_from,expires_on
        M1,KESMIS,establish,UNSC,2023-12-15,2024-01-01,2024-03-15
        M2,KESMIS,renew,UNSC,2024-03-10,2024-03-15,2025-03-15
        """);
  }
}
