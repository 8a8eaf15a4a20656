package org.opencpas.score;

import java.util.List;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.score.MeasuredSeries.Point;
import org.opencpas.series.Behaviour;

/**
 * Holds values against the others of their series. What stands out is worth a look and no more: a
 * series that rises or has seasons stands out at its ends and peaks, so none is worse than a
 * warning. Source: metrics, section 5.
 *
 * <p>Of a count since a start, what it grew by from period to period is looked at; where it falls
 * it starts again or is flagged for that. Ratings and findings have no distances, and are not
 * looked at.
 */
final class SeriesChecks {
  /** Of fewer values nobody can say what is usual. The same as for a trend. */
  static final int FEWEST = 8;

  private SeriesChecks() {}

  /**
   * Adds the flags of a reporter.
   *
   * @param facts of one reporter; a series holds a period once
   */
  static void check(List<Observation> facts, Indicator indicator, List<QualityFlag> flags) {
    switch (Behaviour.of(indicator)) {
      case ORDINAL, QUALITATIVE -> {
        return;
      }
      case CUMULATIVE ->
          MeasuredSeries.of(facts, indicator)
              .forEach(series -> OutlierChecks.check(growth(series), flags));
      case FLOW, STOCK, QUOTIENT ->
          MeasuredSeries.of(facts, indicator).forEach(series -> look(series, indicator, flags));
    }
  }

  private static void look(List<Point> series, Indicator indicator, List<QualityFlag> flags) {
    OutlierChecks.check(series, flags);
    JumpCheck.check(series, flags);
    RepeatCheck.check(series, indicator, flags);
    DenominatorCheck.check(series, indicator, flags);
  }

  private static List<Point> growth(List<Point> series) {
    return MeasuredSeries.changes(series).stream().filter(change -> change.value() >= 0).toList();
  }
}
