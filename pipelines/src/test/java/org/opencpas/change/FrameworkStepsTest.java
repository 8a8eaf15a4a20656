package org.opencpas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.Target;

class FrameworkStepsTest {
  private static final Indicator PATROLS = ChangeRows.indicator("patrols").build();
  private static final Target TARGET =
      Target.newBuilder()
          .setTargetId("T1")
          .setIndicatorId("patrols")
          .setRegionId("KS01")
          .setBaselineValue(10.0)
          .setTargetValue(20.0)
          .setTargetPeriod("2024")
          .build();
  private static final FrameworkTables THEN = tables(PATROLS, List.of(TARGET));

  private static FrameworkTables tables(Indicator indicator, List<Target> targets) {
    return ChangeRows.framework()
        .setIndicators(List.of(indicator, ChangeRows.indicator("escorts").build()))
        .setTargets(targets)
        .build();
  }

  private static FrameworkTables with(UnaryOperator<Indicator.Builder> change) {
    return tables(change.apply(Indicator.newBuilder(PATROLS)).build(), List.of(TARGET));
  }

  private static List<Step> changing(FrameworkTables now) {
    FrameworkSteps steps = new FrameworkSteps(THEN, now);
    return Step.taken().stream().filter(steps::changes).toList();
  }

  private static Indicator patrols(FrameworkTables now, Step step) {
    return new FrameworkSteps(THEN, now).after(step).getIndicators().get(0);
  }

  @Test
  void wordsChangeNothing() {
    assertThat(changing(with(row -> row.setTitle("Other").setResponsible("J3")))).isEmpty();
  }

  @Test
  void eachFieldOfAnIndicatorHasItsStep() {
    assertThat(changing(with(row -> row.setResultLevel(ResultLevel.outcome))))
        .containsExactly(Step.SCOPE);
    assertThat(changing(with(row -> row.setDirection(Direction.decrease))))
        .containsExactly(Step.DEFINITION);
    assertThat(changing(with(row -> row.setWeight(2)))).containsExactly(Step.WEIGHTS);
  }

  @Test
  void stepsBuildOnEachOther() {
    FrameworkTables now =
        with(
            row ->
                row.setResultLevel(ResultLevel.outcome)
                    .setDirection(Direction.decrease)
                    .setWeight(2));
    Indicator scope = patrols(now, Step.SCOPE);
    assertThat(scope.getResultLevel()).isEqualTo(ResultLevel.outcome);
    assertThat(scope.getDirection()).isEqualTo(Direction.increase);
    Indicator target = patrols(now, Step.TARGET);
    assertThat(target.getDirection()).isEqualTo(Direction.decrease);
    assertThat(target.getWeight()).isEqualTo(1);
    assertThat(patrols(now, Step.WEIGHTS).getWeight()).isEqualTo(2);
  }

  @Test
  void indicatorThatIsNewComesWholeWithTheScope() {
    Indicator added = ChangeRows.indicator("searches").setWeight(3).build();
    FrameworkTables now =
        FrameworkTables.newBuilder(THEN)
            .setIndicators(List.of(PATROLS, ChangeRows.indicator("escorts").build(), added))
            .build();
    assertThat(changing(now)).containsExactly(Step.SCOPE);
    assertThat(new FrameworkSteps(THEN, now).after(Step.SCOPE).getIndicators().get(2).getWeight())
        .isEqualTo(3);
  }

  @Test
  void peopleAndRegionsAreTheBoundary() {
    FrameworkTables now =
        FrameworkTables.newBuilder(THEN)
            .setPopulations(List.of(new Population("KS01", LocalDate.of(2020, 1, 1), 900L, null)))
            .build();
    assertThat(changing(now)).containsExactly(Step.BOUNDARY);
  }

  private static Target.Builder target(@Nullable LocalDate setOn) {
    return Target.newBuilder(TARGET).setSetOn(setOn);
  }

  @Test
  void baselineOfTheRowThatHoldsComesBeforeItsTarget() {
    FrameworkTables now =
        tables(
            PATROLS,
            List.of(
                TARGET,
                target(LocalDate.of(2024, 5, 1))
                    .setBaselineValue(8.0)
                    .setTargetValue(15.0)
                    .build()));
    FrameworkSteps steps = new FrameworkSteps(THEN, now);
    assertThat(changing(now)).containsExactly(Step.BASELINE, Step.TARGET);
    Target between = steps.after(Step.BASELINE).getTargets().get(0);
    assertThat(between.getBaselineValue()).isEqualTo(8.0);
    assertThat(between.getTargetValue()).isEqualTo(20.0);
    assertThat(steps.after(Step.TARGET).getTargets()).hasSize(2);
  }

  @Test
  void onlyWhatAStepTouchesIsWorkedAgain() {
    FrameworkSteps steps = new FrameworkSteps(THEN, with(row -> row.setWeight(2)));
    assertThat(steps.changes(Step.WEIGHTS, "KESMIS", "patrols")).isFalse();
    assertThat(steps.changesScores(Step.WEIGHTS, "KESMIS")).isTrue();
    assertThat(steps.changesScores(Step.WEIGHTS, "OTHER")).isFalse();
    FrameworkSteps targets =
        new FrameworkSteps(
            THEN, tables(PATROLS, List.of(target(null).setTargetValue(9.0).build())));
    assertThat(targets.changes(Step.TARGET, "KESMIS", "patrols")).isTrue();
    assertThat(targets.changes(Step.TARGET, "KESMIS", "escorts")).isFalse();
  }
}
