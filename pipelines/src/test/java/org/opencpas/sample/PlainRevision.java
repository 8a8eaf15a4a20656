package org.opencpas.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainMoves.Leaving;

/** Which of several reports of a fact holds. */
final class PlainRevision {
  private final Plan plan;

  /** Reports of each fact that were known, in the order in which they count. */
  final Map<Fact, List<Report>> known = new TreeMap<>();

  /** The report of each fact that holds. */
  final Map<Fact, Report> current = new TreeMap<>();

  private PlainRevision(Plan plan) {
    this.plan = plan;
  }

  /** Reports that hold, whichever others there were. */
  static PlainRevision holding(Plan plan, Map<Fact, Report> current) {
    PlainRevision revision = new PlainRevision(plan);
    revision.current.putAll(current);
    return revision;
  }

  /** Ends every report. */
  static PlainRevision of(List<Report> reports, Plan plan, @Nullable LocalDate asOf) {
    PlainRevision revision = new PlainRevision(plan);
    List<Report> all = new ArrayList<>();
    for (Report report : reports) {
      if (isLater(report, asOf)) {
        report.end("later", null);
      } else {
        all.add(report);
        revision.known.computeIfAbsent(report.fact, fact -> new ArrayList<>()).add(report);
      }
    }
    Map<Fact, List<Leaving>> leavings = PlainMoves.of(all);
    revision.known.forEach(
        (fact, versions) -> {
          versions.sort(Report.ORDER);
          revision.walk(versions, leavings.getOrDefault(fact, List.of()));
        });
    return revision;
  }

  private static boolean isLater(Report report, @Nullable LocalDate asOf) {
    return asOf != null
        && report.knownFrom != null
        && !report.knownFrom.isBefore(asOf.plusDays(1).atStartOfDay());
  }

  private static List<Report> withoutRepeats(List<Report> versions) {
    List<Report> rest = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Report report = versions.get(i);
      Report last = report;
      for (Report other : versions.subList(i + 1, versions.size())) {
        last = isRepeat(report, other) ? other : last;
      }
      if (last == report) {
        rest.add(report);
      } else {
        report.end("duplicate", last);
      }
    }
    return rest;
  }

  private static boolean isRepeat(Report one, Report other) {
    return one.content.equals(other.content)
        && one.action.equals(other.action)
        && Objects.equals(one.knownFrom, other.knownFrom);
  }

  private void walk(List<Report> versions, List<Leaving> leavings) {
    Report held = null;
    List<Leaving> ahead = new ArrayList<>(leavings);
    for (Report report : withoutRepeats(versions)) {
      while (!ahead.isEmpty() && !ahead.get(0).isAfter(report)) {
        held = leave(held, ahead.remove(0), versions, leavings);
      }
      if (report.action.equals("delete")) {
        if (held != null) {
          held.end("retracted", report);
          held.knownTo = report.knownFrom;
        }
        report.end("retracted", null);
        held = null;
        continue;
      }
      if (report.action.equals("merge")) {
        String usual = plan.indicator(report.fact.indicator()).sensitivity();
        Content merged =
            held == null ? report.content.overNothing() : report.content.over(held.content);
        report.content = merged.withSensitivity(usual);
      }
      if (held != null && held.content.equals(report.content)) {
        report.end("duplicate", held);
        held.confirmedAt = later(held.confirmedAt, report.reportedAt);
        continue;
      }
      if (held != null) {
        held.end("superseded", report);
        held.knownTo = report.knownFrom;
      }
      held = report;
    }
    for (Leaving leaving : ahead) {
      held = leave(held, leaving, versions, leavings);
    }
    if (held != null) {
      held.end("current", null);
      current.put(held.fact, held);
    }
  }

  /** What holds after a record has left: the same while anybody else still says it. */
  private static @Nullable Report leave(
      @Nullable Report held, Leaving leaving, List<Report> versions, List<Leaving> leavings) {
    if (held == null) {
      return null;
    }
    for (Report report : versions) {
      boolean isSayer = leaving.isAfter(report) && says(report, held);
      for (Leaving left : leavings) {
        boolean isGone = left.id().equals(report.lastingId) && left.isAfter(report);
        isSayer &= !isGone || Report.ORDER.compare(left.by(), leaving.by()) > 0;
      }
      if (isSayer) {
        return held;
      }
    }
    held.end("retracted", leaving.by());
    held.knownTo = leaving.by().knownFrom;
    return null;
  }

  private static boolean says(@Nullable Report report, Report held) {
    if (report == held) {
      return true;
    }
    return report != null && report.outcome.equals("duplicate") && says(report.endedBy, held);
  }

  /** What holds, in the order of time: what ended earlier first, of equals what began earlier. */
  List<Report> inTime() {
    List<Report> reports = new ArrayList<>(current.values());
    reports.sort(
        Comparator.comparing((Report report) -> report.fact.span().end())
            .thenComparing(report -> report.fact.span().start()));
    return reports;
  }

  private static @Nullable LocalDateTime later(
      @Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
