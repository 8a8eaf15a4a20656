package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.aggregate.KestriaPlan.objective;
import static org.opencpas.aggregate.Rows.indicator;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.scored;
import static org.opencpas.aggregate.Rows.silent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.SourceIndependence;
import org.opencpas.source.Draws;

class EvidenceGradeTest {
  private static Indicator.Builder sourced(String id, double weight) {
    return indicator(id, weight).setSourceIndependence(SourceIndependence.independent);
  }

  private static Framework of(Indicator.Builder... indicators) {
    KestriaPlan plan = new KestriaPlan().with(objective("safety", null, 1));
    for (Indicator.Builder each : indicators) {
      plan.with(each.setObjectiveId("safety"));
    }
    return plan.framework();
  }

  /** Cells that came in time, of which some were observed; the baseline is of the year before. */
  private static IndicatorProgress.Builder cells(
      IndicatorProgress.Builder row, int observed, int expected) {
    return row.setCellsExpected(expected)
        .setCellsObserved(observed)
        .setCellsOnTime(expected)
        .setBaselineEnd(LocalDate.of(2023, 1, 1))
        .setRenewalDate(LocalDate.of(2023, 7, 1));
  }

  private static String grade(Framework framework, IndicatorProgress.Builder... progress) {
    MissionRows rows = rows(framework, progress);
    Effectiveness row =
        new EffectivenessProfile(framework, 2.0 / 3, Draws.NONE)
            .of(rows).stream()
                .filter(each -> each.getComponent().equals("all"))
                .findFirst()
                .orElseThrow();
    return row.getGrade() + " " + row.getGradeReason();
  }

  private static MissionRows rows(Framework framework, IndicatorProgress.Builder... progress) {
    List<IndicatorProgress> rows =
        Arrays.stream(progress).map(IndicatorProgress.Builder::build).toList();
    return Rows.mission(framework, rows);
  }

  /** 13 of 15 cells are 0.87, 12 are 0.8, whatever the weights. */
  @Test
  void cellsOfWhatWasDueAreCountedTogether() {
    Framework framework = of(sourced("patrols", 5), sourced("posts", 1));
    assertThat(
            grade(framework, cells(scored("patrols", 1), 9, 10), cells(scored("posts", 0.5), 4, 5)))
        .isEqualTo("B coverage");
    assertThat(
            grade(framework, cells(scored("patrols", 1), 8, 10), cells(scored("posts", 0.5), 4, 5)))
        .isEqualTo("C coverage");
  }

  @Test
  void whatWasNotDueDoesNotCountAndNothingDueHasNoGrade() {
    Framework framework = of(sourced("patrols", 1), sourced("posts", 1));
    assertThat(
            grade(
                framework,
                cells(scored("patrols", 1), 10, 10),
                scored("posts", 1).setCellsExpected(0)))
        .isEqualTo("A null");
    assertThat(
            grade(
                framework,
                cells(scored("patrols", 1), 10, 10),
                cells(row("posts", ProgressStatus.not_computable, "not_at_target_level"), 0, 10)))
        .isEqualTo("A null");
    assertThat(grade(framework, scored("posts", 1).setCellsExpected(0)))
        .isEqualTo("null nothing_expected");
  }

  /** The self-reported one without baseline, cells and weight counts for nothing beside others. */
  @Test
  void indicatorWithoutWeightCountsOnlyWhereNoneHasAny() {
    Framework framework = of(sourced("patrols", 1), indicator("posts", 0));
    assertThat(grade(framework, cells(scored("patrols", 1), 10, 10), silent("posts")))
        .isEqualTo("A null");
    assertThat(grade(framework, silent("posts"))).isEqualTo("E coverage");
    assertThat(
            grade(
                of(sourced("patrols", 0), sourced("posts", 0)),
                cells(scored("patrols", 1), 10, 10),
                cells(scored("posts", 1), 10, 10).setBaselineEnd(null)))
        .isEqualTo("D baseline");
  }

  /** Half of the weight is that of posts: women carry a quarter of all, and have a baseline. */
  @Test
  void partsThatSpeakCountByTheirShare() {
    Framework framework = of(sourced("patrols", 1), sourced("posts", 1));
    assertThat(
            grade(
                framework,
                cells(scored("patrols", 1), 1, 1),
                cells(row("posts", ProgressStatus.not_computable, "not_additive"), 0, 1)
                    .setRollUp(RollUp.parts)
                    .setBaselineEnd(null),
                cells(scored("posts", 1), 1, 1).setDisaggregation("sex=f"),
                cells(scored("posts", 0), 1, 1).setDisaggregation("sex=m").setBaselineEnd(null)))
        .isEqualTo("C baseline");
  }

  @Test
  void contradictedOrWrongCellsCountAgainstAll() {
    Framework framework = of(sourced("patrols", 19), sourced("posts", 1));
    IndicatorProgress.Builder patrols = cells(scored("patrols", 1), 10, 10);
    assertThat(grade(framework, patrols, cells(scored("posts", 1), 10, 10).setCellsContradicted(1)))
        .isEqualTo("D source");
    assertThat(grade(framework, patrols, cells(scored("posts", 1), 10, 10).setCellsWithErrors(1)))
        .isEqualTo("B errors");
  }

  @Test
  void whatIsWithheldCameAndIsNotObserved() {
    assertThat(grade(of(sourced("patrols", 1)), cells(silent("patrols"), 0, 1)))
        .isEqualTo("E coverage");
  }

  /** The objective is graded by those that speak for it: outcomes, where there are any. */
  @Test
  void objectiveIsGradedByItsSpeakers() {
    Framework framework =
        of(sourced("patrols", 1), sourced("calm", 1).setResultLevel(ResultLevel.outcome));
    List<ObjectiveProgress> rows =
        new ObjectiveProgressBook(framework, 2.0 / 3)
            .of(rows(framework, silent("patrols"), cells(scored("calm", 1), 8, 10)));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getGrade()).hasToString("C");
    assertThat(rows.get(0).getGradeReason()).isEqualTo("coverage");
  }
}
