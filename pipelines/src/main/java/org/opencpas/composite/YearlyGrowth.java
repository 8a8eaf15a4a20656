package org.opencpas.composite;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;

/**
 * Progress by yearly growth, as Open SDG measures it, beside our own measure by distance.
 *
 * <pre>
 *   observed = (last / base)^(1 / (last year - base year)) - 1
 *   needed   = (target / base)^(1 / (target year - base year)) - 1
 *   progress = observed by |needed|, or observed alone without a target; above 0 the wanted way
 * </pre>
 *
 * <p>A target or base of 0 is taken as 0.001. With base and last value below 0 growth turns around;
 * where they differ in sign there is none. A limit (100 of a percentage) makes the thresholds
 * smaller the nearer the base is to it, by {@code 1 - (1 - ||base| - |limit|| / |limit|)^4.44}, to
 * 0 at the limit. Source: Statistics Canada; Open SDG 2.4. Refused: a base equal to the target that
 * is not met (Open SDG divides by 0), no year after the base (it fails).
 *
 * @param progress null when the target is met
 * @param word what it is called
 * @param score from -5 to 5
 * @param coefficient what a limit makes of thresholds; null without a limit
 */
public record YearlyGrowth(
    @Nullable Double progress, Word word, double score, @Nullable Double coefficient) {

  /** What progress is called. */
  public enum Word {
    TARGET_ACHIEVED,
    SUBSTANTIAL_PROGRESS,
    MODERATE_PROGRESS,
    LIMITED_PROGRESS,
    DETERIORATION
  }

  /** What stands for a base or target of 0. */
  private static final double NEARLY_ZERO = 0.001;

  private static final double LIMIT_POWER = 4.44;

  /**
   * What is to be reached.
   *
   * @param baseYear the first year that counts
   * @param targetYear when the target is to be met
   * @param target null when there is none
   * @param limit what values cannot pass; null when there is none; used without a target only
   */
  public record Aim(
      Direction direction,
      int baseYear,
      int targetYear,
      @Nullable Double target,
      @Nullable Double limit) {}

  /**
   * From where progress gets its next word, and the score that goes with it: 0 at moderate, 2.5 at
   * substantial, 5 from full on, -5 at worst.
   */
  private record Steps(double moderate, double substantial, double full, double worst) {
    Word word(double progress) {
      if (progress >= substantial) {
        return Word.SUBSTANTIAL_PROGRESS;
      }
      if (progress >= moderate) {
        return Word.MODERATE_PROGRESS;
      }
      return progress >= 0 ? Word.LIMITED_PROGRESS : Word.DETERIORATION;
    }

    double score(double progress) {
      if (progress >= substantial) {
        return Math.min(5, 2.5 + 2.5 * (progress - substantial) / (full - substantial));
      }
      if (progress >= moderate) {
        return 2.5 * (progress - moderate) / (substantial - moderate);
      }
      return progress >= 0
          ? 2.5 * (progress / moderate - 1)
          : Math.max(-5, -2.5 * (1 + progress / worst));
    }
  }

  private static final Steps WITH_TARGET = new Steps(0.6, 0.95, 1.3, -0.6);
  private static final Steps WITHOUT_TARGET = new Steps(0.005, 0.015, 0.02, -0.02);

  /**
   * Measures a series.
   *
   * @param years of the values, in any order, each once
   */
  public static Answer<YearlyGrowth> of(Aim aim, int[] years, double[] values) {
    if (years.length != values.length) {
      throw new IllegalArgumentException(years.length + " years, " + values.length + " values");
    }
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    int[] order =
        IntStream.range(0, years.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> years[i]))
            .mapToInt(i -> i)
            .filter(i -> years[i] >= aim.baseYear())
            .toArray();
    if (order.length == 0) {
      return Answer.refused(years.length == 0 ? Reason.NO_VALUE : Reason.TOO_FEW);
    }
    int first = order[0];
    int last = order[order.length - 1];
    if (isMet(aim, values[last])) {
      return Answer.of(new YearlyGrowth(null, Word.TARGET_ACHIEVED, 5, null));
    }
    return first == last
        ? Answer.refused(Reason.TOO_FEW)
        : measured(aim, years[first], values[first], years[last], values[last]);
  }

  private static boolean isMet(Aim aim, double value) {
    Double target = aim.target();
    return target != null && aim.direction().sign() * value >= aim.direction().sign() * target;
  }

  private static Answer<YearlyGrowth> measured(
      Aim aim, int baseYear, double baseValue, int lastYear, double last) {
    double base = baseValue == 0 ? NEARLY_ZERO : baseValue;
    Answer<Double> observed = growth(base, last, lastYear - baseYear);
    Double target = aim.target();
    if (target == null) {
      return observed.then(growth -> worded(aim, growth, coefficient(base, aim.limit())));
    }
    double nonzero = target == 0 ? NEARLY_ZERO : target;
    if (base == nonzero) {
      return Answer.refused(Reason.TARGET_EQUALS_BASELINE);
    }
    return observed.then(
        growth ->
            growth(base, nonzero, aim.targetYear() - baseYear)
                .then(needed -> byNeed(aim, growth, needed)));
  }

  private static Answer<YearlyGrowth> byNeed(Aim aim, double growth, double needed) {
    if (needed == 0) {
      return Answer.refused(Reason.TARGET_EQUALS_BASELINE);
    }
    return Answer.number(aim.direction().sign() * growth / Math.abs(needed))
        .then(
            progress ->
                Answer.of(
                    new YearlyGrowth(
                        progress, WITH_TARGET.word(progress), WITH_TARGET.score(progress), null)));
  }

  private static Answer<YearlyGrowth> worded(Aim aim, double growth, double shrink) {
    double progress = aim.direction().sign() * growth + 0.0;
    // At the limit thresholds are 0: staying there is all that can be asked. Falling back is not
    // made larger by being near the limit.
    double compared = progress < 0 ? progress : shrink == 0 ? 1 : progress / shrink;
    return Answer.number(compared)
        .then(
            each ->
                Answer.of(
                    new YearlyGrowth(
                        progress,
                        WITHOUT_TARGET.word(each),
                        WITHOUT_TARGET.score(each),
                        aim.limit() == null ? null : shrink)));
  }

  /** Yearly growth; above 0 where values rise, below 0 too. */
  private static Answer<Double> growth(double from, double to, int years) {
    if (years <= 0) {
      return Answer.refused(Reason.TOO_SHORT);
    }
    if (to / from < 0) {
      return Answer.refused(Reason.OUT_OF_RANGE);
    }
    double rate = StrictMath.pow(to / from, 1.0 / years) - 1;
    return Answer.number(from < 0 ? -rate : rate);
  }

  private static double coefficient(double base, @Nullable Double limit) {
    if (limit == null || Math.abs(base) >= 2 * Math.abs(limit)) {
      return 1;
    }
    double nearness = 1 - Math.abs(Math.abs(base) / Math.abs(limit) - 1);
    return 1 - StrictMath.pow(nearness, LIMIT_POWER);
  }
}
