package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.aggregate.KestriaPlan.objective;
import static org.opencpas.aggregate.Rows.in;
import static org.opencpas.aggregate.Rows.indicator;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.scored;
import static org.opencpas.aggregate.Rows.silent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.EvidenceKind;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;

class ObjectiveProgressBookTest {
  private static final LocalDate RENEWAL = LocalDate.of(2024, 3, 15);

  /** Under courts are trials alone; under safety calm, trust and, below, patrols and posts. */
  private static KestriaPlan plan() {
    return new KestriaPlan()
        .with(objective("safety", null, 1).setPriority(2).setMandateReference("para. 7"))
        .with(objective("presence", "safety", 1).setMandateReference("para. 7 (b)"))
        .with(objective("courts", null, 1))
        .requires("presence", "roads are open")
        .requires("presence", "courts")
        .with(outcome("calm", 3).setObjectiveId("safety"))
        .with(outcome("trust", 1).setObjectiveId("safety"))
        .with(indicator("patrols", 1).setObjectiveId("presence"))
        .with(indicator("posts", 1).setObjectiveId("presence"))
        .with(indicator("trials", 1).setObjectiveId("courts"))
        .with(indicator("rain", 1).setObjectiveId("courts").setResultLevel(ResultLevel.context))
        .with(indicator("morale", 1));
  }

  private static Indicator.Builder outcome(String id, double weight) {
    return indicator(id, weight).setResultLevel(ResultLevel.outcome);
  }

  private static List<ObjectiveProgress> book(IndicatorProgress.Builder... progress) {
    return book(plan(), progress);
  }

  private static List<ObjectiveProgress> book(
      KestriaPlan plan, IndicatorProgress.Builder... progress) {
    Framework framework = plan.framework();
    List<IndicatorProgress> rows =
        Arrays.stream(progress).map(IndicatorProgress.Builder::build).toList();
    return new ObjectiveProgressBook(framework, 2.0 / 3).of(Rows.mission(framework, rows));
  }

