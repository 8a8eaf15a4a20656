package org.opencpas.statistics;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How much of the variance of an outcome comes from one of its inputs: for asking which weight or
 * choice a composite hangs on.
 *
 * <pre>
 *   first = mean(yB (yAB - yA)) / V,  total = mean((yA - yAB)^2) / 2V
 * </pre>
 *
 * <p>yA and yB are outcomes of two independent samples of all inputs, yAB that of the first sample
 * with this input taken from the second, V the variance of yA and yB together. From few runs an
 * index can come out a little below 0 or above 1; it is left so. Source: Saltelli and others
 * (2010); Jansen (1999); COINr.
 *
 * @param first the share that the input has alone
 * @param total the share it has together with others
 */
public record SobolIndices(double first, double total) {

  /** The indices of one input; needs two runs, and outcomes that are not all equal. */
  public static Answer<SobolIndices> of(double[] one, double[] other, double[] mixed) {
    Numerals.requireSameLength(one.length, other.length);
    Numerals.requireSameLength(one.length, mixed.length);
    Reason fault = fault(one, other, mixed);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double[] both = new double[2 * one.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return Moments.mean(both)
        .then(
            mean ->
                Moments.variance(Moments.Divisor.POPULATION, both)
                    .then(variance -> indices(one, other, mixed, mean, variance)));
  }

  private static Answer<SobolIndices> indices(
      double[] one, double[] other, double[] mixed, double mean, double variance) {
    if (variance == 0) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    double[] firsts = new double[one.length];
    double[] totals = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      double change = mixed[i] - one[i];
      // Less the mean: the sum is the same in the long run, and nearer to it in the short.
      firsts[i] = (other[i] - mean) * (change / variance);
      totals[i] = change * (change / variance) / 2;
    }
    double first = Numerals.sum(firsts) / one.length;
    double total = Numerals.sum(totals) / one.length;
    return Numerals.areFinite(first, total)
        ? Answer.of(new SobolIndices(first + 0.0, total + 0.0))
        : Answer.refused(Reason.OVERFLOW);
  }

  private static @Nullable Reason fault(double[] one, double[] other, double[] mixed) {
    Reason fault = Numerals.fault(2, one);
    if (fault == null) {
      fault = Numerals.fault(2, other);
    }
    return fault == null ? Numerals.fault(2, mixed) : fault;
  }
}
