package org.opencpas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;

/**
 * The headline figures at one state of knowledge: value and achievement of undivided rows, and
 * every score, of periods that ended by a horizon.
 */
public final class Figures {
  /** No figure at all. */
  public static final Figures NONE = new Figures(Map.of());

  private final Map<FigureKey, FigureState> states;

  private Figures(Map<FigureKey, FigureState> states) {
    this.states = states;
  }

  /**
   * The figures of indicators.
   *
   * @param horizon first day after the last period that counts
   */
  public static Figures ofProgress(List<IndicatorProgress> rows, LocalDate horizon) {
    Map<FigureKey, FigureState> states = new HashMap<>();
    for (IndicatorProgress row : rows) {
      if (row.getDisaggregation().isEmpty() && !row.getPeriodEnd().isAfter(horizon)) {
        FigureKey key = FigureKey.of(row, ChangedFigure.value);
        states.put(key, FigureState.of(row.getValue(), row.getReason()));
        states.put(
            key.as(ChangedFigure.achievement),
            FigureState.of(row.getAchievementRaw(), row.getReason()));
      }
    }
    return new Figures(states);
  }

  /**
   * The scores.
   *
   * @param horizon first day after the last period that counts
   */
  public static Figures ofEffectiveness(List<Effectiveness> rows, LocalDate horizon) {
    Map<FigureKey, FigureState> states = new HashMap<>();
    for (Effectiveness row : rows) {
      if (!row.getPeriodEnd().isAfter(horizon)) {
        states.put(FigureKey.of(row), FigureState.of(row.getScore(), row.getReason()));
      }
    }
    return new Figures(states);
  }

  /**
   * Figures by their keys.
   *
   * @param states nobody changes them any more
   */
  public static Figures of(Map<FigureKey, FigureState> states) {
    return new Figures(states);
  }

  /** These and others, none of which is among these. */
  public Figures and(Figures others) {
    Map<FigureKey, FigureState> both = new HashMap<>(states);
    both.putAll(others.states);
    return new Figures(both);
  }

  /** Keys of all figures, those without a number too. */
  public Set<FigureKey> keys() {
    return Collections.unmodifiableSet(states.keySet());
  }

  /** A figure; where there is no row, why not. */
  public FigureState state(FigureKey key) {
    return states.getOrDefault(key, FigureState.NONE);
  }

  /** Keys of what differs from other figures, sorted. */
  public List<FigureKey> differing(Figures others) {
    List<FigureKey> differing = new ArrayList<>();
    states.forEach(
        (key, state) -> {
          if (state.isOther(others.state(key))) {
            differing.add(key);
          }
        });
    others.states.forEach(
        (key, state) -> {
          if (!states.containsKey(key) && state.isOther(FigureState.NONE)) {
            differing.add(key);
          }
        });
    differing.sort(null);
    return differing;
  }
}
