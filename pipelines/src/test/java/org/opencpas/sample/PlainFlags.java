package org.opencpas.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Doubts about the facts that hold. */
final class PlainFlags {

  /** A doubt about a fact or, under its id, an event; it points to where that stands. */
  record Flag(
      Fact fact,
      String event,
      String rule,
      String severity,
      String source,
      String file,
      long line) {}

  private final Plan plan;
  private final PlainRevision revision;
  private final Map<String, Flag> flags = new TreeMap<>();

  private PlainFlags(Plan plan, PlainRevision revision) {
    this.plan = plan;
    this.revision = revision;
  }

  /** Every flag, at most one for a fact and rule. */
  static List<Flag> of(Plan plan, PlainRevision revision, PlainAssessment assessment) {
    PlainFlags all = new PlainFlags(plan, revision);
    all.revision.current.values().forEach(all::look);
    all.runningCounts();
    PlainSeriesFlags.Doubts doubts =
        (report, rule, severity) -> all.raise(report.fact, rule, severity, report);
    PlainSeriesFlags.look(plan, revision, doubts);
    PlainValidation.look(plan, revision, assessment, doubts);
    all.missingHeadlines();
    all.partsThatDiffer();
    return List.copyOf(all.flags.values());
  }

  private void raise(Fact fact, String rule, String severity, Report report) {
    flags.putIfAbsent(
        fact + rule, new Flag(fact, "", rule, severity, report.source, report.file, report.line));
  }

  /** What is counted has its doubts on the events. */
  private void look(Report report) {
    if (plan.counted.contains(report.fact.indicator())) {
      return;
    }
    Plan.Indicator indicator = plan.indicator(report.fact.indicator());
    Content content = report.content;
    Double value = content.number("value");
    if (isOutside(value, indicator.rangeLow(), indicator.rangeHigh())) {
      raise(report.fact, "out_of_range", "error", report);
    }
    if (isOutside(value, content.number("low"), content.number("high"))) {
      raise(report.fact, "outside_source_range", "warning", report);
    }
    Double numerator = content.number("numerator");
    Double denominator = content.number("denominator");
    if (indicator.measure().equals("percentage")
        && numerator != null
        && denominator != null
        && numerator > denominator) {
      raise(report.fact, "numerator_above_denominator", "warning", report);
    }
    if (report.reportedAt != null
        && report.content.isObserved()
        && report.reportedAt.isBefore(report.fact.span().end().atStartOfDay())) {
      raise(report.fact, "reported_early", "warning", report);
    }
    String unit = content.text("unit");
    if (!unit.isEmpty() && !indicator.unit().isEmpty() && !unit.equals(indicator.unit())) {
      raise(report.fact, "unit_changed", "warning", report);
    }
    if (hasConflict(revision.known.getOrDefault(report.fact, List.of()))) {
      raise(report.fact, "conflicting_versions", "warning", report);
    }
  }

  private static boolean isOutside(
      @Nullable Double value, @Nullable Double low, @Nullable Double high) {
    return value != null && ((low != null && value < low) || (high != null && value > high));
  }

  private static boolean hasConflict(List<Report> versions) {
    for (Report one : versions) {
      for (Report other : versions) {
        boolean held = wasHeld(one) && wasHeld(other);
        boolean sameTime = Objects.equals(one.knownFrom, other.knownFrom);
        if (held && sameTime && !one.content.agreesOn("value", other.content)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean wasHeld(Report report) {
    return report.outcome.equals("current") || report.outcome.equals("superseded");
  }

  private void runningCounts() {
    Map<String, Double> last = new TreeMap<>();
    for (Report report : revision.inTime()) {
      Plan.Indicator indicator = plan.indicator(report.fact.indicator());
      Double value = report.content.number("value");
      if (!indicator.valueKind().equals("cumulative") || value == null) {
        continue;
      }
      Double before = last.put(report.fact.series(), value);
      if (before != null && value < before && indicator.resetsOn().isEmpty()) {
        raise(report.fact, "decrease_of_cumulative", "warning", report);
      }
    }
  }

  private void missingHeadlines() {
    for (Report report : revision.current.values()) {
      if (!revision.current.containsKey(report.fact.headline())) {
        raise(report.fact.headline(), "no_headline", "info", report);
      }
    }
  }

  /** Headlines beside parts of one breakdown that are all there and add to something else. */
  private void partsThatDiffer() {
    Map<String, List<Report>> parts = new TreeMap<>();
    Map<String, Set<String>> ever = new TreeMap<>();
    for (Report report : revision.current.values()) {
      Fact fact = report.fact;
      if (fact.isHeadline()) {
        continue;
      }
      Set<String> names = PlainParts.dimensions(fact.disaggregation());
      if (!names.contains("entry")) {
        String dimension = String.join("\n", names);
        parts.computeIfAbsent(fact.headline() + dimension, absent -> new ArrayList<>()).add(report);
        if (!report.content.status().equals("not_applicable")) {
          ever.computeIfAbsent(place(fact) + dimension, absent -> new TreeSet<>())
              .add(fact.disaggregation());
        }
      }
    }
    for (List<Report> here : parts.values()) {
      Fact fact = here.get(0).fact;
      String dimension = String.join("\n", PlainParts.dimensions(fact.disaggregation()));
      Report headline = revision.current.get(fact.headline());
      Set<String> wanted = ever.getOrDefault(place(fact) + dimension, Set.of());
      if (headline != null && wanted.size() > 1 && differs(headline, here, wanted)) {
        raise(headline.fact, "parts_differ", "warning", headline);
      }
    }
  }

  private static String place(Fact fact) {
    return String.join("\n", fact.mission(), fact.indicator(), fact.region(), fact.component())
        + "\n";
  }

  private boolean differs(Report headline, List<Report> parts, Set<String> wanted) {
    Double whole = headline.content.number("value");
    Plan.Indicator indicator = plan.indicator(headline.fact.indicator());
    if (whole == null || !PlainKind.of(indicator).isAdditive()) {
      return false;
    }
    Set<String> there = new TreeSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Report part : parts) {
      Double value = part.content.isObserved() ? part.content.number("value") : null;
      if (value != null) {
        there.add(part.fact.disaggregation());
        sum = sum.add(new BigDecimal(value));
      }
    }
    double gap = Math.abs(sum.doubleValue() - whole);
    return there.containsAll(wanted)
        && gap > 1e-9 * Math.max(Math.abs(whole), Math.abs(sum.doubleValue()));
  }
}
