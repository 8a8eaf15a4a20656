package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.IndicatorProgress;

/** What went before in one region and kind of period: headlines, and who spoke for objectives. */
final class Past {
  private record Series(String indicatorId, Component component) {
    private static Series of(IndicatorProgress row) {
      return new Series(row.getIndicatorId(), row.getComponent());
    }
  }

  private final Map<Series, Timeline<IndicatorProgress>> headlines = new HashMap<>();
  private final Map<String, Timeline<Course.Before>> objectives = new HashMap<>();

  /** Remembers the indicators of a place, no earlier than those remembered before. */
  void remember(Place place, List<PlacedIndicator> indicators) {
    for (PlacedIndicator indicator : indicators) {
      for (IndicatorProgress row : indicator.headlines()) {
        headlines.computeIfAbsent(Series.of(row), series -> new Timeline<>()).add(place.end(), row);
      }
    }
  }

  /** Remembers who spoke for an objective at a place. */
  void remember(Place place, String objectiveId, Speakers speakers) {
    objectives
        .computeIfAbsent(objectiveId, id -> new Timeline<>())
        .add(place.end(), new Course.Before(place.end(), speakers));
  }

  /** The latest headline of the same indicator and component that was over by a day. */
  Optional<IndicatorProgress> headline(IndicatorProgress now, LocalDate day) {
    Timeline<IndicatorProgress> series = headlines.get(Series.of(now));
    return series == null ? Optional.empty() : series.latestBy(day);
  }

  /** Who spoke for an objective in the latest period that was over by a day. */
  Optional<Course.Before> objective(String objectiveId, LocalDate day) {
    Timeline<Course.Before> series = objectives.get(objectiveId);
    return series == null ? Optional.empty() : series.latestBy(day);
  }
}
