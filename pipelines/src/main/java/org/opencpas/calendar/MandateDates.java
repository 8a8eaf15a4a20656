package org.opencpas.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

/**
 * The dates of one mission's mandate as they are known on a day. A decision is known from its own
 * day on; a date that a text sets from the first decision of the mission that names the same
 * instrument, or from the start where none does. A benchmark with a day by which it is due is such
 * a date too; an event with the id of the benchmark says more about it, and is the same date.
 */
final class MandateDates {
  private static final Set<MandateEventType> DECISIONS =
      EnumSet.of(
          MandateEventType.establish,
          MandateEventType.renew,
          MandateEventType.rollover,
          MandateEventType.ceiling_change,
          MandateEventType.final_extension,
          MandateEventType.terminate);

  private final LocalDate day;
  private final Map<String, LocalDate> decided = new HashMap<>();

  private MandateDates(List<MandateEvent> events, LocalDate day) {
    this.day = day;
    for (MandateEvent event : events) {
      String instrument = event.getInstrument();
      if (instrument != null && DECISIONS.contains(event.getEventType())) {
        decided.merge(
            instrument, event.getEventDate(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
  }

  /** The events of a mission that are known on a day. */
  static List<MandateEvent> known(List<MandateEvent> events, LocalDate day) {
    MandateDates dates = new MandateDates(events, day);
    return events.stream().filter(dates::isKnown).toList();
  }

  /** The dates that a mission's texts set, without its expiries, in no order. */
  static List<MandateDate> set(
      List<MandateEvent> events, List<Benchmark> benchmarks, LocalDate day) {
    MandateDates known = new MandateDates(events, day);
    Map<String, MandateDate> dates = new HashMap<>();
    for (MandateEvent event : events) {
      if (!DECISIONS.contains(event.getEventType()) && known.isKnown(event)) {
        dates.put(
            event.getEventId(), MandateDate.of(event, event.getEventType(), event.getEventDate()));
      }
    }
    List<MandateDate> all = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      Optional<MandateDate> event = Optional.ofNullable(dates.remove(benchmark.getBenchmarkId()));
      event
          .or(() -> known.due(benchmark))
          .map(each -> each.titled(benchmark.getTitle()))
          .ifPresent(all::add);
    }
    all.addAll(dates.values());
    return all;
  }

  private Optional<MandateDate> due(Benchmark benchmark) {
    LocalDate due = benchmark.getDueDate();
    String instruments = benchmark.getInstruments();
    List<String> texts =
        instruments == null
            ? List.of()
            : Arrays.stream(instruments.split(";")).map(String::strip).toList();
    boolean isKnown = texts.isEmpty() || texts.stream().anyMatch(this::isKnown);
    return due == null || !isKnown
        ? Optional.empty()
        : Optional.of(
            new MandateDate(
                benchmark.getMissionId(),
                MandateEventType.benchmark_due,
                due,
                benchmark.getBenchmarkId(),
                "",
                instruments,
                null,
                null,
                null,
                null));
  }

  private boolean isKnown(MandateEvent event) {
    return DECISIONS.contains(event.getEventType())
        ? !event.getEventDate().isAfter(day)
        : isKnown(event.getInstrument());
  }

  private boolean isKnown(@Nullable String instrument) {
    return instrument == null
        || !Objects.requireNonNullElse(decided.get(instrument), LocalDate.MIN).isAfter(day);
  }
}
