package org.opencpas.statistics;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * A share of those asked. People of one village answer alike, so a sample in clusters is worth
 * fewer people than were asked: the interval is Wilson's on n by the design effect. Source: Wilson
 * (1927); Kish (1965).
 *
 * @param share from 0 to 1
 * @param interval at the level asked for, or why there is none
 */
public record SurveyShare(double share, Answer<Interval> interval) {

  /**
   * The share; refused when nobody was asked, or it lies outside 0 and 1.
   *
   * @param share of those asked, weighted as the survey says
   * @param size n, those asked
   * @param designEffect variance by that of a simple sample, above 0; null when nobody declared it:
   *     then there is no interval
   */
  public static Answer<SurveyShare> of(
      double share, double size, @Nullable Double designEffect, double level) {
    if (!Numerals.areFinite(share, size)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (share < 0 || share > 1 || size < 0) {
      return Answer.refused(Reason.OUT_OF_RANGE);
    }
    return size == 0
        ? Answer.refused(Reason.ZERO_DENOMINATOR)
        : Answer.of(new SurveyShare(share + 0.0, interval(share, size, designEffect, level)));
  }

  private static Answer<Interval> interval(
      double share, double size, @Nullable Double designEffect, double level) {
    if (designEffect == null) {
      return Answer.refused(Reason.NO_DESIGN);
    }
    if (!Double.isFinite(designEffect)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (designEffect <= 0) {
      return Answer.refused(Reason.NOT_POSITIVE);
    }
    double worth = size / designEffect;
    return ShareInterval.of(ShareInterval.Method.WILSON, share * worth, worth, level);
  }
}
