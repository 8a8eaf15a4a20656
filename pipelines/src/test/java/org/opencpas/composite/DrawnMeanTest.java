package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawnMeanTest {
  private final DrawnMean mean = new DrawnMean(3);

  /**
   * Means of the draws: (1 x 0.2 + 3 x 0.6) / 4 = 0.5; (2 x 0.2 + 3 x 0.6) / 5 = 0.44; 0.6 alone.
   * Sorted 0.44, 0.5, 0.6: the median is 0.5, the quantile at 1/4 halfway from 0.44 to 0.5.
   */
  @Test
  void meanOfEachDrawWeighsByItsFactors() {
    mean.add(1, 0.2, new double[] {1, 2, 0});
    mean.add(3, 0.6, new double[] {1, 1, 1});
    double[] quantiles = mean.quantiles(0, 0.25, 0.5, 1);
    assertThat(quantiles[0]).isCloseTo(0.44, within(1e-15));
    assertThat(quantiles[1]).isCloseTo(0.47, within(1e-15));
    assertThat(quantiles[2]).isCloseTo(0.5, within(1e-15));
    assertThat(quantiles[3]).isCloseTo(0.6, within(1e-15));
  }

  /** (2 x 0.1 + 0.4) / 3 = 0.2, then 0.4 and 0.8. */
  @Test
  void valuesMayDifferBetweenDraws() {
    mean.add(2, new double[] {0.1, 0.4, 1}, new double[] {1, 1, 1});
    mean.add(1, 0.4, new double[] {1, 1, 1});
    double[] quantiles = mean.quantiles(0, 0.5, 1);
    assertThat(quantiles[0]).isCloseTo(0.2, within(1e-15));
    assertThat(quantiles[1]).isCloseTo(0.4, within(1e-15));
    assertThat(quantiles[2]).isCloseTo(0.8, within(1e-15));
  }

  @Test
  void drawThatLeavesNoWeightIsNotCounted() {
    mean.add(2, 0.5, new double[] {0, 1, 0});
    assertThat(mean.quantiles(0, 1)).containsExactly(0.5, 0.5);
    assertThat(mean.shareAboveZero()).hasValue(1);
    mean.clear();
    mean.add(2, 0.5, new double[] {0, 0, 0});
    mean.add(0, 0.5, new double[] {1, 1, 1});
    assertThat(mean.quantiles(0.5)).isEmpty();
    assertThat(mean.shareAboveZero()).isEmpty();
  }

  @Test
  void drawWithoutADifferenceCountsHalf() {
    mean.add(1, new double[] {0.1, 0, -0.1}, new double[] {1, 1, 1});
    assertThat(mean.shareAboveZero()).hasValue(0.5);
    mean.add(1, new double[] {0.1, 0, 0.2}, new double[] {1, 1, 1});
    assertThat(mean.shareAboveZero().getAsDouble()).isCloseTo(5.0 / 6, within(1e-15));
  }

  /** Terms are added four at a time; nine of them leave one over. */
  @Test
  void termsAreAddedInTheirOrderHoweverManyThereAre() {
    double[] factors = {0.75, 1.1, 1.25};
    double[] sums = new double[3];
    double[] weights = new double[3];
    for (int term = 0; term < 9; term++) {
      double weight = 0.1 + term;
      double value = 0.3 - 0.1 * term;
      mean.add(weight, value, factors);
      for (int draw = 0; draw < 3; draw++) {
        sums[draw] += weight * value * factors[draw];
        weights[draw] += weight * factors[draw];
      }
    }
    double least =
        Math.min(sums[0] / weights[0], Math.min(sums[1] / weights[1], sums[2] / weights[2]));
    assertThat(mean.quantiles(0)).containsExactly(least);
  }
}
