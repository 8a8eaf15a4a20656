package org.opencpas.statistics;

/**
 * How far two shares of independent samples lie apart: the later minus the earlier, with the hybrid
 * score interval made of Wilson's intervals l to u of both:
 *
 * <pre>
 *   low  = p1 - p2 - sqrt((p1 - l1)^2 + (u2 - p2)^2)
 *   high = p1 - p2 + sqrt((u1 - p1)^2 + (p2 - l2)^2)
 * </pre>
 *
 * <p>Never leaves [-1, 1]. Refused for the reason for which one of the intervals is, the later's
 * first. Samples that ask the same people twice are not independent: for them it is too wide.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
 *
 * @param difference from -1 to 1
 * @param interval at the level of the two intervals, or why there is none
 */
public record ShareDifference(double difference, Answer<Interval> interval) {

  /** The difference of two shares with their intervals, which are of one level. */
  public static ShareDifference of(SurveyShare later, SurveyShare earlier) {
    Answer<Interval> interval =
        later
            .interval()
            .then(
                own ->
                    earlier
                        .interval()
                        .then(other -> interval(later.share(), own, earlier.share(), other)));
    return new ShareDifference(later.share() - earlier.share() + 0.0, interval);
  }

  private static Answer<Interval> interval(
      double share, Interval own, double otherShare, Interval other) {
    double difference = share - otherShare;
    double down = Math.sqrt(sq(share - own.low()) + sq(other.high() - otherShare));
    double up = Math.sqrt(sq(own.high() - share) + sq(otherShare - other.low()));
    return Interval.between(Math.max(-1, difference - down), Math.min(1, difference + up));
  }

  private static double sq(double value) {
    return value * value;
  }
}
