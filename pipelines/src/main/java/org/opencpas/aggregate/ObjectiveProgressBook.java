package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.EvidenceKind;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ResultLevel;

/**
 * Makes the progress of a mission's objectives: a row for each objective, region and period in
 * which an indicator of it, or of an objective below it, was due; all components together. It says
 * where the objective stood at the last renewal, where it stands, what is wanted, and on what kind
 * of evidence that rests; never what brought it about.
 */
public final class ObjectiveProgressBook {
  private static final Comparator<ObjectiveProgress> BY_PLACE =
      Comparator.comparing(ObjectiveProgress::getRegionId)
          .thenComparing(ObjectiveProgress::getPeriodType)
          .thenComparing(ObjectiveProgress::getPeriodStart)
          .thenComparing(ObjectiveProgress::getPeriodEnd);

  private final Framework framework;
  private final double minimumAvailability;

  /**
   * Aggregates by a framework.
   *
   * @param framework without assessments that were not known on the as-of date
   * @param minimumAvailability least share of the weight for which a mean is given, 0 to 1
   */
  public ObjectiveProgressBook(Framework framework, double minimumAvailability) {
    this.framework = framework;
    this.minimumAvailability = minimumAvailability;
  }

  /** The rows of one mission, sorted by key. */
  public List<ObjectiveProgress> of(MissionRows mission) {
    Judgements judgements = new Judgements(framework, mission.missionId());
    SortedMap<String, List<ObjectiveProgress>> rows = new TreeMap<>();
    for (List<Place> line : mission.lines()) {
      Past past = new Past();
      for (Place place : line) {
        List<PlacedIndicator> indicators = mission.places().getOrDefault(place, List.of());
        byObjective(indicators)
            .forEach(
                (objective, below) -> {
                  Speakers speakers = Speakers.among(below);
                  if (speakers.count() > 0) {
                    Course course = Course.of(objective, speakers, past, minimumAvailability);
                    EvidenceKind evidence = evidence(objective, place, below, judgements);
                    rows.computeIfAbsent(objective, id -> new ArrayList<>())
                        .add(row(mission, objective, place, speakers, course, evidence));
                    past.remember(place, objective, speakers);
                  }
                });
        past.remember(place, indicators);
      }
    }
    // The rows of an objective come line by line, and so nearly sorted.
    rows.values().forEach(each -> each.sort(BY_PLACE));
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** Indicators by objective, in no order, under their own and under every objective above it. */
  private static Map<String, List<PlacedIndicator>> byObjective(List<PlacedIndicator> indicators) {
    Map<String, List<PlacedIndicator>> below = new HashMap<>();
    for (PlacedIndicator indicator : indicators) {
      for (Objective objective : indicator.member().objectives()) {
        below.computeIfAbsent(objective.getObjectiveId(), id -> new ArrayList<>()).add(indicator);
      }
    }
    return below;
  }

  private static EvidenceKind evidence(
      String objectiveId, Place place, List<PlacedIndicator> below, Judgements judgements) {
    EvidenceKind figures = EvidenceKind.none;
    for (PlacedIndicator indicator : below) {
      if (indicator.isObserved()) {
        if (indicator.member().level() != ResultLevel.output) {
          return EvidenceKind.outcome_data;
        }
        figures = EvidenceKind.activity_only;
      }
    }
    return figures == EvidenceKind.none && judgements.has(objectiveId, place)
        ? EvidenceKind.judgement
        : figures;
  }

  private ObjectiveProgress row(
      MissionRows mission,
      String objectiveId,
      Place place,
      Speakers speakers,
      Course course,
      EvidenceKind evidence) {
    // All arguments in the order of the schema: a builder looks every field up again, row by row.
    return new ObjectiveProgress(
        mission.missionId(),
        objectiveId,
        place.regionId(),
        place.periodType(),
        place.start(),
        place.end(),
        framework.level(place.regionId()),
        framework.priority(objectiveId).orElse(null),
        framework.mandateReference(objectiveId).orElse(null),
        framework.conditions(objectiveId).orElse(null),
        course.indicatorId(),
        speakers.count(),
        speakers.scored().size(),
        speakers.observed(),
        course.then().end(),
        course.then().value(),
        course.then().code(),
        course.now(),
        course.target(),
        course.status(),
        evidence,
        course.reason(),
        speakers.graded().grade(),
        speakers.graded().reason());
  }
}