  private static ObjectiveProgress find(
      List<ObjectiveProgress> rows, String objective, String start) {
    return rows.stream()
        .filter(row -> row.getObjectiveId().equals(objective))
        .filter(row -> row.getPeriodStart().equals(LocalDate.parse(start)))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectiveProgress january(List<ObjectiveProgress> rows, String objective) {
    return find(rows, objective, "2024-01-01");
  }

  private static IndicatorProgress.Builder june(IndicatorProgress.Builder row) {
    return in("2024-06", row).setRenewalDate(RENEWAL);
  }

  @Test
  void objectiveHasARowWhereAnIndicatorOfItOrBelowItWasDue() {
    List<ObjectiveProgress> rows =
        book(
            scored("patrols", 1),
            scored("patrols", 1).setRegionId("KS"),
            in("2024-02", silent("calm")),
            scored("trials", 1).setCellsExpected(0),
            scored("rain", 1),
            scored("morale", 1));
    assertThat(rows)
        .extracting(
            row ->
                "%s %s %d %s"
                    .formatted(
                        row.getObjectiveId(),
                        row.getRegionId(),
                        row.getRegionLevel(),
                        row.getPeriodStart()))
        .containsExactly(
            "presence KS 0 2024-01-01",
            "presence KS01 1 2024-01-01",
            "safety KS 0 2024-01-01",
            "safety KS01 1 2024-01-01",
            "safety KS01 1 2024-02-01");
  }

  @Test
  void whatHasItsTargetElsewhereMakesNoRow() {
    assertThat(
            book(row("trials", ProgressStatus.not_computable, "not_at_target_level").setValue(3.0)))
        .isEmpty();
  }

  @Test
  void priorityAndMandateAreThoseOfTheNearestAboveAndConditionsItsOwn() {
    List<ObjectiveProgress> rows = book(scored("patrols", 1), scored("trials", 1));
    ObjectiveProgress presence = january(rows, "presence");
    assertThat(presence.getPriority()).isEqualTo(2);
    assertThat(presence.getMandateReference()).isEqualTo("para. 7 (b)");
    assertThat(presence.getConditions()).isEqualTo("courts; roads are open");
    ObjectiveProgress safety = january(rows, "safety");
    assertThat(safety.getPriority()).isEqualTo(2);
    assertThat(safety.getMandateReference()).isEqualTo("para. 7");
    assertThat(safety.getConditions()).isNull();
    assertThat(january(rows, "courts").getPriority()).isNull();
    assertThat(january(rows, "courts").getMandateReference()).isNull();
  }

  @Test
  void oneIndicatorSpeaksInItsOwnUnit() {
    ObjectiveProgress courts =
        january(book(scored("trials", 0.4).setTargetValue(250.0).setBaselineValue(12.0)), "courts");
    assertThat(courts.getIndicatorId()).isEqualTo("trials");
    assertThat(courts.getNowValue()).isEqualTo(40);
    assertThat(courts.getTargetValue()).isEqualTo(250);
    assertThat(courts.getThenValue()).isEqualTo(12);
    assertThat(courts.getThenPeriodEnd()).isNull();
    assertThat(courts.getStatus()).isEqualTo(ProgressStatus.behind);
    assertThat(courts.getReason()).isNull();
    assertThat(courts.getIndicatorsExpected()).isEqualTo(1);
    assertThat(courts.getIndicatorsObserved()).isEqualTo(1);
    assertThat(courts.getWeightObserved()).isEqualTo(1);
  }

  /** The renewal falls on 15 March: February was over by then, March was not. */
  @Test
  void thenIsTheLatestPeriodThatWasOverByTheRenewal() {
    List<ObjectiveProgress> rows =
        book(
            scored("trials", 0.1),
            in("2024-02", scored("trials", 0.2)),
            in("2024-03", scored("trials", 0.3)).setRenewalDate(RENEWAL),
            june(scored("trials", 0.6)).setBaselineValue(12.0),
            in("2023", scored("trials", 0.9)),
            in("2024-02", scored("trials", 0.8)).setRegionId("KS"));
    ObjectiveProgress courts = find(rows, "courts", "2024-06-01");
    assertThat(courts.getNowValue()).isEqualTo(60);
    assertThat(courts.getThenValue()).isEqualTo(20);
    assertThat(courts.getThenPeriodEnd()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(find(rows, "courts", "2024-03-01").getThenValue()).isEqualTo(20);
  }

  @Test
  void aPeriodThatEndsOnTheDayOfTheRenewalWasOver() {
    List<ObjectiveProgress> rows =
        book(
            in("2024-02", scored("trials", 0.2)),
            in("2024-03", scored("trials", 0.3)).setRenewalDate(LocalDate.of(2024, 3, 1)));
    assertThat(find(rows, "courts", "2024-03-01").getThenValue()).isEqualTo(20);
  }

  /** What nobody said in February is not filled up with January, nor with the baseline. */
  @Test
  void silenceAtTheRenewalIsNotFilledUp() {
    List<ObjectiveProgress> rows =
        book(
            scored("trials", 0.1),
            in("2024-02", silent("trials")),
            june(scored("trials", 0.6)).setBaselineValue(12.0));
    ObjectiveProgress courts = find(rows, "courts", "2024-06-01");
    assertThat(courts.getThenValue()).isNull();
    assertThat(courts.getThenPeriodEnd()).isNull();
    assertThat(courts.getNowValue()).isEqualTo(60);
  }

  @Test
  void silenceOfTheOneIndicatorIsGivenWithItsReason() {
    ObjectiveProgress courts =
        january(book(row("trials", ProgressStatus.no_data, "no_access")), "courts");
    assertThat(courts.getIndicatorId()).isEqualTo("trials");
    assertThat(courts.getNowValue()).isNull();
    assertThat(courts.getReason()).isEqualTo("no_access");
    assertThat(courts.getStatus()).isEqualTo(ProgressStatus.no_data);
    assertThat(courts.getIndicatorsObserved()).isEqualTo(0);
    assertThat(courts.getWeightObserved()).isEqualTo(0);
    assertThat(courts.getEvidenceKind()).isEqualTo(EvidenceKind.none);
  }

  /** Value and reason are two things: a value may stand although no progress can be computed. */
  @Test
  void aValueStandsWithoutProgress() {
    ObjectiveProgress courts =
        january(
            book(row("trials", ProgressStatus.not_computable, "no_target").setValue(7.0)),
            "courts");
    assertThat(courts.getNowValue()).isEqualTo(7);
    assertThat(courts.getTargetValue()).isNull();
    assertThat(courts.getReason()).isNull();
    assertThat(courts.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(courts.getIndicatorsObserved()).isEqualTo(0);
    assertThat(courts.getEvidenceKind()).isEqualTo(EvidenceKind.activity_only);
  }

  @Test
  void ofSeveralHeadlinesTheOneOfTheIndicatorsOwnComponentSpeaks() {
    ObjectiveProgress courts =
        january(
            book(
                scored("trials", 0.9).setComponent(Component.support),
                scored("trials", 0.3),
                scored("trials", 0.8).setDisaggregation("sex=f")),
            "courts");
    assertThat(courts.getNowValue()).isEqualTo(30);
    ObjectiveProgress others =
        january(
            book(
                scored("trials", 0.9).setComponent(Component.support),
                scored("trials", 0.2).setComponent(Component.civilian)),
            "courts");
    assertThat(others.getNowValue()).isEqualTo(20);
  }

  /** (3 x 1 + 1 x -1) / 4: minus three counts as minus one. */
  @Test
  void severalSpeakByTheirWeightedMean() {
    ObjectiveProgress safety =
        january(book(scored("calm", 1.5), scored("trust", -3), scored("patrols", 0)), "safety");
    assertThat(safety.getIndicatorId()).isNull();
    assertThat(safety.getNowValue()).isEqualTo(0.5);
    assertThat(safety.getTargetValue()).isEqualTo(1);
    assertThat(safety.getThenValue()).isNull();
    assertThat(safety.getIndicatorsExpected()).isEqualTo(2);
    assertThat(safety.getIndicatorsObserved()).isEqualTo(2);
    assertThat(safety.getEvidenceKind()).isEqualTo(EvidenceKind.outcome_data);
  }

  /** Patrols and posts are parts of safety, but calm and trust were due: they alone speak. */
  @Test
  void outcomesThatAreDueAndSilentAreNotReplacedByOutputs() {
    List<ObjectiveProgress> rows =
        book(silent("calm"), silent("trust"), scored("patrols", 1), scored("posts", 1));
    ObjectiveProgress safety = january(rows, "safety");
    assertThat(safety.getNowValue()).isNull();
    assertThat(safety.getReason()).isEqualTo("low_availability");
    assertThat(safety.getTargetValue()).isEqualTo(1);
    assertThat(safety.getIndicatorsExpected()).isEqualTo(2);
    assertThat(safety.getIndicatorsObserved()).isEqualTo(0);
    assertThat(safety.getWeightObserved()).isEqualTo(0);
    assertThat(safety.getStatus()).isEqualTo(ProgressStatus.no_data);
    assertThat(safety.getEvidenceKind()).isEqualTo(EvidenceKind.activity_only);
    ObjectiveProgress presence = january(rows, "presence");
    assertThat(presence.getNowValue()).isEqualTo(1);
    assertThat(presence.getStatus()).isEqualTo(ProgressStatus.met);
    assertThat(presence.getEvidenceKind()).isEqualTo(EvidenceKind.activity_only);
  }

  @Test
  void outputsSpeakWhereNoOutcomeIsDue() {
    ObjectiveProgress safety =
        january(
            book(
                scored("calm", 0.2).setCellsExpected(0),
                scored("patrols", 1),
                scored("posts", 0.5)),
            "safety");
    assertThat(safety.getNowValue()).isEqualTo(0.75);
    assertThat(safety.getIndicatorsExpected()).isEqualTo(2);
    assertThat(safety.getEvidenceKind()).isEqualTo(EvidenceKind.outcome_data);
  }

  /** Calm is 3 of 4, enough; trust alone is 1 of 4. */
  @Test
  void belowTwoThirdsOfTheWeightThereIsNoMean() {
    ObjectiveProgress enough = january(book(scored("calm", 0.5), silent("trust")), "safety");
    assertThat(enough.getNowValue()).isEqualTo(0.5);
    assertThat(enough.getWeightObserved()).isEqualTo(0.75);
    ObjectiveProgress tooLittle = january(book(silent("calm"), scored("trust", 0.5)), "safety");
    assertThat(tooLittle.getNowValue()).isNull();
    assertThat(tooLittle.getReason()).isEqualTo("low_availability");
    assertThat(tooLittle.getIndicatorsObserved()).isEqualTo(1);
    assertThat(tooLittle.getStatus()).isEqualTo(ProgressStatus.behind);
  }

  /** Two of three indicators of 0.35 each: in doubles a little beside two thirds. */
  @Test
  void exactlyTwoThirdsOfTheWeightAreEnough() {
    KestriaPlan plan =
        new KestriaPlan()
            .with(objective("o", null, 0.35))
            .with(indicator("a", 1).setObjectiveId("o"))
            .with(indicator("b", 1).setObjectiveId("o"))
            .with(indicator("c", 1).setObjectiveId("o"));
    ObjectiveProgress row = january(book(plan, scored("a", 1), scored("b", 0), silent("c")), "o");
    assertThat(row.getNowValue()).isEqualTo(0.5);
  }

  @Test
  void indicatorsWithoutWeightMakeNoMean() {
    KestriaPlan plan =
        new KestriaPlan()
            .with(objective("o", null, 1))
            .with(indicator("a", 0).setObjectiveId("o"))
            .with(indicator("b", 0).setObjectiveId("o"));
    ObjectiveProgress row = january(book(plan, scored("a", 1), scored("b", 1)), "o");
    assertThat(row.getNowValue()).isNull();
    assertThat(row.getReason()).isEqualTo("low_availability");
    assertThat(row.getWeightObserved()).isNull();
    assertThat(row.getIndicatorsObserved()).isEqualTo(2);
  }

  /** Then (3 x 0.2 + 1 x -0.2) / 4 = 0.1. */
  @Test
  void thenOfSeveralIsTheSameMeanOfTheSameIndicators() {
    List<ObjectiveProgress> rows =
        book(
            scored("calm", 0.9),
            scored("trust", 0.9),
            in("2024-02", scored("calm", 0.2)),
            in("2024-02", scored("trust", -0.2)),
            june(scored("calm", 1)),
            june(scored("trust", 0)));
    ObjectiveProgress safety = find(rows, "safety", "2024-06-01");
    assertThat(safety.getNowValue()).isEqualTo(0.75);
    assertThat(safety.getThenValue()).isCloseTo(0.1, within(1e-15));
    assertThat(safety.getThenPeriodEnd()).isEqualTo(LocalDate.of(2024, 3, 1));
  }

  @Test
  void otherIndicatorsAreNoComparison() {
    List<ObjectiveProgress> rows =
        book(
            scored("calm", 0.2),
            scored("trust", 0.2),
            in("2024-02", scored("calm", 0.2)),
            in("2024-02", silent("trust")),
            june(scored("calm", 1)),
            june(scored("trust", 0)));
    ObjectiveProgress safety = find(rows, "safety", "2024-06-01");
    assertThat(safety.getNowValue()).isEqualTo(0.75);
    assertThat(safety.getThenValue()).isNull();
    assertThat(safety.getThenPeriodEnd()).isNull();
  }

  /** In both spans trust alone was scored, and it is a quarter of the weight. */
  @Test
  void thenHasToBeAvailableToo() {
    List<ObjectiveProgress> rows =
        book(
            in("2024-02", silent("calm")),
            in("2024-02", scored("trust", 0.2)),
            june(silent("calm")),
            june(scored("trust", 0)));
    assertThat(find(rows, "safety", "2024-06-01").getThenValue()).isNull();
  }

  /** One that spoke alone then is laid beside several now by its achievement, not its value. */
  @Test
  void thenIsAnAchievementWhereNowIs() {
    List<ObjectiveProgress> rows =
        book(in("2024-02", scored("calm", 0.25)), june(scored("calm", 1)), june(silent("trust")));
    ObjectiveProgress safety = find(rows, "safety", "2024-06-01");
    assertThat(safety.getNowValue()).isEqualTo(1);
    assertThat(safety.getThenValue()).isEqualTo(0.25);
    assertThat(find(rows, "safety", "2024-02-01").getNowValue()).isEqualTo(25);
  }

  @Test
  void severalWithoutARenewalHaveNoThen() {
    List<ObjectiveProgress> rows =
        book(
            in("2024-02", scored("calm", 0.2)),
            in("2024-02", scored("trust", 0.2)),
            in("2024-06", scored("calm", 1)),
            in("2024-06", scored("trust", 1)));
    assertThat(find(rows, "safety", "2024-06-01").getThenValue()).isNull();
  }

  @Test
  void theWeakestStatusIsShownAndSilenceOnlyWhereItIsAll() {
    assertThat(status(ProgressStatus.met, ProgressStatus.on_track))
        .isEqualTo(ProgressStatus.on_track);
    assertThat(status(ProgressStatus.on_track, ProgressStatus.not_computable))
        .isEqualTo(ProgressStatus.not_computable);
    assertThat(status(ProgressStatus.not_computable, ProgressStatus.too_early))
        .isEqualTo(ProgressStatus.too_early);
    assertThat(status(ProgressStatus.behind, ProgressStatus.too_early))
        .isEqualTo(ProgressStatus.behind);
    assertThat(status(ProgressStatus.behind, ProgressStatus.far_behind))
        .isEqualTo(ProgressStatus.far_behind);
    assertThat(status(ProgressStatus.missed, ProgressStatus.far_behind))
        .isEqualTo(ProgressStatus.missed);
    assertThat(status(ProgressStatus.missed, ProgressStatus.reversed))
        .isEqualTo(ProgressStatus.reversed);
    assertThat(status(ProgressStatus.lost, ProgressStatus.reversed)).isEqualTo(ProgressStatus.lost);
    assertThat(status(ProgressStatus.met, ProgressStatus.no_data)).isEqualTo(ProgressStatus.met);
    assertThat(status(ProgressStatus.no_data, ProgressStatus.no_data))
        .isEqualTo(ProgressStatus.no_data);
  }

  private static ProgressStatus status(ProgressStatus calm, ProgressStatus trust) {
    return january(book(row("calm", calm, null), row("trust", trust, null)), "safety").getStatus();
  }

  @Test
  void statusIsThatOfOneHeadlineAnIndicator() {
    ObjectiveProgress safety =
        january(
            book(
                row("calm", ProgressStatus.met, null),
                row("trust", ProgressStatus.on_track, null),
                row("trust", ProgressStatus.lost, null).setDisaggregation("sex=f"),
                row("trust", ProgressStatus.lost, null).setComponent(Component.support)),
            "safety");
    assertThat(safety.getStatus()).isEqualTo(ProgressStatus.on_track);
  }

  /** Parts with different ways to divide the whole make no value, but each has its achievement. */
  @Test
  void partsOfTheOneIndicatorMakeNoValue() {
    ObjectiveProgress courts =
        january(
            book(
                row("trials", ProgressStatus.not_computable, "parts_mixed").setRollUp(RollUp.parts),
                scored("trials", 1).setDisaggregation("age=1"),
                scored("trials", 1).setDisaggregation("sex=f")),
            "courts");
    assertThat(courts.getNowValue()).isNull();
    assertThat(courts.getReason()).isEqualTo("parts_mixed");
    assertThat(courts.getIndicatorsObserved()).isEqualTo(1);
    assertThat(courts.getEvidenceKind()).isEqualTo(EvidenceKind.activity_only);
  }

  @Test
  void impactIsAnOutcomeToo() {
    KestriaPlan plan =
        new KestriaPlan()
            .with(objective("o", null, 1))
            .with(indicator("work", 1).setObjectiveId("o"))
            .with(indicator("deaths", 1).setObjectiveId("o").setResultLevel(ResultLevel.impact));
    ObjectiveProgress row = january(book(plan, scored("work", 1), scored("deaths", 0.5)), "o");
    assertThat(row.getIndicatorId()).isEqualTo("deaths");
    assertThat(row.getEvidenceKind()).isEqualTo(EvidenceKind.outcome_data);
  }

  @Test
  void aSignedJudgementIsEvidenceWhereNoFigureIs() {
    KestriaPlan plan = plan().judged("courts", "KS01", "2024-S1").judged("safety", null, "2024-02");
    assertThat(evidence(plan, silent("trials"), "courts")).isEqualTo(EvidenceKind.judgement);
    assertThat(evidence(plan, silent("trials").setRegionId("KS"), "courts"))
        .isEqualTo(EvidenceKind.none);
    assertThat(evidence(plan, scored("trials", 0), "courts")).isEqualTo(EvidenceKind.activity_only);
    assertThat(evidence(plan, in("2024-07", silent("trials")), "courts"))
        .isEqualTo(EvidenceKind.none);
    IndicatorProgress.Builder february = in("2024-02", silent("calm")).setRegionId("KS");
    assertThat(evidence(plan, february, "safety")).isEqualTo(EvidenceKind.judgement);
    assertThat(evidence(plan, silent("calm").setRegionId("KS"), "safety"))
        .isEqualTo(EvidenceKind.none);
    assertThat(evidence(plan, in("2024", silent("calm")).setRegionId("KS"), "safety"))
        .isEqualTo(EvidenceKind.judgement);
  }

  private static EvidenceKind evidence(
      KestriaPlan plan, IndicatorProgress.Builder row, String objective) {
    return book(plan, row).stream()
        .filter(each -> each.getObjectiveId().equals(objective))
        .findFirst()
        .orElseThrow()
        .getEvidenceKind();
  }

  @Test
  void judgementAloneMakesNoRow() {
    assertThat(book(plan().judged("courts", "KS01", "2024"), scored("morale", 1))).isEmpty();
  }
}
