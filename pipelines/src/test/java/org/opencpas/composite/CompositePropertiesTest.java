package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.Ranks;

/** What must hold of any indicator, and what becomes of the worst. */
class CompositePropertiesTest {
  private static final Direction MORE = Direction.MORE_IS_BETTER;
  private static final Direction LESS = Direction.LESS_IS_BETTER;

  @Provide
  Arbitrary<double[]> whole() {
    return Arbitraries.integers()
        .between(-20, 20)
        .list()
        .ofMinSize(2)
        .ofMaxSize(25)
        .map(list -> list.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  @Provide
  Arbitrary<double[]> anything() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.of(0.0, -0.0, 1e308, -1e308, Double.NaN, Double.POSITIVE_INFINITY))
        .list()
        .ofMaxSize(10)
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] map(double[] values, DoubleUnaryOperator change) {
    return Arrays.stream(values).map(change).toArray();
  }

  @Property(tries = 200)
  void scalesTurnWithTheirDirection(@ForAll("whole") double[] values) {
    Answer<double[]> up = Rescaling.minMax(MORE, 0, 100, values);
    Answer<double[]> down = Rescaling.minMax(LESS, 0, 100, values);
    assertThat(down.reason()).isEqualTo(up.reason());
    if (up.isGiven()) {
      for (int i = 0; i < values.length; i++) {
        assertThat(up.get()[i]).isBetween(0.0, 100.0);
        assertThat(up.get()[i] + down.get()[i]).isCloseTo(100, Offset.offset(1e-9));
      }
      assertThat(Rescaling.minMax(MORE, 0, 100, map(values, value -> 8 * value + 100)).get())
          .containsExactly(up.get(), Offset.offset(1e-9));
      assertThat(Rescaling.minMax(LESS, 0, 100, map(values, value -> -value)).get())
          .containsExactly(up.get());
    }
  }

