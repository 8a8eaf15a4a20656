package org.opencpas.revise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;

/** Decides for every event which of its reports holds as of a day. */
public final class EventReviser {
  private final AsOf asOf;

  /** Looks back to a day. */
  public EventReviser(AsOf asOf) {
    this.asOf = asOf;
  }

  /** An event's identity: its id in its source, whatever file it came in. */
  private record Key(String source, String eventId) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::source).thenComparing(Key::eventId);

    static Key of(Event event) {
      return new Key(event.getSource(), event.getEventId());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Weighs all reports of any number of events.
   *
   * @param reports every report of these events, in any order
   * @return one result an event, by source and id
   */
  public List<RevisedEvent> revise(List<EventReport> reports) {
    Map<Key, List<EventReport>> events = new TreeMap<>();
    for (EventReport report : reports) {
      events.computeIfAbsent(Key.of(report.getEvent()), key -> new ArrayList<>()).add(report);
    }
    return events.values().stream().map(each -> EventHistory.of(each, asOf)).toList();
  }
}
