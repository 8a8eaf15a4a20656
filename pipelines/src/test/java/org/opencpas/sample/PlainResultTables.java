package org.opencpas.sample;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opencpas.sample.PlainCoverage.Covered;
import org.opencpas.sample.PlainEffectiveness.Profile;
import org.opencpas.sample.PlainObjectives.Standing;
import org.opencpas.sample.PlainProgress.Progress;

/** The tables of a release that say what was made of the records. */
final class PlainResultTables {
  private final PlainModel model;

  PlainResultTables(PlainModel model) {
    this.model = model;
  }

  /** Puts them under their names. */
  void putInto(Map<String, PlainTable> tables) {
    tables.put("indicator_progress", indicatorProgress());
    tables.put("coverage", coverage());
    tables.put("effectiveness", effectiveness());
    tables.put("objective_progress", objectiveProgress());
    tables.put("strength", PlainStrength.table(model.strength));
    tables.put("conflict_trend", model.conflict);
    tables.put("changes", model.changes);
    tables.put("benchmark_progress", model.benchmarks.progress());
    tables.put("benchmark_evidence", model.benchmarks.evidence());
    tables.put("readiness", model.readiness);
  }

  private PlainTable indicatorProgress() {
    TableBuilder table =
        new TableBuilder(
            "mission_id,indicator_id,region_id,component,disaggregation,"
                + "period_type,period_start,period_end,region_level,roll_up,value,partial_sum,"
                + "share_reporting,cells_expected,cells_observed,silent_regions,cells_on_time,"
                + "cells_untimed,cells_contradicted,cells_with_errors,low,high,"
                + "numerator,denominator,time_weighted_mean,value_at_constant_denominator,"
                + "distribution,regions_met,regions_judged,matched_share,"
                + "baseline_value,baseline_end,target_value,achievement_raw,achievement,gap,pace,status,reason,pace_reason,"
                + "renewal_date,renewal_then,renewal_now,renewal_change,"
                + "renewal_matched_share,renewal_reason,"
                + "renewal_now_per_month,previous_per_month,previous_seasons_differ,"
                + "previous_reason,renewal_then_known,renewal_then_known_reason,"
                + "trend_slope,trend_low,trend_high,trend_values,trend_verdict,"
                + "trend_correction,trend_reason,verdict_reason,grade,grade_reason");
    for (Progress each : model.progress.values()) {
      Fact fact = each.fact();
      PlainFigure figure = each.figure();
      PlainPrevious.Months previous = Objects.requireNonNull(model.previous.get(figure.spot));
      PlainTrend.Found trend = Objects.requireNonNull(model.trends.get(figure.spot));
      PlainGrade grade = PlainGrade.of(model.plan, each);
      table.row(
          fact.mission(),
          fact.indicator(),
          fact.region(),
          fact.component(),
          fact.disaggregation(),
          figure.spot.type(),
          fact.span().start(),
          fact.span().end(),
          model.plan.level(fact.region()),
          figure.rollUp,
          Figures.text(figure.value),
          Figures.text(figure.partialSum),
          Figures.text(figure.shareReporting()),
          figure.expected,
          figure.observed,
          String.join(";", figure.silent),
          figure.onTime,
          figure.untimed,
          figure.contradicted,
          figure.withErrors,
          Figures.text(figure.low),
          Figures.text(figure.high),
          Figures.text(figure.numerator),
          Figures.text(figure.denominator),
          Figures.text(figure.timeWeightedMean),
          Figures.text(figure.atConstantDenominator),
          figure.distribution,
          each.regionsMet(),
          each.regionsJudged(),
          Figures.text(each.matchedShare()),
          Figures.text(each.baseline()),
          each.baselineEnd(),
          Figures.text(each.target()),
          Figures.text(each.raw()),
          Figures.text(each.achievement()),
          Figures.text(each.gap()),
          Figures.text(each.pace()),
          each.status(),
          each.reason(),
          each.paceReason(),
          each.change().anchor(),
          Figures.text(each.change().then()),
          Figures.text(each.change().now()),
          Figures.text(each.change().change()),
          Figures.text(each.change().matchedShare()),
          each.change().reason(),
          Figures.text(previous.now()),
          Figures.text(previous.before()),
          previous.seasonsDiffer(),
          previous.reason(),
          Figures.text(each.change().thenKnown()),
          each.change().thenKnownReason(),
          Figures.text(trend.slope()),
          Figures.text(trend.low()),
          Figures.text(trend.high()),
          trend.values(),
          trend.verdict(),
          trend.correction(),
          trend.reason(),
          trend.verdictReason(),
          grade.grade(),
          grade.reason());
    }
    return table.build();
  }

