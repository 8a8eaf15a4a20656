package org.opencpas.aggregate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.statistics.TriangularError;

/**
 * Achievement of rows with errors of facts, draw by draw and within -1 and 1. With e the sum of the
 * facts' errors times their effects, each error that of its fact wherever the fact enters:
 *
 * <pre>
 *   P + e / (T - b)                              towards a target
 *   max(-1, 1 - distance(x + e) / tolerance)     in a range
 * </pre>
 *
 * <p>A draw that is too large to be computed keeps the achievement as it is. Source: metrics,
 * sections 2 and 6.
 */
final class AchievementDraws {
  /** So many rows are kept: enough for a region and period, and the period compared with it. */
  private static final int KEPT = 1024;

  private static final Comparator<FactError> ORDER =
      Comparator.comparingLong(FactError::getFactKey);

  private final Map<IndicatorProgress, ScoredProgress> uncertain;
  private final int count;
  private final Map<Kept, double[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, double[]> eldest) {
          return size() > KEPT;
        }
      };

  /** A row, equal to nothing but itself: its own equality would compare all of its fields. */
  private record Kept(ScoredProgress row) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept that && row == that.row;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(row);
    }
  }

  /**
   * Draws for a mission.
   *
   * @param uncertain rows with errors, each under just the object that is among the rows
   * @param count how many draws are made
   */
  AchievementDraws(Map<IndicatorProgress, ScoredProgress> uncertain, int count) {
    this.uncertain = uncertain;
    this.count = count;
  }

  /** The achievements of a row, one a draw; null where none of its facts is uncertain. */
  double @Nullable [] of(IndicatorProgress row) {
    ScoredProgress scored = uncertain.isEmpty() ? null : uncertain.get(row);
    return scored == null ? null : kept.computeIfAbsent(new Kept(scored), each -> draw(scored));
  }

  private double[] draw(ScoredProgress scored) {
    double[] values = new double[count];
    List<FactError> errors = scored.getErrors().stream().sorted(ORDER).toList();
    for (FactError each : errors) {
      TriangularError.add(
          each.getFactKey(), each.getLow(), each.getHigh(), each.getEffect(), values);
    }
    double raw = Objects.requireNonNull(scored.getProgress().getAchievementRaw());
    Double way = scored.getWay();
    if (way == null) {
      keep(scored, values);
    } else {
      for (int draw = 0; draw < count; draw++) {
        values[draw] = raw + values[draw] / way;
      }
    }
    for (int draw = 0; draw < count; draw++) {
      double value = Double.isNaN(values[draw]) ? raw : values[draw];
      values[draw] = Math.max(-1, Math.min(1, value));
    }
    return values;
  }

  private static void keep(ScoredProgress scored, double[] values) {
    double value = Objects.requireNonNull(scored.getKeptValue());
    double from = Objects.requireNonNull(scored.getKeptFrom());
    double to = Objects.requireNonNull(scored.getKeptTo());
    double tolerance = Objects.requireNonNull(scored.getTolerance());
    for (int draw = 0; draw < values.length; draw++) {
      double drawn = value + values[draw];
      double distance = Math.max(0, Math.max(from - drawn, drawn - to));
      values[draw] = Math.max(-1, 1 - distance / tolerance);
    }
  }
}
