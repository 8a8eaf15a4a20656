package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The mandate periods of a mission: from each establishment or renewal to the next. */
final class PlainMandate {

  /** A period of the mandate; the end is null when nothing says it. */
  record Term(LocalDate start, @Nullable LocalDate end) {}

  private final List<Term> terms = new ArrayList<>();

  /** Reads the events of the authority that established the mission, or else renewed it first. */
  static PlainMandate of(Plan plan, String mission) {
    List<Plan.MandateEvent> events =
        new ArrayList<>(
            plan.mandateEvents.stream().filter(each -> each.mission().equals(mission)).toList());
    events.sort(Comparator.comparing(Plan.MandateEvent::day).thenComparing(Plan.MandateEvent::id));
    PlainMandate mandate = new PlainMandate();
    String authority = authority(events);
    events.removeIf(each -> !each.authority().equals(authority));
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Plan.MandateEvent event : events) {
      if (starts(event)) {
        starts.add(event.day());
      }
    }
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      mandate.terms.add(new Term(start, next == null ? lastEnd(events, start) : next));
    }
    return mandate;
  }

  private static boolean starts(Plan.MandateEvent event) {
    return event.type().equals("establish") || event.type().equals("renew");
  }

  private static String authority(List<Plan.MandateEvent> sorted) {
    for (String type : List.of("establish", "renew")) {
      for (Plan.MandateEvent event : sorted) {
        if (event.type().equals(type)) {
          return event.authority();
        }
      }
    }
    return "";
  }

  private static @Nullable LocalDate lastEnd(List<Plan.MandateEvent> own, LocalDate start) {
    LocalDate end = null;
    for (Plan.MandateEvent event : own) {
      boolean extendsIt =
          starts(event)
              || event.type().equals("rollover")
              || event.type().equals("final_extension");
      LocalDate expires = event.expiresOn();
      if (extendsIt && !event.day().isBefore(start) && expires != null) {
        end = end == null || expires.isAfter(end) ? expires : end;
      }
    }
    for (Plan.MandateEvent event : own) {
      if (event.type().equals("terminate") && event.day().isAfter(start)) {
        end = end == null || event.day().isBefore(end) ? event.day() : end;
      }
    }
    return end;
  }

  /** The periods whose end is known and no later than a day. */
  List<Span> ended(LocalDate horizon) {
    List<Span> spans = new ArrayList<>();
    for (Term term : terms) {
      LocalDate end = term.end();
      if (end != null && !end.isAfter(horizon) && term.start().isBefore(end)) {
        spans.add(new Span(term.start(), end));
      }
    }
    return spans;
  }

  /** The start of the latest period that starts on or before a day; null when there is none. */
  @Nullable LocalDate renewedBefore(LocalDate day) {
    LocalDate latest = null;
    for (Term term : terms) {
      latest = term.start().isAfter(day) ? latest : term.start();
    }
    return latest;
  }

  /** The start of the term before the one that starts on a day; null when it is the first. */
  @Nullable LocalDate startBefore(LocalDate day) {
    return renewedBefore(day.minusDays(1));
  }
}
