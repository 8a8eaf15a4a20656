package org.opencpas.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of one source, region and kind, by month. */
final class EventSeries {
  private final List<PlacedEvent> events;

  /** Takes events in any order. */
  EventSeries(List<PlacedEvent> events) {
    List<PlacedEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingInt(PlacedEvent::month));
    this.events = List.copyOf(sorted);
  }

  /** The events of some months. */
  List<PlacedEvent> between(int first, int end) {
    return events.subList(firstFrom(first), firstFrom(end));
  }

  /** How many events lie before a month. */
  private int firstFrom(int month) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).month() < month) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
