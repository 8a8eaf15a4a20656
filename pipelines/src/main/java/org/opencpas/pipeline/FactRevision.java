package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.pipeline.OutcomeTally.Admission;
import org.opencpas.revise.RevisedFact;
import org.opencpas.revise.Reviser;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Submission;
import org.opencpas.score.QualityChecks;
import org.opencpas.source.Validation;

/** Revises the facts of a partition and checks those that hold. */
final class FactRevision {
  private final Set<String> hidden;
  private final QualityChecks checks;
  private final Audience audience;
  private final Reviser reviser;

  /**
   * Revises for an audience.
   *
   * @param shown the framework as the audience may see it
   * @param hidden ids of the indicators that it may not see
   * @param rules that values should keep
   */
  FactRevision(
      Framework shown, Set<String> hidden, AsOf asOf, Audience audience, List<Validation> rules) {
    this.hidden = Set.copyOf(hidden);
    this.checks = new QualityChecks(shown, rules);
    this.audience = audience;
    this.reviser = new Reviser(asOf);
  }

  /**
   * What came of the facts.
   *
   * @param history every version that is shown
   * @param observations the facts that hold and are shown
   * @param cells the facts that hold; those that are not shown as withheld
   * @param flags what is doubtful about them, in no order
   * @param outcomes where the records of each file ended
   */
  record Rows(
      List<ObservationVersion> history,
      List<Observation> observations,
      List<Observation> cells,
      List<QualityFlag> flags,
      List<OutcomeCount> outcomes) {}

  /**
   * Revises facts.
   *
   * @param submissions all submissions of the facts, in any order; all facts of a series, and all
   *     parts of a value, together, and all facts of indicators that a rule holds against each
   *     other
   * @param weighed is told of every fact
   */
  Rows revise(List<Submission> submissions, Consumer<RevisedFact> weighed) {
    List<ObservationVersion> history = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<Observation> cells = new ArrayList<>();
    List<QualityFlag> flags = new ArrayList<>();
    OutcomeTally tally = new OutcomeTally();
    for (RevisedFact fact : reviser.revise(submissions)) {
      weighed.accept(fact);
      boolean isShown = !hidden.contains(fact.indicatorId());
      for (ObservationVersion version : fact.versions()) {
        boolean isAdmitted = isShown && audience.admits(version.getSensitivity());
        tally.add(version, isAdmitted ? Admission.ADMITTED : Admission.ABOVE);
        if (isAdmitted) {
          history.add(audience.shown(version));
        }
      }
      if (!isShown || fact.current().isEmpty()) {
        continue;
      }
      Observation current = fact.current().get();
      if (audience.admits(current.getSensitivity())) {
        Observation seen = audience.shown(current);
        observations.add(seen);
        cells.add(seen);
        fact.conflict(version -> audience.admits(version.getSensitivity())).ifPresent(flags::add);
      } else {
        cells.add(Audience.withheld(current));
      }
    }
    // What is doubtful about a count is flagged on its events.
    flags.addAll(checks.check(cells));
    return new Rows(history, observations, cells, flags, tally.counts());
  }
}
