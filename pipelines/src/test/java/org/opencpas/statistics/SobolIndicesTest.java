package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

class SobolIndicesTest {
  private static final int RUNS = 50_000;

  /** Var(x + 2 y + 0 z) is (1 + 4) / 12: a fifth from x, four fifths from y, none from z. */
  @Test
  void sharesOfASumAddUp() {
    ToDoubleFunction<double[]> sum = x -> x[0] + 2 * x[1];
    assertIndices(sum, 0, 0.2, 0.2);
    assertIndices(sum, 1, 0.8, 0.8);
    assertIndices(sum, 2, 0, 0);
  }

  /**
   * x y of two uniform inputs: variance 7/144, alone 1/48 each, so 3/7; together 4/7. An input that
   * only works with another has a total above its own share.
   */
  @Test
  void whatWorksTogetherShowsInTheTotal() {
    ToDoubleFunction<double[]> product = x -> x[0] * x[1];
    assertIndices(product, 0, 3.0 / 7, 4.0 / 7);
    assertIndices(product, 1, 3.0 / 7, 4.0 / 7);
  }

  private static void assertIndices(
      ToDoubleFunction<double[]> outcome, int input, double first, double total) {
    Random random = new Random(5);
    double[] one = new double[RUNS];
    double[] other = new double[RUNS];
    double[] mixed = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      double[] a = random.doubles(3).toArray();
      double[] b = random.doubles(3).toArray();
      one[run] = outcome.applyAsDouble(a);
      other[run] = outcome.applyAsDouble(b);
      a[input] = b[input];
      mixed[run] = outcome.applyAsDouble(a);
    }
    SobolIndices indices = SobolIndices.of(one, other, mixed).get();
    assertThat(indices.first()).isCloseTo(first, Offset.offset(0.015));
    assertThat(indices.total()).isCloseTo(total, Offset.offset(0.015));
  }

  @Test
  void outcomesThatAreAllEqualHaveNoIndices() {
    double[] same = {1, 1, 1};
    assertThat(SobolIndices.of(same, same, same).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(SobolIndices.of(new double[] {1}, new double[] {2}, new double[] {1}).reason())
        .isEqualTo(Reason.TOO_FEW);
    assertThat(SobolIndices.of(same, same, new double[] {1, Double.NaN, 1}).reason())
        .isEqualTo(Reason.NOT_FINITE);
  }
}
