package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.StatementKind;

class ProgressStatementsTest {
  private static List<Statement> said(AsOf asOf, IndicatorProgress.Builder... rows) {
    return new ProgressStatements(Kestria.framework(), Texts.english(), asOf)
        .of(Arrays.stream(rows).map(IndicatorProgress.Builder::build).toList());
  }

  private static List<String> sentences(AsOf asOf, IndicatorProgress.Builder... rows) {
    return said(asOf, rows).stream().map(Statement::getSentence).toList();
  }

  private static IndicatorProgress.Builder escorts(Grade grade) {
    return Kestria.progress("escorts", "2025-07", grade)
        .setValue(62.5)
        .setBaselineValue(45.0)
        .setTargetValue(80.0)
        .setRenewalDate(LocalDate.of(2024, 7, 1))
        .setRenewalThen(0.31)
        .setRenewalNow(0.5)
        .setRenewalChange(0.19);
  }

  @Test
  void percentagesMoveInPoints() {
    String about =
        " (July 2025; +17.5 points from a baseline of 45.0 %; target 80.0 %; behind;"
            + " 31.0 % of the way to the target at the renewal of 1 July 2024, 50.0 % now,"
            + " +19.0 points; grade ";
    assertThat(sentences(AsOf.ALL, escorts(Grade.B)))
        .containsExactly("\"Escorts provided\" in Valdorée was 62.5 %" + about + "B).");
    assertThat(sentences(AsOf.ALL, escorts(Grade.C)))
        .containsExactly(
            "Reports indicate 62.5 % for \"Escorts provided\" in Valdorée" + about + "C).");
  }

  @Test
  void gradeDHasNumbersAloneAndGradeENothing() {
    assertThat(sentences(AsOf.ALL, escorts(Grade.D)))
        .containsExactly(
            "\"Escorts provided\" in Valdorée: 62.5 % (July 2025; +17.5 points from a baseline of"
                + " 45.0 %; target 80.0 %; grade D).");
    assertThat(said(AsOf.ALL, escorts(Grade.E))).isEmpty();
  }

  @Test
  void theRowSaysWhatItIsAboutAndHowItsNumbersAreHad() {
    Statement row = said(AsOf.ALL, escorts(Grade.A)).get(0);
    assertThat(row.getStatementId())
        .isEqualTo("KESMIS/progress/escorts/KS02/military/month/2025-07-01/2025-08-01");
    assertThat(row.getNumbers()).isEqualTo("62.5;+17.5;45.0;80.0;31.0;50.0;+19.0");
    assertThat(row.getSql())
        .isEqualTo(
            "SELECT value, value - baseline_value, baseline_value, target_value,"
                + " renewal_then * 100, renewal_now * 100, renewal_change * 100"
                + " FROM indicator_progress WHERE mission_id = 'KESMIS'"
                + " AND indicator_id = 'escorts' AND region_id = 'KS02'"
                + " AND component = 'military' AND period_type = 'month'"
                + " AND period_start = DATE '2025-07-01' AND period_end = DATE '2025-08-01'"
                + " AND disaggregation = ''");
  }

  @Test
  void countsAreSaidAsCounts() {
    assertThat(
            sentences(
                AsOf.ALL,
                Kestria.progress("patrols", "2025-07", Grade.A)
                    .setValue(1_048.0)
                    .setBaselineValue(9.0)
                    .setRegionsMet(1)
                    .setRegionsJudged(3)
                    .setStatus(ProgressStatus.met)
                    .setRenewalDate(LocalDate.of(2024, 7, 1))
                    .setRenewalThen(10.0)
                    .setRenewalNow(13.0)
                    .setRenewalChange(3.0)))
        .containsExactly(
            "\"Patrols\" in Valdorée was 1,048 patrols (July 2025; baseline 9 patrols; 1 of 3"
                + " regions at their own target; target met; 13 patrols since the renewal of"
                + " 1 July 2024, 10 patrols in the same months a year earlier, where both were"
                + " reported; grade A).");
  }

  @ParameterizedTest
  @CsvSource({"window_mismatch", "target_window_mismatch", "not_at_target_level"})
  void whatIsForAnotherWindowOrPlaceIsNotSetBesideIt(String reason) {
    assertThat(
            sentences(
                AsOf.ALL,
                escorts(Grade.A)
                    .setReason(reason)
                    .setRenewalChange(null)
                    .setStatus(ProgressStatus.not_computable)))
        .containsExactly("\"Escorts provided\" in Valdorée was 62.5 % (July 2025; grade A).");
  }

