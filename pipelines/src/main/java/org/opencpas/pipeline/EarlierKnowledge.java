package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.change.FactSteps;
import org.opencpas.framework.Audience;
import org.opencpas.revise.RevisedFact;
import org.opencpas.revise.Reviser;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Submission;

/**
 * The facts of a partition as they were known on the day of their mission's last renewal. Most are
 * as they are now; those of an indicator are revised once more only where something about a period
 * that matters became known, changed or was retracted later.
 */
final class EarlierKnowledge {
  private final AsOf asOf;
  private final Audience audience;
  private final Map<String, LocalDate> days;

  /**
   * By mission and indicator: the earliest end of a period of which something was heard later. Of a
   * breakdown any period is early enough, since it says which parts a whole has.
   */
  private final Map<String, Map<String, LocalDate>> late = new HashMap<>();

  private final Map<String, Map<String, List<Submission>>> submissions = new HashMap<>();
  private final Map<String, Map<String, List<Observation>>> counted = new HashMap<>();

  /**
   * Looks back to days.
   *
   * @param days of the last renewal up to the as-of date, by mission; a mission without one has
   *     none
   */
  EarlierKnowledge(AsOf asOf, Audience audience, Map<String, LocalDate> days) {
    this.asOf = asOf;
    this.audience = audience;
    this.days = Map.copyOf(days);
  }

  /** Notes whether something was heard of a fact after the renewal. */
  void note(RevisedFact fact) {
    ObservationVersion first = fact.versions().get(0);
    LocalDate day = days.get(first.getMissionId());
    if (day == null) {
      return;
    }
    AsOf then = new AsOf(day);
    for (ObservationVersion version : fact.versions()) {
      if (version.getOutcome() != Outcome.later
          && !(then.knows(version.getKnownFrom()) && then.knows(version.getKnownTo()))) {
        late.computeIfAbsent(first.getMissionId(), id -> new HashMap<>())
            .merge(
                first.getIndicatorId(),
                first.getDisaggregation().isEmpty() ? first.getPeriodEnd() : LocalDate.MIN,
                (one, other) -> one.isBefore(other) ? one : other);
        return;
      }
    }
  }

  /**
   * Notes what was counted from events of an indicator, which is not reported beside it.
   *
   * @param then each fact once, as it was known
   * @param now each fact once, as it is known now
   */
  void count(String missionId, String indicatorId, List<Observation> then, List<Observation> now) {
    LocalDate earliest = earliestDifference(then, now);
    if (days.containsKey(missionId) && earliest != null) {
      late.computeIfAbsent(missionId, id -> new HashMap<>()).put(indicatorId, earliest);
      counted.computeIfAbsent(missionId, id -> new HashMap<>()).put(indicatorId, then);
    }
  }

  private static @Nullable LocalDate earliestDifference(
      List<Observation> then, List<Observation> now) {
    FactSteps steps = new FactSteps(then, now);
    return steps.differing().stream()
        .map(Observation::getPeriodEnd)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Keeps the submissions of indicators of which something was heard later; once, after noting. */
  void keep(List<Submission> all) {
    for (Submission submission : all) {
      Observation fact = submission.getObservation();
      if (late.getOrDefault(fact.getMissionId(), Map.of()).containsKey(fact.getIndicatorId())) {
        submissions
            .computeIfAbsent(fact.getMissionId(), id -> new HashMap<>())
            .computeIfAbsent(fact.getIndicatorId(), id -> new ArrayList<>())
            .add(submission);
      }
    }
  }

  /** Day of the last renewal of a mission; null when there is none. */
  @Nullable LocalDate day(String missionId) {
    return days.get(missionId);
  }

  /** Whether anything about periods that end by a day was heard only after the renewal. */
  boolean isOther(String missionId, String indicatorId, LocalDate horizon) {
    LocalDate earliest = late.getOrDefault(missionId, Map.of()).get(indicatorId);
    return earliest != null && !earliest.isAfter(horizon);
  }

  /**
   * The facts of an indicator as they were known, those of later periods too, since they say which
   * parts a whole has; what is above the audience, then or now, as withheld.
   */
  List<Observation> facts(String missionId, String indicatorId) {
    List<Observation> known = counted.getOrDefault(missionId, Map.of()).get(indicatorId);
    if (known != null) {
      return known;
    }
    List<Submission> reports =
        submissions.getOrDefault(missionId, Map.of()).getOrDefault(indicatorId, List.of());
    List<Observation> facts = new ArrayList<>();
    for (RevisedFact fact : new Reviser(new AsOf(days.get(missionId))).revise(reports)) {
      fact.current()
          .ifPresent(
              then -> facts.add(isShown(fact) ? audience.shown(then) : Audience.withheld(then)));
    }
    return facts;
  }

  /** A version that came later may have said that the fact is for fewer eyes. */
  private boolean isShown(RevisedFact fact) {
    for (ObservationVersion version : fact.versions()) {
      if (asOf.knows(version.getKnownFrom()) && !audience.admits(version.getSensitivity())) {
        return false;
      }
    }
    return true;
  }
}
