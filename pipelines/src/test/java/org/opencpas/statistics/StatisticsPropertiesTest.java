package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** What must hold of any numbers. */
class StatisticsPropertiesTest {

  /** Whole numbers, so that sums and shifts are exact and ties are frequent. */
  @Provide
  Arbitrary<double[]> whole() {
    return Arbitraries.integers()
        .between(-20, 20)
        .list()
        .ofMinSize(3)
        .ofMaxSize(25)
        .map(list -> list.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  /** Any doubles that there are, large and small, with NaN and infinities among them. */
  @Provide
  Arbitrary<double[]> anything() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.of(
                0.0,
                -0.0,
                1.0,
                1e308,
                -1e308,
                Double.MIN_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY))
        .list()
        .ofMaxSize(12)
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Provide
  Arbitrary<double[]> probabilities() {
    return Arbitraries.doubles()
        .between(0, 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] times(int size) {
    return IntStream.range(0, size).asDoubleStream().toArray();
  }

  private static double[] shuffled(double[] values, long seed) {
    double[] copy = values.clone();
    Random random = new Random(seed);
    for (int i = copy.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = copy[i];
      copy[i] = copy[other];
      copy[other] = kept;
    }
    return copy;
  }

  private static double[] map(double[] values, DoubleUnaryOperator change) {
    return Arrays.stream(values).map(change).toArray();
  }

  @Property(tries = 300)
  void theilSenIsTheMedianOfAllSlopes(@ForAll("whole") double[] values) {
    DoubleStream.Builder slopes = DoubleStream.builder();
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        slopes.add((values[j] - values[i]) / (j - i) + 0.0);
      }
    }
    double[] sorted = slopes.build().sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    TheilSen fit = TheilSen.of(times(values.length), values).get();
    assertThat(fit.slope().get()).isEqualTo(median + 0.0);
    Interval interval = fit.interval(0.95).get();
    assertThat(interval.low()).isLessThanOrEqualTo(median);
    assertThat(interval.high()).isGreaterThanOrEqualTo(median);
  }

