package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainProgress.Progress;

/** Rows of progress by place, and which indicators are due there. */
final class PlainPlaces {

  /** A region and period of a mission. */
  record Place(String mission, String region, String type, Span span) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::mission)
            .thenComparing(Place::region)
            .thenComparing(Place::type)
            .thenComparing(Place::span);

    private String series() {
      return String.join("\n", mission, region, type);
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Place, Map<String, List<Progress>>> rows = new TreeMap<>();
  private final Map<Place, Set<String>> due = new TreeMap<>();
  private final Map<String, List<Place>> places = new TreeMap<>();

  PlainPlaces(Iterable<Progress> progress) {
    for (Progress row : progress) {
      Fact fact = row.fact();
      Place place = new Place(fact.mission(), fact.region(), row.figure().spot.type(), fact.span());
      rows.computeIfAbsent(place, absent -> new TreeMap<>())
          .computeIfAbsent(fact.indicator(), absent -> new ArrayList<>())
          .add(row);
    }
    for (Place place : rows.keySet()) {
      places.computeIfAbsent(place.series(), absent -> new ArrayList<>()).add(place);
    }
    places
        .values()
        .forEach(each -> each.sort((one, other) -> Span.IN_TIME.compare(one.span, other.span)));
  }

  /** Places of the same region and type of period that ended by a day, in order of time. */
  List<Place> earlier(Place place, @Nullable LocalDate day) {
    List<Place> earlier = new ArrayList<>();
    for (Place other : places.getOrDefault(place.series(), List.of())) {
      if (day != null && !other.span.end().isAfter(day)) {
        earlier.add(other);
      }
    }
    return earlier;
  }

  Set<Place> all() {
    return rows.keySet();
  }

  /** Rows of a place by indicator. */
  Map<String, List<Progress>> at(Place place) {
    return rows.getOrDefault(place, Map.of());
  }

  /** Indicators that are due in a place: something was expected, and judged there. */
  Set<String> due(Place place) {
    return due.computeIfAbsent(place, this::find);
  }

  private Set<String> find(Place place) {
    Set<String> due = new TreeSet<>();
    at(place)
        .forEach(
            (indicator, here) -> {
              for (Progress row : here) {
                if (row.figure().expected > 0 && !row.reason().equals("not_at_target_level")) {
                  due.add(indicator);
                }
              }
            });
    return due;
  }
}
