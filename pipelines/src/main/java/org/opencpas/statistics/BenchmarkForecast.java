package org.opencpas.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * What a series comes to if nothing is known but itself: the yardsticks that any other forecast
 * must beat. Values stand at every step. Source: Hyndman and Athanasopoulos (2021), chapter 5; R
 * forecast.
 */
public final class BenchmarkForecast {
  private BenchmarkForecast() {}

  /** How the series goes on. */
  public enum Rule {
    /** As it was last. */
    NAIVE,
    /** As it was at the same season last. */
    SEASONAL_NAIVE,
    /** At the mean of all. */
    MEAN,
    /** Along the line from first to last. */
    DRIFT
  }

  /**
   * A forecast of one step.
   *
   * @param value what is expected
   * @param interval where the value lies at the level asked for, if steps go on to differ as they
   *     did, by the normal distribution, Student's for the mean
   */
  public record Step(double value, Interval interval) {}

  /**
   * Forecasts steps.
   *
   * @param period steps of a year; the seasonal rule needs more values than that
   * @param horizon how many steps ahead
   */
  public static Answer<List<Step>> of(
      Rule rule, int period, int horizon, double level, double... values) {
    Numerals.requireLevel(level);
    int fewest =
        switch (rule) {
          case NAIVE, MEAN -> 2;
          case SEASONAL_NAIVE -> period + 1;
          case DRIFT -> 3;
        };
    Reason fault = Numerals.fault(fewest, values);
    return fault == null ? steps(rule, period, horizon, level, values) : Answer.refused(fault);
  }

  private static Answer<List<Step>> steps(
      Rule rule, int period, int horizon, double level, double... values) {
    int n = values.length;
    double slope = rule == Rule.DRIFT ? (values[n - 1] - values[0]) / (n - 1) : 0;
    int lag = rule == Rule.SEASONAL_NAIVE ? period : 1;
    Answer<Double> deviation =
        rule == Rule.MEAN
            ? Moments.standardDeviation(Moments.Divisor.SAMPLE, values)
            : Answer.number(deviation(rule, lag, slope, values));
    @Nullable Reason reason = deviation.reason();
    if (reason != null) {
      return Answer.refused(reason);
    }
    double quantile =
        rule == Rule.MEAN ? StudentT.within(level, n - 1) : StandardNormal.within(level);
    List<Step> steps = new ArrayList<>();
    for (int ahead = 1; ahead <= horizon; ahead++) {
      double value = value(rule, lag, slope, ahead, values);
      double width = quantile * deviation.get() * Math.sqrt(growth(rule, lag, ahead, n));
      Answer<Interval> interval = Interval.between(value - width, value + width);
      if (!interval.isGiven()) {
        return Answer.refused(Reason.OVERFLOW);
      }
      steps.add(new Step(value, interval.get()));
    }
    return Answer.of(List.copyOf(steps));
  }

  private static double value(Rule rule, int lag, double slope, int ahead, double... values) {
    int n = values.length;
    double value =
        switch (rule) {
          case NAIVE -> values[n - 1];
          case SEASONAL_NAIVE -> values[n - lag + (ahead - 1) % lag];
          case MEAN -> Moments.mean(values).get();
          case DRIFT -> values[n - 1] + ahead * slope;
        };
    return value + 0.0;
  }

  /** The deviation of one step from the step that foretells it. */
  private static double deviation(Rule rule, int lag, double slope, double... values) {
    double[] squares = new double[values.length - lag];
    for (int i = 0; i < squares.length; i++) {
      double miss = values[i + lag] - values[i] - slope;
      squares[i] = miss * miss;
    }
    int divisor = rule == Rule.DRIFT ? squares.length - 1 : squares.length;
    return Math.sqrt(Numerals.sum(squares) / divisor);
  }

  /** By how much the variance has grown so many steps ahead. */
  private static double growth(Rule rule, int lag, int ahead, double n) {
    return switch (rule) {
      case NAIVE -> ahead;
      case SEASONAL_NAIVE -> Math.floorDiv(ahead - 1, lag) + 1.0;
      case MEAN -> 1 + 1 / n;
      case DRIFT -> ahead * (1 + ahead / (n - 1));
    };
  }
}
