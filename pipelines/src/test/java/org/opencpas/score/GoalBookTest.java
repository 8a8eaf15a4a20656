package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.period;
import static org.opencpas.series.Facts.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetPath;
import org.opencpas.schemas.TargetScope;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;

class GoalBookTest {
  private static final Indicator STOCK = Given.stock().build();

  private static GoalBook book(Framework framework, AsOf asOf) {
    return new GoalBook(
        framework,
        new Lineage(framework),
        asOf,
        Facts.MISSION,
        framework.indicator("patrols").orElseThrow());
  }

  private static Optional<Goal> find(String region, String periodText, Target... targets) {
    Tier tier = region.equals("KS") ? Tier.ABOVE : Tier.REPORTING;
    return book(Given.framework(STOCK, targets), AsOf.ALL)
        .find(region, "", period(periodText), tier);
  }

  private static Optional<Double> target(String region, String periodText, Target... targets) {
    return find(region, periodText, targets).map(Goal::target);
  }

  @Test
  void targetOfTheRegionItselfHolds() {
    Target first = Given.target("KS01", "2024", 60).build();
    Target second = Given.target("KS02", "2024", 70).build();
    assertThat(target("KS02", "2024-03", first, second)).contains(70.0);
    assertThat(target("KS", "2024-03", first, second)).isEmpty();
    assertThat(target("KS03", "2024-03", first, second)).isEmpty();
  }

  @Test
  void totalWithoutRegionIsTheRootsAlone() {
    Target whole = Given.target("KS", "2024", 500).setRegionId(null).build();
    assertThat(target("KS", "2024-03", whole)).contains(500.0);
    assertThat(target("KS01", "2024-03", whole)).isEmpty();
  }

  @Test
  void targetForEachIsThatOfTheRegionsThatReportAndNotOfThoseAbove() {
    Target each = Given.forEach("2024", 50).build();
    assertThat(target("KS01", "2024-03", each)).contains(50.0);
    assertThat(target("KS", "2024-03", each)).isEmpty();
    GoalBook book = book(Given.framework(STOCK, each), AsOf.ALL);
    assertThat(book.find("KS0101", "", period("2024-03"), Tier.BELOW)).isEmpty();
  }

  @Test
  void rowOfTheRegionItselfComesBeforeThoseForEach() {
    Target each = Given.forEach("2024", 50).build();
    Target own = Given.target("KS01", "2024", 60).setScope(TargetScope.each).build();
    assertThat(target("KS01", "2024-03", each, own)).contains(60.0);
    assertThat(target("KS02", "2024-03", each, own)).contains(50.0);
  }

  @Test
  void nearestRegionAboveHoldsAsTheTreeIsOnThePeriodsLastDay() {
    Indicator districts = Given.stock().setRegionLevel(2).build();
    LocalDate move = LocalDate.of(2024, 3, 31);
    Framework framework =
        Facts.framework(
            List.of(districts),
            List.of(
                Given.forEach("2024", 50).build(),
                Given.target("KS01", "2024", 60).setScope(TargetScope.each).build()),
            List.of(
                region("KS01").build(),
                region("KS02").build(),
                region("D1").setLevel(2).setParentId("KS01").setValidTo(move).build(),
                region("D1").setLevel(2).setParentId("KS02").setValidFrom(move).build()));
    GoalBook book = book(framework, AsOf.ALL);
    assertThat(book.find("D1", "", period("2024-02"), Tier.REPORTING).map(Goal::target))
        .contains(60.0);
    assertThat(book.find("D1", "", period("2024-03"), Tier.REPORTING).map(Goal::target))
        .contains(50.0);
  }

  @Test
  void partsHaveTargetsOfTheirOwn() {
    Target women = Given.target("KS01", "2024", 30).setDisaggregation("sex=f").build();
    assertThat(target("KS01", "2024-03", women)).isEmpty();
    assertThat(
            book(Given.framework(STOCK, women), AsOf.ALL)
                .find("KS01", "sex=f", period("2024-03"), Tier.REPORTING)
                .map(Goal::target))
        .contains(30.0);
  }

