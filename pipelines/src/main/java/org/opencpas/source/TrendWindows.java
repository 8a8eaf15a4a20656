package org.opencpas.source;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.schemas.PeriodType;

/**
 * How many periods a trend looks back over, its own included.
 *
 * @param months of a monthly series
 * @param quarters of a quarterly one
 * @param halfYears of one by half years
 * @param years of one by calendar or budget years
 */
public record TrendWindows(int months, int quarters, int halfYears, int years)
    implements Serializable {

  /** Fewer values have no trend, so that a shorter window never has one. */
  static final int SHORTEST = 8;

  /** A window that no mission fills. */
  static final int LONGEST = 600;

  /**
   * Those of the documentation: three years of months or quarters, and ten half years or years,
   * since three years hold too few of them.
   */
  public static final TrendWindows DOCUMENTED = new TrendWindows(36, 12, 10, 10);

  /** For whoever asks for no trends. */
  public static final TrendWindows NONE = new TrendWindows(0, 0, 0, 0);

  /** Checks ranges. */
  public TrendWindows {
    boolean isNone = months == 0 && quarters == 0 && halfYears == 0 && years == 0;
    if (!isNone
        && !(isLength(months) && isLength(quarters) && isLength(halfYears) && isLength(years))) {
      throw new IllegalArgumentException("a window is " + SHORTEST + " to " + LONGEST + " periods");
    }
  }

  private static boolean isLength(int periods) {
    return periods >= SHORTEST && periods <= LONGEST;
  }

  /** Periods of a kind in its window; 0 for single days and periods of no calendar. */
  public int of(PeriodType type) {
    return switch (type) {
      case month -> months;
      case quarter -> quarters;
      case half_year -> halfYears;
      case year, budget_year -> years;
      case day, mandate -> 0;
    };
  }

  /** The windows under their words in assessment.yaml. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("months", String.valueOf(months));
    settings.put("quarters", String.valueOf(quarters));
    settings.put("half_years", String.valueOf(halfYears));
    settings.put("years", String.valueOf(years));
    return settings;
  }
}
