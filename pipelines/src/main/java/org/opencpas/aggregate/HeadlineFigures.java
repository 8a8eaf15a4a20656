package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.RollUp;

/**
 * The undivided figures of some indicators of one mission, to be asked by place: that of the
 * indicator's own component; where it has none, that of the first component that has one.
 */
final class HeadlineFigures {
  private final Framework framework;
  private final Map<String, Map<Place, IndicatorProgress>> figures = new HashMap<>();

  /** Takes rows in any order; breakdowns are passed over. */
  HeadlineFigures(Framework framework, List<IndicatorProgress> rows) {
    this.framework = framework;
    for (IndicatorProgress row : rows) {
      if (row.getDisaggregation().isEmpty()) {
        figures
            .computeIfAbsent(row.getIndicatorId(), id -> new HashMap<>())
            .merge(Place.of(row), row, this::preferred);
      }
    }
  }

  private IndicatorProgress preferred(IndicatorProgress one, IndicatorProgress other) {
    Component own =
        framework
            .indicator(one.getIndicatorId())
            .map(Indicator::getComponent)
            .orElse(one.getComponent());
    if (one.getComponent() == own || other.getComponent() == own) {
      return one.getComponent() == own ? one : other;
    }
    return one.getComponent().compareTo(other.getComponent()) <= 0 ? one : other;
  }

  /** The figure of a region and period of the calendar; null where none stands. */
  @Nullable IndicatorProgress at(String indicatorId, String regionId, Period period) {
    return figures
        .getOrDefault(indicatorId, Map.of())
        .get(new Place(new Place.Line(regionId, period.type()), period.start(), period.end()));
  }

  /** Figures that stand where they were reported, whole or by parts, in no order. */
  List<IndicatorProgress> reported(String indicatorId) {
    List<IndicatorProgress> reported = new ArrayList<>();
    for (IndicatorProgress row : figures.getOrDefault(indicatorId, Map.of()).values()) {
      if (row.getRollUp() == RollUp.own || row.getRollUp() == RollUp.parts) {
        reported.add(row);
      }
    }
    return reported;
  }
}
