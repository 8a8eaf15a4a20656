package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.aggregate.KestriaPlan.objective;
import static org.opencpas.aggregate.Rows.in;
import static org.opencpas.aggregate.Rows.indicator;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.scored;
import static org.opencpas.aggregate.Rows.silent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;

class EffectivenessProfileTest {
  /** Weights: patrols 1 x 2 = 2, posts 1 x 2 = 2, calm 3, deaths and rain as they are. */
  private static final Framework FRAMEWORK =
      new KestriaPlan()
          .with(objective("safety", null, 1))
          .with(objective("presence", "safety", 2))
          .with(indicator("patrols", 1).setObjectiveId("presence"))
          .with(indicator("posts", 1).setObjectiveId("presence").setComponent(Component.police))
          .with(indicator("calm", 3).setResultLevel(ResultLevel.outcome).setObjectiveId("safety"))
          .with(indicator("deaths", 1).setResultLevel(ResultLevel.impact))
          .with(indicator("rain", 1).setResultLevel(ResultLevel.context).setObjectiveId("presence"))
          .serves("patrols", Component.police)
          .framework();

  private static List<Effectiveness> profile(IndicatorProgress.Builder... progress) {
    return profile(FRAMEWORK, progress);
  }

  private static List<Effectiveness> profile(
      Framework framework, IndicatorProgress.Builder... progress) {
    List<IndicatorProgress> rows =
        Arrays.stream(progress).map(IndicatorProgress.Builder::build).toList();
    return new EffectivenessProfile(framework, 2.0 / 3, Rows.DRAWS)
        .of(Rows.mission(framework, rows));
  }

  private static Effectiveness find(List<Effectiveness> rows, String component, ResultLevel level) {
    Predicate<Effectiveness> sought =
        row -> row.getComponent().equals(component) && row.getResultLevel() == level;
    return rows.stream().filter(sought).findFirst().orElseThrow();
  }

  private static List<String> keys(List<Effectiveness> rows) {
    return rows.stream().map(row -> row.getComponent() + " " + row.getResultLevel()).toList();
  }

  @Test
  void levelsStandApartImpactIsForAllAndContextForNobody() {
    List<Effectiveness> rows =
        profile(silent("patrols"), scored("calm", 1), scored("deaths", 0.5), scored("rain", 1));
    assertThat(keys(rows))
        .containsExactly(
            "all output",
            "all outcome",
            "all impact",
            "military output",
            "military outcome",
            "police output");
    assertThat(find(rows, "all", ResultLevel.impact).getScore()).isEqualTo(0.5);
    assertThat(find(rows, "military", ResultLevel.outcome).getScore()).isEqualTo(1);
    assertThat(find(rows, "all", ResultLevel.output).getReason()).isEqualTo("nothing_scored");
    assertThat(profile(scored("rain", 1))).isEmpty();
  }

  /** (2 x 1 + 2 x 0) / 4: patrols count for two components, and once for all. */
  @Test
  void indicatorOfTwoComponentsCountsOnceForAll() {
    List<Effectiveness> rows =
        profile(scored("patrols", 1), scored("posts", 0).setComponent(Component.police));
    Effectiveness all = find(rows, "all", ResultLevel.output);
    assertThat(all.getScore()).isEqualTo(0.5);
    assertThat(all.getIndicatorsExpected()).isEqualTo(2);
    assertThat(find(rows, "military", ResultLevel.output).getScore()).isEqualTo(1);
    assertThat(find(rows, "police", ResultLevel.output).getScore()).isEqualTo(0.5);
  }

