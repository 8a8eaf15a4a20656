package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.change.Step;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;

/** The rows of one indicator at several states, of which only those that differ are handed on. */
final class StateRows {
  private final LocalDate horizon;
  private final SortedMap<Step, Map<Spot, List<IndicatorProgress>>> states = new TreeMap<>();

  /**
   * Starts with no state.
   *
   * @param horizon first day after the last period that counts
   */
  StateRows(LocalDate horizon) {
    this.horizon = horizon;
  }

  /** Adds the rows as they stood until a step was taken, in the order of their table. */
  void until(Step step, List<ScoredProgress> rows) {
    states.put(step, bySpot(rows));
  }

  /**
   * All rows of the regions and periods in which any state is not like the next one.
   *
   * @param now as they stand once all steps have been taken, in the order of their table
   */
  List<EarlierProgress> unlike(List<ScoredProgress> now) {
    Map<Spot, List<IndicatorProgress>> last = bySpot(now);
    Map<Spot, IndicatorProgress> any = new HashMap<>();
    Set<Spot> unlike = new TreeSet<>();
    Map<Spot, List<IndicatorProgress>> after = last;
    for (Step step : new TreeSet<>(states.keySet()).descendingSet()) {
      Map<Spot, List<IndicatorProgress>> before = states.getOrDefault(step, Map.of());
      collectUnlike(before, after, unlike);
      collectUnlike(after, before, unlike);
      before.forEach((spot, rows) -> any.put(spot, rows.get(0)));
      after = before;
    }
    last.forEach((spot, rows) -> any.put(spot, rows.get(0)));
    List<EarlierProgress> handedOn = new ArrayList<>();
    states.forEach(
        (step, state) -> {
          for (Spot spot : unlike) {
            add(step, state.getOrDefault(spot, List.of()), any.get(spot), handedOn);
          }
        });
    return handedOn;
  }

  private static void add(
      Step step,
      List<IndicatorProgress> rows,
      @Nullable IndicatorProgress any,
      List<EarlierProgress> handedOn) {
    if (rows.isEmpty()) {
      handedOn.add(new EarlierProgress(Objects.requireNonNull(any), step.code(), false));
    }
    rows.forEach(row -> handedOn.add(new EarlierProgress(row, step.code(), true)));
  }

  private static void collectUnlike(
      Map<Spot, List<IndicatorProgress>> some,
      Map<Spot, List<IndicatorProgress>> others,
      Set<Spot> unlike) {
    some.forEach(
        (spot, rows) -> {
          if (!isLike(rows, others.getOrDefault(spot, List.of()))) {
            unlike.add(spot);
          }
        });
  }

  private static boolean isLike(List<IndicatorProgress> rows, List<IndicatorProgress> others) {
    if (rows.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!isLike(rows.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether figures and scores are the same with one row as with the other. */
  private static boolean isLike(IndicatorProgress one, IndicatorProgress other) {
    return one.getComponent() == other.getComponent()
        && one.getDisaggregation().equals(other.getDisaggregation())
        && Objects.equals(one.getValue(), other.getValue())
        && Objects.equals(one.getAchievementRaw(), other.getAchievementRaw())
        && Objects.equals(one.getAchievement(), other.getAchievement())
        && Objects.equals(one.getReason(), other.getReason())
        && one.getCellsExpected() > 0 == other.getCellsExpected() > 0
        && one.getRollUp() == other.getRollUp();
  }

  private Map<Spot, List<IndicatorProgress>> bySpot(List<ScoredProgress> rows) {
    Map<Spot, List<IndicatorProgress>> spots = new HashMap<>();
    for (ScoredProgress scored : rows) {
      IndicatorProgress row = scored.getProgress();
      if (!row.getPeriodEnd().isAfter(horizon)) {
        spots.computeIfAbsent(Spot.of(row), spot -> new ArrayList<>(1)).add(row);
      }
    }
    return spots;
  }
}
