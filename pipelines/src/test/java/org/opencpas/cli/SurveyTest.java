package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Respondents of a survey in Kestria, who are gathered into cells. */
class SurveyTest {
  private static final String SOURCE =
      """
      name: small
      sources:
        - name: survey
          kind: survey
          files: records/*.csv
          format: csv
          missing: [refused]
          design: {question: Do you feel safe?, frame: adults, weight: w, effect: 1.5, smallest: 3}
          constants: {mission_id: KESMIS, indicator_id: safe}
          mapping:
            region_id: {column: place}
            period: {column: wave}
            value: {column: safe, map: {"yes": 1, "no": 0}}
            reported_at: {column: day, absent: blank}
      """;

  private static final String FRAMEWORK =
      """
      indicator_id,mission_id,title,measure,value_kind,numerator_kind,denominator_kind,direction,result_level,component,frequency,region_level,sensitivity
      safe,KESMIS,Feels safe,percentage,ratio,stock,stock,increase,outcome,civilian,quarter,1,public
      houses,KESMIS,Houses,count,stock,,,increase,outcome,civilian,quarter,1,public
      """;

  private static final String FIRST =
      """
      place,wave,safe,w
      KS01,2024-Q1,yes,1.5
      KS01,2024-Q1,no,2
      KS01,2024-Q1,refused,9
      KS01,2024-Q1,yes,0.5
      KS02,2024-Q1,no,1
      KS02,2024-Q1,yes,1
      KS02,2024-Q1,yes,2
      KS02,2024-Q2,yes,1
      KS02,2024-Q2,no,1
      KS01,2024-Q2,refused,1
      """;

  private static final String CELLS =
      "SELECT region_id, quarter(period_start), status, value, numerator, denominator, evidence"
          + " FROM observations ORDER BY 1, 2";

  @TempDir private Path directory = Path.of("");

  private SmallWorkspace workspace(String source, String first) {
    return SmallWorkspace.in(directory.resolve("workspace"))
        .with("assessment.yaml", source)
        .with("framework/indicators.csv", FRAMEWORK)
        .with("framework/targets.csv", "target_id,indicator_id,kind,target_value,target_period\n")
        .with("records/first.csv", first);
  }

