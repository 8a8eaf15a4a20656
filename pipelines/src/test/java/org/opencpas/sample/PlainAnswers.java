package org.opencpas.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;

/** The months that sources of events answer for. */
final class PlainAnswers {
  private final PlainReading reading;
  private final @Nullable LocalDate asOf;

  PlainAnswers(PlainReading reading, @Nullable LocalDate asOf) {
    this.reading = reading;
    this.asOf = asOf;
  }

  /**
   * Files of a source that speak of a mission, as far as they were known, in order of their paths:
   * by an event, or by being the source's own where it is for that mission alone.
   */
  Set<String> files(Source source, Plan.Mission mission) {
    Set<String> files = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (PlainEvent report : reports(source, mission)) {
      (report.isKnown(asOf) ? files : others).add(report.file);
    }
    if (source.settings().get("constants").get("mission_id").text().equals(mission.id())) {
      for (String key : reading.rowsByFile.keySet()) {
        String file = key.substring(key.indexOf('\n') + 1);
        boolean isOwn = key.equals(source.name() + "\n" + file) && !others.contains(file);
        LocalDateTime received = reading.received.of(file);
        if (isOwn && PlainEvent.isKnown(received, asOf)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private List<PlainEvent> reports(Source source, Plan.Mission mission) {
    List<PlainEvent> found = new ArrayList<>();
    for (PlainEvent report : reading.events) {
      if (report.source.equals(source.name()) && report.mission.equals(mission)) {
        found.add(report);
      }
    }
    return found;
  }

  /** The regions that a source lists; empty when it answers for all. */
  static List<String> regions(Source source) {
    return source.count().get("regions").items().stream().map(YamlNode::text).toList();
  }

  /** Whether a source answers for the day and place of an event. */
  boolean covers(Source source, PlainEvent event, Plan plan) {
    List<String> places = new ArrayList<>(List.of(event.region()));
    places.addAll(plan.above(event.region(), event.day()));
    places.retainAll(regions(source));
    boolean isInside = regions(source).isEmpty() || event.isAnywhere() || !places.isEmpty();
    return isInside && months(source, event.mission).contains(event.day().withDayOfMonth(1));
  }

  /** First days of the months of a mission that a source answers for. */
  Set<LocalDate> months(Source source, Plan.Mission mission) {
    List<PlainEvent> all = reports(source, mission);
    Set<LocalDate> months = new TreeSet<>();
    if (files(source, mission).isEmpty()) {
      return months;
    }
    YamlNode span = source.count().get("span");
    if (span.text().isEmpty()) {
      LocalDate from = Span.parse(span.get("from").text()).orElseThrow().start();
      LocalDate until = Span.parse(span.get("to").text()).orElseThrow().end();
      add(from, until, limit(source, mission, all), months);
      return months;
    }
    String unit = span.text().equals("whole years of the file") ? "year" : "month";
    for (String file : files(source, mission)) {
      List<PlainEvent> own = all.stream().filter(each -> each.file.equals(file)).toList();
      LocalDate from = null;
      LocalDate until = null;
      for (PlainEvent report : own) {
        if (report.isKnown(asOf) && !report.action.equals("delete")) {
          Span around = Span.around(unit, report.day()).orElseThrow();
          from = from == null || around.start().isBefore(from) ? around.start() : from;
          until = until == null || around.end().isAfter(until) ? around.end() : until;
        }
      }
      if (from != null && until != null) {
        add(from, until, limit(source, mission, all), months);
      }
    }
    return months;
  }

  /** All that sources answer for, by mission. */
  Map<String, Set<Span>> spans(List<Source> sources, Plan plan) {
    Map<String, Set<Span>> spans = new TreeMap<>();
    for (Source source : sources) {
      for (Plan.Mission mission : plan.missions.values()) {
        Set<Span> own = spans.computeIfAbsent(mission.id(), absent -> new TreeSet<>());
        if (source.isOfEvents()) {
          months(source, mission).forEach(day -> own.add(new Span(day, day.plusMonths(1))));
        }
      }
    }
    return spans;
  }

  /** Adds months that were over, and of which reports had come, when the last one was known. */
  private static void add(
      LocalDate from, LocalDate until, @Nullable LocalDate limit, Set<LocalDate> months) {
    LocalDate month = from;
    while (month.isBefore(until)) {
      LocalDate next = month.plusMonths(1);
      if (limit == null || !next.isAfter(limit)) {
        months.add(month);
      }
      month = next;
    }
  }

  /** The first day that nobody answers for; null when there is none. */
  private @Nullable LocalDate limit(Source source, Plan.Mission mission, List<PlainEvent> reports) {
    if (asOf == null) {
      return null;
    }
    List<LocalDateTime> times = new ArrayList<>();
    for (PlainEvent report : reports) {
      if (report.knownFrom != null) {
        times.add(report.knownFrom);
      }
    }
    for (String file : silentFiles(source, mission)) {
      LocalDateTime received = reading.received.of(file);
      if (received != null) {
        times.add(received);
      }
    }
    LocalDateTime last = null;
    for (LocalDateTime time : times) {
      if (PlainEvent.isKnown(time, asOf)) {
        last = last == null || time.isAfter(last) ? time : last;
      }
    }
    // The report of a day came at its first moment, when that day was not over.
    return last != null ? last.toLocalDate() : asOf.plusDays(1);
  }

  /** Files of a source of one mission in which nothing could be used: they speak all the same. */
  private Set<String> silentFiles(Source source, Plan.Mission mission) {
    Set<String> silent = new TreeSet<>();
    if (source.settings().get("constants").get("mission_id").text().equals(mission.id())) {
      for (String key : reading.rowsByFile.keySet()) {
        String file = key.substring(key.indexOf('\n') + 1);
        boolean isUsed =
            reading.events.stream()
                .anyMatch(each -> each.source.equals(source.name()) && each.file.equals(file));
        if (key.equals(source.name() + "\n" + file) && !isUsed) {
          silent.add(file);
        }
      }
    }
    return silent;
  }
}