  /**
   * Safety: (2 x 1 + 1 x 0) / 3, the reports of every component; impact and what names none not.
   */
  @Test
  void componentsOfTheMandateStandBesideThoseOfTheMission() {
    Framework framework =
        new KestriaPlan()
            .with(indicator("patrols", 2).setMandateComponent("safety"))
            .with(indicator("posts", 1).setMandateComponent("safety"))
            .with(indicator("courts", 1).setMandateComponent("law, and its courts"))
            .with(indicator("fuel", 1))
            .with(
                indicator("deaths", 1)
                    .setMandateComponent("safety")
                    .setResultLevel(ResultLevel.impact))
            .framework();
    List<Effectiveness> rows =
        profile(
            framework,
            scored("patrols", 1),
            scored("posts", 0).setComponent(Component.police),
            scored("courts", 0.25),
            scored("fuel", 0.5),
            scored("deaths", 0.5));
    assertThat(
            rows.stream()
                .map(
                    row ->
                        String.join(
                            " / ",
                            row.getComponent(),
                            row.getMandateComponent(),
                            row.getResultLevel().name())))
        .containsExactly(
            "all / all / output",
            "all / all / impact",
            "all / law, and its courts / output",
            "all / safety / output",
            "military / all / output");
    assertThat(rows.get(2).getScore()).isEqualTo(0.25);
    assertThat(rows.get(3).getScore()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(rows.get(3).getIndicatorsExpected()).isEqualTo(2);
  }

  @Test
  void componentUsesItsOwnReportsAndAllUsesEverybodys() {
    List<Effectiveness> rows =
        profile(scored("patrols", 1), scored("patrols", 0).setComponent(Component.police));
    assertThat(find(rows, "military", ResultLevel.output).getScore()).isEqualTo(1);
    assertThat(find(rows, "police", ResultLevel.output).getScore()).isEqualTo(0);
    assertThat(find(rows, "all", ResultLevel.output).getScore()).isEqualTo(0.5);
  }

  @Test
  void componentWithoutReportsOfItsOwnUsesThoseThereAre() {
    List<Effectiveness> rows = profile(scored("patrols", 1));
    assertThat(find(rows, "police", ResultLevel.output).getScore()).isEqualTo(1);
  }

  @Test
  void whatWasNotDueMakesARowAndNoFigure() {
    Effectiveness row =
        find(profile(scored("patrols", 1).setCellsExpected(0)), "military", ResultLevel.output);
    assertThat(row.getReason()).isEqualTo("nothing_expected");
    assertThat(row.getIndicatorsExpected()).isEqualTo(0);
    assertThat(row.getIndicatorsObserved()).isEqualTo(0);
    assertThat(row.getScore()).isNull();
    assertThat(row.getBoundLow()).isNull();
    assertThat(row.getWorstIndicatorId()).isNull();
  }

  /** Calm is wanted for the whole country: no province can be short of it. */
  @Test
  void whatHasItsTargetElsewhereIsNotDueHere() {
    Effectiveness row =
        find(
            profile(
                row("calm", ProgressStatus.not_computable, "not_at_target_level").setValue(3.0)),
            "all",
            ResultLevel.outcome);
    assertThat(row.getReason()).isEqualTo("nothing_expected");
    assertThat(row.getIndicatorsExpected()).isEqualTo(0);
    Effectiveness withoutTarget =
        find(
            profile(row("calm", ProgressStatus.not_computable, "no_target").setValue(3.0)),
            "all",
            ResultLevel.outcome);
    assertThat(withoutTarget.getReason()).isEqualTo("nothing_scored");
    assertThat(withoutTarget.getIndicatorsExpected()).isEqualTo(1);
  }

  @Test
  void notDueBesideWhatIsDueChangesNothing() {
    Effectiveness row =
        find(
            profile(scored("patrols", 0.5), scored("posts", -1).setCellsExpected(0)),
            "all",
            ResultLevel.output);
    assertThat(row.getScore()).isEqualTo(0.5);
    assertThat(row.getIndicatorsExpected()).isEqualTo(1);
    assertThat(row.getWorstIndicatorId()).isEqualTo("patrols");
  }

  /** Parts are expected too: one that was due makes its indicator due. */
  @Test
  void aPartThatWasDueMakesItsIndicatorDue() {
    Effectiveness row =
        find(
            profile(
                scored("patrols", 0.5).setCellsExpected(0),
                scored("patrols", 1).setDisaggregation("sex=f")),
            "all",
            ResultLevel.output);
    assertThat(row.getIndicatorsExpected()).isEqualTo(1);
    assertThat(row.getScore()).isEqualTo(0.5);
  }

  /** Of three parts of 2/3 each two are known: (2/3 x 1 + 2/3 x 0) / (4/3), and just enough. */
  @Test
  void partsSpeakForAHeadlineThatCannotBeMadeOfThem() {
    Effectiveness row =
        find(
            profile(
                row("patrols", ProgressStatus.not_computable, "parts_incomplete")
                    .setRollUp(RollUp.parts),
                scored("patrols", 1).setDisaggregation("area=east"),
                scored("patrols", 0).setDisaggregation("area=north"),
                silent("patrols").setDisaggregation("area=west")),
            "all",
            ResultLevel.output);
    assertThat(row.getScore()).isEqualTo(0.5);
    assertThat(row.getWeightObserved()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(row.getIndicatorsObserved()).isEqualTo(1);
    assertThat(row.getBoundLow()).isCloseTo(0, within(1e-15));
    assertThat(row.getBoundHigh()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void outputsThatAreAllThereIsOfAnObjectiveAreMarked() {
    List<Effectiveness> rows = profile(scored("calm", 1), silent("patrols"));
    assertThat(find(rows, "military", ResultLevel.output).getOutputOnly()).isTrue();
    assertThat(find(rows, "military", ResultLevel.outcome).getOutputOnly()).isFalse();
  }

  @Test
  void outputsBesideAnOutcomeOfTheirObjectiveAreNotMarked() {
    Framework both =
        new KestriaPlan()
            .with(objective("safety", null, 1))
            .with(indicator("patrols", 1).setObjectiveId("safety"))
            .with(indicator("calm", 1).setObjectiveId("safety").setResultLevel(ResultLevel.outcome))
            .framework();
    assertThat(find(profile(both, scored("patrols", 1)), "all", ResultLevel.output).getOutputOnly())
        .isFalse();
  }

  @Test
  void regionsPeriodsAndKindsOfPeriodStandApart() {
    List<Effectiveness> rows =
        profile(
            scored("calm", 1),
            scored("calm", 0).setRegionId("KS").setRegionLevel(0),
            in("2024-02", silent("calm")),
            in("2024", scored("calm", 0.25)));
    assertThat(rows)
        .filteredOn(row -> row.getComponent().equals("all"))
        .extracting(
            row ->
                "%s %d %s %s %s"
                    .formatted(
                        row.getRegionId(),
                        row.getRegionLevel(),
                        row.getPeriodType(),
                        row.getPeriodStart(),
                        row.getScore()))
        .containsExactly(
            "KS 0 month 2024-01-01 0.0",
            "KS01 1 month 2024-01-01 1.0",
            "KS01 1 month 2024-02-01 null",
            "KS01 1 year 2024-01-01 0.25");
  }

  /** Trees of three levels: a 2 x 3 x 0.5 = 3, b 1 x 3 x 0.5 = 1.5, c 4 x 1.5 = 6, d 5. */
  private static final Framework DEEP =
      new KestriaPlan()
          .with(objective("o1", null, 0.5))
          .with(objective("o1a", "o1", 3))
          .with(objective("o2", null, 1.5))
          .with(indicator("a", 2).setObjectiveId("o1a"))
          .with(indicator("b", 1).setObjectiveId("o1a"))
          .with(indicator("c", 4).setObjectiveId("o2"))
          .with(indicator("d", 5))
          .framework();

  /** (3 x 1 + 1.5 x -0.5 + 6 x 0.25 + 5 x 0) / 15.5 = 3.75 / 15.5. */
  @Test
  void weightsAreMultipliedDownTheTree() {
    Effectiveness row =
        find(
            profile(DEEP, scored("a", 1), scored("b", -0.5), scored("c", 0.25), scored("d", 0)),
            "all",
            ResultLevel.output);
    assertThat(row.getScore()).isEqualTo(3.75 / 15.5);
    assertThat(row.getShareMet()).isEqualTo(3 / 15.5);
    assertThat(row.getShareReversed()).isEqualTo(1.5 / 15.5);
    assertThat(row.getWorstIndicatorId()).isEqualTo("b");
    assertThat(row.getLowObjectiveId()).isNull();
  }

  /** 14 of 15.5 are known, 90 %, and 3 of 4.5 under o1 and o1a: just two thirds. */
  @Test
  void exactlyTwoThirdsOfAnObjectiveAreEnough() {
    Effectiveness row =
        find(
            profile(DEEP, scored("a", 1), silent("b"), scored("c", 1), scored("d", 1)),
            "all",
            ResultLevel.output);
    assertThat(row.getScore()).isEqualTo(1);
    assertThat(row.getReason()).isNull();
    assertThat(row.getWeightObserved()).isEqualTo(14 / 15.5);
    assertThat(row.getBoundLow()).isEqualTo(12.5 / 15.5);
    assertThat(row.getBoundHigh()).isEqualTo(1);
  }

  /** 12.5 of 15.5 are known, 81 %, but only 1.5 of 4.5 under o1: the topmost is named. */
  @Test
  void oneObjectiveWithTooLittleRefusesTheScoreOfTheWhole() {
    Effectiveness row =
        find(
            profile(DEEP, silent("a"), scored("b", 1), scored("c", 1), scored("d", 1)),
            "all",
            ResultLevel.output);
    assertThat(row.getScore()).isNull();
    assertThat(row.getReason()).isEqualTo("low_availability");
    assertThat(row.getLowObjectiveId()).isEqualTo("o1");
    assertThat(row.getWeightObserved()).isEqualTo(12.5 / 15.5);
    assertThat(row.getBoundLow()).isEqualTo(9.5 / 15.5);
    assertThat(row.getBoundHigh()).isEqualTo(1);
    assertThat(row.getShareMet()).isEqualTo(1);
  }

  @Test
  void whereTheWholeHasTooLittleNoObjectiveIsNamed() {
    Effectiveness row =
        find(
            profile(DEEP, silent("a"), silent("b"), silent("c"), scored("d", 1)),
            "all",
            ResultLevel.output);
    assertThat(row.getReason()).isEqualTo("low_availability");
    assertThat(row.getLowObjectiveId()).isNull();
  }

  /** 9 of 10 are known under the top, 90 %, and nothing at all under the small one below it. */
  @Test
  void wellObservedTopDoesNotHideASilentObjectiveBelowIt() {
    Framework framework =
        new KestriaPlan()
            .with(objective("top", null, 1))
            .with(objective("small", "top", 1))
            .with(objective("smaller", "small", 1))
            .with(indicator("large", 9).setObjectiveId("top"))
            .with(indicator("little", 1).setObjectiveId("smaller"))
            .framework();
    Effectiveness row =
        find(profile(framework, scored("large", 1), silent("little")), "all", ResultLevel.output);
    assertThat(row.getScore()).isNull();
    assertThat(row.getWeightObserved()).isEqualTo(0.9);
    assertThat(row.getLowObjectiveId()).isEqualTo("small");
  }

  /** What is missing of the police alone does not touch the military under the same objective. */
  @Test
  void availabilityIsOfTheComponentsOwnIndicators() {
    List<Effectiveness> rows =
        profile(scored("patrols", 1), silent("posts").setComponent(Component.police));
    assertThat(find(rows, "military", ResultLevel.output).getScore()).isEqualTo(1);
    assertThat(find(rows, "police", ResultLevel.output).getReason()).isEqualTo("low_availability");
  }

  @Test
  void rowsOfOneMissionComeByKey() {
    List<Effectiveness> rows =
        profile(
            in("2024-02", scored("patrols", 1)),
            scored("patrols", 1),
            scored("patrols", 1).setRegionId("KS"));
    List<String> keys = new ArrayList<>();
    rows.forEach(row -> keys.add(row.getComponent() + row.getRegionId() + row.getPeriodStart()));
    assertThat(keys)
        .containsExactly(
            "allKS2024-01-01",
            "allKS012024-01-01",
            "allKS012024-02-01",
            "militaryKS2024-01-01",
            "militaryKS012024-01-01",
            "militaryKS012024-02-01",
            "policeKS2024-01-01",
            "policeKS012024-01-01",
            "policeKS012024-02-01");
  }
}
