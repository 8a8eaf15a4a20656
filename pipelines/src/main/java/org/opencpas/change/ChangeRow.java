package org.opencpas.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ResultLevel;

/** A row of changes before its difference is told apart: of what it is, then and now. */
final class ChangeRow {
  private ChangeRow() {}

  /**
   * Begins a row, without parts and without its sentence.
   *
   * @param thenKnownOn day to whose end the earlier state was known
   * @return the row; its difference is null where either state has no figure
   */
  static Change.Builder begin(
      FigureKey key,
      ResultLevel level,
      LocalDate thenKnownOn,
      FigureState before,
      FigureState after) {
    BigDecimal earlier = before.decimal();
    BigDecimal later = after.decimal();
    return Change.newBuilder()
        .setMissionId(key.missionId())
        .setFigure(key.figure())
        .setIndicatorId(key.indicatorId())
        .setComponent(key.component())
        .setMandateComponent(key.mandateComponent())
        .setResultLevel(level)
        .setRegionId(key.regionId())
        .setPeriodType(key.periodType())
        .setPeriodStart(key.periodStart())
        .setPeriodEnd(key.periodEnd())
        .setTargetId(key.targetId())
        .setThenKnownOn(thenKnownOn)
        .setThenValue(earlier)
        .setThenReason(before.reason())
        .setNowValue(later)
        .setNowReason(after.reason())
        .setDifference(earlier == null || later == null ? null : later.subtract(earlier))
        .setSentence("");
  }
}
