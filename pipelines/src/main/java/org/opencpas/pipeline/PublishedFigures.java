package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.opencpas.change.FigureKey;
import org.opencpas.change.FigureState;
import org.opencpas.change.Figures;
import org.opencpas.publish.ReleaseReader;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;

/** The headline figures that a release shows, by mission and indicator. */
final class PublishedFigures {
  /** Stands for the scores of a mission, which are of no indicator. */
  static final String SCORES = "";

  private static final List<String> PROGRESS =
      List.of(
          "mission_id",
          "indicator_id",
          "component",
          "region_id",
          "period_type",
          "period_start",
          "period_end",
          "disaggregation",
          "value",
          "achievement_raw",
          "reason");
  private static final List<String> EFFECTIVENESS =
      List.of(
          "mission_id",
          "mandate_component",
          "component",
          "region_id",
          "period_type",
          "period_start",
          "period_end",
          "result_level",
          "score",
          "reason");

  private final LocalDate horizon;
  private final Map<String, Map<String, Map<FigureKey, FigureState>>> states = new HashMap<>();

  private PublishedFigures(LocalDate horizon) {
    this.horizon = horizon;
  }

  /**
   * Reads the figures of periods that ended by a horizon.
   *
   * @param horizon first day after the last period that counts
   */
  static PublishedFigures read(ReleaseReader reader, LocalDate horizon) {
    PublishedFigures figures = new PublishedFigures(horizon);
    reader.read("indicator_progress", PROGRESS, figures::addProgress);
    reader.read("effectiveness", EFFECTIVENESS, figures::addScore);
    return figures;
  }

  private void addProgress(IndexedRecord row) {
    if (!text(row, 7).isEmpty() || isLater(row)) {
      return;
    }
    String indicator = text(row, 1);
    add(indicator, key(row, ChangedFigure.value, indicator, "all", null), row, 8, 10);
    add(indicator, key(row, ChangedFigure.achievement, indicator, "all", null), row, 9, 10);
  }

  private void addScore(IndexedRecord row) {
    if (!isLater(row)) {
      ResultLevel level = ResultLevel.valueOf(text(row, 7));
      add(SCORES, key(row, ChangedFigure.score, "", text(row, 1), level), row, 8, 9);
    }
  }

  private boolean isLater(IndexedRecord row) {
    return ((LocalDate) row.get(6)).isAfter(horizon);
  }

  private static FigureKey key(
      IndexedRecord row,
      ChangedFigure figure,
      String indicator,
      String mandateComponent,
      @Nullable ResultLevel level) {
    return new FigureKey(
        text(row, 0),
        figure,
        indicator,
        text(row, 2),
        mandateComponent,
        level,
        text(row, 3),
        PeriodType.valueOf(text(row, 4)),
        (LocalDate) row.get(5),
        (LocalDate) row.get(6),
        "");
  }

  private void add(String indicator, FigureKey key, IndexedRecord row, int figure, int reason) {
    Object why = row.get(reason);
    states
        .computeIfAbsent(key.missionId(), id -> new HashMap<>())
        .computeIfAbsent(indicator, id -> new HashMap<>())
        .put(key, FigureState.of((Double) row.get(figure), why == null ? null : why.toString()));
  }

  private static String text(IndexedRecord row, int place) {
    return row.get(place).toString();
  }

  /** The indicators of a mission that have figures, and {@link #SCORES} where it has scores. */
  Set<String> indicators(String missionId) {
    return states.getOrDefault(missionId, Map.of()).keySet();
  }

  /** The figures of an indicator in a mission, or the scores of the mission. */
  Figures of(String missionId, String indicator) {
    return Figures.of(states.getOrDefault(missionId, Map.of()).getOrDefault(indicator, Map.of()));
  }
}
