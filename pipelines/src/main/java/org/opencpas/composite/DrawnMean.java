package org.opencpas.composite;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.opencpas.statistics.Quantiles;

/**
 * A weighted mean in many draws of its weights and values:
 *
 * <pre>
 *   mean of draw d = sum(w f_d x_d) / sum(w f_d)
 * </pre>
 *
 * <p>A draw whose factors leave no weight has no mean and is not counted. Sums run in the order in
 * which terms are added, which must not depend on chance. One instance serves many means, one after
 * the other. Source: metrics, section 6; OECD/JRC Handbook on Constructing Composite Indicators
 * (2008), step 7.
 */
public final class DrawnMean {
  /** So many terms are added in one passage over the draws. */
  private static final int TOGETHER = 4;

  private final int draws;
  private final double[] sums;
  private final double[] weights;
  private final double[] means;
  private final double[] waitingSums = new double[TOGETHER];
  private final double[] waitingWeights = new double[TOGETHER];
  private final double[][] waitingFactors = new double[TOGETHER][];
  private int waiting;

  /**
   * Makes room.
   *
   * @param draws how many, 0 or above
   */
  public DrawnMean(int draws) {
    this.draws = draws;
    this.sums = new double[draws];
    this.weights = new double[draws];
    this.means = new double[draws];
  }

  /** Forgets all terms. */
  public void clear() {
    waiting = 0;
    Arrays.fill(sums, 0);
    Arrays.fill(weights, 0);
  }

  /**
   * Adds a term whose value is the same in every draw.
   *
   * @param factors of its weight, one a draw, 0 or above
   */
  public void add(double weight, double value, double[] factors) {
    waitingSums[waiting] = weight * value;
    waitingWeights[waiting] = weight;
    waitingFactors[waiting] = factors;
    waiting++;
    if (waiting == TOGETHER) {
      addFour();
    }
  }

  /**
   * Adds a term whose value differs between draws.
   *
   * @param values one a draw
   * @param factors of its weight, one a draw, 0 or above
   */
  public void add(double weight, double[] values, double[] factors) {
    settle();
    for (int draw = 0; draw < draws; draw++) {
      double factor = factors[draw];
      sums[draw] += weight * values[draw] * factor;
      weights[draw] += weight * factor;
    }
  }

  private void addFour() {
    double[] first = waitingFactors[0];
    double[] second = waitingFactors[1];
    double[] third = waitingFactors[2];
    double[] fourth = waitingFactors[3];
    double firstSum = waitingSums[0];
    double secondSum = waitingSums[1];
    double thirdSum = waitingSums[2];
    double fourthSum = waitingSums[3];
    double firstWeight = waitingWeights[0];
    double secondWeight = waitingWeights[1];
    double thirdWeight = waitingWeights[2];
    double fourthWeight = waitingWeights[3];
    for (int draw = 0; draw < draws; draw++) {
      double sum = sums[draw];
      double weight = weights[draw];
      double factor = first[draw];
      sum += firstSum * factor;
      weight += firstWeight * factor;
      factor = second[draw];
      sum += secondSum * factor;
      weight += secondWeight * factor;
      factor = third[draw];
      sum += thirdSum * factor;
      weight += thirdWeight * factor;
      factor = fourth[draw];
      sums[draw] = sum + fourthSum * factor;
      weights[draw] = weight + fourthWeight * factor;
    }
    waiting = 0;
  }

  private void settle() {
    for (int term = 0; term < waiting; term++) {
      double sum = waitingSums[term];
      double weight = waitingWeights[term];
      double[] factors = waitingFactors[term];
      for (int draw = 0; draw < draws; draw++) {
        double factor = factors[draw];
        sums[draw] += sum * factor;
        weights[draw] += weight * factor;
      }
    }
    waiting = 0;
  }

  /**
   * Quantiles of the means over the draws that have one, by the definition that {@link Quantiles}
   * calls LINEAR (type 7).
   *
   * @param shares each from 0 to 1
   * @return one a share; empty when no draw has a mean
   */
  public double[] quantiles(double... shares) {
    settle();
    int counted = 0;
    for (int draw = 0; draw < draws; draw++) {
      if (weights[draw] > 0) {
        means[counted++] = sums[draw] / weights[draw];
      }
    }
    if (counted == 0) {
      return new double[0];
    }
    return Quantiles.ofFirst(counted, means, shares);
  }

  /**
   * Share of the draws in which the mean lies above 0, a mean of just 0 counting half.
   *
   * @return 0 to 1; empty when no draw has a mean
   */
  public OptionalDouble shareAboveZero() {
    settle();
    int counted = 0;
    int halves = 0;
    for (int draw = 0; draw < draws; draw++) {
      if (weights[draw] > 0) {
        counted++;
        halves += sums[draw] > 0 ? 2 : sums[draw] == 0 ? 1 : 0;
      }
    }
    return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of(halves / (2.0 * counted));
  }
}
