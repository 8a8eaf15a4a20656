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
  private final Map<String, Timeline<List<IndicatorProgress>>> headlines = new HashMap<>();
  private final Map<String, Timeline<Course.Before>> objectives = new HashMap<>();

  /** Remembers the indicators of a place, no earlier than those remembered before. */
  void remember(Place place, List<PlacedIndicator> indicators) {
    for (PlacedIndicator indicator : indicators) {
      if (!indicator.headlines().isEmpty()) {
        headlines
            .computeIfAbsent(indicator.member().id(), id -> new Timeline<>())
            .add(place.end(), indicator.headlines());
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
    Timeline<List<IndicatorProgress>> series = headlines.get(now.getIndicatorId());
    return series == null
        ? Optional.empty()
        : series.latestBy(day, each -> ofComponent(each, now.getComponent()));
  }

  private static Optional<IndicatorProgress> ofComponent(
      List<IndicatorProgress> headlines, Component component) {
    for (IndicatorProgress row : headlines) {
      if (row.getComponent() == component) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Who spoke for an objective in the latest period that was over by a day. */
  Optional<Course.Before> objective(String objectiveId, LocalDate day) {
    Timeline<Course.Before> series = objectives.get(objectiveId);
    return series == null ? Optional.empty() : series.latestBy(day, Optional::of);
  }
}
