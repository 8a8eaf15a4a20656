package org.opencpas.revise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Submission;

/** Decides for every fact which of its reports holds as of a day. */
public final class Reviser {
  private static final Comparator<Submission> ORDER =
      ((Comparator<Submission>) Reviser::compareByPeriod).thenComparing(FactHistory.ORDER);

  private final AsOf asOf;

  /** Looks back to a day. */
  public Reviser(AsOf asOf) {
    this.asOf = asOf;
  }

  /**
   * Weighs all reports of any number of facts.
   *
   * @param submissions every report of these facts, in any order
   * @return one result a fact, in the order of the facts' keys
   */
  public List<RevisedFact> revise(List<Submission> submissions) {
    Map<Series, List<Submission>> series = new HashMap<>();
    for (Submission submission : EntryNumbers.number(submissions)) {
      series
          .computeIfAbsent(Series.of(submission.getObservation()), key -> new ArrayList<>())
          .add(submission);
    }
    List<RevisedFact> facts = new ArrayList<>(submissions.size());
    for (Series key : series.keySet().stream().sorted().toList()) {
      List<Submission> reports = series.getOrDefault(key, List.of());
      reports.sort(ORDER);
      revise(reports, facts);
    }
    return facts;
  }

  /** Weighs the sorted reports of one series, which come fact by fact. */
  private void revise(List<Submission> reports, List<RevisedFact> facts) {
    int start = 0;
    for (int end = 1; end <= reports.size(); end++) {
      if (end == reports.size() || compareByPeriod(reports.get(start), reports.get(end)) != 0) {
        facts.add(FactHistory.of(reports.subList(start, end), asOf));
        start = end;
      }
    }
  }

  private static int compareByPeriod(Submission one, Submission other) {
    Observation first = one.getObservation();
    Observation second = other.getObservation();
    int byStart = first.getPeriodStart().compareTo(second.getPeriodStart());
    return byStart == 0 ? first.getPeriodEnd().compareTo(second.getPeriodEnd()) : byStart;
  }
}
