package org.opencpas.score;

import java.util.List;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.schemas.ValueKind;
import org.opencpas.score.MeasuredSeries.Point;

/**
 * Looks for quotients whose denominator more than doubled or halved since the last one reported.
 * Only what stands on a date is held so, such as posts, vehicles or people: what happened in a
 * period, such as requests, is free to come and go.
 */
final class DenominatorCheck {
  private DenominatorCheck() {}

  /** Adds a flag for each fact of another denominator. */
  static void check(List<Point> series, Indicator indicator, List<QualityFlag> flags) {
    if (indicator.getDenominatorKind() != ValueKind.stock) {
      return;
    }
    Double before = null;
    for (Point point : series) {
      Double denominator = point.fact().getDenominator();
      if (denominator == null || denominator <= 0) {
        continue;
      }
      if (before != null && (denominator > 2 * before || 2 * denominator < before)) {
        flags.add(
            QualityFlags.raise(
                Rule.DENOMINATOR_CHANGED,
                Severity.warning,
                point.fact(),
                Numbers.text(denominator),
                "nearer to " + Numbers.text(before)));
      }
      before = denominator;
    }
  }
}