  private Path published(SmallWorkspace workspace, String... options) {
    Path out = directory.resolve("out" + options.length);
    Object[] arguments = new Object[4 + options.length];
    System.arraycopy(new Object[] {"run", workspace.directory(), "--out", out}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    Program.run(arguments).ending(0);
    return out;
  }

  /**
   * KS01: (1.5 + 0.5) of 4, weighting effect 3 (2.25 + 4 + 0.25) / 16; KS02: 3 of 4, effect 3 (1 +
   * 1 + 4) / 16.
   */
  @Test
  void aCellIsTheWeightedShareOfThoseWhoAnswered() {
    Path out = published(workspace(SOURCE, FIRST));
    String design = "; question: Do you feel safe?; frame: adults; weight: w; effect: 1.5";
    assertThat(Program.query(out, CELLS))
        .containsExactly(
            List.of(
                "KS01",
                "1",
                "reported",
                "50",
                "2",
                "4",
                "n = 3; weighting effect: 1.21875" + design),
            List.of("KS01", "2", "not_reported", "", "", "", "n = 0" + design),
            List.of(
                "KS02", "1", "reported", "75", "3", "4", "n = 3; weighting effect: 1.125" + design),
            List.of("KS02", "2", "withheld", "", "", "", "n < 3" + design));
    assertThat(
            Program.query(
                out,
                "SELECT roll_up, value FROM indicator_progress WHERE indicator_id = 'safe' AND region_id = 'KS'"
                    + " AND period_type = 'quarter' AND period_start = '2024-01-01'"))
        .containsExactly(List.of("ratio", "62.5"));
    assertThat(
            Program.query(
                out, "SELECT rows, rows_accepted, records, \"current\" FROM source_counts"))
        .containsExactly(List.of("10", "10", "4", "4"));
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void aLaterFileReplacesTheCellsThatItHas() {
    SmallWorkspace workspace =
        workspace(SOURCE, FIRST)
            .with(
                "records/later.csv",
                """
                place,wave,safe,w,day
                KS01,2024-Q1,no,1,2024-06-01
                KS01,2024-Q1,no,1,2024-06-02
                KS01,2024-Q1,no,1,2024-05-31
                """);
    Path out = published(workspace);
    assertThat(
            Program.query(
                out,
                "SELECT region_id, value, reported_at, line FROM observations"
                    + " WHERE status = 'reported' ORDER BY 1"))
        .containsExactly(
            List.of("KS01", "0", "2024-06-02T00:00:00", "2"), List.of("KS02", "75", "", "6"));
    assertThat(
            Program.query(
                out, "SELECT outcome, count(*) FROM observation_history GROUP BY 1 ORDER BY 1"))
        .containsExactly(List.of("current", "4"), List.of("superseded", "1"));
  }

  @Test
  void rowsThatCannotBeUsedAreRejectedAndNotShown() {
    String rows =
        FIRST
            + "KS01,2024-Q1,maybe,1\nKS01,2024-Q1,yes,-1\nKS01,2024-Q1,yes,\nKS09,2024-Q1,yes,1\n"
            + "KS01,2024-Q1,yes\n";
    Path out = published(workspace(SOURCE, rows), "--max-rejected", "0.5");
    assertThat(Program.query(out, "SELECT line, rule, column_name, raw FROM rejections ORDER BY 1"))
        .containsExactly(
            List.of("12", "value_unmapped", "safe", ""),
            List.of("13", "weight_unfit", "w", ""),
            List.of("14", "weight_unfit", "w", ""),
            List.of("15", "region_unknown", "place", ""),
            List.of("16", "cell_count", "", ""));
    assertThat(Program.query(out, "SELECT value FROM observations WHERE status = 'reported'"))
        .containsExactly(List.of("50"), List.of("75"));
  }

  @Test
  void anAnswerToWhatIsNoShareIsRejected() {
    Path out =
        published(
            workspace(SOURCE.replace("indicator_id: safe", "indicator_id: houses"), FIRST),
            "--max-rejected",
            "1");
    assertThat(Program.query(out, "SELECT DISTINCT rule FROM rejections"))
        .containsExactly(List.of("no_share"));
  }

  @Test
  void anAnswerBeyondYesAndNoMakesNoShare() {
    String source = SOURCE.replace("safe, map: {\"yes\": 1, \"no\": 0}}", "safe}");
    String rows = "place,wave,safe,w\nKS01,2024-Q1,1,1\nKS01,2024-Q1,2,1\nKS01,2024-Q1,0.5,1\n";
    Path out = published(workspace(source, rows), "--max-rejected", "1");
    assertThat(Program.query(out, "SELECT line, rule, raw FROM rejections"))
        .containsExactly(List.of("3", "answer_unfit", ""));
    assertThat(Program.query(out, "SELECT status FROM observations"))
        .containsExactly(List.of("withheld"));
  }

  @Test
  void aFileThatBreaksOffMakesNoCell() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(FIRST.getBytes(StandardCharsets.UTF_8));
    }
    byte[] broken = Arrays.copyOf(packed.toByteArray(), packed.size() - 8);
    SmallWorkspace workspace = workspace(SOURCE, FIRST).with("records/first.csv", broken);
    Program.run(
        "run", workspace.directory(), "--out", directory.resolve("out"), "--max-rejected", "1");
    assertThat(Program.query(directory.resolve("out"), "SELECT count(*) FROM observations"))
        .containsExactly(List.of("0"));
  }

  /** KS01 rests on 3 answers by an effect of 1.5: Wilson's limits of 1/2 of 2, and of 3/4 of 2. */
  @Test
  void aCellHasAnIntervalOfTheRespondentsThatItIsWorth() {
    Path out = published(workspace(SOURCE, FIRST));
    assertThat(
            Program.query(
                out,
                "SELECT region_id, quarter(period_start), value, respondents, design_effect,"
                    + " question, frame, printf('%.6f', interval_low),"
                    + " printf('%.6f', interval_high), interval_reason, change_reason"
                    + " FROM survey_shares ORDER BY 1, 2"))
        .containsExactly(
            shares("KS01 1 50 3 9.453121 90.546879 - no_earlier_wave"),
            shares("KS01 2 - - - - no_value no_value"),
            shares("KS02 1 75 3 19.786746 97.332266 - no_earlier_wave"),
            shares("KS02 2 - - - - withheld withheld"));
  }

  private static List<String> shares(String cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells.split(" ", -1)) {
      row.add(cell.equals("-") ? "" : cell);
    }
    row.addAll(4, List.of("1.5", "Do you feel safe?", "adults"));
    return row;
  }
}
