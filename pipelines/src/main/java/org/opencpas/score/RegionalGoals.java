package org.opencpas.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.score.FigureSeries.Amount;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;
import org.opencpas.statistics.ExactSum;

/**
 * Holds the regions that a figure is made from against the targets that the table sets for them.
 */
final class RegionalGoals {
  private final Framework framework;
  private final Indicator indicator;
  private final GoalBook goals;
  private final FigureBook figures;
  private final Behaviour behaviour;

  RegionalGoals(Framework framework, Indicator indicator, GoalBook goals, FigureBook figures) {
    this.framework = framework;
    this.indicator = indicator;
    this.goals = goals;
    this.figures = figures;
    this.behaviour = Scale.of(indicator);
  }

  /** The same goals over other figures. */
  RegionalGoals with(FigureBook others) {
    return new RegionalGoals(framework, indicator, goals, others);
  }

  /**
   * The regions of a figure, judged.
   *
   * @return empty when none of them has a target of its own
   */
  Optional<EachRegion> judge(Figure figure) {
    Figure.Where place = figure.place();
    if (!goals.hasTargets(place.disaggregation())) {
      return Optional.empty();
    }
    List<String> regions = figure.evidence().regions();
    Map<String, FigureSeries> byRegion = figures.alike(place);
    EachRegion each = new EachRegion(regions.size());
    for (String region : regions) {
      if (region.equals(place.regionId())) {
        continue; // a value of its own is no value of a region below, which such targets are for
      }
      Goal goal =
          goals
              .find(region, place.disaggregation(), place.period(), tier(region))
              .filter(Goal::hasTarget)
              .orElse(null);
      if (goal != null) {
        each.expect(goal);
        judge(region, byRegion.get(region), place.period(), goal, each);
      }
    }
    return each.hasTargets() ? Optional.of(each) : Optional.empty();
  }

  private Tier tier(String regionId) {
    return Tier.of(regionId, indicator, framework);
  }

  private void judge(
      String region, @Nullable FigureSeries series, Period period, Goal goal, EachRegion each) {
    int index = series == null ? -1 : series.find(period);
    if (series == null || index < 0) {
      return;
    }
    Amount amount = series.amount(index, goal);
    if (amount.value() != null) {
      Windows.Fit fit = Windows.fit(goal, period, behaviour);
      each.judge(region, amount.value(), amount.errors(), goal, period, fit);
    }
  }

  /**
   * Sum of the values of regions at another period of a place.
   *
   * @return empty when one of them has none
   */
  Optional<Double> sum(List<String> regions, Figure.Where place) {
    Map<String, FigureSeries> byRegion = figures.alike(place);
    ExactSum sum = new ExactSum();
    for (String region : regions) {
      FigureSeries series = byRegion.get(region);
      Double value = series == null ? null : series.valueOf(place.period());
      if (value == null) {
        return Optional.empty();
      }
      sum.add(value);
    }
    return Optional.of(sum.value());
  }
}
