package org.opencpas.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.Draws;

/** Indicators of Kestria, which does not exist, and their rows for January 2024 in KS01. */
final class Rows {
  private static final Period JANUARY = Period.parse("2024-01").orElseThrow();

  private Rows() {}

  /** A military output, not yet built. */
  static Indicator.Builder indicator(String id, double weight) {
    return Indicator.newBuilder()
        .setIndicatorId(id)
        .setTitle("Indicator " + id)
        .setMeasure(Measure.count)
        .setValueKind(ValueKind.stock)
        .setDirection(Direction.increase)
        .setResultLevel(ResultLevel.output)
        .setComponent(Component.military)
        .setFrequency(Frequency.month)
        .setWeight(weight);
  }

  /**
   * A row with an achievement where one was due, which is met from 1 on; the value is 100 times it.
   */
  static IndicatorProgress.Builder scored(String indicator, double raw) {
    return row(indicator, raw >= 1 ? ProgressStatus.met : ProgressStatus.behind, null)
        .setValue(100 * raw)
        .setTargetValue(100.0)
        .setCellsObserved(1)
        .setAchievementRaw(raw)
        .setAchievement(Math.max(0, Math.min(1, raw)));
  }

  /** A row without achievement or value, where one was due. */
  static IndicatorProgress.Builder row(
      String indicator, ProgressStatus status, @Nullable String reason) {
    return IndicatorProgress.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId(indicator)
        .setRegionId("KS01")
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodType(JANUARY.type())
        .setPeriodStart(JANUARY.start())
        .setPeriodEnd(JANUARY.end())
        .setRegionLevel(1)
        .setRollUp(RollUp.own)
        .setCellsExpected(1)
        .setStatus(status)
        .setReason(reason);
  }

  /** A row without a word, where a value was due. */
  static IndicatorProgress.Builder silent(String indicator) {
    return row(indicator, ProgressStatus.no_data, "no_value");
  }

  /** The same row in another period. */
  static IndicatorProgress.Builder in(String period, IndicatorProgress.Builder row) {
    Period other = Period.parse(period).orElseThrow();
    return row.setPeriodType(other.type()).setPeriodStart(other.start()).setPeriodEnd(other.end());
  }

  /** What an indicator counts for that has no objective. */
  static Member member(String id, double weight) {
    return new Member(
        indicator(id, weight).build(), weight, Set.of(Component.military), List.of(), false);
  }

  /** Few, so that tests are quick. */
  static final Draws DRAWS = new Draws(40, 0.25, Map.of());

  /** Rows of which no fact is uncertain. */
  static MissionRows mission(Framework framework, List<IndicatorProgress> rows) {
    return MissionRows.of(framework, "KESMIS", rows.stream().map(Rows::certain).toList());
  }

  /** A row with an error of a fact, whose target lies 10 above its baseline. */
  static ScoredProgress uncertain(IndicatorProgress.Builder row, FactError... errors) {
    return new ScoredProgress(row.build(), null, 10.0, null, null, null, null, List.of(errors));
  }

  /** A row of which no fact is uncertain. */
  static ScoredProgress certain(IndicatorProgress row) {
    return certain(row, null);
  }

  /** The same, with the probability of its trend. */
  static ScoredProgress certain(IndicatorProgress row, @Nullable Double trend) {
    return new ScoredProgress(row, trend, null, null, null, null, null, List.of());
  }
}
