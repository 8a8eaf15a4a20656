package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.aggregate.Rows.certain;
import static org.opencpas.aggregate.Rows.in;
import static org.opencpas.aggregate.Rows.indicator;
import static org.opencpas.aggregate.Rows.scored;
import static org.opencpas.aggregate.Rows.silent;
import static org.opencpas.aggregate.Rows.uncertain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.source.Draws;

/**
 * Examples of three outputs: calm with weight 2, patrols and posts with weight 1 each. What five
 * draws make of them was worked out by another program from the documented formulas:
 *
 * <pre>
 *   draw  left out  factor of calm  patrols   posts
 *   0     calm      0               1.190678  0.971391
 *   1     posts     0.956304        1.005484  0
 *   2     calm      0               1.018373  1.117146
 *   3     patrols   1.038238        0         1.209905
 *   4     calm      0               0.884087  0.943668
 * </pre>
 */
class DrawnProfilesTest {
  private static final Draws FIVE = new Draws(5, 0.25, Map.of());
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

  /** Key of the fact patrols, KS01, military, January 2024. */
  private static final long PATROLS = 5457420417911750002L;

  private static Framework framework(double calm, double patrols, double posts) {
    return plan(calm, patrols, posts).framework();
  }

  private static KestriaPlan plan(double calm, double patrols, double posts) {
    return new KestriaPlan()
        .with(indicator("calm", calm))
        .with(indicator("patrols", patrols))
        .with(indicator("posts", posts));
  }

  private static List<Effectiveness> profile(
      Framework framework, Draws draws, ScoredProgress... rows) {
    return new EffectivenessProfile(framework, 2.0 / 3, draws)
        .of(MissionRows.of(framework, "KESMIS", List.of(rows)));
  }

  private static Effectiveness all(Draws draws, ScoredProgress... rows) {
    return all(profile(framework(2, 1, 1), draws, rows));
  }