  @Test
  void nextTargetDateHoldsAndAfterTheLastTheLast() {
    Target june = Given.target("KS01", "2024-S1", 50).build();
    Target december = Given.target("KS01", "2024-S2", 60).build();
    assertThat(target("KS01", "2024-05", december, june)).contains(50.0);
    assertThat(target("KS01", "2024-06", december, june)).contains(50.0);
    assertThat(target("KS01", "2024-07", december, june)).contains(60.0);
    assertThat(target("KS01", "2025-01", december, june)).contains(60.0);
  }

  @Test
  void targetThatWasSetLastHolds() {
    Target old = Given.target("KS01", "2024", 60).build();
    Target raised = Given.target("KS01", "2024", 75).setSetOn(LocalDate.of(2024, 7, 1)).build();
    assertThat(target("KS01", "2024-03", raised, old)).contains(75.0);
  }

  @Test
  void targetSetAfterTheDayLookedBackToIsNotKnown() {
    Target old = Given.target("KS01", "2024", 60).build();
    Target raised = Given.target("KS01", "2024", 75).setSetOn(LocalDate.of(2024, 7, 1)).build();
    Framework framework = Given.framework(STOCK, raised, old);
    assertThat(
            book(framework, new AsOf(LocalDate.of(2024, 6, 30)))
                .find("KS01", "", period("2024-03"), Tier.REPORTING)
                .map(Goal::target))
        .contains(60.0);
    assertThat(
            book(framework, new AsOf(LocalDate.of(2024, 7, 1)))
                .find("KS01", "", period("2024-03"), Tier.REPORTING)
                .map(Goal::target))
        .contains(75.0);
  }

  @Test
  void ofTwoPeriodsWithOneEndTheOneSetLastHoldsAndOfOneDayTheLaterRow() {
    LocalDate day = LocalDate.of(2024, 2, 1);
    Target year = Given.target("KS01", "2024", 60).setSetOn(day).build();
    Target half = Given.target("KS01", "2024-S2", 80).build();
    Target again = Given.target("KS01", "2024", 65).setSetOn(day).build();
    assertThat(target("KS01", "2024-03", year, half)).contains(60.0);
    assertThat(target("KS01", "2024-03", year, again)).contains(65.0);
    assertThat(target("KS01", "2024-03", again, year)).contains(60.0);
  }

  private static Target.Builder milestone(String periodText, double value) {
    return Given.target("KS01", periodText, value)
        .setTargetId("path")
        .setPath(TargetPath.milestones);
  }

  @Test
  void milestonesOfOneIdAreOneGoalWithTheLastValueAndDate() {
    Target first =
        milestone("2024-S1", 40).setBaselineValue(20.0).setBaselinePeriod("2023").build();
    Target last = milestone("2025", 90).setTolerance(3.0).build();
    Goal goal = find("KS01", "2024-03", last, first).orElseThrow();
    assertThat(goal.target()).isEqualTo(90);
    assertThat(goal.due()).isEqualTo("2026-01-01");
    assertThat(goal.baseline()).isEqualTo(20);
    assertThat(goal.baselinePeriod()).isEqualTo(period("2023"));
    assertThat(goal.tolerance()).isEqualTo(3);
    assertThat(goal.milestones())
        .containsExactly(
            new Goal.Milestone(LocalDate.of(2024, 7, 1), 40),
            new Goal.Milestone(LocalDate.of(2026, 1, 1), 90));
  }

  @Test
  void milestoneSetAgainReplacesTheOneOfItsDate() {
    Target old = milestone("2024", 40).build();
    Target revised = milestone("2024", 50).setSetOn(LocalDate.of(2023, 5, 1)).build();
    Target last = milestone("2025", 90).build();
    assertThat(find("KS01", "2024-03", revised, last, old).orElseThrow().milestones())
        .extracting(Goal.Milestone::value)
        .containsExactly(50.0, 90.0);
  }

