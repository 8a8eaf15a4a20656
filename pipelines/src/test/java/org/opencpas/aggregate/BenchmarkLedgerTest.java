package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.aggregate.Rows.in;
import static org.opencpas.aggregate.Rows.indicator;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.silent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.BenchmarkEvidence;
import org.opencpas.schemas.BenchmarkProgress;
import org.opencpas.schemas.Combine;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.TargetScope;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.CoverageSpan;

/**
 * Figures are of 2024, which is covered from January to June; "calm" is wanted to be 10 or more.
 */
class BenchmarkLedgerTest {
  private static final LocalDate RENEWAL = LocalDate.of(2024, 4, 1);
  private static final CoverageSpan SPAN =
      new CoverageSpan(
          Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 7, 1)));

  private static Benchmark.Builder benchmark() {
    return Benchmark.newBuilder().setBenchmarkId("B").setMissionId("KESMIS").setTitle("Calm");
  }

  private static BenchmarkCondition.Builder atLeast(String indicator, double threshold) {
    return BenchmarkCondition.newBuilder()
        .setBenchmarkId("B")
        .setIndicatorId(indicator)
        .setComparison(">=")
        .setThreshold(threshold);
  }

  private static BenchmarkCondition.Builder judged(String subject, double threshold) {
    return atLeast("", threshold).setIndicatorId(null).setAssessmentSubject(subject);
  }

  private static KestriaPlan plan() {
    return new KestriaPlan()
        .with(indicator("calm", 1).setRegionLevel(1))
        .with(indicator("order", 1).setRegionLevel(1).setFrequency(Frequency.quarter));
  }

  private static Assessment.Builder assessment(String id, String period, String rating) {
    return Assessment.newBuilder()
        .setAssessmentId(id)
        .setMissionId("KESMIS")
        .setSubject("talks")
        .setPeriod(period)
        .setRating(rating)
        .setScale("talks 1-5")
        .setAssessedOn(LocalDate.of(2024, 6, 1));
  }

  /** A figure of a region; a blank value is silence. */
  private static IndicatorProgress figure(
      String indicator, String region, String period, @Nullable Double value) {
    IndicatorProgress.Builder row =
        value == null
            ? silent(indicator)
            : row(indicator, ProgressStatus.on_track, null).setValue(value).setCellsObserved(1);
    return in(period, row).setRegionId(region).build();
  }

  /** The figures of the whole mission month by month. */
  private static List<IndicatorProgress> months(@Nullable Double... values) {
    List<IndicatorProgress> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      rows.add(figure("calm", "KS", "2024-0" + (i + 1), values[i]));
    }
    return rows;
  }

  private static BenchmarkLedger.Rows ledger(KestriaPlan plan, List<IndicatorProgress> rows) {
    return ledger(plan, rows, null, List.of());
  }

  private static BenchmarkLedger.Rows ledger(
      KestriaPlan plan,
      List<IndicatorProgress> rows,
      @Nullable LocalDate renewal,
      List<IndicatorProgress> then) {
    Set<PeriodType> computed = Set.of(PeriodType.month, PeriodType.quarter);
    return new BenchmarkLedger(plan.framework(), computed).of("KESMIS", SPAN, rows, renewal, then);
  }

  private static List<String> states(BenchmarkLedger.Rows rows) {
    return rows.progress().stream().map(row -> row.getState().name()).toList();
  }

  private static List<String> results(BenchmarkLedger.Rows rows) {
    return rows.progress().stream().map(row -> String.valueOf(row.getConditionResult())).toList();
  }

  private static BenchmarkProgress last(BenchmarkLedger.Rows rows) {
    return rows.progress().get(rows.progress().size() - 1);
  }

  @Test
  void everyPeriodHasARowWithItsStateAndSinceWhen() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(
                    benchmark()
                        .setHoldPeriods(2)
                        .setDueDate(LocalDate.of(2024, 5, 31))
                        .setAccountableParties("State; parties;")
                        .setInstruments("K/1; K/2"))
                .with(atLeast("calm", 10)),
            months(9.0, 10.0, 11.0, null, 3.0, 12.0));
    assertThat(states(rows)).containsExactly("not_met", "holding", "met", "met", "lost", "holding");
    assertThat(rows.progress())
        .extracting(row -> row.getSince().toString())
        .containsExactly(
            "2024-02-01", "2024-03-01", "2024-04-01", "2024-04-01", "2024-06-01", "2024-07-01");
    assertThat(rows.progress())
        .extracting(BenchmarkProgress::getOverdue)
        .containsExactly(false, false, false, false, true, true);
    BenchmarkProgress silent = rows.progress().get(3);
    assertThat(silent.getReason()).isEqualTo("no_value");
    assertThat(silent.getPeriodsSilent()).isEqualTo(1);
    assertThat(silent.getFirstMetOn()).isEqualTo("2024-04-01");
    assertThat(last(rows).getParties()).isEqualTo(2);
    assertThat(last(rows).getThenReason()).isEqualTo("no_renewal");
  }

  @Test
  void evidenceSaysWhatEachConditionRestsOn() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(benchmark().setCombine(Combine.any))
                .with(judged("talks", 3))
                .with(atLeast("calm", 10))
                .with(assessment("a", "2024-Q1", "4"))
                .with(assessment("b", "2024-05", "good")),
            months(9.0, 9.0, 10.0, 9.0, null, 9.0));
    assertThat(results(rows))
        .containsExactly("satisfied", "satisfied", "satisfied", "silent", "silent", "silent");
    BenchmarkEvidence figure = rows.evidence().get(2);
    assertThat(figure.getCondition()).isEqualTo(1);
    assertThat(figure.getValue()).isEqualTo(10);
    assertThat(figure.getConditionResult().name()).isEqualTo("satisfied");
    BenchmarkEvidence judgement = rows.evidence().get(6);
    assertThat(judgement.getCondition()).isEqualTo(2);
    assertThat(judgement.getAssessmentId()).isEqualTo("a");
    assertThat(judgement.getValue()).isEqualTo(4);
    assertThat(rows.evidence().get(9).getReason()).isEqualTo("not_judged");
    assertThat(rows.evidence().get(10).getReason()).isEqualTo("rating_in_words");
    assertThat(rows.evidence().get(10).getRating()).isEqualTo("good");
    assertThat(rows.evidence()).hasSize(12);
  }

  @Test
  void everyRegionOfTheLevelMustSatisfy() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan().with(benchmark()).with(atLeast("calm", 10).setScope(TargetScope.each)),
            List.of(
                figure("calm", "KS01", "2024-01", 10.0),
                figure("calm", "KS02", "2024-01", 12.0),
                figure("calm", "KS", "2024-01", 1.0),
                figure("calm", "KS01", "2024-02", 10.0),
                figure("calm", "KS02", "2024-02", null),
                figure("calm", "KS01", "2024-03", 9.0),
                figure("calm", "KS02", "2024-03", null),
                figure("calm", "KS01", "2024-04", 10.0)));
    assertThat(results(rows))
        .containsExactly("satisfied", "silent", "failing", "silent", "silent", "silent");
    assertThat(rows.progress().get(3).getReason()).isEqualTo("not_due");
    assertThat(rows.evidence()).hasSize(12);
  }

  @Test
  void longestRhythmGivesThePeriods() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan().with(benchmark()).with(atLeast("calm", 10)).with(atLeast("order", 5)),
            List.of(
                figure("calm", "KS", "2024-01", 1.0),
                figure("calm", "KS", "2024-Q1", 10.0),
                figure("order", "KS", "2024-Q1", 5.0),
                figure("calm", "KS", "2024-Q2", 9.0),
                figure("order", "KS", "2024-Q2", 5.0)));
    assertThat(rows.progress())
        .extracting(row -> row.getPeriodType().name())
        .containsExactly("quarter", "quarter");
    assertThat(states(rows)).containsExactly("met", "lost");
    assertThat(last(rows).getConditionsSatisfied()).isEqualTo(1);
    assertThat(last(rows).getConditionsFailing()).isEqualTo(1);
  }

  @Test
  void figureOfTheOwnComponentCounts() {
    IndicatorProgress police =
        IndicatorProgress.newBuilder(figure("calm", "KS", "2024-01", 50.0))
            .setComponent(Component.police)
            .build();
    IndicatorProgress part =
        IndicatorProgress.newBuilder(figure("calm", "KS", "2024-01", 60.0))
            .setDisaggregation("sex=f")
            .build();
    KestriaPlan plan = plan().with(benchmark()).with(atLeast("calm", 10));
    assertThat(
            results(ledger(plan, List.of(police, part, figure("calm", "KS", "2024-01", 1.0))))
                .get(0))
        .isEqualTo("failing");
    assertThat(results(ledger(plan, List.of(police, part))).get(0)).isEqualTo("satisfied");
  }

  @Test
  void bothEndsOfARangeBelongToIt() {
    KestriaPlan plan =
        plan()
            .with(benchmark())
            .with(atLeast("calm", 2).setComparison("between").setThresholdHigh(4.0));
    assertThat(results(ledger(plan, months(1.9, 2.0, 3.0, 4.0, 4.1, null))))
        .containsExactly("failing", "satisfied", "satisfied", "satisfied", "failing", "silent");
    KestriaPlan exact = plan().with(benchmark()).with(atLeast("calm", 2).setComparison("="));
    assertThat(results(ledger(exact, months(1.9, 2.0)))).startsWith("failing", "satisfied");
    KestriaPlan most = plan().with(benchmark()).with(atLeast("calm", 2).setComparison("<="));
    assertThat(results(ledger(most, months(2.0, 2.1)))).startsWith("satisfied", "failing");
  }

  @Test
  void withoutConditionsItCannotBeMeasured() {
    BenchmarkLedger.Rows rows = ledger(plan().with(benchmark()), months(10.0));
    assertThat(states(rows)).containsExactly("not_measurable");
    assertThat(last(rows).getReason()).isEqualTo("no_conditions");
    assertThat(last(rows).getPeriodStart()).isEqualTo("2024-01-01");
    assertThat(last(rows).getPeriodEnd()).isEqualTo("2024-07-01");
    assertThat(rows.evidence()).isEmpty();
  }

  @Test
  void findingsAndRatingsInWordsCannotBeMeasured() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(
                    indicator("mood", 1)
                        .setMeasure(Measure.qualitative)
                        .setValueKind(ValueKind.qualitative))
                .with(benchmark())
                .with(atLeast("mood", 1))
                .with(judged("talks", 3))
                .with(assessment("a", "2024-Q1", "good")),
            List.of());
    assertThat(states(rows)).containsExactly("not_measurable");
    assertThat(rows.evidence())
        .extracting(BenchmarkEvidence::getReason)
        .containsExactly("qualitative", "rating_in_words");
  }

  @Test
  void oneConditionThatCannotBeMeasuredLeavesTheOthersToFail() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(benchmark())
                .with(atLeast("calm", 10))
                .with(judged("talks", 3))
                .with(assessment("a", "2024-Q1", "good")),
            months(9.0, 10.0, 10.0));
    assertThat(states(rows).subList(0, 3)).containsExactly("not_met", "not_met", "no_data");
    assertThat(rows.progress().get(1).getReason()).isEqualTo("rating_in_words");
  }

  @Test
  void judgementsAloneCountInThePeriodsThatTheyJudgeAndTheLastSignedHolds() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(benchmark().setHoldPeriods(2))
                .with(judged("talks", 3))
                .with(assessment("a", "2024-Q1", "3"))
                .with(assessment("b", "2024-Q2", "2"))
                .with(assessment("c", "2024-Q2", "3.5").setAssessedOn(LocalDate.of(2024, 7, 9)))
                .with(assessment("d", "2024-Q3", "1")),
            List.of());
    assertThat(states(rows)).containsExactly("holding", "met");
    assertThat(rows.evidence().get(1).getAssessmentId()).isEqualTo("c");
  }

  @Test
  void neverJudgedIsSilence() {
    BenchmarkLedger.Rows rows =
        ledger(plan().with(benchmark()).with(judged("talks", 3)), List.of());
    assertThat(states(rows)).containsExactly("no_data");
    assertThat(last(rows).getReason()).isEqualTo("not_judged");
  }

  @Test
  void judgementOfEachRegionIsThatOfThoseDirectlyBelow() {
    KestriaPlan plan =
        plan()
            .with(benchmark())
            .with(judged("talks", 3).setScope(TargetScope.each))
            .with(assessment("a", "2024-Q1", "3").setRegionId("KS01"))
            .with(assessment("b", "2024-Q1", "4").setRegionId("KS02"))
            .with(assessment("c", "2024-Q1", "1"))
            .with(assessment("d", "2024-Q2", "3").setRegionId("KS01"));
    assertThat(results(ledger(plan, List.of()))).containsExactly("satisfied", "silent");
  }

  @Test
  void endsWithItsIndicator() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(indicator("posts", 1).setValidTo(LocalDate.of(2024, 3, 1)))
                .with(benchmark().setDueDate(LocalDate.of(2024, 1, 15)))
                .with(atLeast("posts", 1)),
            List.of(figure("posts", "KS", "2024-01", 0.0), figure("posts", "KS", "2024-02", 1.0)));
    assertThat(states(rows)).containsExactly("not_met", "met", "ended", "ended", "ended", "ended");
    assertThat(rows.progress().get(0).getOverdue()).isTrue();
    assertThat(last(rows).getOverdue()).isFalse();
    assertThat(last(rows).getReason()).isEqualTo("ended");
    assertThat(last(rows).getConditionResult()).isNull();
    assertThat(last(rows).getSince()).isEqualTo("2024-04-01");
    assertThat(rows.evidence()).hasSize(2);
  }

  private static MandateEvent.Builder event(String id, MandateEventType type, String day) {
    return MandateEvent.newBuilder()
        .setEventId(id)
        .setMissionId("KESMIS")
        .setEventType(type)
        .setAuthority("UNSC")
        .setEventDate(LocalDate.parse(day));
  }

  @Test
  void endsWithTheMandateUnlessItIsRenewedAfterwards() {
    KestriaPlan plan =
        plan()
            .with(benchmark())
            .with(atLeast("calm", 10))
            .with(event("e1", MandateEventType.establish, "2023-01-01"))
            .with(event("e2", MandateEventType.terminate, "2024-05-15"));
    assertThat(states(ledger(plan, months(10.0, 10.0, 10.0, 10.0, 10.0, 10.0))))
        .containsExactly("met", "met", "met", "met", "ended", "ended");
    plan.with(event("e3", MandateEventType.renew, "2024-06-01"));
    assertThat(states(ledger(plan, months(10.0, 10.0, 10.0, 10.0, 10.0, 10.0))))
        .doesNotContain("ended");
  }

  @Test
  void whatWasMetByTheKnowledgeOfTheRenewalAndNeverWasIsRevisedAway() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan().with(benchmark().setHoldPeriods(2)).with(atLeast("calm", 10)),
            months(10.0, 9.0, 10.0, null, null, 10.0),
            RENEWAL,
            months(10.0, 12.0, null));
    assertThat(states(rows))
        .containsExactly(
            "holding",
            "revised_away",
            "revised_away",
            "revised_away",
            "revised_away",
            "revised_away");
    assertThat(rows.progress())
        .extracting(row -> String.valueOf(row.getStateThen()))
        .containsExactly("holding", "met", "met", "null", "null", "null");
    assertThat(last(rows).getThenReason()).isEqualTo("after_renewal");
    assertThat(last(rows).getFirstMetThen()).isEqualTo("2024-03-01");
    assertThat(last(rows).getSince()).isEqualTo("2024-03-01");
    assertThat(rows.progress().get(0).getFirstMetThen()).isNull();
  }

  @Test
  void revisedAwayEndsWhenItIsMetAndIsNotSaidOfWhatWasEverMet() {
    KestriaPlan plan = plan().with(benchmark()).with(atLeast("calm", 10));
    assertThat(
            states(ledger(plan, months(9.0, 9.0, 10.0, 9.0), RENEWAL, months(10.0, 9.0, 9.0)))
                .subList(0, 4))
        .containsExactly("revised_away", "revised_away", "met", "lost");
    assertThat(
            states(ledger(plan, months(10.0, 9.0, 9.0), RENEWAL, months(10.0, 10.0, 10.0)))
                .subList(0, 3))
        .containsExactly("met", "lost", "lost");
  }

  @Test
  void judgementSignedAfterTheRenewalWasNotKnownThen() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(benchmark())
                .with(judged("talks", 3))
                .with(assessment("a", "2024-01", "4").setAssessedOn(LocalDate.of(2024, 2, 1)))
                .with(assessment("b", "2024-01", "2"))
                .with(assessment("c", "2024-02", "4")),
            List.of(),
            RENEWAL,
            List.of());
    assertThat(states(rows)).containsExactly("revised_away", "met");
    assertThat(rows.progress())
        .extracting(BenchmarkProgress::getThenReason)
        .containsExactly(null, "not_known_then");
  }

  @Test
  void irregularFiguresCountInThePeriodsThatHaveThem() {
    BenchmarkLedger.Rows rows =
        ledger(
            plan()
                .with(indicator("releases", 1).setFrequency(Frequency.irregular))
                .with(benchmark())
                .with(atLeast("releases", 5).setRegionId("KS01")),
            Arrays.asList(
                figure("releases", "KS01", "2024-02", 6.0),
                figure("releases", "KS01", "2024-05", 4.0),
                figure("releases", "KS02", "2024-03", 9.0)));
    assertThat(rows.progress())
        .extracting(row -> row.getPeriodStart().toString())
        .containsExactly("2024-02-01", "2024-05-01");
    assertThat(states(rows)).containsExactly("met", "lost");
  }

  @Test
  void figuresOfPeriodsThatNobodyAskedForCannotBeMeasured() {
    KestriaPlan plan =
        plan()
            .with(indicator("yearly", 1).setFrequency(Frequency.year))
            .with(benchmark())
            .with(atLeast("yearly", 1));
    assertThat(last(ledger(plan, List.of())).getReason()).isEqualTo("not_computed");
  }
}
