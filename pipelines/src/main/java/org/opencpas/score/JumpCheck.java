package org.opencpas.score;

import java.util.List;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.score.MeasuredSeries.Point;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Outliers;
import org.opencpas.statistics.Outliers.ModifiedZ;
import org.opencpas.statistics.Quantiles;

/**
 * Looks for values that differ from that of the period right before far more than is usual in their
 * series: by modified z above 3.5 among all such changes, of which there are at least eight. The
 * way back towards the median is none; where more than half the changes are equal, nothing is said.
 */
final class JumpCheck {
  private JumpCheck() {}

  /** Adds a flag for each value that jumped away from the median of its series. */
  static void check(List<Point> series, List<QualityFlag> flags) {
    if (series.size() <= SeriesChecks.FEWEST) {
      return;
    }
    double[] changes = MeasuredSeries.values(MeasuredSeries.changes(series));
    if (changes.length < SeriesChecks.FEWEST) {
      return;
    }
    Answer<ModifiedZ> found = Outliers.modifiedZ(changes);
    if (!found.isGiven() || found.get().scale() != Outliers.Scale.MEDIAN_DISTANCE) {
      return;
    }
    double[] values = MeasuredSeries.values(series);
    double median = Quantiles.median(values).get();
    double largest = Slack.largest(values);
    double[] scores = found.get().scores();
    int change = 0;
    for (int i = 1; i < values.length; i++) {
      Point point = series.get(i);
      if (!point.follows(series.get(i - 1))) {
        continue;
      }
      double away = Math.abs(values[i] - median) - Math.abs(values[i - 1] - median);
      if (Slack.isAbove(Math.abs(scores[change]), Outliers.MODIFIED_THRESHOLD)
          && Slack.isReal(away, largest)) {
        flags.add(
            QualityFlags.raise(
                Rule.JUMP,
                Severity.warning,
                point.fact(),
                Numbers.text(values[i]),
                "nearer to " + Numbers.text(values[i - 1])));
      }
      change++;
    }
  }
}
