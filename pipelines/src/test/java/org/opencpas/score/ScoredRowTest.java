package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.figure;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;
import org.opencpas.source.Thresholds;
import org.opencpas.source.TrendWindows;

class ScoredRowTest {
  private static final FactError ERROR = new FactError(1L, -2.0, 3.0, 1.0);
  private static final FactError OTHER = new FactError(2L, -1.0, 1.0, 1.0);

  private static Figure with(Figure figure, FactError... errors) {
    Figure.Evidence evidence = figure.evidence();
    return new Figure(
        figure.place(),
        figure.rollUp(),
        figure.value(),
        figure.reason(),
        figure.fact(),
        new Figure.Evidence(
            evidence.cells(),
            evidence.silentRegions(),
            evidence.regions(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(errors)));
  }

  private static List<ScoredProgress> score(Framework framework, Figure... figures) {
    return new ProgressScorer(framework, Thresholds.DOCUMENTED, TrendWindows.DOCUMENTED, AsOf.ALL)
        .score(
            Facts.MISSION,
            framework.indicator("patrols").orElseThrow(),
            List.of(figures),
            KnownAtRenewal.never());
  }

  private static Framework stock(Target.Builder... targets) {
    List<Target> built = new ArrayList<>();
    for (Target.Builder each : targets) {
      built.add(each.build());
    }
    return Facts.framework(List.of(Given.stock().build()), built);
  }

  @Test
  void changeOfTheValueIsDividedByTheWayFromBaselineToTarget() {
    ScoredProgress row =
        score(
                stock(Given.target("KS01", "2024", 60).setBaselineValue(20.0)),
                with(figure("KS01", "2024-06", 30.0), ERROR))
            .get(0);
    assertThat(row.getProgress().getAchievementRaw()).isEqualTo(0.25);
    assertThat(row.getWay()).isEqualTo(40);
    assertThat(row.getErrors()).containsExactly(ERROR);
  }

  @Test
  void rangeToBeKeptIsHandedOnWithItsValue() {
    ScoredProgress row =
        score(
                stock(
                    Given.target("KS01", "2024", 60)
                        .setKind(TargetKind.range)
                        .setTargetValue(null)
                        .setTargetLow(25.0)
                        .setTolerance(10.0)),
                with(figure("KS01", "2024-06", 20.0), ERROR))
            .get(0);
    assertThat(row.getProgress().getAchievementRaw()).isEqualTo(0.5);
    assertThat(row.getWay()).isNull();
    assertThat(row.getKeptValue()).isEqualTo(20);
    assertThat(row.getKeptFrom()).isEqualTo(25);
    assertThat(row.getKeptTo()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(row.getTolerance()).isEqualTo(10);
  }

  @Test
  void withoutAnAchievementThatScoresThereIsNothingToDraw() {
    Framework behind = stock(Given.target("KS01", "2024", 10).setBaselineValue(20.0));
    assertThat(score(behind, with(figure("KS01", "2024-06", 30.0), ERROR)).get(0).getErrors())
        .isEmpty();
    ScoredProgress certain =
        score(
                stock(Given.target("KS01", "2024", 60).setBaselineValue(20.0)),
                figure("KS01", "2024-06", 30.0))
            .get(0);
    assertThat(certain.getWay()).isNull();
    assertThat(certain.getErrors()).isEmpty();
  }

  @Test
  void addedAmountsHaveTheErrorsOfAllTheirPeriods() {
    Framework framework =
        Facts.framework(
            List.of(Given.flow().build()),
            List.of(Given.target("KS01", "2024", 120).setKind(TargetKind.cumulative).build()));
    List<ScoredProgress> rows =
        score(
            framework,
            with(figure("KS01", "2024-01", 10.0), ERROR),
            figure("KS01", "2024-02", 20.0),
            with(figure("KS01", "2024-03", 30.0), OTHER));
    assertThat(rows)
        .extracting(ScoredProgress::getErrors)
        .containsExactly(List.of(ERROR), List.of(ERROR), List.of(ERROR, OTHER));
    assertThat(rows.get(2).getWay()).isEqualTo(120);
  }

  /** Two regions with targets of their own: way (30 - 10) + (50 - 20) = 50. */
  @Test
  void regionsWithTargetsOfTheirOwnBringTheirErrors() {
    List<ScoredProgress> rows =
        score(
            stock(
                Given.target("KS01", "2024", 30).setBaselineValue(10.0),
                Given.target("KS02", "2024", 50).setBaselineValue(20.0)),
            with(Given.sum("2024-06", 50.0, "KS01", "KS02"), ERROR, OTHER),
            with(figure("KS01", "2024-06", 20.0), ERROR),
            with(figure("KS02", "2024-06", 30.0), OTHER));
    ScoredProgress root = rows.get(0);
    assertThat(root.getProgress().getRegionId()).isEqualTo("KS");
    assertThat(root.getProgress().getAchievementRaw()).isEqualTo(0.4);
    assertThat(root.getWay()).isEqualTo(50);
    assertThat(root.getErrors()).containsExactly(ERROR, OTHER);
  }

  @Test
  void directionOfTheWayShows() {
    Framework falling =
        Facts.framework(
            List.of(Given.stock().setDirection(Direction.decrease).build()),
            List.of(Given.target("KS01", "2024", 20).setBaselineValue(60.0).build()));
    assertThat(score(falling, with(figure("KS01", "2024-06", 30.0), ERROR)).get(0).getWay())
        .isEqualTo(-40);
  }
}
