package org.opencpas.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.score.MeasuredSeries.Point;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Interval;
import org.opencpas.statistics.Moments;
import org.opencpas.statistics.Outliers;
import org.opencpas.statistics.Outliers.ModifiedZ;
import org.opencpas.statistics.Quantiles;

/**
 * Looks for values far from the others of their series, in three ways; each has a row of its own,
 * since each says something else.
 *
 * <ul>
 *   <li>Mean and standard deviation, n - 1, from three deviations on: a warning. Of ten values and
 *       fewer none can lie so far out.
 *   <li>Median and median distance from it, beyond 3.5: a warning. Where more than half the values
 *       are equal, by the mean distance: that says less, so it is told for information.
 *   <li>Tukey's fences at three times the distance of the quartiles (type 7), for information. At
 *       one and a half times they would call one sound value in a hundred doubtful. Where the
 *       quartiles are equal they say nothing.
 * </ul>
 */
final class OutlierChecks {
  private static final double DEVIATIONS = 3;
  private static final double FAR_OUT = 3;

  /** Ranges are told to so many digits. */
  private static final MathContext TOLD = new MathContext(6, RoundingMode.HALF_EVEN);

  private OutlierChecks() {}

  /** Adds a flag for each value and way in which it stands out. */
  static void check(List<Point> series, List<QualityFlag> flags) {
    if (series.size() < SeriesChecks.FEWEST) {
      return;
    }
    double[] values = MeasuredSeries.values(series);
    byMean(series, values, flags);
    byMedian(series, values, flags);
    byQuartiles(series, values, flags);
  }

  private static void byMean(List<Point> series, double[] values, List<QualityFlag> flags) {
    Answer<double[]> scores = Moments.zScores(Moments.Divisor.SAMPLE, values);
    if (!scores.isGiven()) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (Slack.reaches(Math.abs(scores.get()[i]), DEVIATIONS)) {
        Answer<Interval> range = Outliers.zRange(Moments.Divisor.SAMPLE, DEVIATIONS, values);
        flags.add(flag(Rule.Z_SCORE, Severity.warning, series.get(i), told(range)));
      }
    }
  }

  private static void byMedian(List<Point> series, double[] values, List<QualityFlag> flags) {
    Answer<ModifiedZ> found = Outliers.modifiedZ(values);
    if (!found.isGiven()) {
      return;
    }
    double[] scores = found.get().scores();
    boolean byMedian = found.get().scale() == Outliers.Scale.MEDIAN_DISTANCE;
    for (int i = 0; i < values.length; i++) {
      if (Slack.isAbove(Math.abs(scores[i]), Outliers.MODIFIED_THRESHOLD)) {
        flags.add(
            byMedian
                ? flag(
                    Rule.MODIFIED_Z_SCORE,
                    Severity.warning,
                    series.get(i),
                    told(Outliers.modifiedZRange(Outliers.MODIFIED_THRESHOLD, values)))
                : flag(
                    Rule.MODIFIED_Z_SCORE,
                    Severity.info,
                    series.get(i),
                    "near " + told(Quantiles.median(values).get())));
      }
    }
  }

  private static void byQuartiles(List<Point> series, double[] values, List<QualityFlag> flags) {
    Answer<Interval> fences = Outliers.fences(Quantiles.Type.LINEAR, FAR_OUT, values);
    double largest = Slack.largest(values);
    if (!fences.isGiven() || !Slack.isReal(fences.get().high() - fences.get().low(), largest)) {
      return;
    }
    double low = fences.get().low();
    double high = fences.get().high();
    for (Point point : series) {
      if (Slack.isReal(point.value() - high, largest)
          || Slack.isReal(low - point.value(), largest)) {
        flags.add(flag(Rule.TUKEY_FENCES, Severity.info, point, told(fences)));
      }
    }
  }

  private static QualityFlag flag(Rule rule, Severity severity, Point point, String expected) {
    return QualityFlags.raise(rule, severity, point.fact(), Numbers.text(point.value()), expected);
  }

  private static String told(Answer<Interval> range) {
    return range.isGiven() ? told(range.get().low()) + " to " + told(range.get().high()) : "";
  }

  private static String told(double number) {
    BigDecimal rounded = new BigDecimal(number).round(TOLD);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
