package org.opencpas.score;

import java.util.List;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.DueCells;
import org.opencpas.series.Figure;

/** Where a region stands, seen from the level whose regions report an indicator. */
enum Tier {
  /** It is made up of regions that report. */
  ABOVE,
  /** It reports. */
  REPORTING,
  /** It lies within a region that reports. */
  BELOW;

  /**
   * The tier of a figure's region. Where neither level nor frequency of the indicator is declared,
   * a region reports unless its figure was put together from other regions.
   */
  static Tier of(Figure figure, Indicator indicator, Framework framework) {
    if (isOfAnyLevel(indicator)) {
      return isOfOthers(figure) ? ABOVE : REPORTING;
    }
    return of(figure.place().regionId(), indicator, framework);
  }

  /** The tier of a region that a figure is made from. */
  static Tier of(String regionId, Indicator indicator, Framework framework) {
    if (isOfAnyLevel(indicator)) {
      return REPORTING;
    }
    int level = framework.level(regionId);
    int reporting = DueCells.level(indicator);
    return level < reporting ? ABOVE : level == reporting ? REPORTING : BELOW;
  }

  private static boolean isOfAnyLevel(Indicator indicator) {
    return indicator.getRegionLevel() == null && indicator.getFrequency() == Frequency.irregular;
  }

  private static boolean isOfOthers(Figure figure) {
    List<String> regions = figure.evidence().regions();
    boolean itself = regions.size() == 1 && regions.get(0).equals(figure.place().regionId());
    return figure.rollUp() != RollUp.own && !regions.isEmpty() && !itself;
  }
}
