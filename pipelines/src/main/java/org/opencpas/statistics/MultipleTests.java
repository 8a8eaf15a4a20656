package org.opencpas.statistics;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * What probabilities of several tests at once come to: the level at which each would be kept, the
 * others taken into account. Equal ones stay equal, and the order stays. Tests that gave none are
 * left out by the caller and not counted. Source: R p.adjust.
 */
public final class MultipleTests {
  private MultipleTests() {}

  /** How many wrong calls are accepted. */
  public enum Rule {
    /** The share of wrong calls among all calls. Benjamini and Hochberg (1995). */
    BENJAMINI_HOCHBERG,
    /** The same, whatever goes with what. Benjamini and Yekutieli (2001). */
    BENJAMINI_YEKUTIELI,
    /** That any call is wrong. Holm (1979). */
    HOLM,
    /** That any call is wrong, tests being independent. Hochberg (1988). */
    HOCHBERG,
    /** That any call is wrong: n p. */
    BONFERRONI
  }

  /**
   * Adjusts probabilities; refused when one lies outside [0, 1].
   *
   * @return as many as given, in their order, each at most 1
   */
  public static Answer<double[]> adjust(Rule rule, double... probabilities) {
    Reason fault = fault(probabilities);
    if (fault != null) {
      return Answer.refused(fault);
    }
    int n = probabilities.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i] + 0.0));
    double[] adjusted = new double[n];
    for (int i = 0; i < n; i++) {
      adjusted[i] = Math.min(1, factor(rule, i + 1, n) * probabilities[order[i]]) + 0.0;
    }
    keepOrder(rule, adjusted);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[order[i]] = adjusted[i];
    }
    return Answer.of(result);
  }

  private static @Nullable Reason fault(double... probabilities) {
    Reason fault = Numerals.fault(1, probabilities);
    boolean outside = Arrays.stream(probabilities).anyMatch(each -> each < 0 || each > 1);
    return fault == null && outside ? Reason.OUT_OF_RANGE : fault;
  }

  private static double factor(Rule rule, int rank, int n) {
    return switch (rule) {
      case BENJAMINI_HOCHBERG -> (double) n / rank;
      case BENJAMINI_YEKUTIELI -> harmonic(n) * n / rank;
      case HOLM, HOCHBERG -> n - rank + 1;
      case BONFERRONI -> n;
    };
  }

  private static double harmonic(int n) {
    double sum = 0;
    for (int i = n; i >= 1; i--) {
      sum += 1.0 / i;
    }
    return sum;
  }

  /** Steps down from the smallest with Holm, up from the largest with the others. */
  private static void keepOrder(Rule rule, double[] adjusted) {
    if (rule == Rule.HOLM) {
      for (int i = 1; i < adjusted.length; i++) {
        adjusted[i] = Math.max(adjusted[i - 1], adjusted[i]);
      }
    } else {
      for (int i = adjusted.length - 2; i >= 0; i--) {
        adjusted[i] = Math.min(adjusted[i + 1], adjusted[i]);
      }
    }
  }
}