  /** The last output row of all components. */
  private static Effectiveness all(List<Effectiveness> rows) {
    return rows.stream()
        .filter(row -> row.getComponent().equals("all"))
        .filter(row -> row.getResultLevel() == ResultLevel.output)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private static ScoredProgress sure(String id, double raw) {
    return certain(scored(id, raw).build());
  }

  private static ScoredProgress sure(String month, String id, double raw) {
    return certain(in(month, scored(id, raw)).setRenewalDate(FEBRUARY).build());
  }

  private static void assertBetween(Effectiveness row, double low, double high) {
    assertThat(row.getSensitivityLow()).isCloseTo(low, within(1e-14));
    assertThat(row.getSensitivityHigh()).isCloseTo(high, within(1e-14));
    assertThat(row.getSensitivityReason()).isNull();
  }

  private static void assertNone(Effectiveness row, @Nullable String reason) {
    assertThat(row.getSensitivityLow()).isNull();
    assertThat(row.getSensitivityHigh()).isNull();
    assertThat(row.getSensitivityReason()).isEqualTo(reason);
  }

  /**
   * Scores of the draws, sorted: 0.39663, 0.46957, 0.50978, 0.51388, 0.61045; type 7 takes places
   * 1.2 and 4.8 of them.
   */
  @Test
  void endsAreQuantilesOfTheDraws() {
    Effectiveness row = all(FIVE, sure("calm", 0.5), sure("patrols", 0.2), sure("posts", 0.8));
    assertThat(row.getScore()).isEqualTo(0.5);
    assertBetween(row, 0.4112179568610136, 0.5911328790045172);
  }

  /** Errors of -0.90014, 2.21486, 1.35186, -0.33483 and 2.67760, each over a way of 10. */
  @Test
  void errorOfAFactMovesTheScoreToo() {
    Effectiveness row =
        all(
            FIVE,
            sure("calm", 0.5),
            uncertain(scored("patrols", 0.2), new FactError(PATROLS, -3.0, 6.0, 1.0)),
            sure("posts", 0.8));
    assertThat(row.getScore()).isEqualTo(0.5);
    assertBetween(row, 0.4305901562521785, 0.6335255710902724);
  }

  @Test
  void errorsOfAFactThatCancelOutChangeNothing() {
    FactError error = new FactError(PATROLS, -3.0, 6.0, 1.0);
    FactError back = new FactError(PATROLS, -3.0, 6.0, -1.0);
    Effectiveness row =
        all(
            FIVE,
            sure("calm", 0.5),
            uncertain(scored("patrols", 0.2), error, back),
            sure("posts", 0.8));
    assertBetween(row, 0.4112179568610136, 0.5911328790045172);
  }

  /** 5 to 6 wanted, tolerance 2, x = 8: P = 0; with errors up to -1, P is at most 0.5. */
  @Test
  void rangeToBeKeptAnswersByItsOwnFormula() {
    IndicatorProgress kept = scored("calm", 0).build();
    ScoredProgress row =
        new ScoredProgress(
            kept, null, null, 8.0, 5.0, 6.0, 2.0, List.of(new FactError(7L, -1.0, 0.0, 1.0)));
    Effectiveness all = all(new Draws(1000, 0, Map.of()), row);
    assertThat(all.getScore()).isEqualTo(0);
    assertThat(all.getSensitivityLow()).isEqualTo(0);
    assertThat(all.getSensitivityHigh()).isCloseTo(0.5 * (1 - Math.sqrt(0.05)), within(0.03));
  }

  @Test
  void oneIndicatorOrOneAchievementOfAllMovesNothing() {
    assertBetween(all(FIVE, sure("posts", 0.3)), 0.3, 0.3);
    assertBetween(all(FIVE, sure("calm", 0.1), sure("patrols", 0.1), sure("posts", 0.1)), 0.1, 0.1);
    Effectiveness clipped = all(FIVE, sure("calm", 1.5), sure("patrols", 7), sure("posts", 1));
    assertBetween(clipped, 1, 1);
  }

  @Test
  void missionOfOneIndicatorAlwaysLeavesItOut() {
    Framework alone = new KestriaPlan().with(indicator("posts", 1)).framework();
    assertNone(all(profile(alone, FIVE, sure("posts", 0.3))), "nothing_left");
    FactError error = new FactError(PATROLS, -3.0, 6.0, 1.0);
    assertNone(all(profile(alone, FIVE, uncertain(scored("posts", 0.3), error))), "nothing_left");
  }

  @Test
  void withoutAScoreItsReasonAndWithoutDrawsTheirs() {
    assertNone(all(FIVE, certain(silent("posts").build())), "nothing_scored");
    assertNone(all(FIVE, sure("posts", 1), certain(silent("calm").build())), "low_availability");
    Effectiveness row = all(Draws.NONE, sure("posts", 1));
    assertNone(row, "no_draws");
    assertThat(row.getScore()).isEqualTo(1);
    assertThat(row.getComparisonReason()).isEqualTo("no_draws");
  }

  @Test
  void weightOfZeroMovesNothing() {
    Framework framework = framework(0, 1, 0);
    ScoredProgress[] rows = {sure("calm", -1), sure("patrols", 0.2), sure("posts", 0.8)};
    assertBetween(all(profile(framework, FIVE, rows)), 0.2, 0.2);
    assertNone(all(profile(framework(0, 0, 0), FIVE, rows)), "zero_weight");
  }

  @Test
  void hugeErrorsEndAtTheEdgesOfTheScale() {
    double most = Double.MAX_VALUE;
    Effectiveness row =
        all(
            new Draws(200, 0.25, Map.of()),
            uncertain(
                scored("posts", 0.5),
                new FactError(1L, -most, most, 4.0),
                new FactError(2L, -most, most, 1e300)));
    assertBetween(row, -1, 1);
  }

  @Test
  void indicatorThatCannotBeScoredIsNotLeftOut() {
    Framework more =
        plan(2, 1, 1).with(indicator("rain", 5).setResultLevel(ResultLevel.context)).framework();
    ScoredProgress[] rows = {sure("calm", 0.5), sure("patrols", 0.2), sure("posts", 0.8)};
    assertThat(all(profile(more, FIVE, rows))).isEqualTo(all(FIVE, rows));
  }

  private static Effectiveness march(double calm, double patrols, double posts) {
    return all(
        new Draws(200, 0.25, Map.of()),
        sure("2024-01", "calm", 0.1),
        sure("2024-01", "patrols", 0.3),
        sure("2024-01", "posts", -0.6),
        sure("2024-02", "calm", 1),
        sure("2024-02", "patrols", 1),
        sure("2024-02", "posts", 1),
        sure("2024-03", "calm", calm),
        sure("2024-03", "patrols", patrols),
        sure("2024-03", "posts", posts));
  }

  /** February was not over by the renewal on its first day. */
  @Test
  void comparedIsTheLatestPeriodThatWasOverByTheLastRenewal() {
    Effectiveness row = march(0.2, 0.4, -0.5);
    assertThat(row.getComparedPeriodStart()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(row.getComparedPeriodEnd()).isEqualTo(FEBRUARY);
    assertThat(row.getComparisonReason()).isNull();
  }

  @Test
  void raisingEveryIndicatorByTheSameIsBetterInEveryDraw() {
    assertThat(march(0.2, 0.4, -0.5).getShareOfDrawsBetter()).isEqualTo(1);
    assertThat(march(0, 0.2, -0.7).getShareOfDrawsBetter()).isEqualTo(0);
    assertThat(march(0.1, 0.3, -0.6).getShareOfDrawsBetter()).isEqualTo(0.5);
  }

  /** What calm gains the others lose: it depends on the weights, and on which one is left out. */
  @Test
  void mixedChangesAreBetterInSomeDraws() {
    assertThat(march(0.2, 0.2, -0.7).getShareOfDrawsBetter()).isBetween(0.2, 0.8);
  }

  @Test
  void lessThanTwoThirdsOfTheWeightInBothIsUnmatched() {
    Effectiveness row =
        all(
            FIVE,
            sure("2024-01", "calm", 0.1),
            certain(in("2024-01", silent("patrols")).setRenewalDate(FEBRUARY).build()),
            certain(in("2024-01", silent("posts")).setRenewalDate(FEBRUARY).build()),
            sure("2024-03", "calm", 0.2),
            sure("2024-03", "patrols", 0.2),
            sure("2024-03", "posts", 0.2));
    assertThat(row.getShareOfDrawsBetter()).isNull();
    assertThat(row.getComparisonReason()).isEqualTo("unmatched");
    assertThat(row.getComparedPeriodEnd()).isEqualTo(FEBRUARY);
  }

  @Test
  void whatWasDueInOnePeriodOnlyIsNotMissed() {
    Effectiveness row =
        all(
            FIVE,
            sure("2024-01", "calm", 0.1),
            sure("2024-03", "calm", 0.2),
            sure("2024-03", "patrols", -0.2),
            sure("2024-03", "posts", -0.2));
    assertThat(row.getShareOfDrawsBetter()).isEqualTo(1);
  }

  @Test
  void withoutARenewalOrAPeriodBeforeItThereIsNothingToCompareWith() {
    Effectiveness alone = all(FIVE, sure("posts", 0.3));
    assertThat(alone.getComparisonReason()).isEqualTo("no_renewal");
    assertThat(alone.getComparedPeriodStart()).isNull();
    assertThat(all(FIVE, sure("2024-03", "posts", 0.3)).getComparisonReason())
        .isEqualTo("no_value");
  }

  /** The mandate before ends where this one starts, whatever was renewed since. */
  @Test
  void mandateIsComparedWithTheOneBefore() {
    Effectiveness row =
        all(
            FIVE,
            mandate("2023-01-01", "2024-01-01", 0.1),
            mandate("2024-01-01", "2025-01-01", 0.2));
    assertThat(row.getComparedPeriodStart()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(row.getShareOfDrawsBetter()).isEqualTo(1);
  }

  private static ScoredProgress mandate(String start, String end, double raw) {
    return certain(
        scored("posts", raw)
            .setPeriodType(PeriodType.mandate)
            .setPeriodStart(LocalDate.parse(start))
            .setPeriodEnd(LocalDate.parse(end))
            .setRenewalDate(LocalDate.parse(start))
            .build());
  }
}
