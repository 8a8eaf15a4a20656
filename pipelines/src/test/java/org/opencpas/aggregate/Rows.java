package org.opencpas.aggregate;

import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ValueKind;

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

  /** A row with an achievement, which is met from 1 on. */
  static IndicatorProgress.Builder scored(String indicator, double raw) {
    return row(indicator, raw >= 1 ? ProgressStatus.met : ProgressStatus.behind, null)
        .setAchievementRaw(raw)
        .setAchievement(Math.max(0, Math.min(1, raw)));
  }

  /** A row without achievement. */
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
        .setStatus(status)
        .setReason(reason);
  }

  /** A cell in which a return was due. */
  static Coverage.Builder due(String indicator) {
    return Coverage.newBuilder()
        .setMissionId("KESMIS")
        .setComponent(Component.military)
        .setRegionId("KS01")
        .setIndicatorId(indicator)
        .setPeriodType(JANUARY.type())
        .setPeriodStart(JANUARY.start())
        .setPeriodEnd(JANUARY.end())
        .setExpected(1)
        .setResponded(0)
        .setObserved(0)
        .setNoAccess(0)
        .setWithheld(0)
        .setSilentPeriods(0);
  }
}
