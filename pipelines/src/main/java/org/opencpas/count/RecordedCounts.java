package org.opencpas.count;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.statistics.ExactSum;

/**
 * What was recorded in one region and window. A sum to which one event gives nothing is none, and a
 * count of which one event is hidden from the audience is not told.
 *
 * @param events how many
 * @param best sum of best estimates; null: an event gives none
 * @param low sum of low estimates, likewise
 * @param high sum of high estimates, likewise
 * @param civilians civilian deaths, likewise
 * @param statusUnknown deaths of people of unknown status, likewise
 * @param uncertain events whose place is known no more finely than the region's level
 * @param isWithheld whether an event is hidden
 */
record RecordedCounts(
    int events,
    @Nullable Double best,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double civilians,
    @Nullable Double statusUnknown,
    int uncertain,
    boolean isWithheld) {

  /** Counts events, in any order, for a region of a level. */
  static RecordedCounts of(List<PlacedEvent> events, int level) {
    int uncertain = 0;
    boolean isWithheld = false;
    for (PlacedEvent each : events) {
      isWithheld |= !each.event().getShown();
      if (each.isUncertainBelow(level)) {
        uncertain++;
      }
    }
    return new RecordedCounts(
        events.size(),
        sum(events, RecordedEvent::getDeathsBest),
        sum(events, RecordedEvent::getDeathsLow),
        sum(events, RecordedEvent::getDeathsHigh),
        sum(events, RecordedEvent::getCivilianDeathsRecorded),
        sum(events, RecordedEvent::getDeathsStatusUnknown),
        uncertain,
        isWithheld);
  }

  private static @Nullable Double sum(
      List<PlacedEvent> events, Function<RecordedEvent, @Nullable Double> figure) {
    ExactSum sum = new ExactSum();
    for (PlacedEvent each : events) {
      Double number = figure.apply(each.event());
      if (number == null) {
        return null;
      }
      sum.add(number);
    }
    double value = sum.value();
    return Double.isFinite(value) ? value : null;
  }

  /**
   * Writes them into a row.
   *
   * @param tellsStatus whether the source tells of deaths of unknown status at all
   */
  void putInto(ConflictTrend.Builder row, boolean tellsStatus) {
    if (isWithheld) {
      row.setCountsReason(Reason.WITHHELD.code()).setStatusUnknownReason(Reason.WITHHELD.code());
      return;
    }
    boolean isWhole = best != null && low != null && high != null && civilians != null;
    row.setEvents(events)
        .setDeathsBest(best)
        .setDeathsLow(low)
        .setDeathsHigh(high)
        .setCivilianDeathsRecorded(civilians)
        .setEventsUncertainPlace(uncertain)
        .setCountsReason(isWhole ? null : Reason.INCOMPLETE.code());
    if (!tellsStatus) {
      row.setStatusUnknownReason(Reason.NO_VALUE.code());
    } else if (statusUnknown == null) {
      row.setStatusUnknownReason(Reason.INCOMPLETE.code());
    } else {
      row.setDeathsStatusUnknown(statusUnknown);
    }
  }
}
