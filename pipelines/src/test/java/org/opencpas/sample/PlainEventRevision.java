package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which of several reports of an event holds; the same rules as for facts. */
final class PlainEventRevision {
  private PlainEventRevision() {}

  /** Ends every report; returns the events that hold. */
  static List<PlainEvent> of(List<PlainEvent> reports, @Nullable LocalDate asOf) {
    Map<String, List<PlainEvent>> byEvent = new TreeMap<>();
    for (PlainEvent report : reports) {
      if (report.isKnown(asOf)) {
        byEvent
            .computeIfAbsent(report.source + "\n" + report.id, absent -> new ArrayList<>())
            .add(report);
      } else {
        report.outcome = "later";
      }
    }
    List<PlainEvent> current = new ArrayList<>();
    for (List<PlainEvent> versions : byEvent.values()) {
      versions.sort(PlainEvent.ORDER);
      PlainEvent held = walk(withoutRepeats(versions));
      if (held != null) {
        held.outcome = "current";
        current.add(held);
      }
    }
    return current;
  }

  private static List<PlainEvent> withoutRepeats(List<PlainEvent> versions) {
    List<PlainEvent> rest = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      PlainEvent one = versions.get(i);
      boolean isRepeated = false;
      for (PlainEvent other : versions.subList(i + 1, versions.size())) {
        isRepeated |=
            one.content.equals(other.content)
                && one.action.equals(other.action)
                && Objects.equals(one.knownFrom, other.knownFrom);
      }
      if (isRepeated) {
        one.outcome = "duplicate";
      } else {
        rest.add(one);
      }
    }
    return rest;
  }

  private static @Nullable PlainEvent walk(List<PlainEvent> versions) {
    PlainEvent held = null;
    for (PlainEvent report : versions) {
      if (report.action.equals("delete")) {
        if (held != null) {
          held.outcome = "retracted";
        }
        report.outcome = "retracted";
        held = null;
        continue;
      }
      if (report.action.equals("merge")) {
        Content merged = held == null ? report.content : over(report.content, held.content);
        report.content = PlainEventRows.whole(merged, report.mission);
      }
      if (held != null && held.content.equals(report.content)) {
        report.outcome = "duplicate";
        continue;
      }
      if (held != null) {
        held.outcome = "superseded";
      }
      held = report;
    }
    return held;
  }

  private static Content over(Content given, Content held) {
    Map<String, Double> numbers = new TreeMap<>(held.numbers());
    Map<String, String> texts = new TreeMap<>(held.texts());
    numbers.putAll(given.numbers());
    texts.putAll(given.texts());
    return new Content(numbers, texts, "");
  }
}
