package org.opencpas.statistics;

import java.util.stream.DoubleStream;
import org.opencpas.issue.Reason;

/**
 * The medcouple, a skewness that withstands wild values: the median, over all pairs of a value at
 * or above the median m and one at or below, of
 *
 * <pre>
 *   ((above - m) - (m - below)) / (above - below)
 * </pre>
 *
 * <p>For a pair of values that both equal m it is 1, 0 or -1 by their places among those. From -1
 * to 1, 0 for values that lean to neither side. Looks at all pairs: up to 4,000 values. Source:
 * Brys, Hubert and Struyf (2004).
 */
public final class Medcouple {
  private Medcouple() {}

  /** The medcouple; 0 for one value. */
  public static Answer<Double> of(double... values) {
    Reason fault = Numerals.pairFault(1, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double[] sorted = Numerals.sorted(values);
    double median = Numerals.middle(sorted);
    int equal = (int) DoubleStream.of(sorted).filter(value -> value == median).count();
    int below = (int) DoubleStream.of(sorted).filter(value -> value < median).count();
    DoubleStream.Builder kernels = DoubleStream.builder();
    for (int high = below; high < sorted.length; high++) {
      for (int low = 0; low < below + equal; low++) {
        kernels.add(kernel(sorted, low, high, median, below, equal));
      }
    }
    return Answer.number(Numerals.middle(Numerals.sorted(kernels.build().toArray())));
  }

  private static double kernel(
      double[] sorted, int low, int high, double median, int below, int equal) {
    if (sorted[low] == median && sorted[high] == median) {
      return Integer.signum((high - below) + (low - below) - (equal - 1));
    }
    double up = sorted[high] / 2 - median / 2;
    double down = median / 2 - sorted[low] / 2;
    return (up - down) / (up + down);
  }
}
