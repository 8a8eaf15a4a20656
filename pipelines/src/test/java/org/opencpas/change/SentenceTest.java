package org.opencpas.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.change.ChangeRows.FEBRUARY;
import static org.opencpas.change.ChangeRows.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.Target;

class SentenceTest {
  private static final LocalDate KNOWN = LocalDate.of(2023, 10, 1);

  private static List<Change> changes(Measure measure, Figures then, Step step, Figures now) {
    Framework framework =
        new Framework(
            ChangeRows.framework()
                .setIndicators(List.of(ChangeRows.indicator("patrols").setMeasure(measure).build()))
                .build());
    return new Explanation(framework, framework)
        .of(List.of(new State(null, then), new State(step, now)), KNOWN);
  }

  private static Figures figures(@Nullable Double value, @Nullable Double achievement) {
    return Figures.ofProgress(
        List.of(
            progress("KS02", FEBRUARY)
                .setValue(value)
                .setAchievementRaw(achievement)
                .setReason("incomplete")
                .build()),
        KNOWN);
  }

  private static List<String> sentences(List<Change> rows) {
    return rows.stream().map(Change::getSentence).toList();
  }

  @Test
  void saysWhatWhereWhenNowThenAndTheParts() {
    assertThat(
            sentences(
                changes(Measure.count, figures(299.0, 0.5), Step.CORRECTED, figures(149.0, 0.25))))
        .containsExactly(
            "patrols (Patrols) in KS02 (Valdorée), February 2023: 149 now, 299 as known on"
                + " 1 October 2023; corrected -150.",
            "Achievement of patrols (Patrols) in KS02 (Valdorée), February 2023: 0.25 now, 0.5 as"
                + " known on 1 October 2023; corrected -0.25.");
  }

  @Test
  void percentagesMoveInPoints() {
    assertThat(
            sentences(
                changes(Measure.percentage, figures(12.5, null), Step.LATE, figures(20.0, null))))
        .containsExactly(
            "patrols (Patrols) in KS02 (Valdorée), February 2023: 20 % now, 12.5 % as known on"
                + " 1 October 2023; late +7.5 points.");
  }

  @Test
  void silenceIsSaidWithItsReason() {
    assertThat(sentences(changes(Measure.count, Figures.NONE, Step.LATE, figures(7.0, null))))
        .containsExactly(
            "patrols (Patrols) in KS02 (Valdorée), February 2023: 7 now, none as known on"
                + " 1 October 2023 (nothing was due there, and nothing came).");
    assertThat(
            sentences(
                changes(Measure.count, figures(7.0, null), Step.RETRACTED, figures(null, null))))
        .containsExactly(
            "patrols (Patrols) in KS02 (Valdorée), February 2023: none now (not every expected cell"
                + " reported a value), 7 as known on 1 October 2023.");
  }

  @Test
  void scoresSayTheirLevelAndComponent() {
    Effectiveness.Builder row =
        Effectiveness.newBuilder()
            .setMissionId("KESMIS")
            .setComponent("all")
            .setRegionId("KS")
            .setPeriodType(PeriodType.quarter)
            .setPeriodStart(LocalDate.of(2023, 4, 1))
            .setPeriodEnd(LocalDate.of(2023, 7, 1))
            .setResultLevel(ResultLevel.outcome)
            .setRegionLevel(0)
            .setIndicatorsExpected(3)
            .setIndicatorsObserved(3)
            .setOutputOnly(false);
    Figures then = Figures.ofEffectiveness(List.of(row.setScore(0.5).build()), KNOWN);
    Figures now = Figures.ofEffectiveness(List.of(row.setScore(0.25).build()), KNOWN);
    assertThat(sentences(changes(Measure.count, then, Step.WEIGHTS, now)))
        .containsExactly(
            "Outcome score in KS (Kestria), quarter 2 of 2023: 0.25 now, 0.5 as known on"
                + " 1 October 2023; weights -0.25.");
    row.setComponent(Component.police.name());
    then = Figures.ofEffectiveness(List.of(row.setScore(0.5).build()), KNOWN);
    now = Figures.ofEffectiveness(List.of(row.setScore(0.75).build()), KNOWN);
    assertThat(sentences(changes(Measure.count, then, Step.LATE, now)).get(0))
        .startsWith("Outcome score of the component police in KS (Kestria), quarter 2 of 2023");
  }

