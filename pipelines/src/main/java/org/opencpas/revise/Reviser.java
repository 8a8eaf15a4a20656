package org.opencpas.revise;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Submission;

/** Decides for every fact which of its reports holds as of a day. */
public final class Reviser {
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
    TreeMap<Fact, List<Submission>> facts = new TreeMap<>();
    for (Submission submission : EntryNumbers.number(submissions)) {
      facts
          .computeIfAbsent(Fact.of(submission.getObservation()), fact -> new ArrayList<>())
          .add(submission);
    }
    return facts.values().stream().map(reports -> FactHistory.of(reports, asOf)).toList();
  }
}