  @Test
  void ratingsHaveNoDifferences() {
    assertThat(
            sentences(
                AsOf.ALL,
                Kestria.progress("freedom", "2025-07", Grade.B)
                    .setValue(2.5)
                    .setBaselineValue(2.0)
                    .setTargetValue(4.0)
                    .setReason("ordinal")
                    .setStatus(ProgressStatus.not_computable)))
        .containsExactly(
            "\"Freedom to move\" in Valdorée was 2.5 (scale 1-5) (July 2025; baseline 2; target 4;"
                + " grade B).");
  }

  @Test
  void anotherComponentIsNamed() {
    assertThat(sentences(AsOf.ALL, escorts(Grade.A).setComponent(Component.police)).get(0))
        .startsWith("\"Escorts provided\" (police) in Valdorée was");
  }

  @Test
  void silenceIsSaidWithTheLastWord() {
    IndicatorProgress.Builder june = Kestria.progress("patrols", "2025-06", Grade.A).setValue(12.0);
    IndicatorProgress.Builder july =
        Kestria.progress("patrols", "2025-07", Grade.E)
            .setCellsObserved(0)
            .setReason("no_access")
            .setStatus(ProgressStatus.no_data);
    Statement said = said(AsOf.ALL, june, july).get(0);
    assertThat(said.getSentence())
        .isEqualTo(
            "No data: \"Patrols\" in Valdorée, July 2025: 0 of 1 returns (no access; last reported"
                + " for June 2025).");
    assertThat(said.getKind()).isEqualTo(StatementKind.no_data);
    assertThat(said.getGrade()).isNull();
    assertThat(sentences(AsOf.ALL, july))
        .containsExactly(
            "No data: \"Patrols\" in Valdorée, July 2025: 0 of 1 returns (no access; none reported"
                + " before).");
  }

  /** July is to be reported by 16 August, 15 days after its end. */
  @ParameterizedTest
  @CsvSource({"2025-08-15, was 12 patrols (June 2025", "2025-08-16, 'July 2025: 0 of 1 returns'"})
  void silenceWithinTheDaysOfGraceSaysNothing(LocalDate day, String expected) {
    assertThat(
            sentences(
                new AsOf(day),
                Kestria.progress("patrols", "2025-06", Grade.A).setValue(12.0),
                Kestria.progress("patrols", "2025-07", Grade.E)
                    .setCellsObserved(0)
                    .setReason("no_value")))
        .singleElement()
        .asString()
        .contains(expected);
  }

  @Test
  void aFigureThatIsNotWholeNamesTheSilent() {
    IndicatorProgress.Builder part =
        Kestria.progress("patrols", "2025-07", Grade.D)
            .setRegionId("KS")
            .setRegionLevel(0)
            .setCellsExpected(8)
            .setCellsObserved(7)
            .setReason("incomplete")
            .setSilentRegions("KS02");
    assertThat(sentences(AsOf.ALL, part))
        .containsExactly(
            "No full figure: \"Patrols\" in Kestria, July 2025: 7 of 8 returns (silent: Valdorée).");
    assertThat(sentences(AsOf.ALL, part.setSilentRegions("a;b;c;d;e;f")))
        .containsExactly("No full figure: \"Patrols\" in Kestria, July 2025: 7 of 8 returns.");
    assertThat(said(AsOf.ALL, part.setReason("not_additive"))).isEmpty();
  }

  /** What ended in May is not followed where others go on to July. */
  @Test
  void onlyTheLastPeriodIsSpokenOf() {
    assertThat(
            said(
                AsOf.ALL,
                Kestria.progress("escorts", "2025-05", Grade.A).setValue(1.0),
                Kestria.progress("patrols", "2025-07", Grade.A).setValue(2.0),
                Kestria.progress("patrols", "2025-06", Grade.A).setValue(3.0),
                Kestria.progress("patrols", "2025-08", Grade.A).setValue(4.0).setCellsExpected(0),
                Kestria.progress("patrols", "2025-07", Grade.A)
                    .setValue(5.0)
                    .setDisaggregation("sex=f"),
                Kestria.progress("patrols", "2025-07", Grade.A)
                    .setValue(6.0)
                    .setRegionId("KS0201")
                    .setRegionLevel(2)))
        .extracting(Statement::getNumbers)
        .containsExactly("2");
  }

  @Test
  void quotesInIdsStayInsideTheirText() {
    assertThat(
            new Subject(StatementKind.progress, "t", "a'b/c")
                .with("x", "50%")
                .select(List.of(new Printed("1", "n"))))
        .isEqualTo("SELECT n FROM t WHERE mission_id = 'a''b/c' AND x = '50%'");
    assertThat(new Subject(StatementKind.progress, "t", "a'b/c").with("x", "50%").id())
        .isEqualTo("a'b%2Fc/progress/50%25");
  }
}
