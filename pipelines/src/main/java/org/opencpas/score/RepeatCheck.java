package org.opencpas.score;

import java.util.List;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.score.MeasuredSeries.Point;

/**
 * Looks for values that may have been copied from the period before instead of counted: six equal
 * ones in six periods running, told once, at the sixth. Zeros, whole numbers below 10 and the ends
 * of the indicator's range come again by themselves, and are no doubt.
 */
final class RepeatCheck {
  private static final int LONG = 6;
  private static final double SMALL = 10;

  private RepeatCheck() {}

  /** Adds a flag for the sixth of equal values. */
  static void check(List<Point> series, Indicator indicator, List<QualityFlag> flags) {
    int run = 1;
    for (int i = 1; i < series.size(); i++) {
      Point point = series.get(i);
      Point before = series.get(i - 1);
      run = point.follows(before) && point.value() == before.value() ? run + 1 : 1;
      if (run == LONG && isTelling(point.value(), indicator)) {
        flags.add(
            QualityFlags.raise(
                Rule.VALUE_REPEATED,
                Severity.info,
                point.fact(),
                Numbers.text(point.value()),
                "another value since " + series.get(i - LONG + 1).fact().getPeriodStart()));
      }
    }
  }

  private static boolean isTelling(double value, Indicator indicator) {
    boolean isSmall = Math.abs(value) < SMALL && value == Math.rint(value);
    boolean isEnd =
        Double.valueOf(value).equals(indicator.getRangeLow())
            || Double.valueOf(value).equals(indicator.getRangeHigh());
    return !isSmall && !isEnd;
  }
}
