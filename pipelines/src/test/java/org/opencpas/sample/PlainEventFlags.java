package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.sample.PlainFlags.Flag;

/** Doubts about the events that hold. */
final class PlainEventFlags {
  private static final int ROUGHLY = 3;

  private final List<Flag> flags = new ArrayList<>();

  private final Plan plan;
  private final List<PlainEvent> reports;

  private PlainEventFlags(Plan plan, List<PlainEvent> reports) {
    this.plan = plan;
    this.reports = reports;
  }

  /** Every flag, at most one for an event and rule. */
  static List<Flag> of(
      Plan plan, List<PlainEvent> reports, List<Source> sources, PlainAnswers answers) {
    PlainEventFlags all = new PlainEventFlags(plan, reports);
    for (PlainEvent event : reports) {
      if (!event.outcome.equals("current")) {
        continue;
      }
      for (Source source : sources) {
        if (source.name().equals(event.source)) {
          all.look(event, source, answers);
        }
      }
    }
    return all.flags;
  }

  private void look(PlainEvent event, Source source, PlainAnswers answers) {
    Double best = event.content.number("deaths_best");
    if (isAbove(event.content.number("deaths_low"), best)) {
      raise(event, "low_above_best", "warning");
    }
    if (isAbove(best, event.content.number("deaths_high"))) {
      raise(event, "high_below_best", "warning");
    }
    if (isAbove(event.content.number("place_precision"), (double) ROUGHLY)) {
      raise(event, "place_imprecise", "info");
    }
    if (hasConflict(event)) {
      raise(event, "conflicting_versions", "warning");
    }
    if (event.isAnywhere()) {
      raise(event, "place_unknown", "warning");
    }
    if (event.lastDay().isBefore(event.day())) {
      raise(event, "end_before_start", "warning");
    }
    if (!answers.covers(source, event, plan)) {
      raise(event, "outside_coverage", "warning");
    }
  }

  /** Whether reports of one moment that were not retracted say different things. */
  private boolean hasConflict(PlainEvent event) {
    for (PlainEvent one : reports) {
      for (PlainEvent other : reports) {
        boolean bothHeld = wasHeld(one, event) && wasHeld(other, event);
        boolean sameTime = Objects.equals(one.knownFrom, other.knownFrom);
        if (bothHeld && sameTime && !one.content.equals(other.content)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean wasHeld(PlainEvent report, PlainEvent event) {
    boolean isSame = report.source.equals(event.source) && report.id.equals(event.id);
    return isSame && (report.outcome.equals("current") || report.outcome.equals("superseded"));
  }

  private static boolean isAbove(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && one > other;
  }

  private void raise(PlainEvent event, String rule, String severity) {
    LocalDate end = event.lastDay().isBefore(event.day()) ? event.day() : event.lastDay();
    Fact fact =
        new Fact(
            event.mission.id(), "", event.region(), "", "", new Span(event.day(), end.plusDays(1)));
    flags.add(new Flag(fact, event.id, rule, severity, event.source, event.file, event.line));
  }
}