  @Test
  void declaredEndOfARangeLeavesTheOtherOpen() {
    Goal goal =
        find("KS01", "2024-03", Given.target("KS01", "2024", 30).setTargetLow(20.0).build())
            .orElseThrow();
    assertThat(goal.rangeLow()).isEqualTo(20);
    assertThat(goal.rangeHigh()).isNull();
    Goal point = find("KS01", "2024-03", Given.target("KS01", "2024", 30).build()).orElseThrow();
    assertThat(point.rangeLow()).isEqualTo(30);
    assertThat(point.rangeHigh()).isEqualTo(30);
  }

  private static Goal withRecord(Observation.Builder fact, Target row) {
    Figure figure = Given.from(Given.figure("KS01", "2024-03", 40.0), fact);
    return RecordGoal.of(figure, find("KS01", "2024-03", row), STOCK);
  }

  @Test
  void whatCameWithTheFactWinsEachForItself() {
    Target row =
        Given.target("KS01", "2024", 60)
            .setBaselineValue(20.0)
            .setBaselinePeriod("2023")
            .setTolerance(5.0)
            .setPath(TargetPath.step)
            .build();
    Observation.Builder fact = fact("patrols", "KS01", "2024-03", 40);
    Goal ownTarget = withRecord(fact.setTargetValue(90.0), row);
    assertThat(ownTarget.target()).isEqualTo(90);
    assertThat(ownTarget.baseline()).isEqualTo(20);
    assertThat(ownTarget.baselinePeriod()).isEqualTo(period("2023"));
    assertThat(ownTarget.tolerance()).isEqualTo(5);
    assertThat(ownTarget.targetPeriod()).isEqualTo(period("2024-03"));
    assertThat(ownTarget.path()).isEqualTo(TargetPath.linear);
    Goal ownBaseline =
        withRecord(fact.setTargetValue(null).setBaselineValue(30.0).setBaselinePeriod("2022"), row);
    assertThat(ownBaseline.target()).isEqualTo(60);
    assertThat(ownBaseline.baseline()).isEqualTo(30);
    assertThat(ownBaseline.baselinePeriod()).isEqualTo(period("2022"));
    assertThat(ownBaseline.targetPeriod()).isEqualTo(period("2024"));
    assertThat(ownBaseline.path()).isEqualTo(TargetPath.step);
  }

  @Test
  void ownTargetPeriodCountsAndAnOwnBaselineWithoutPeriodHasNone() {
    Goal goal =
        withRecord(
            fact("patrols", "KS01", "2024-03", 40)
                .setBaselineValue(30.0)
                .setTargetValue(90.0)
                .setTargetPeriod("2024"),
            Given.target("KS01", "2024", 60).setBaselinePeriod("2023").build());
    assertThat(goal.targetPeriod()).isEqualTo(period("2024"));
    assertThat(goal.window()).isEqualTo(period("2024"));
    assertThat(goal.baselinePeriod()).isNull();
  }

  @Test
  void cumulativeTargetOfAFlowCountsFromTheEndOfItsBaselineElseFromItsOwnStart() {
    Target target = Given.target("KS01", "2024", 60).setKind(TargetKind.cumulative).build();
    Target since = Target.newBuilder(target).setBaselinePeriod("2022").build();
    assertThat(ofFlow(target).addsUpFrom()).isEqualTo("2024-01-01");
    assertThat(ofFlow(target).start()).isEqualTo(0);
    assertThat(ofFlow(since).addsUpFrom()).isEqualTo("2023-01-01");
    assertThat(find("KS01", "2024-03", target).orElseThrow().addsUpFrom()).isNull();
  }

  private static Goal ofFlow(Target row) {
    return book(Given.framework(Given.flow().build(), row), AsOf.ALL)
        .find("KS01", "", period("2024-03"), Tier.REPORTING)
        .orElseThrow();
  }
}