  @Property(tries = 200)
  void theBestIsFirstAndNobodyIsLeftOut(@ForAll("whole") double[] values) {
    double[] ranks = Places.fromBest(MORE, values).get();
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      long better = Arrays.stream(values).filter(other -> other > value).count();
      assertThat(ranks[i]).isEqualTo(better + 1.0);
    }
    double[] worse = Places.worseOnes(LESS, values).get();
    assertThat(worse).containsExactly(map(ranks, rank -> rank - 1));
  }

  @Property(tries = 300)
  void meansStayWithinTheirValuesAndInTheirOrder(@ForAll("whole") double[] values) {
    double[] positive = map(values, value -> Math.abs(value) + 1);
    double[] weights = map(values, value -> value > 0 ? value : 1);
    double low = Arrays.stream(positive).min().getAsDouble();
    double high = Arrays.stream(positive).max().getAsDouble();
    double last = low;
    for (double power : new double[] {-2, -1, 0, 0.5, 1, 2, 3}) {
      double mean = new PowerMean(power).of(positive, weights).get();
      assertThat(mean).isBetween(low, high);
      assertThat(mean).isGreaterThanOrEqualTo(last - 1e-12);
      last = mean;
      assertThat(new PowerMean(power).of(positive, map(weights, each -> each * 8)).get())
          .isCloseTo(mean, Offset.offset(1e-12));
    }
  }

  @Property(tries = 500)
  void nothingThrowsAndNothingIsNotFinite(@ForAll("anything") double[] values) {
    boolean finite = Arrays.stream(values).allMatch(Double::isFinite);
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1);
    numbers(finite, Rescaling.minMax(MORE, 0, 100, values));
    numbers(finite, Rescaling.minMax(LESS, 1, 10, values));
    numbers(finite, Rescaling.ofRange(0, 10, values));
    numbers(finite, Rescaling.standardised(LESS, 0, 1, values));
    numbers(finite, Rescaling.shareOfLargest(values));
    numbers(finite, Rescaling.goalposts(5, 1, 100, Rescaling.Outside.CUT, values));
    numbers(finite, Distances.toLargest(values));
    numbers(finite, Distances.toTarget(LESS, 3, Distances.Beyond.KEPT, values));
    numbers(finite, Places.fromBest(MORE, values));
    numbers(finite, Places.shareOfPlaces(LESS, Ranks.Ties.MEAN, values));
    numbers(finite, SkewTreatment.USUAL.treat(values).then(each -> Answer.of(each.values())));
    numbers(finite, SkewTreatment.logarithm(values));
    numbers(finite, Weights.shares(values));
    for (double power : new double[] {1, 0, -1, 2, 0.5}) {
      Answer<Double> mean = new PowerMean(power).of(values, weights);
      numbers(finite, mean.then(each -> Answer.of(new double[] {each})));
    }
  }

  private static void numbers(boolean finite, Answer<double[]> answer) {
    if (!finite) {
      assertThat(answer.isGiven()).isFalse();
    } else if (answer.isGiven()) {
      for (double number : answer.get()) {
        assertThat(Double.isFinite(number)).isTrue();
        assertThat(Double.doubleToRawLongBits(number)).isNotEqualTo(Long.MIN_VALUE);
      }
    }
  }

  @Test
  void theWorstCasesAreRefused() {
    assertThat(Rescaling.minMax(MORE, 0, 100, 3, 3, 3).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(Rescaling.minMax(MORE, 0, 100).reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(Rescaling.goalposts(5, 5, 100, Rescaling.Outside.CUT, 1).reason())
        .isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(Rescaling.shareOfLargest(-1, 0).reason()).isEqualTo(Reason.NOT_POSITIVE);
    assertThat(Distances.toLargest(2, 2).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(Places.shareOfPlaces(MORE, Ranks.Ties.MEAN, 4).reason()).isEqualTo(Reason.TOO_FEW);
    assertThat(Weights.shares(0, 0).reason()).isEqualTo(Reason.ZERO_WEIGHT);
    assertThat(Weights.shares(1, -1).reason()).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(Weights.shares(1e308, 1e308).get()).containsExactly(0.5, 0.5);
    assertThat(Denomination.of(1, 0, 100).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(GroupMeans.filled(Arrays.asList(1.0, null), List.of("A", "B")).reason())
        .isEqualTo(Reason.NO_VALUE);
    assertThat(TrafficLight.of(1, 1, 1).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(TrafficLight.of(1, 0, Double.NaN).reason()).isEqualTo(Reason.NOT_FINITE);
    assertThat(PowerMean.ARITHMETIC.of(new double[] {1e308, 1e308}, new double[] {1, 1}).get())
        .isEqualTo(1e308);
    assertThat(PowerMean.ARITHMETIC.of(new double[] {1, 2}, new double[] {1, -1}).reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(
            PowerMean.ARITHMETIC
                .of(Arrays.asList(null, 4.0, null), new double[] {1, 2, 3}, new Availability(0.5))
                .reason())
        .isEqualTo(Reason.LOW_AVAILABILITY);
  }

  /** A value of which the others are a small fraction fills the scale; its logarithm does not. */
  @Test
  void whatIsTooFarOutIsDrawnIn() {
    double[] values = {1, 1, 2, 2, 3, 3, 4, 4, 5, 900, 1000, 1100, 5, 4, 3, 2, 1, 1, 2, 3};
    SkewTreatment.Treated treated = new SkewTreatment(2, 3.5, 1).treat(values).get();
    assertThat(treated.way()).isIn(SkewTreatment.Way.NONE, SkewTreatment.Way.LOGARITHM);
    assertThat(SkewTreatment.USUAL.treat(1, 2, 3).get().way()).isEqualTo(SkewTreatment.Way.NONE);
    assertThat(SkewTreatment.USUAL.treat(5, 5, 5, 5, 5).get().way())
        .isEqualTo(SkewTreatment.Way.NONE);
  }

  @Test
  void aLimitLeavesNothingButStayingThere() {
    YearlyGrowth.Aim aim = new YearlyGrowth.Aim(MORE, 2015, 2030, null, 100.0);
    int[] years = {2015, 2018};
    YearlyGrowth kept = YearlyGrowth.of(aim, years, new double[] {100, 100}).get();
    assertThat(kept.word()).isEqualTo(YearlyGrowth.Word.SUBSTANTIAL_PROGRESS);
    assertThat(kept.score()).isEqualTo(5);
    YearlyGrowth lost = YearlyGrowth.of(aim, years, new double[] {100, 99}).get();
    assertThat(lost.word()).isEqualTo(YearlyGrowth.Word.DETERIORATION);
    assertThat(lost.coefficient()).isZero();
  }
}
