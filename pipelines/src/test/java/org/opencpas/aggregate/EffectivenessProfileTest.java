package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.aggregate.Rows.due;
import static org.opencpas.aggregate.Rows.indicator;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.scored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorComponent;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ObjectiveLevel;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;

class EffectivenessProfileTest {
  /** Weights: patrols 1 x 2 = 2, posts 1 x 2 = 2, calm 3, prices and rain as they are. */
  private static final Framework FRAMEWORK =
      framework(
          indicator("patrols", 1).setObjectiveId("presence"),
          indicator("posts", 1).setObjectiveId("presence").setComponent(Component.police),
          indicator("calm", 3).setResultLevel(ResultLevel.outcome).setObjectiveId("safety"),
          indicator("deaths", 1).setResultLevel(ResultLevel.impact),
          indicator("rain", 1).setResultLevel(ResultLevel.context).setObjectiveId("presence"));

  private static Framework framework(Indicator.Builder... indicators) {
    Objective safety =
        Objective.newBuilder()
            .setObjectiveId("safety")
            .setMissionId("KESMIS")
            .setLevel(ObjectiveLevel.objective)
            .setTitle("Safety")
            .build();
    Objective presence =
        Objective.newBuilder(safety)
            .setObjectiveId("presence")
            .setParentId("safety")
            .setLevel(ObjectiveLevel.output)
            .setWeight(2)
            .build();
    return new Framework(
        FrameworkTables.newBuilder()
            .setMissions(
                List.of(
                    Mission.newBuilder()
                        .setMissionId("KESMIS")
                        .setName("Mission in Kestria")
                        .setOrganisation(Organisation.UN)
                        .setRootRegionId("KS")
                        .build()))
            .setMandateEvents(List.of())
            .setStrengthCeilings(List.of())
            .setObjectives(List.of(safety, presence))
            .setObjectiveConditions(List.of())
            .setIndicators(Arrays.stream(indicators).map(Indicator.Builder::build).toList())
            .setIndicatorComponents(
                List.of(
                    IndicatorComponent.newBuilder()
                        .setIndicatorId("patrols")
                        .setComponent(Component.police)
                        .build()))
            .setTargets(List.of())
            .setBenchmarks(List.of())
            .setBenchmarkConditions(List.of())
            .setAssessments(List.of())
            .setRegions(
                List.of(
                    Region.newBuilder().setRegionId("KS").setName("Kestria").setLevel(0).build(),
                    Region.newBuilder()
                        .setRegionId("KS01")
                        .setName("One")
                        .setLevel(1)
                        .setParentId("KS")
                        .build()))
            .setPopulations(List.of())
            .build());
  }

  private static List<Effectiveness> profile(
      List<IndicatorProgress.Builder> progress, List<Coverage.Builder> coverage) {
    return new EffectivenessProfile(FRAMEWORK, 2.0 / 3)
        .of(
            "KESMIS",
            progress.stream().map(IndicatorProgress.Builder::build).toList(),
            coverage.stream().map(Coverage.Builder::build).toList());
  }