  private static Target target(double value) {
    return Target.newBuilder()
        .setTargetId("T1")
        .setIndicatorId("patrols")
        .setTargetValue(value)
        .setTargetPeriod("2024")
        .build();
  }

  private static List<Change> targets(List<Target> then, List<Target> now) {
    return new TargetChanges(
            new Framework(ChangeRows.framework().setTargets(then).build()),
            new Framework(ChangeRows.framework().setTargets(now).build()))
        .of("KESMIS", KNOWN);
  }

  @Test
  void loweredTargetAsksForLess() {
    List<Change> rows = targets(List.of(target(40)), List.of(target(30)));
    assertThat(sentences(rows))
        .containsExactly(
            "Target T1 of patrols (Patrols) in KS (Kestria), due by the end of 2024: 30 now, 40 as"
                + " known on 1 October 2023; -10, which asks for less.");
    Change row = rows.get(0);
    assertThat(row.getFigure()).isEqualTo(ChangedFigure.target);
    assertThat(row.getTargetLowered()).isTrue();
    assertThat(row.getPartTarget()).isEqualTo("-10.000000000000");
    assertThat(row.getRegionId()).isEqualTo("KS");
  }

  @Test
  void raisedTargetAsksForMoreAndANewOneForWhatNobodyAskedFor() {
    assertThat(targets(List.of(target(40)), List.of(target(50))).get(0).getTargetLowered())
        .isFalse();
    List<Change> added = targets(List.of(), List.of(target(50)));
    assertThat(sentences(added))
        .containsExactly(
            "Target T1 of patrols (Patrols) in KS (Kestria), due by the end of 2024: 50 now, none"
                + " as known on 1 October 2023 (there is no target).");
    assertThat(added.get(0).getTargetLowered()).isNull();
    assertThat(targets(List.of(target(40)), List.of(target(40)))).isEmpty();
  }

  @Test
  void laterTargetForTheSameTakesThePlaceOfTheFirstWhateverItsId() {
    Target lowered =
        Target.newBuilder(target(30)).setTargetId("T1-lowered").setSetOn(KNOWN).build();
    List<Change> rows = targets(List.of(target(40)), List.of(lowered, target(40)));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getTargetId()).isEqualTo("T1-lowered");
    assertThat(rows.get(0).getDifference()).isEqualTo("-10.000000000000");
    assertThat(rows.get(0).getTargetLowered()).isTrue();
  }

  @Test
  void widerRangeAsksForLess() {
    Target range =
        Target.newBuilder(target(0))
            .setTargetValue(null)
            .setTargetLow(10.0)
            .setTargetHigh(20.0)
            .build();
    Change row =
        targets(List.of(range), List.of(Target.newBuilder(range).setTargetHigh(30.0).build()))
            .get(0);
    assertThat(row.getThenValue()).isEqualTo("10.000000000000");
    assertThat(row.getNowValue()).isEqualTo("20.000000000000");
    assertThat(row.getTargetLowered()).isTrue();
  }

  @Test
  void largestComeByHowFarAchievementMovedAndValuesWithoutOneAfterThem() {
    List<Change> bare =
        changes(Measure.count, figures(10.0, null), Step.LATE, figures(1000.0, null));
    List<Change> scored =
        changes(Measure.count, figures(299.0, 0.5), Step.CORRECTED, figures(149.0, 0.25));
    // Within -1 and 1 this one moved by nothing.
    List<Change> far = changes(Measure.count, figures(1.0, 5.0), Step.LATE, figures(2.0, 9.0));
    assertThat(Largest.of(bare, 10)).hasSize(1);
    List<Largest.Entry> entries = Largest.of(scored, 10);
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).row().getFigure()).isEqualTo(ChangedFigure.value);
    assertThat(entries.get(0).achievement()).isNotNull();
    assertThat(Largest.of(far, 10).get(0).achievement()).isNotNull();
  }
}
