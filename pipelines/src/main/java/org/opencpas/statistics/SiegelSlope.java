package org.opencpas.statistics;

import java.util.stream.DoubleStream;
import org.opencpas.issue.Reason;

/**
 * Siegel's slope of repeated medians: for each point the median of the slopes to all others whose
 * times differ, then the median of these. Withstands up to half of the values being wild, where
 * Theil-Sen withstands 29 %. Up to 4,000 values. Source: Siegel (1982).
 */
public final class SiegelSlope {
  private SiegelSlope() {}

  /** The slope; needs two different times. */
  public static Answer<Double> of(double[] times, double[] values) {
    Numerals.requireSameLength(times.length, values.length);
    Reason fault = Numerals.pairFault(2, values);
    if (fault != null || !Numerals.areFinite(times)) {
      return Answer.refused(fault == null ? Reason.NOT_FINITE : fault);
    }
    DoubleStream.Builder medians = DoubleStream.builder();
    for (int i = 0; i < times.length; i++) {
      double[] slopes = slopesFrom(i, times, values);
      if (slopes.length > 0) {
        medians.add(Numerals.middle(slopes));
      }
    }
    double[] sorted = Numerals.sorted(medians.build().toArray());
    return sorted.length == 0
        ? Answer.refused(Reason.NO_VARIANCE)
        : Answer.number(Numerals.middle(sorted));
  }

  private static double[] slopesFrom(int point, double[] times, double[] values) {
    DoubleStream.Builder slopes = DoubleStream.builder();
    for (int i = 0; i < times.length; i++) {
      if (times[i] != times[point]) {
        slopes.add(TheilSen.slope(times[point], values[point], times[i], values[i]));
      }
    }
    return Numerals.sorted(slopes.build().toArray());
  }
}