  private static Effectiveness find(List<Effectiveness> rows, String component, ResultLevel level) {
    return rows.stream()
        .filter(row -> row.getComponent().equals(component) && row.getResultLevel() == level)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keys(List<Effectiveness> rows) {
    return rows.stream().map(row -> row.getComponent() + " " + row.getResultLevel()).toList();
  }

  @Test
  void levelsStandApartImpactIsForAllAndContextForNobody() {
    List<Effectiveness> rows =
        profile(
            List.of(scored("calm", 1), scored("deaths", 0.5), scored("rain", 1)),
            List.of(due("patrols"), due("calm"), due("deaths"), due("rain")));
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
  }

  /** (2 x 1 + 2 x 0) / 4: patrols count for two components, and once for all. */
  @Test
  void indicatorOfTwoComponentsCountsOnceForAll() {
    List<Effectiveness> rows =
        profile(
            List.of(scored("patrols", 1), scored("posts", 0).setComponent(Component.police)),
            List.of(due("patrols"), due("posts")));
    Effectiveness all = find(rows, "all", ResultLevel.output);
    assertThat(all.getScore()).isEqualTo(0.5);
    assertThat(all.getIndicatorsExpected()).isEqualTo(2);
    assertThat(find(rows, "military", ResultLevel.output).getScore()).isEqualTo(1);
    assertThat(find(rows, "police", ResultLevel.output).getScore()).isEqualTo(0.5);
  }

  @Test
  void componentUsesItsOwnReportsAndAllUsesEverybodys() {
    List<Effectiveness> rows =
        profile(
            List.of(scored("patrols", 1), scored("patrols", 0).setComponent(Component.police)),
            List.of(due("patrols")));
    assertThat(find(rows, "military", ResultLevel.output).getScore()).isEqualTo(1);
    assertThat(find(rows, "police", ResultLevel.output).getScore()).isEqualTo(0);
    assertThat(find(rows, "all", ResultLevel.output).getScore()).isEqualTo(0.5);
  }

  @Test
  void componentWithoutReportsOfItsOwnUsesThoseThereAre() {
    List<Effectiveness> rows = profile(List.of(scored("patrols", 1)), List.of(due("patrols")));
    assertThat(find(rows, "police", ResultLevel.output).getScore()).isEqualTo(1);
  }

  @Test
  void whatWasNotDueMakesARowAndNoFigure() {
    Effectiveness row =
        find(
            profile(List.of(scored("patrols", 1)), List.of(due("patrols").setExpected(0))),
            "military",
            ResultLevel.output);
    assertThat(row.getReason()).isEqualTo("nothing_expected");
    assertThat(row.getIndicatorsExpected()).isEqualTo(0);
    assertThat(row.getIndicatorsObserved()).isEqualTo(0);
    assertThat(row.getScore()).isNull();
    assertThat(row.getWorstIndicatorId()).isNull();
    assertThat(profile(List.of(), List.of(due("patrols").setExpected(0)))).isEmpty();
  }

  @Test
  void notDueBesideWhatIsDueChangesNothing() {
    Effectiveness row =
        find(
            profile(List.of(scored("patrols", 0.5), scored("posts", -1)), List.of(due("patrols"))),
            "all",
            ResultLevel.output);
    assertThat(row.getScore()).isEqualTo(0.5);
    assertThat(row.getIndicatorsExpected()).isEqualTo(1);
    assertThat(row.getWorstIndicatorId()).isEqualTo("patrols");
  }

  @Test
  void outputsThatAreAllThereIsOfAnObjectiveAreMarked() {
    List<Effectiveness> rows = profile(List.of(scored("calm", 1)), List.of(due("patrols")));
    assertThat(find(rows, "military", ResultLevel.output).getOutputOnly()).isTrue();
    assertThat(find(rows, "military", ResultLevel.outcome).getOutputOnly()).isFalse();
  }

  @Test
  void regionsAndPeriodsStandApart() {
    Period february = Period.parse("2024-02").orElseThrow();
    List<Effectiveness> rows =
        profile(
            List.of(scored("calm", 1), scored("calm", 0).setRegionId("KS").setRegionLevel(0)),
            List.of(
                due("calm"),
                due("calm").setRegionId("KS"),
                due("calm").setPeriodStart(february.start()).setPeriodEnd(february.end())));
    assertThat(rows)
        .filteredOn(row -> row.getComponent().equals("all"))
        .extracting(
            row ->
                "%s %d %s %s"
                    .formatted(
                        row.getRegionId(),
                        row.getRegionLevel(),
                        row.getPeriodStart(),
                        row.getScore()))
        .containsExactly("KS 0 2024-01-01 0.0", "KS01 1 2024-01-01 1.0", "KS01 1 2024-02-01 null");
  }

  @Property(tries = 100)
  void orderOfTheRowsDoesNotShow(@ForAll long seed) {
    Random random = new Random(seed);
    List<IndicatorProgress> progress = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    for (String id : List.of("patrols", "posts", "calm", "deaths", "rain")) {
      coverage.add(due(id).build());
      for (String part : List.of("age=1", "age=2", "age=3")) {
        progress.add(scored(id, random.nextDouble() * 3 - 1.5).setDisaggregation(part).build());
      }
      progress.add(row(id, ProgressStatus.no_data, "no_access").setDisaggregation("age=4").build());
    }
    EffectivenessProfile profile = new EffectivenessProfile(FRAMEWORK, 2.0 / 3);
    List<Effectiveness> expected = profile.of("KESMIS", progress, coverage);
    Collections.shuffle(progress, random);
    Collections.shuffle(coverage, random);
    assertThat(profile.of("KESMIS", progress, coverage)).isEqualTo(expected);
  }
}
