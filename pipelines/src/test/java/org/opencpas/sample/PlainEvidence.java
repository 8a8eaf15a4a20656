package org.opencpas.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.sample.PlainFlags.Flag;

/** Counts for a figure which of its cells came in time, and which are doubtful. */
final class PlainEvidence {
  private final Plan plan;
  private final PlainRevision revision;
  private final Set<Fact> contradicted = new TreeSet<>();
  private final Set<Fact> wrong = new TreeSet<>();

  PlainEvidence(Plan plan, PlainRevision revision, List<Flag> flags) {
    this.plan = plan;
    this.revision = revision;
    for (Flag flag : flags) {
      if (flag.event().isEmpty() && flag.rule().equals("conflicting_versions")) {
        contradicted.add(flag.fact());
      }
      if (flag.event().isEmpty() && flag.severity().equals("error")) {
        wrong.add(flag.fact());
      }
    }
  }

  /** Counts an expected cell. */
  void count(PlainFigure figure, PlainCell cell) {
    boolean came = false;
    LocalDate first = null;
    boolean isContradicted = false;
    boolean isWrong = false;
    for (Report report : cell.behind()) {
      came |= !report.content.status().equals("not_reported");
      for (Report version : revision.known.getOrDefault(report.fact, List.of())) {
        boolean said = !version.givenStatus.equals("not_reported");
        if (said && version.reportedAt != null) {
          LocalDate day = version.reportedAt.toLocalDate();
          first = first == null || day.isBefore(first) ? day : first;
        }
      }
      isContradicted |= contradicted.contains(report.fact);
      isWrong |= wrong.contains(report.fact);
    }
    if (came && first != null) {
      int grace = plan.indicator(cell.place().indicator()).graceDays();
      figure.onTime += first.isAfter(cell.span().end().plusDays(grace)) ? 0 : 1;
    }
    figure.untimed += cell.isObserved() && first == null ? 1 : 0;
    figure.contradicted += isContradicted ? 1 : 0;
    figure.withErrors += isWrong ? 1 : 0;
  }
}