  private PlainTable coverage() {
    TableBuilder table =
        new TableBuilder(
            "mission_id,component,region_id,indicator_id,period_type,period_start,period_end,"
                + "expected,responded,observed,on_time,no_access,withheld,days_late,"
                + "silent_periods,last_observed_end");
    for (Covered each : model.coverage.values()) {
      Fact.Cell cell = each.cell();
      table.row(
          cell.mission(),
          model.plan.indicator(cell.indicator()).component(),
          cell.region(),
          cell.indicator(),
          cell.span().type(),
          cell.span().start(),
          cell.span().end(),
          each.expected(),
          each.responded(),
          each.observed(),
          each.onTime(),
          each.noAccess(),
          each.withheld(),
          each.daysLate(),
          each.silentPeriods(),
          each.lastObservedEnd());
    }
    return table.build();
  }

  private PlainTable effectiveness() {
    TableBuilder table =
        new TableBuilder(
            "mission_id,component,mandate_component,region_id,period_type,period_start,"
                + "period_end,result_level,"
                + "region_level,score,bound_low,bound_high,sensitivity_low,sensitivity_high,"
                + "sensitivity_reason,share_of_draws_better,compared_period_start,"
                + "compared_period_end,comparison_reason,indicators_expected,"
                + "indicators_observed,weight_observed,share_met,share_reversed,"
                + "worst_indicator_id,output_only,reason,low_objective_id,grade,grade_reason");
    for (Profile each : model.effectiveness) {
      PlainPlaces.Place place = each.place();
      table.row(
          place.mission(),
          each.component(),
          each.mandateComponent(),
          place.region(),
          place.type(),
          place.span().start(),
          place.span().end(),
          each.level(),
          model.plan.level(place.region()),
          Figures.text(each.score()),
          Figures.text(each.low()),
          Figures.text(each.high()),
          Figures.text(each.range().low()),
          Figures.text(each.range().high()),
          each.range().reason(),
          Figures.text(each.better().share()),
          each.better().start(),
          each.better().end(),
          each.better().reason(),
          each.expected(),
          each.observed(),
          Figures.text(each.weightObserved()),
          Figures.text(each.shareMet()),
          Figures.text(each.shareReversed()),
          each.worst(),
          each.outputOnly(),
          each.reason(),
          each.lowObjective(),
          each.grade().grade(),
          each.grade().reason());
    }
    return table.build();
  }

  private PlainTable objectiveProgress() {
    TableBuilder table =
        new TableBuilder(
            "mission_id,objective_id,region_id,period_type,period_start,period_end,region_level,"
                + "priority,mandate_reference,conditions,indicator_id,indicators_expected,"
                + "indicators_observed,weight_observed,then_period_end,then_value,then_reason,now_value,"
                + "target_value,status,evidence_kind,reason,grade,grade_reason");
    for (Standing each : model.objectives) {
      PlainPlaces.Place place = each.place();
      table.row(
          place.mission(),
          each.objective(),
          place.region(),
          place.type(),
          place.span().start(),
          place.span().end(),
          model.plan.level(place.region()),
          model.plan.priority(each.objective()),
          model.plan.mandateReference(each.objective()),
          String.join("; ", model.plan.conditions.getOrDefault(each.objective(), Set.of())),
          each.indicator(),
          each.expected(),
          each.observed(),
          Figures.text(each.weightObserved()),
          each.thenEnd(),
          Figures.text(each.then()),
          each.thenReason(),
          Figures.text(each.now()),
          Figures.text(each.target()),
          each.status(),
          each.evidence(),
          each.reason(),
          each.grade().grade(),
          each.grade().reason());
    }
    return table.build();
  }
}
