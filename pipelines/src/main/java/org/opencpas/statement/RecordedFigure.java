package org.opencpas.statement;

import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.StatementKind;

/**
 * One of the two figures of a row of recorded violence.
 *
 * @param kind events or deaths
 * @param alone the count of the window; null where it is not had
 * @param matched the count of the months that are compared; null where none are
 * @param before that of the same months before; null where none are
 * @param ratio of the two; null where none is said
 * @param ratioLow lower end of its interval; null where there is none
 * @param ratioHigh upper end of its interval; null where there is none
 * @param reason code of why there is no ratio; null where there is one
 */
record RecordedFigure(
    StatementKind kind,
    @Nullable Double alone,
    @Nullable Double matched,
    @Nullable Double before,
    @Nullable Double ratio,
    @Nullable Double ratioLow,
    @Nullable Double ratioHigh,
    @Nullable String reason) {

  static RecordedFigure ofEvents(ConflictTrend row) {
    return new RecordedFigure(
        StatementKind.recorded_events,
        number(row.getEvents()),
        number(row.getEventsMatched()),
        number(row.getEventsBefore()),
        row.getEventsRatio(),
        row.getEventsRatioLow(),
        row.getEventsRatioHigh(),
        row.getEventsReason());
  }

  static RecordedFigure ofDeaths(ConflictTrend row) {
    return new RecordedFigure(
        StatementKind.recorded_deaths,
        row.getDeathsBest(),
        row.getDeathsMatched(),
        row.getDeathsBefore(),
        row.getDeathsRatio(),
        row.getDeathsRatioLow(),
        row.getDeathsRatioHigh(),
        row.getDeathsReason());
  }

  private static @Nullable Double number(@Nullable Integer count) {
    return count == null ? null : Double.valueOf(count);
  }

  /** Whether it stands beside the same months before. */
  boolean isCompared() {
    return matched != null && before != null;
  }

  /** Name of a column of this figure, such as {@code events_before}. */
  String column(String name) {
    return (kind == StatementKind.recorded_events ? "events_" : "deaths_") + name;
  }

  /** Name of the column of the count of the window. */
  String aloneColumn() {
    return kind == StatementKind.recorded_events ? "events" : "deaths_best";
  }
}
