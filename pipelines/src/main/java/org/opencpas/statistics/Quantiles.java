package org.opencpas.statistics;

import java.util.Arrays;
import org.opencpas.issue.Reason;

/**
 * Quantiles of values, by the nine definitions of Hyndman and Fan (1996). In use is type 7, the
 * default of R, numpy and most programs, unless a class says otherwise.
 */
public final class Quantiles {
  private Quantiles() {}

  /** A definition: where a quantile lies between the sorted values. */
  public enum Type {
    /** The value at which the share is reached. */
    INVERSE(1, 0),
    /** The same, the mean of two where the share is met exactly. */
    INVERSE_MEAN(2, 0),
    /** The nearest value, the even one of two. SAS. */
    NEAREST_EVEN(3, -0.5),
    /** Between values, n p. */
    LINEAR_INVERSE(4, 0, 1),
    /** Between values, n p + 1/2. Hydrology. */
    HAZEN(5, 0.5, 0.5),
    /** Between values, (n + 1) p. SPSS, Minitab. */
    WEIBULL(6, 0, 0),
    /** Between values, (n - 1) p + 1. R, numpy, spreadsheets. */
    LINEAR(7, 1, 1),
    /** Between values, (n + 1/3) p + 1/3: nearly median-unbiased. */
    MEDIAN_UNBIASED(8, 1.0 / 3, 1.0 / 3),
    /** Between values, (n + 1/4) p + 3/8: nearly unbiased for normal values. */
    NORMAL_UNBIASED(9, 3.0 / 8, 3.0 / 8);

    private final int number;
    private final boolean isStep;
    private final double a;
    private final double b;

    Type(int number, double shift) {
      this.number = number;
      this.isStep = true;
      this.a = shift;
      this.b = 0;
    }

    Type(int number, double a, double b) {
      this.number = number;
      this.isStep = false;
      this.a = a;
      this.b = b;
    }

    /** The definition's number with Hyndman and Fan, 1 to 9. */
    public int number() {
      return number;
    }
  }

  /**
   * Positions so near to a whole number are on it, in units of their last digit: n p of decimals
   * seldom is exact. R allows as much for positions of any size.
   */
  private static final int FUZZ = 4;

  /** The quantile of type 7. */
  public static Answer<Double> of(double share, double... values) {
    return of(Type.LINEAR, share, values);
  }

  /**
   * A quantile.
   *
   * @param share from 0, the smallest value, to 1, the largest
   */
  public static Answer<Double> of(Type type, double share, double... values) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies within 0 and 1, not " + share);
    }
    Reason fault = Numerals.fault(1, values);
    return fault == null
        ? Answer.number(ofSorted(type, share, Numerals.sorted(values)))
        : Answer.refused(fault);
  }

  /**
   * Quantiles of type 7 of the first values of an array, which are moved about: cheaper than
   * sorting where few are wanted of many.
   *
   * @param count how many values, 1 or above; none of them NaN
   * @param shares each from 0, the smallest value, to 1, the largest
   */
  public static double[] ofFirst(int count, double[] values, double... shares) {
    double[] quantiles = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      // The fuzz of the position may carry it to the next whole number, never farther.
      int place = (int) ((count - 1) * shares[i]);
      int first = 0;
      for (int each = place; each <= Math.min(count - 1, place + 2); each++) {
        Selection.place(values, first, count - 1, each);
        first = each + 1;
      }
      quantiles[i] = ofSorted(Type.LINEAR, shares[i], count, values);
    }
    return quantiles;
  }

  static double ofSorted(Type type, double share, double[] sorted) {
    return ofSorted(type, share, sorted.length, sorted);
  }

  private static double ofSorted(Type type, double share, int n, double[] sorted) {
    double position = type.isStep ? n * share + type.a : type.a + share * (n + 1 - type.a - type.b);
    double fuzz = FUZZ * Math.ulp(Math.max(1, position));
    double below = Math.floor(position + fuzz);
    double part = position - below;
    double weight = type.isStep ? step(type, part > fuzz, below) : Math.abs(part) < fuzz ? 0 : part;
    double low = at(sorted, n, below);
    double high = at(sorted, n, below + 1);
    return weight == 0 ? low : weight == 1 ? high : (1 - weight) * low + weight * high;
  }

  private static double step(Type type, boolean past, double below) {
    return switch (type) {
      case INVERSE_MEAN -> past ? 1 : 0.5;
      case NEAREST_EVEN -> past || below % 2 != 0 ? 1 : 0;
      default -> past ? 1 : 0;
    };
  }

  private static double at(double[] sorted, int n, double place) {
    return sorted[(int) Math.max(1, Math.min(n, place)) - 1];
  }

  /** The median. */
  public static Answer<Double> median(double... values) {
    Reason fault = Numerals.fault(1, values);
    return fault == null
        ? Answer.number(Numerals.middle(Numerals.sorted(values)))
        : Answer.refused(fault);
  }

  /**
   * Smallest value, lower hinge, median, upper hinge, largest value; a hinge is the median of half
   * the values, the middle one belonging to both halves. Source: Tukey (1977); R fivenum.
   */
  public static Answer<double[]> fiveNumbers(double... values) {
    Reason fault = Numerals.fault(1, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double[] sorted = Numerals.sorted(values);
    int half = (sorted.length + 1) / 2;
    double low = Numerals.middle(Arrays.copyOfRange(sorted, 0, half));
    double high = Numerals.middle(Arrays.copyOfRange(sorted, sorted.length - half, sorted.length));
    return Answer.of(
        new double[] {sorted[0], low, Numerals.middle(sorted), high, sorted[sorted.length - 1]});
  }

  /**
   * The median distance from the median, as it is. For values from a normal distribution 1.4826
   * times it estimates the standard deviation; R's mad has that factor built in.
   */
  public static Answer<Double> medianDistance(double... values) {
    return distances(values)
        .then(distances -> Answer.number(Numerals.middle(Numerals.sorted(distances))));
  }

  /** The mean distance from the median. */
  public static Answer<Double> meanDistance(double... values) {
    return distances(values).then(Moments::mean);
  }

  private static Answer<double[]> distances(double... values) {
    return median(values)
        .then(
            median -> {
              double[] distances =
                  Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
              return Numerals.areFinite(distances)
                  ? Answer.of(distances)
                  : Answer.refused(Reason.OVERFLOW);
            });
  }
}