  @Property(tries = 300)
  void mannKendallCountsRisingPairsLessFallingOnes(@ForAll("whole") double[] values) {
    long s = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        s += (long) Math.signum(values[j] - values[i]);
      }
    }
    assertThat(MannKendall.of(values).get().s()).isEqualTo(s);
  }

  @Property(tries = 200)
  void trendsMirrorShiftAndScale(@ForAll("whole") double[] values) {
    MannKendall test = MannKendall.of(values).get();
    MannKendall mirrored = MannKendall.of(map(values, value -> -value)).get();
    assertThat(mirrored.s()).isEqualTo(-test.s());
    assertThat(mirrored.variance()).isEqualTo(test.variance());
    assertThat(MannKendall.of(map(values, value -> 4 * value + 1000)).get()).isEqualTo(test);
    double slope = slope(values);
    assertThat(slope(map(values, value -> value + 1000))).isEqualTo(slope);
    assertThat(slope(map(values, value -> -value))).isEqualTo(-slope + 0.0);
    assertThat(slope(map(values, value -> 4 * value))).isEqualTo(4 * slope);
    assertThat(SiegelSlope.of(times(values.length), map(values, value -> -value)).get())
        .isEqualTo(-SiegelSlope.of(times(values.length), values).get() + 0.0);
  }

  private static double slope(double[] values) {
    return TheilSen.of(times(values.length), values).then(TheilSen::slope).get();
  }

  @Property(tries = 200)
  void orderDoesNotMatter(@ForAll("anything") double[] values, @ForAll long seed) {
    double[] mixed = shuffled(values, seed);
    for (Moments.Divisor divisor : Moments.Divisor.values()) {
      assertThat(Moments.variance(divisor, mixed)).isEqualTo(Moments.variance(divisor, values));
      assertThat(Moments.standardDeviation(divisor, mixed))
          .isEqualTo(Moments.standardDeviation(divisor, values));
    }
    assertThat(Moments.mean(mixed)).isEqualTo(Moments.mean(values));
    assertThat(Moments.skewness(mixed)).isEqualTo(Moments.skewness(values));
    assertThat(Moments.kurtosis(mixed)).isEqualTo(Moments.kurtosis(values));
    assertThat(Quantiles.medianDistance(mixed)).isEqualTo(Quantiles.medianDistance(values));
    assertThat(Medcouple.of(mixed)).isEqualTo(Medcouple.of(values));
    assertThat(Quantiles.of(0.3, mixed)).isEqualTo(Quantiles.of(0.3, values));
  }

  @Property(tries = 500)
  void nothingThrowsAndNothingIsNotFinite(@ForAll("anything") double[] values) {
    double[] times = times(values.length);
    boolean finite = Arrays.stream(values).allMatch(Double::isFinite);
    sound(finite, Moments.mean(values));
    sound(finite, Moments.variance(Moments.Divisor.SAMPLE, values));
    sound(finite, Moments.standardDeviation(Moments.Divisor.POPULATION, values));
    sound(finite, Moments.skewness(values));
    sound(finite, Moments.kurtosis(values));
    sound(finite, Autocorrelation.at(1, values));
    sound(finite, Quantiles.median(values));
    sound(finite, Quantiles.medianDistance(values));
    sound(finite, Quantiles.meanDistance(values));
    sound(finite, Medcouple.of(values));
    sound(finite, MannKendall.of(values).then(MannKendall::z));
    sound(finite, MannKendall.of(values).then(MannKendall::tauB));
    sound(finite, MannKendall.of(values).then(MannKendall::exactP));
    sound(finite, TheilSen.of(times, values).then(TheilSen::slope));
    sound(finite, TheilSen.of(times, values).then(TheilSen::interceptOfMedians));
    sound(finite, TheilSen.of(times, values).then(TheilSen::interceptOfResiduals));
    sound(finite, SiegelSlope.of(times, values));
    sound(finite, SerialCorrection.hamedRao(5, values));
    sound(finite, SerialCorrection.yueWang(values));
    sound(finite, SerialCorrection.yueWangFirstLag(values));
    sound(finite, Correlation.pearson(times, values));
    sound(finite, Correlation.pearsonP(times, values));
    sound(finite, Correlation.spearman(times, values));
    sound(finite, Correlation.spearmanP(times, values));
    numbers(finite, Moments.zScores(Moments.Divisor.SAMPLE, values));
    numbers(finite, Prewhitening.of(values));
    numbers(finite, Prewhitening.trendFree(values));
    numbers(finite, Ranks.of(Ranks.Ties.MEAN, values));
    numbers(finite, Outliers.modifiedZ(values).then(each -> Answer.of(each.scores())));
    numbers(finite, MultipleTests.adjust(MultipleTests.Rule.HOLM, values));
    interval(finite, Outliers.fences(Quantiles.Type.LINEAR, 1.5, values));
    interval(finite, Outliers.leaningFences(values));
    interval(finite, Outliers.zRange(Moments.Divisor.SAMPLE, 3, values));
    interval(finite, Outliers.modifiedZRange(3.5, values));
    interval(finite, TheilSen.of(times, values).then(fit -> fit.interval(0.95)));
    interval(finite, Correlation.pearsonInterval(times, values, 0.95));
    int[] steps = IntStream.range(0, values.length).toArray();
    sound(finite, SeasonalKendall.of(4, steps, values).then(SeasonalKendall::slopePerYear));
    sound(finite, SeasonalKendall.of(4, steps, values).then(SeasonalKendall::correlatedVariance));
    sound(finite, Trend.of(4, steps, values, 0.95).then(each -> Answer.of(each.slopePerYear())));
    sound(finite, Trend.of(12, steps, values, 0.95).then(each -> Answer.of(each.probability())));
    numbers(finite, Increments.of(steps, values).then(each -> Answer.of(each.values())));
    double[][] rows =
        IntStream.range(0, values.length)
            .mapToObj(i -> new double[] {1, i})
            .toArray(double[][]::new);
    numbers(finite, LeastSquares.of(rows, values).then(fit -> Answer.of(fit.coefficients())));
    sound(finite, LeastSquares.of(rows, values).then(LeastSquares::rSquared));
    numbers(finite, LeastSquares.of(rows, values).then(LeastSquares::standardErrors));
    numbers(finite, LeastSquares.of(rows, values).then(LeastSquares::probabilities));
    for (RobustErrors.Kind kind : RobustErrors.Kind.values()) {
      numbers(finite, LeastSquares.of(rows, values).then(fit -> RobustErrors.unlike(fit, kind)));
    }
    numbers(
        finite,
        LeastSquares.of(rows, values)
            .then(fit -> RobustErrors.lagged(fit, 2, RobustErrors.Adjustment.NONE)));
    double[] people = map(times, time -> time + 1);
    numbers(finite, EmpiricalBayes.poisson(values, people).then(each -> Answer.of(each.rates())));
    numbers(finite, EmpiricalBayes.binomial(people, values).then(each -> Answer.of(each.rates())));
    interval(
        finite,
        StandardisedRate.direct(people, values, people, 0.95)
            .then(each -> Answer.of(each.interval())));
    interval(
        finite,
        StandardisedRate.ratio(people, values, people, 0.95)
            .then(each -> Answer.of(each.interval())));
    sound(finite, WeightedMedian.of(values, people));
    sound(finite, EnsembleScore.crps(1, values));
    for (BenchmarkForecast.Rule rule : BenchmarkForecast.Rule.values()) {
      interval(
          finite,
          BenchmarkForecast.of(rule, 4, 3, 0.95, values)
              .then(ahead -> Answer.of(ahead.get(2).interval())));
    }
    sound(finite, ExponentialSmoothing.simple(0.3, values).then(fit -> Answer.of(fit.level())));
    sound(finite, ExponentialSmoothing.holt(0.3, 0.2, values).then(fit -> Answer.of(fit.slope())));
    sound(finite, ForecastErrors.of(values, times).then(ForecastErrors::rootMeanSquare));
    sound(finite, ForecastErrors.of(values, times).then(ForecastErrors::meanPercentage));
    sound(finite, ForecastErrors.of(values, times).then(ForecastErrors::symmetricPercentage));
    sound(
        finite, ForecastErrors.of(values, times).then(each -> each.meanAbsoluteScaled(1, values)));
    sound(finite, EnsembleScore.crpsFair(1, values));
    sound(finite, EnsembleScore.crpsAbove(0.5, 1, values));
    sound(finite, EnsembleScore.interval(0.9, 1, values));
    sound(finite, EnsembleScore.brierAbove(0, 1, values));
    sound(
        finite,
        WindowComparison.of(values, values, 0.95)
            .then(WindowComparison::ratio)
            .then(ratio -> Answer.of(ratio.value())));
  }

  private static void sound(boolean finite, Answer<Double> answer) {
    if (!finite) {
      assertThat(answer.isGiven()).isFalse();
    } else if (answer.isGiven()) {
      sound(answer.get());
    }
  }

  private static void numbers(boolean finite, Answer<double[]> answer) {
    if (!finite) {
      assertThat(answer.isGiven()).isFalse();
    } else if (answer.isGiven()) {
      Arrays.stream(answer.get()).forEach(StatisticsPropertiesTest::sound);
    }
  }

  private static void interval(boolean finite, Answer<Interval> answer) {
    if (!finite) {
      assertThat(answer.isGiven()).isFalse();
    } else if (answer.isGiven()) {
      sound(answer.get().low());
      sound(answer.get().high());
      assertThat(answer.get().low()).isLessThanOrEqualTo(answer.get().high());
    }
  }

  private static void sound(double number) {
    assertThat(Double.isFinite(number)).isTrue();
    // Not negative zero.
    assertThat(Double.doubleToRawLongBits(number)).isNotEqualTo(Long.MIN_VALUE);
  }

  @Property(tries = 200)
  void adjustedProbabilitiesKeepTheirOrder(
      @ForAll("probabilities") double[] probabilities, @ForAll MultipleTests.Rule rule) {
    double[] adjusted = MultipleTests.adjust(rule, probabilities).get();
    for (int i = 0; i < adjusted.length; i++) {
      assertThat(adjusted[i]).isBetween(Math.nextDown(probabilities[i]), 1.0);
      for (int j = 0; j < adjusted.length; j++) {
        if (probabilities[i] <= probabilities[j]) {
          assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
        }
      }
    }
    double[] reversed = new double[probabilities.length];
    Arrays.setAll(reversed, i -> probabilities[probabilities.length - 1 - i]);
    double[] back = MultipleTests.adjust(rule, reversed).get();
    for (int i = 0; i < back.length; i++) {
      assertThat(back[i]).isEqualTo(adjusted[adjusted.length - 1 - i]);
    }
  }

  /** The definition: at least a share p of the values lie at or below the quantile. */
  @Property(tries = 300)
  void theFirstTypeIsTheInverseOfTheDistribution(
      @ForAll("whole") double[] values, @ForAll int hundredth) {
    int percent = Math.floorMod(hundredth, 100) + 1;
    double quantile = Quantiles.of(Quantiles.Type.INVERSE, percent / 100.0, values).get();
    long atOrBelow = Arrays.stream(values).filter(value -> value <= quantile).count();
    long below = Arrays.stream(values).filter(value -> value < quantile).count();
    assertThat(100 * atOrBelow).isGreaterThanOrEqualTo((long) percent * values.length);
    assertThat(100 * below).isLessThan((long) percent * values.length);
  }

  @Property(tries = 200)
  void quantilesRiseAndStayWithinTheValues(
      @ForAll("whole") double[] values, @ForAll Quantiles.Type type) {
    double last = Double.NEGATIVE_INFINITY;
    for (int percent = 0; percent <= 100; percent++) {
      double quantile = Quantiles.of(type, percent / 100.0, values).get();
      assertThat(quantile).isGreaterThanOrEqualTo(Math.nextDown(last) - 1e-12);
      assertThat(quantile)
          .isBetween(
              Arrays.stream(values).min().getAsDouble() - 1e-12,
              Arrays.stream(values).max().getAsDouble() + 1e-12);
      last = quantile;
    }
    if (type.number() >= 4) {
      double mirrored = Quantiles.of(type, 0.75, map(values, value -> -value)).get();
      // Types 4 to 9 mirror but the fourth.
      if (type != Quantiles.Type.LINEAR_INVERSE) {
        assertThat(mirrored)
            .isCloseTo(-Quantiles.of(type, 0.25, values).get(), Offset.offset(1e-9));
      }
    }
  }

  @Property(tries = 200)
  void correlationsMirrorAndStayWithinOne(@ForAll("whole") double[] one, @ForAll long seed) {
    double[] other = shuffled(one, seed);
    Answer<Double> r = Correlation.pearson(one, other);
    if (r.isGiven()) {
      assertThat(r.get()).isBetween(-1.0, 1.0);
      assertThat(Correlation.pearson(other, one)).isEqualTo(r);
      assertThat(Correlation.pearson(one, map(other, value -> -value)).get())
          .isEqualTo(-r.get() + 0.0);
      assertThat(Correlation.pearson(one, map(other, value -> 4 * value + 64)).get())
          .isCloseTo(r.get(), Offset.offset(1e-12));
      assertThat(Correlation.spearman(one, other).get()).isBetween(-1.0, 1.0);
      assertThat(Correlation.kendall(one, other).then(MannKendall::tauB).get())
          .isBetween(-1.0, 1.0);
      assertThat(Correlation.pearson(one, one).get()).isCloseTo(1, Offset.offset(1e-15));
    }
  }

  @Property(tries = 200)
  void intervalsHoldTheirShare(
      @ForAll int size, @ForAll int count, @ForAll ShareInterval.Method method) {
    int n = Math.floorMod(size, 500) + 1;
    int k = Math.floorMod(count, n + 1);
    Interval narrow = ShareInterval.of(method, k, n, 0.8).get();
    Interval wide = ShareInterval.of(method, k, n, 0.99).get();
    assertThat(wide.low()).isBetween(0.0, narrow.low());
    assertThat(wide.high()).isBetween(narrow.high(), 1.0);
    if (method != ShareInterval.Method.AGRESTI_COULL) {
      assertThat(narrow.low()).isLessThanOrEqualTo(k / (double) n + 1e-12);
      assertThat(narrow.high()).isGreaterThanOrEqualTo(k / (double) n - 1e-12);
    }
    Interval mirrored = ShareInterval.of(method, n - k, n, 0.8).get();
    assertThat(mirrored.low()).isCloseTo(1 - narrow.high(), Offset.offset(1e-9));
  }

  @Property(tries = 100)
  void limitsOfCountsRiseWithTheCount(@ForAll int number, @ForAll CountInterval.Method method) {
    int count = Math.floorMod(number, 2000);
    Interval fewer = CountInterval.of(method, count, 0.95).get();
    Interval more = CountInterval.of(method, count + 1, 0.95).get();
    assertThat(fewer.low()).isBetween(0.0, (double) count);
    assertThat(fewer.high()).isGreaterThan(count);
    assertThat(more.low()).isGreaterThanOrEqualTo(fewer.low());
    assertThat(more.high()).isGreaterThan(fewer.high());
  }

  @Property(tries = 100)
  void smoothedRatesLieBetweenTheirOwnAndThatOfAll(@ForAll("whole") double[] values) {
    double[] events = map(values, Math::abs);
    double[] people = map(values, value -> 100 + 10 * Math.abs(value));
    Answer<EmpiricalBayes.Smoothed> smoothed = EmpiricalBayes.poisson(events, people);
    if (smoothed.isGiven()) {
      double mean = smoothed.get().mean();
      for (int i = 0; i < events.length; i++) {
        double own = events[i] / people[i];
        assertThat(smoothed.get().rates()[i])
            .isBetween(Math.min(own, mean) - 1e-12, Math.max(own, mean) + 1e-12);
      }
    }
  }

  @Property(tries = 200)
  void comparisonsTurnAroundWithTheirWindows(
      @ForAll("whole") double[] before, @ForAll("whole") double[] after) {
    double[] one = map(before, Math::abs);
    double[] other = map(after, Math::abs);
    Answer<WindowComparison.RateRatio> forth = WindowComparison.of(one, other, 0.95).get().ratio();
    Answer<WindowComparison.RateRatio> back = WindowComparison.of(other, one, 0.95).get().ratio();
    assertThat(back.reason()).isEqualTo(forth.reason());
    if (forth.isGiven()) {
      assertThat(back.get().value() * forth.get().value()).isCloseTo(1, Offset.offset(1e-9));
      assertThat(back.get().interval().low() * forth.get().interval().high())
          .isCloseTo(1, Offset.offset(1e-9));
      assertThat(forth.get().overdispersion()).isGreaterThanOrEqualTo(1);
      assertThat(forth.get().interval().holds(forth.get().value())).isTrue();
    }
  }
}
