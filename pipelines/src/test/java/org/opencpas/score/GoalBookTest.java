package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.period;
import static org.opencpas.series.Facts.target;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetPath;
import org.opencpas.series.Facts;

class GoalBookTest {

  private static GoalBook book(AsOf asOf, Target... targets) {
    return new GoalBook(
        Facts.framework(List.of(Facts.indicator("patrols").build()), List.of(targets)), asOf);
  }

  private static Goal find(Observation.Builder fact, Target... targets) {
    return book(AsOf.ALL, targets).find(fact.build());
  }

  private static Observation.Builder patrols(String region, String period) {
    return fact("patrols", region, period, 40);
  }

  @Test
  void targetOfTheFactsOwnRegionHolds() {
    Target first = target("patrols", "KS01", "2024", 60).build();
    Target second = target("patrols", "KS02", "2024", 70).build();
    assertThat(find(patrols("KS02", "2024-03"), first, second).target()).isEqualTo(70);
    assertThat(find(patrols("KS", "2024-03"), first, second).hasTarget()).isFalse();
  }

  @Test
  void targetWithoutRegionIsTheRootsAlone() {
    Target whole = target("patrols", "KS", "2024", 500).setRegionId(null).build();
    assertThat(find(patrols("KS", "2024-03"), whole).target()).isEqualTo(500);
    assertThat(find(patrols("KS01", "2024-03"), whole).hasTarget()).isFalse();
  }

  @Test
  void partsHaveTargetsOfTheirOwn() {
    Target women = target("patrols", "KS01", "2024", 30).setDisaggregation("sex=f").build();
    assertThat(find(patrols("KS01", "2024-03"), women).hasTarget()).isFalse();
    assertThat(find(patrols("KS01", "2024-03").setDisaggregation("sex=f"), women).target())
        .isEqualTo(30);
  }

  @Test
  void nextTargetDateHoldsAndAfterTheLastTheLast() {
    Target june = target("patrols", "KS01", "2024-S1", 50).build();
    Target december = target("patrols", "KS01", "2024-S2", 60).build();
    assertThat(find(patrols("KS01", "2024-05"), december, june).target()).isEqualTo(50);
    assertThat(find(patrols("KS01", "2024-06"), december, june).target()).isEqualTo(50);
    assertThat(find(patrols("KS01", "2024-07"), december, june).target()).isEqualTo(60);
    assertThat(find(patrols("KS01", "2025-01"), december, june).target()).isEqualTo(60);
  }

  @Test
  void targetThatWasSetLastHolds() {
    Target old = target("patrols", "KS01", "2024", 60).build();
    Target raised =
        target("patrols", "KS01", "2024", 75).setSetOn(LocalDate.of(2024, 7, 1)).build();
    assertThat(find(patrols("KS01", "2024-03"), raised, old).target()).isEqualTo(75);
  }

  @Test
  void targetSetAfterTheDayLookedBackToIsNotKnown() {
    Target old = target("patrols", "KS01", "2024", 60).build();
    Target raised =
        target("patrols", "KS01", "2024", 75).setSetOn(LocalDate.of(2024, 7, 1)).build();
    Observation fact = patrols("KS01", "2024-03").build();
    assertThat(book(new AsOf(LocalDate.of(2024, 6, 30)), raised, old).find(fact).target())
        .isEqualTo(60);
    assertThat(book(new AsOf(LocalDate.of(2024, 7, 1)), raised, old).find(fact).target())
        .isEqualTo(75);
  }

  @Test
  void ofTwoPeriodsWithOneEndTheOneSetLastHoldsAndOfOneDayTheLaterRow() {
    Target year = target("patrols", "KS01", "2024", 60).setSetOn(LocalDate.of(2024, 2, 1)).build();
    Target half = target("patrols", "KS01", "2024-S2", 80).build();
    assertThat(find(patrols("KS01", "2024-03"), year, half).target()).isEqualTo(60);
    Target again = target("patrols", "KS01", "2024", 65).setSetOn(LocalDate.of(2024, 2, 1)).build();
    assertThat(find(patrols("KS01", "2024-03"), year, again).target()).isEqualTo(65);
    assertThat(find(patrols("KS01", "2024-03"), again, year).target()).isEqualTo(60);
  }

  @Test
  void whatCameWithTheFactWinsEachForItself() {
    Target row =
        target("patrols", "KS01", "2024", 60)
            .setBaselineValue(20.0)
            .setBaselinePeriod("2023")
            .setTolerance(5.0)
            .setPath(TargetPath.step)
            .build();
    Goal ownTarget = find(patrols("KS01", "2024-03").setTargetValue(90.0), row);
    assertThat(ownTarget)
        .isEqualTo(
            new Goal(
                20.0, period("2023"), null, 90.0, null, 5.0, period("2024-03"), TargetPath.linear));
    Goal ownBaseline =
        find(patrols("KS01", "2024-03").setBaselineValue(30.0).setBaselinePeriod("2022"), row);
    assertThat(ownBaseline)
        .isEqualTo(
            new Goal(30.0, period("2022"), null, 60.0, null, 5.0, period("2024"), TargetPath.step));
  }

  @Test
  void ownTargetPeriodCountsAndAnOwnBaselineWithoutPeriodHasNone() {
    Goal goal =
        find(
            patrols("KS01", "2024-03")
                .setBaselineValue(30.0)
                .setTargetValue(90.0)
                .setTargetPeriod("2024"),
            target("patrols", "KS01", "2024", 60).setBaselinePeriod("2023").build());
    assertThat(goal.targetPeriod()).isEqualTo(period("2024"));
    assertThat(goal.baselinePeriod()).isNull();
  }

  @Test
  void declaredEndOfARangeLeavesTheOtherOpen() {
    Goal goal =
        find(
            patrols("KS01", "2024-03"),
            target("patrols", "KS01", "2024", 30).setTargetLow(20.0).build());
    assertThat(goal.rangeLow()).contains(20.0);
    assertThat(goal.rangeHigh()).isEmpty();
    Goal point = find(patrols("KS01", "2024-03"), target("patrols", "KS01", "2024", 30).build());
    assertThat(point.rangeLow()).contains(30.0);
    assertThat(point.rangeHigh()).contains(30.0);
  }
}
