package org.opencpas.statistics;

/** What is said of a trend. That nothing shows is not that nothing changed. */
public enum TrendVerdict {
  IMPROVING,
  WORSENING,
  /** Never "stable": the data do not tell. */
  NO_CLEAR_TREND;

  /**
   * The verdict.
   *
   * @param adjusted the trend's probability, adjusted among those that are looked at together:
   *     {@link MultipleTests}
   * @param level of false calls that are accepted, such as 0.05
   */
  public static TrendVerdict of(Trend trend, double adjusted, double level, Direction direction) {
    return of(trend.slopePerYear(), adjusted, level, direction);
  }

  /** The same of the slope alone. */
  public static TrendVerdict of(
      double slopePerYear, double adjusted, double level, Direction direction) {
    Numerals.requireLevel(level);
    // Many equal values can leave a slope of 0 under an S that is not: there is nothing to show.
    if (adjusted > level || slopePerYear == 0) {
      return NO_CLEAR_TREND;
    }
    return slopePerYear * direction.sign() > 0 ? IMPROVING : WORSENING;
  }
}
