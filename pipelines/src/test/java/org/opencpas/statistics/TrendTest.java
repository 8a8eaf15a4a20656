package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

class TrendTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private static int[] steps(int size) {
    return IntStream.range(0, size).toArray();
  }

  /** Eight quarters, each one more: S = 28, Var S = 8 x 7 x 21 / 18, z = 27 / sqrt(65.33). */
  @Test
  void aSteadyRiseIsCalled() {
    Trend trend = Trend.of(4, steps(8), new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 0.95).get();
    assertThat(trend.size()).isEqualTo(8);
    assertThat(trend.slopePerYear()).isEqualTo(4);
    assertThat(trend.interval()).isEqualTo(new Interval(4, 4));
    assertThat(trend.probability()).isCloseTo(0.000836627131, Offset.offset(1e-12));
    assertThat(trend.variance()).isEqualTo(Trend.Variance.INDEPENDENT);
    assertThat(TrendVerdict.of(trend, trend.probability(), 0.05, Direction.MORE_IS_BETTER))
        .isEqualTo(TrendVerdict.IMPROVING);
    assertThat(TrendVerdict.of(trend, trend.probability(), 0.05, Direction.LESS_IS_BETTER))
        .isEqualTo(TrendVerdict.WORSENING);
    assertThat(TrendVerdict.of(trend, 0.051, 0.05, Direction.MORE_IS_BETTER))
        .isEqualTo(TrendVerdict.NO_CLEAR_TREND);
  }

  @Test
  void sevenValuesAreTooFew() {
    assertThat(Trend.of(4, steps(7), new double[] {1, 2, 3, 4, 5, 6, 7}, 0.95).reason())
        .isEqualTo(Reason.TOO_FEW);
  }

  @Test
  void valuesThatAreAllEqualShowNoTrend() {
    for (int period : new int[] {4, 12}) {
      Trend trend = Trend.of(period, steps(36), new double[36], 0.95).get();
      assertThat(trend.slopePerYear()).isZero();
      assertThat(trend.probability()).isEqualTo(1);
      assertThat(TrendVerdict.of(trend, 1, 0.05, Direction.MORE_IS_BETTER))
          .isEqualTo(TrendVerdict.NO_CLEAR_TREND);
    }
  }

  /** The same cycle in three years is no trend, though every year ends far above where it began. */
  @Test
  void aYearlyCycleIsNoTrend() {
    double[] cycle = IntStream.range(0, 36).mapToDouble(i -> (i % 12) * 10.0).toArray();
    Trend trend = Trend.of(12, steps(36), cycle, 0.95).get();
    assertThat(trend.slopePerYear()).isZero();
    assertThat(trend.probability()).isEqualTo(1);
  }

  @Test
  void aCycleThatRisesByTheYearIsCalled() {
    double[] rising =
        IntStream.range(0, 36)
            .mapToDouble(i -> (i % 12) * 10.0 + Math.floorDiv(i, 12) * 3.0)
            .toArray();
    Trend trend = Trend.of(12, steps(36), rising, 0.95).get();
    assertThat(trend.slopePerYear()).isEqualTo(3);
    assertThat(trend.interval()).isEqualTo(new Interval(3, 3));
    assertThat(TrendVerdict.of(trend, trend.probability(), 0.05, Direction.MORE_IS_BETTER))
        .isEqualTo(TrendVerdict.IMPROVING);
  }

  /** A slope of 0 under a significant S says nothing to a reader. */
  @Test
  void aSlopeOfZeroIsNoTrendWhateverItsProbability() {
    double[] late = new double[40];
    for (int i = 28; i < 40; i++) {
      late[i] = 1;
    }
    Trend trend = Trend.of(4, steps(40), late, 0.95).get();
    assertThat(trend.slopePerYear()).isZero();
    assertThat(TrendVerdict.of(trend, 0.001, 0.05, Direction.MORE_IS_BETTER))
        .isEqualTo(TrendVerdict.NO_CLEAR_TREND);
  }

  /** Nile, a hundred years: R's modifiedmk has a variance of 241565.35691662686 for S. */
  @Test
  void hamedAndRaoIsTakenWhereValuesGoWithThoseBefore() {
    double[] nile = SharedVectors.numbers(SharedVectors.json("trend/cases.json").get(0).path("x"));
    Trend trend = Trend.of(1, steps(100), nile, 0.95).get();
    assertThat(trend.variance()).isEqualTo(Trend.Variance.HAMED_RAO);
    assertThat(trend.slopePerYear()).isCloseTo(-2.6, CLOSE);
    assertThat(trend.probability()).isCloseTo(0.0048026763101827385, Offset.offset(1e-9));
    assertThat(trend.interval().low()).isLessThan(-3.627906976744186);
    assertThat(trend.interval().high()).isGreaterThan(-1.4285714285714286);
  }

  /** Values that swing back and forth would narrow the variance; it is left as it is. */
  @Test
  void theVarianceNeverShrinks() {
    double[] swinging =
        SharedVectors.numbers(SharedVectors.json("trend/cases.json").get(20).path("x"));
    Trend trend = Trend.of(4, steps(15), swinging, 0.95).get();
    assertThat(trend.variance()).isEqualTo(Trend.Variance.INDEPENDENT);
    assertThat(trend.probability())
        .isEqualTo(NormalChance.twoSided(MannKendall.of(swinging).get().z().get()));
  }

  @Test
  void orderAndGapsDoNotMatter() {
    int[] steps = {0, 1, 2, 4, 5, 6, 8, 9, 10, 11};
    double[] values = {0, 1, 2, 4, 5, 6, 8, 9, 10, 11};
    int[] mixed = {11, 4, 0, 9, 2, 1, 10, 5, 8, 6};
    double[] mixedValues = {11, 4, 0, 9, 2, 1, 10, 5, 8, 6};
    Trend trend = Trend.of(4, steps, values, 0.95).get();
    assertThat(trend.slopePerYear()).isEqualTo(4);
    assertThat(Trend.of(4, mixed, mixedValues, 0.95).get()).isEqualTo(trend);
  }

  /** Without any trend, one in twenty may be called; noise that lingers a little more. */
  @Test
  void noiseIsSeldomCalled() {
    assertThat(called(12, 36, 0)).isLessThanOrEqualTo(35);
    assertThat(called(4, 12, 0)).isLessThanOrEqualTo(35);
    assertThat(called(12, 36, 0.5)).isLessThanOrEqualTo(80);
  }

  private static int called(int period, int size, double lingering) {
    Random random = new Random(7);
    int called = 0;
    for (int run = 0; run < 500; run++) {
      double[] noise = new double[size];
      for (int i = 0; i < size; i++) {
        noise[i] = random.nextGaussian() + (i == 0 ? 0 : lingering * noise[i - 1]);
      }
      if (Trend.of(period, steps(size), noise, 0.95).get().probability() <= 0.05) {
        called++;
      }
    }
    return called;
  }

  @Test
  void runningTotalsAreDifferencedFirst() {
    Increments increments =
        Increments.of(new int[] {3, 0, 1, 2, 6, 5}, new double[] {9, 1, 3, 6, 20, 15}).get();
    assertThat(increments.positions()).containsExactly(1, 2, 3, 6);
    assertThat(increments.values()).containsExactly(2, 3, 3, 5);
  }

  @Test
  void notANumberIsRefused() {
    double[] values = {1, 2, 3, 4, Double.NaN, 6, 7, 8};
    assertThat(Trend.of(4, steps(8), values, 0.95).reason()).isEqualTo(Reason.NOT_FINITE);
    values[4] = Double.POSITIVE_INFINITY;
    assertThat(Trend.of(4, steps(8), values, 0.95).reason()).isEqualTo(Reason.NOT_FINITE);
  }

  @Test
  void hugeValuesDoNotOverflowTheTest() {
    double[] values = {1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308};
    Answer<Trend> trend = Trend.of(1, steps(8), values, 0.95);
    assertThat(trend.isGiven() || trend.reason() == Reason.OVERFLOW).isTrue();
  }
}
