package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/** What data look like when they are at their worst. */
class NastyNumbersTest {

  @Test
  void anAnswerIsAValueOrARefusal() {
    assertThat(Answer.number(Double.NaN).reason()).isEqualTo(Reason.OVERFLOW);
    assertThat(Answer.number(Double.NEGATIVE_INFINITY).reason()).isEqualTo(Reason.OVERFLOW);
    assertThat(1 / Answer.number(-0.0).get()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Answer.of(1.0).then(each -> Answer.of(each + 1)).get()).isEqualTo(2);
    Answer<Double> refused = Answer.refused(Reason.TOO_FEW);
    assertThat(refused.then(each -> Answer.of(each + 1)).reason()).isEqualTo(Reason.TOO_FEW);
    assertThatThrownBy(refused::get).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Answer<>(null, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hugeNumbersHaveAMeanAndADeviation() {
    assertThat(Moments.mean(1e308, 1e308, 1e308).get()).isEqualTo(1e308);
    assertThat(Moments.mean(1e308, -1e308).get()).isZero();
    assertThat(Moments.standardDeviation(Moments.Divisor.SAMPLE, 1e308, 1e308, 1e308).get())
        .isZero();
    assertThat(Moments.standardDeviation(Moments.Divisor.POPULATION, 1e308, -1e308).get())
        .isEqualTo(1e308, Offset.offset(1e293));
    assertThat(Moments.variance(Moments.Divisor.SAMPLE, 1e308, -1e308).reason())
        .isEqualTo(Reason.OVERFLOW);
    assertThat(Moments.zScores(Moments.Divisor.POPULATION, 1e308, -1e308).get())
        .containsExactly(1, -1);
    assertThat(Correlation.pearson(new double[] {1e308, -1e308, 0}, new double[] {1, -1, 0}).get())
        .isEqualTo(1, Offset.offset(1e-15));
    assertThat(Quantiles.median(1.7e308, 1.7e308).get()).isEqualTo(1.7e308);
    assertThat(Quantiles.of(0.5, -1.7e308, 1.7e308).get()).isZero();
  }

  @Test
  void tinyNumbersDoNotVanish() {
    assertThat(Moments.standardDeviation(Moments.Divisor.POPULATION, 1e-300, 3e-300).get())
        .isEqualTo(1e-300, Offset.offset(1e-314));
    assertThat(Moments.skewness(1e-200, 2e-200, 9e-200).get())
        .isEqualTo(Moments.skewness(1, 2, 9).get(), Offset.offset(1e-12));
  }

  @Test
  void oneValueHasAMeanAndNoSpread() {
    assertThat(Moments.mean(7).get()).isEqualTo(7);
    assertThat(Moments.variance(Moments.Divisor.SAMPLE, 7).reason()).isEqualTo(Reason.TOO_FEW);
    assertThat(Moments.variance(Moments.Divisor.POPULATION, 7).get()).isZero();
    assertThat(Quantiles.median(7).get()).isEqualTo(7);
    assertThat(Outliers.modifiedZ(7).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(MannKendall.of(7).reason()).isEqualTo(Reason.TOO_FEW);
    assertThat(TheilSen.of(new double[] {1}, new double[] {7}).reason()).isEqualTo(Reason.TOO_FEW);
  }

  @Test
  void noValueAtAllIsRefused() {
    assertThat(Moments.mean().reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(Quantiles.median().reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(MultipleTests.adjust(MultipleTests.Rule.HOLM).reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(MannKendall.of().reason()).isEqualTo(Reason.NO_VALUE);
  }

  @Test
  void negativeZeroIsZero() {
    assertThat(Ranks.of(Ranks.Ties.FIRST, 0.0, -0.0, 1).get()).containsExactly(1, 1, 3);
    assertThat(1 / Quantiles.median(-0.0).get()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / Moments.mean(-0.0, -0.0).get()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(MannKendall.of(0.0, -0.0, 0.0, -0.0).get().s()).isZero();
    assertThat(TieGroups.of(0.0, -0.0).pairs()).isEqualTo(2);
  }

  @Test
  void sharesNeedANumeratorWithinTheirDenominator() {
    for (ShareInterval.Method method : ShareInterval.Method.values()) {
      assertThat(ShareInterval.of(method, 11, 10, 0.95).reason()).isEqualTo(Reason.OUT_OF_RANGE);
      assertThat(ShareInterval.of(method, -1, 10, 0.95).reason()).isEqualTo(Reason.OUT_OF_RANGE);
      assertThat(ShareInterval.of(method, 0, 0, 0.95).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
      assertThat(ShareInterval.of(method, Double.NaN, 10, 0.95).reason())
          .isEqualTo(Reason.NOT_FINITE);
    }
    assertThatThrownBy(() -> ShareInterval.of(ShareInterval.Method.WILSON, 1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratesNeedAnExposure() {
    CountInterval.Method exact = CountInterval.Method.EXACT;
    assertThat(CountInterval.ofRate(exact, 3, 0, 100, 0.95).reason())
        .isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(CountInterval.ofRate(exact, 3, -1, 100, 0.95).reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(CountInterval.of(exact, -1, 0.95).reason()).isEqualTo(Reason.OUT_OF_RANGE);
    // The rule of three: nothing seen, up to 3.69 at 95 %.
    assertThat(CountInterval.of(exact, 0, 0.95).get().low()).isZero();
    assertThat(CountInterval.of(exact, 0, 0.95).get().high())
        .isEqualTo(3.688879454113936, Offset.offset(1e-12));
    // Byar's lower limit falls below 0 for one event at 99.8 %.
    assertThat(CountInterval.of(CountInterval.Method.BYAR, 1, 0.998).get().low()).isZero();
  }

  @Test
  void probabilitiesOutsideTheirRangeAreRefused() {
    assertThat(MultipleTests.adjust(MultipleTests.Rule.HOLM, 0.1, 1.1).reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(MultipleTests.adjust(MultipleTests.Rule.HOLM, 0.1, Double.NaN).reason())
        .isEqualTo(Reason.NOT_FINITE);
  }

  @Test
  void equalValuesHaveNoCorrelation() {
    double[] same = {2, 2, 2, 2};
    double[] other = {1, 2, 3, 4};
    assertThat(Correlation.pearson(same, other).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(Correlation.spearman(other, same).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(Correlation.kendall(same, other).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(MannKendall.of(same).then(MannKendall::z).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(Autocorrelation.at(1, same).reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(Moments.skewness(same).reason()).isEqualTo(Reason.NO_VARIANCE);
  }

  @Test
  void placesWithoutPeopleAreRefused() {
    assertThat(EmpiricalBayes.poisson(new double[] {1}, new double[] {0}).reason())
        .isEqualTo(Reason.NOT_POSITIVE);
    assertThat(EmpiricalBayes.binomial(new double[] {5}, new double[] {4}).reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(EmpiricalBayes.binomial(new double[] {4, 4}, new double[] {4, 4}).reason())
        .isEqualTo(Reason.NO_VARIANCE);
    assertThat(EmpiricalBayes.poisson(new double[] {-1}, new double[] {4}).reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(WeightedMedian.of(new double[] {1, 2}, new double[] {0, 0}).reason())
        .isEqualTo(Reason.ZERO_WEIGHT);
  }

  /** Two towns with neighbours of their own: each is drawn to its pair, not to the whole. */
  @Test
  void localSmoothingLooksAtNeighboursOnly() {
    double[] events = {1, 9, 100, 300};
    double[] people = {1000, 1000, 1000, 1000};
    int[][] neighbours = {{0, 1}, {1, 0}, {2, 3}, {3, 2}};
    double[] local = EmpiricalBayes.local(events, people, neighbours).get();
    double[] pair =
        EmpiricalBayes.poisson(new double[] {1, 9}, new double[] {1000, 1000}).get().rates();
    assertThat(local[0]).isEqualTo(pair[0]);
    assertThat(local[1]).isEqualTo(pair[1]);
    assertThat(local[2]).isBetween(0.1, 0.2);
    double[] quiet = {0, 0, 5, 5};
    assertThat(EmpiricalBayes.local(quiet, people, neighbours).reason())
        .isEqualTo(Reason.NO_EVENTS);
  }

  @Test
  void regressionsRefuseWhatTheyCannotTellApart() {
    double[][] twins = {{1, 2, 4}, {1, 3, 6}, {1, 5, 10}, {1, 7, 14}};
    assertThat(LeastSquares.of(twins, new double[] {1, 2, 3, 4}).reason())
        .isEqualTo(Reason.DEPENDENT_COLUMNS);
    double[][] brief = {{1, 2}, {1, 3}};
    assertThat(LeastSquares.of(brief, new double[] {1, 2}).reason()).isEqualTo(Reason.TOO_FEW);
    double[][] infinite = {{1, Double.POSITIVE_INFINITY}, {1, 2}, {1, 3}};
    assertThat(LeastSquares.of(infinite, new double[] {1, 2, 3}).reason())
        .isEqualTo(Reason.NOT_FINITE);
    double[][] line = {{1, 1}, {1, 2}, {1, 3}};
    LeastSquares exact = LeastSquares.of(line, new double[] {3, 5, 7}).get();
    assertThat(exact.coefficients()).containsExactly(1, 2);
    assertThat(exact.probabilities().reason()).isEqualTo(Reason.NO_VARIANCE);
    assertThat(exact.rSquared().get()).isEqualTo(1);
    assertThat(
            RobustErrors.clustered(exact, new int[] {1, 1, 1}, RobustErrors.Adjustment.NONE)
                .reason())
        .isEqualTo(Reason.TOO_FEW);
  }

  @Test
  void nobodyDueIsNoRate() {
    assertThat(ReportingRate.of(0.0, 12, 3.0).get().perCent().reason())
        .isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(ReportingRate.of(Double.NaN, 12, 3.0).reason()).isEqualTo(Reason.NOT_FINITE);
    assertThat(ReportingRate.of(-1.0, 12, 3.0).reason()).isEqualTo(Reason.OUT_OF_RANGE);
  }

  /** Numbers that would keep the machine busy for hours, or fill its memory. */
  @Test
  void tooMuchIsRefusedAtOnce() {
    double[] many = new double[5000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 7;
    }
    assertThat(TheilSen.of(many, many).reason()).isEqualTo(Reason.TOO_MANY);
    assertThat(SiegelSlope.of(many, many).reason()).isEqualTo(Reason.TOO_MANY);
    assertThat(Medcouple.of(many).reason()).isEqualTo(Reason.TOO_MANY);
    assertThat(SerialCorrection.hamedRao(3, many).reason()).isEqualTo(Reason.TOO_MANY);
    double[] rising = new double[101];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = i;
    }
    assertThat(MannKendall.of(rising).get().exactP().reason()).isEqualTo(Reason.TOO_MANY);
    assertThat(CountInterval.of(CountInterval.Method.EXACT, 1e300, 0.95).reason())
        .isEqualTo(Reason.TOO_MANY);
    assertThat(CountInterval.of(CountInterval.Method.BYAR, 1e300, 0.95).isGiven()).isTrue();
    for (ShareInterval.Method method : ShareInterval.Method.values()) {
      Answer<Interval> interval = ShareInterval.of(method, 5e299, 1e300, 0.95);
      assertThat(interval.isGiven() || interval.reason() == Reason.TOO_MANY).isTrue();
    }
    assertThat(PlaceRisk.chanceOfAtMost(1e300, 1e300, 1).reason()).isEqualTo(Reason.TOO_MANY);
  }

  /** Lists of different length are a mistake in the program, not in the data. */
  @Test
  void listsBelongTogether() {
    assertThatThrownBy(() -> TheilSen.of(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Correlation.pearson(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
