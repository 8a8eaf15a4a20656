package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/** The events of one place beside what the rate of all would make one expect there. */
public final class PlaceRisk {
  private PlaceRisk() {}

  /**
   * Events by expected events, 1 where they are as many; excess risk, standardised ratio.
   *
   * @param rate of all, events by population
   */
  public static Answer<Double> ratio(double events, double population, double rate) {
    if (!Numerals.areFinite(events, population, rate)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    double expected = population * rate;
    return expected == 0
        ? Answer.refused(Reason.ZERO_DENOMINATOR)
        : Answer.number(events / expected);
  }

  /**
   * How often chance alone gives at most so many events where so many are expected: near 1 where
   * there are surprisingly many, near 0 where few. Source: Choynowski (1959); spdep probmap.
   */
  public static Answer<Double> chanceOfAtMost(double events, double population, double rate) {
    if (!Numerals.areFinite(events, population, rate)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (Numerals.isTooLarge(events) || Numerals.isTooLarge(population * rate)) {
      return Answer.refused(Reason.TOO_MANY);
    }
    return events < 0 || population < 0 || rate < 0
        ? Answer.refused(Reason.OUT_OF_RANGE)
        : Answer.number(ChiSquare.poissonAtMost(events, population * rate));
  }
}
