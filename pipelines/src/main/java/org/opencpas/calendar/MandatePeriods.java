package org.opencpas.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

/**
 * The periods of a mission's mandate, one from each establishment or renewal to the next, as one
 * authority decided them: that which established the mission, or else renewed it first. A technical
 * rollover and a final extension lengthen a period and never start one. Source: design, section 4;
 * metrics, section 2.
 */
public final class MandatePeriods {
  /** A span of the mandate; the end is null while nothing says when it runs out. */
  private record Span(LocalDate start, @Nullable LocalDate end) {}

  private static final Comparator<MandateEvent> TIME =
      Comparator.comparing(MandatePeriods::takesEffect).thenComparing(MandateEvent::getEventId);

  private final List<Span> spans;

  private MandatePeriods(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /** The periods of a mission from all of its mandate events, in any order. */
  public static MandatePeriods of(List<MandateEvent> events) {
    Optional<String> authority = authority(events);
    List<MandateEvent> own =
        events.stream()
            .filter(event -> authority.filter(event.getAuthority()::equals).isPresent())
            .sorted(TIME)
            .toList();
    List<LocalDate> starts =
        own.stream()
            .filter(MandatePeriods::starts)
            .map(MandatePeriods::takesEffect)
            .distinct()
            .toList();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      LocalDate start = starts.get(i);
      LocalDate next = i + 1 < starts.size() ? starts.get(i + 1) : null;
      spans.add(new Span(start, next == null ? runsOut(own, start).orElse(null) : next));
    }
    return new MandatePeriods(spans);
  }

  /** The periods whose end is known, in order of time. */
  public List<Period> periods() {
    return spans.stream()
        .filter(span -> span.end() != null && span.end().isAfter(span.start()))
        .map(span -> new Period(span.start(), Objects.requireNonNull(span.end())))
        .toList();
  }

  /** The first days of all periods, in order of time. */
  public List<LocalDate> starts() {
    return spans.stream().map(Span::start).toList();
  }

  /** First day of the latest period that starts on or before a day; empty when there is none. */
  public Optional<LocalDate> latestStart(LocalDate day) {
    return spans.stream()
        .map(Span::start)
        .filter(start -> !start.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /**
   * The day from which a mission has no mandate any more: that of the first termination after which
   * it is neither established nor renewed; empty when there is none.
   */
  public static Optional<LocalDate> terminated(List<MandateEvent> events) {
    Optional<String> authority = authority(events);
    List<MandateEvent> own =
        events.stream()
            .filter(event -> authority.filter(event.getAuthority()::equals).isPresent())
            .toList();
    Optional<LocalDate> lastStart =
        own.stream()
            .filter(MandatePeriods::starts)
            .map(MandatePeriods::takesEffect)
            .max(Comparator.naturalOrder());
    return own.stream()
        .filter(event -> event.getEventType() == MandateEventType.terminate)
        .map(MandatePeriods::takesEffect)
        .filter(day -> lastStart.isEmpty() || day.isAfter(lastStart.get()))
        .min(Comparator.naturalOrder());
  }

  /**
   * The authority whose decisions make the mandate: that which established the mission, or else
   * renewed, rolled over, extended for good or terminated it first.
   */
  static Optional<String> authority(List<MandateEvent> events) {
    return Stream.of(
            MandateEventType.establish,
            MandateEventType.renew,
            MandateEventType.rollover,
            MandateEventType.final_extension,
            MandateEventType.terminate)
        .flatMap(type -> events.stream().filter(event -> event.getEventType() == type).sorted(TIME))
        .map(MandateEvent::getAuthority)
        .findFirst();
  }

  private static boolean starts(MandateEvent event) {
    return event.getEventType() == MandateEventType.establish
        || event.getEventType() == MandateEventType.renew;
  }

  private static boolean lengthens(MandateEvent event) {
    return event.getEventType() == MandateEventType.rollover
        || event.getEventType() == MandateEventType.final_extension;
  }

  /** The end of the last span: the latest expiry of it and what lengthens it, or an earlier end. */
  private static Optional<LocalDate> runsOut(List<MandateEvent> events, LocalDate start) {
    Optional<LocalDate> expires =
        events.stream()
            .filter(event -> starts(event) || lengthens(event))
            .filter(event -> !takesEffect(event).isBefore(start))
            .map(MandateEvent::getExpiresOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    Optional<LocalDate> terminated =
        events.stream()
            .filter(event -> event.getEventType() == MandateEventType.terminate)
            .map(MandatePeriods::takesEffect)
            .filter(day -> day.isAfter(start))
            .min(Comparator.naturalOrder());
    return Stream.of(expires, terminated).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** First day on which an event has effect. */
  static LocalDate takesEffect(MandateEvent event) {
    return event.getEffectiveFrom() == null ? event.getEventDate() : event.getEffectiveFrom();
  }
}
