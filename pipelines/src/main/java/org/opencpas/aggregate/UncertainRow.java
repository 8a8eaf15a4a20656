package org.opencpas.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.statistics.TriangularError;

/**
 * A row that rests on facts with errors. With e the sum of the facts' errors times their effects,
 * each error that of its fact wherever the fact enters, its achievement in a draw is
 *
 * <pre>
 *   P + e / (T - b)                              towards a target
 *   max(-1, 1 - distance(x + e) / tolerance)     in a range
 * </pre>
 *
 * <p>within -1 and 1. A draw that is too large to be computed keeps the achievement as it is. Equal
 * to nothing but itself. Source: metrics, sections 2 and 6.
 */
final class UncertainRow {
  private static final Comparator<FactError> ORDER =
      Comparator.comparingLong(FactError::getFactKey);

  private final ScoredProgress scored;

  UncertainRow(ScoredProgress scored) {
    this.scored = scored;
  }

  /**
   * The achievements.
   *
   * @param count how many draws are made
   * @return one a draw
   */
  double[] draw(int count) {
    double[] values = new double[count];
    List<FactError> errors = scored.getErrors().stream().sorted(ORDER).toList();
    for (FactError each : errors) {
      TriangularError.add(
          each.getFactKey(), each.getLow(), each.getHigh(), each.getEffect(), values);
    }
    double raw = Objects.requireNonNull(scored.getProgress().getAchievementRaw());
    Double way = scored.getWay();
    if (way == null) {
      keep(values);
    } else {
      reach(raw, way, values);
    }
    for (int draw = 0; draw < count; draw++) {
      double value = Double.isNaN(values[draw]) ? raw : values[draw];
      values[draw] = Math.max(-1, Math.min(1, value));
    }
    return values;
  }

  private static void reach(double raw, double way, double[] values) {
    for (int draw = 0; draw < values.length; draw++) {
      values[draw] = raw + values[draw] / way;
    }
  }

  private void keep(double[] values) {
    double value = Objects.requireNonNull(scored.getKeptValue());
    double from = Objects.requireNonNull(scored.getKeptFrom());
    double to = Objects.requireNonNull(scored.getKeptTo());
    double tolerance = Objects.requireNonNull(scored.getTolerance());
    for (int draw = 0; draw < values.length; draw++) {
      double drawn = value + values[draw];
      double distance = Math.max(0, Math.max(from - drawn, drawn - to));
      values[draw] = 1 - distance / tolerance;
    }
  }
}
