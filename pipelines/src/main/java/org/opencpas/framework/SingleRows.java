package org.opencpas.framework;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.StrengthCeiling;

/** The cells of a row must agree with each other, whatever stands in other rows. */
final class SingleRows implements Check {
  private static final List<String> AUTHORITIES = List.of("UNSC", "AU PSC", "other");
  private static final List<String> COMPARISONS = List.of(">=", "<=", "=", "between");

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    each(tables.missions(), SingleRows::mission, mistakes);
    each(tables.mandateEvents(), SingleRows::mandateEvent, mistakes);
    each(tables.strengthCeilings(), SingleRows::strengthCeiling, mistakes);
    each(tables.objectives(), SingleRows::objective, mistakes);
    each(tables.indicators(), IndicatorRules::check, mistakes);
    each(tables.benchmarks(), SingleRows::benchmark, mistakes);
    each(tables.benchmarkConditions(), SingleRows::benchmarkCondition, mistakes);
    each(tables.assessments(), SingleRows::assessment, mistakes);
    each(tables.regions(), SingleRows::region, mistakes);
    each(tables.populations(), SingleRows::population, mistakes);
  }

  private static <T> void each(
      List<Placed<T>> rows, BiConsumer<T, RowRefusal> rules, Consumer<Mistake> mistakes) {
    for (Placed<T> each : rows) {
      rules.accept(
          each.row(),
          (column, found, allowed) -> mistakes.accept(each.mistake(column, found, allowed)));
    }
  }

  private static void mission(Mission row, RowRefusal mistakes) {
    RowRules.validity(
        "closed_on", row.getClosedOn(), "established_on", row.getEstablishedOn(), mistakes);
  }

  private static void mandateEvent(MandateEvent row, RowRefusal mistakes) {
    RowRules.oneOf("authority", row.getAuthority(), AUTHORITIES, mistakes);
    RowRules.validity(
        "expires_on", row.getExpiresOn(), "effective_from", row.getEffectiveFrom(), mistakes);
  }

  private static void strengthCeiling(StrengthCeiling row, RowRefusal mistakes) {
    RowRules.oneOf("authority", row.getAuthority(), AUTHORITIES, mistakes);
    RowRules.notBelow("authorised", (double) row.getAuthorised(), 0, mistakes);
  }

  private static void objective(Objective row, RowRefusal mistakes) {
    RowRules.above("weight", row.getWeight(), 0, mistakes);
    Integer priority = row.getPriority();
    if (priority != null) {
      RowRules.notBelow("priority", priority, 1, mistakes);
    }
  }

  private static void benchmark(Benchmark row, RowRefusal mistakes) {
    RowRules.notBelow("hold_periods", row.getHoldPeriods(), 1, mistakes);
    RowRules.notBelow("fail_periods", row.getFailPeriods(), 1, mistakes);
  }

  private static void benchmarkCondition(BenchmarkCondition row, RowRefusal mistakes) {
    if ((row.getIndicatorId() == null) == (row.getAssessmentSubject() == null)) {
      String found = row.getIndicatorId() == null ? "neither" : "both";
      mistakes.refuse(
          "indicator_id",
          found + " of indicator_id and assessment_subject",
          "one of them: an indicator or a judgement decides");
    }
    RowRules.oneOf("comparison", row.getComparison(), COMPARISONS, mistakes);
    boolean between = row.getComparison().equals("between");
    if (between != (row.getThresholdHigh() != null)) {
      mistakes.refuse(
          "threshold_high",
          between ? "threshold_high is blank" : "threshold_high with " + row.getComparison(),
          between ? "the upper end of the range" : "blank, or comparison between");
    }
    RowRules.ordered(
        "threshold_high", row.getThresholdHigh(), "threshold", row.getThreshold(), mistakes);
  }

  private static void assessment(Assessment row, RowRefusal mistakes) {
    RowRules.period("period", row.getPeriod(), mistakes);
  }

  private static void region(Region row, RowRefusal mistakes) {
    RowRules.notBelow("level", row.getLevel(), 0, mistakes);
    RowRules.validity("valid_to", row.getValidTo(), "valid_from", row.getValidFrom(), mistakes);
  }

  private static void population(Population row, RowRefusal mistakes) {
    RowRules.notBelow("population", (double) row.getPopulation(), 0, mistakes);
  }
}
