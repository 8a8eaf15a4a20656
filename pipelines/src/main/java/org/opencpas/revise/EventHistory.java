package org.opencpas.revise;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.Outcome;
import org.opencpas.source.FurtherFigures;

/** Decides which of several reports of one event holds, by the rules of {@link FactHistory}. */
final class EventHistory {

  /** The order in which reports of one event hold; total, so that no input order can show. */
  private static final Comparator<EventReport> ORDER =
      Comparator.comparing(
              EventReport::getKnownFrom,
              Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(
              EventReport::getRevision, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
          .thenComparingInt(EventReport::getSourceOrder)
          .thenComparing(each -> each.getEvent().getFile())
          .thenComparing(each -> each.getEvent().getSheet())
          .thenComparingLong(each -> each.getEvent().getLine());

  /** What makes one report the exact repeat of another. */
  private record Repeat(
      EventContent content,
      @Nullable LocalDateTime knownFrom,
      Action action,
      boolean regionGiven,
      boolean endGiven,
      boolean sensitivityGiven) {

    static Repeat of(EventReport report) {
      return new Repeat(
          EventContent.of(report.getEvent(), FurtherFigures.read(report.getFigures())),
          report.getKnownFrom(),
          report.getAction(),
          report.getRegionGiven(),
          report.getEndGiven(),
          report.getSensitivityGiven());
    }
  }

  /** A report on its way through the walk. */
  private static final class Weighed {
    private final EventReport report;
    private Event event;
    private FurtherFigures figures;
    private @Nullable Outcome outcome;

    private Weighed(EventReport report) {
      this.report = report;
      this.event = report.getEvent();
      this.figures = FurtherFigures.read(report.getFigures());
    }

    private EventContent content() {
      return EventContent.of(event, figures);
    }
  }

  private final List<Weighed> reports = new ArrayList<>();
  private @Nullable Weighed held;

  private EventHistory(List<EventReport> reports) {
    reports.stream().sorted(ORDER).forEach(each -> this.reports.add(new Weighed(each)));
  }

  /** Weighs all reports of one event, given in any order. */
  static RevisedEvent of(List<EventReport> reports, AsOf asOf) {
    EventHistory history = new EventHistory(reports);
    history.setAside(asOf);
    history.reports.stream().filter(each -> each.outcome == null).forEach(history::take);
    return history.result();
  }

  /** Sets aside what is not yet known, and of exact repeats all but the last. */
  private void setAside(AsOf asOf) {
    Map<Repeat, Weighed> last = new HashMap<>();
    for (Weighed each : reports) {
      if (!asOf.knows(each.report.getKnownFrom())) {
        each.outcome = Outcome.later;
        continue;
      }
      Weighed repeated = last.put(Repeat.of(each.report), each);
      if (repeated != null) {
        repeated.outcome = Outcome.duplicate;
      }
    }
  }

  private void take(Weighed next) {
    Weighed before = held;
    if (next.report.getAction() == Action.delete) {
      next.outcome = Outcome.retracted;
      if (before != null) {
        before.outcome = Outcome.retracted;
      }
      held = null;
      return;
    }
    if (before != null && next.report.getAction() == Action.merge) {
      next.event = EventMerge.over(before.event, next.report);
      next.figures = next.figures.over(before.figures);
    }
    if (before != null && before.content().equals(next.content())) {
      next.outcome = Outcome.duplicate;
      return;
    }
    if (before != null) {
      before.outcome = Outcome.superseded;
    }
    held = next;
  }

  /** Of two things that were said at one time, and of which neither was retracted, one is wrong. */
  private RevisedEvent.Agreement agreement() {
    Map<Optional<LocalDateTime>, EventContent> said = new HashMap<>();
    for (Weighed each : reports) {
      if (each.outcome == Outcome.current || each.outcome == Outcome.superseded) {
        EventContent content = each.content();
        EventContent other =
            said.putIfAbsent(Optional.ofNullable(each.report.getKnownFrom()), content);
        if (other != null && !other.equals(content)) {
          return RevisedEvent.Agreement.CONFLICTING;
        }
      }
    }
    return RevisedEvent.Agreement.AGREED;
  }

  private RevisedEvent result() {
    if (held != null) {
      held.outcome = Outcome.current;
    }
    return new RevisedEvent(
        reports.stream()
            .map(
                each -> new RevisedEvent.Version(each.report, Objects.requireNonNull(each.outcome)))
            .toList(),
        Optional.ofNullable(held).map(each -> each.event),
        held == null ? FurtherFigures.NONE : held.figures,
        agreement());
  }
}
