package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.count.CountedFacts;
import org.opencpas.count.Extent;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.revise.RevisedFact;
import org.opencpas.revise.Reviser;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.Submission;
import org.opencpas.score.CoverageLedger;
import org.opencpas.score.ProgressScorer;
import org.opencpas.score.QualityChecks;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;
import org.opencpas.series.Measured;

/** Works through one partition: every fact of its indicators, from submissions to scored rows. */
final class PartitionWork {
  private static final Comparator<QualityFlag> FLAG_ORDER =
      Comparator.comparing(QualityFlag::getMissionId)
          .thenComparing(QualityFlag::getIndicatorId)
          .thenComparing(QualityFlag::getRegionId)
          .thenComparing(QualityFlag::getComponent)
          .thenComparing(QualityFlag::getDisaggregation)
          .thenComparing(QualityFlag::getPeriodStart)
          .thenComparing(QualityFlag::getPeriodEnd)
          .thenComparing(QualityFlag::getRule);

  private static final Comparator<Observation> FACT_ORDER =
      Comparator.comparing(Observation::getMissionId)
          .thenComparing(Observation::getIndicatorId)
          .thenComparing(Observation::getRegionId)
          .thenComparing(Observation::getComponent)
          .thenComparing(Observation::getDisaggregation)
          .thenComparing(Observation::getPeriodStart)
          .thenComparing(Observation::getPeriodEnd);

  private final RunPlan plan;
  private final Framework shown;
  private final Reviser reviser;

  PartitionWork(RunPlan plan) {
    this.plan = plan;
    this.shown = plan.shownFramework();
    this.reviser = new Reviser(plan.asOf());
  }

  /** The rows of a partition, table by table, each sorted by its key. */
  record Rows(
      List<ObservationVersion> history,
      List<Observation> observations,
      List<QualityFlag> flags,
      List<IndicatorProgress> progress,
      List<Coverage> coverage,
      List<OutcomeCount> outcomes) {}

  /**
   * Makes the rows.
   *
   * @param submissions all submissions of the partition, in any order
   * @param tallies all counts of events of the partition, in any order
   * @param files what every file told
   */
  Rows work(
      int partition, List<Submission> submissions, List<EventTally> tallies, List<FileRead> files) {
    List<Extent> extents =
        new EventExtents(files, shown, plan.asOf()).of(plan.workspace().sources());
    MissionSpans spans = new MissionSpans(files, EventExtents.days(extents), plan.asOf());
    Audience audience = plan.audience();
    List<ObservationVersion> history = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<Observation> cells = new ArrayList<>();
    List<QualityFlag> flags = new ArrayList<>();
    OutcomeTally tally = new OutcomeTally(audience, shown);
    for (RevisedFact fact : reviser.revise(submissions)) {
      fact.versions().forEach(tally::add);
      fact.versions().stream().filter(tally::admits).map(audience::shown).forEach(history::add);
      if (fact.current().isEmpty()
          || shown.indicator(fact.current().get().getIndicatorId()).isEmpty()) {
        continue;
      }
      Observation current = fact.current().get();
      if (audience.admits(current.getSensitivity())) {
        Observation seen = audience.shown(current);
        observations.add(seen);
        cells.add(seen);
        fact.conflict(tally::admits).ifPresent(flags::add);
      } else {
        cells.add(Audience.withheld(current));
      }
    }
    // What is doubtful about a count is flagged on its events.
    flags.addAll(new QualityChecks(shown).check(cells));
    flags.sort(FLAG_ORDER);
    List<Observation> counted = counted(partition, tallies, extents);
    for (Observation fact : counted) {
      if (audience.admits(fact.getSensitivity())) {
        observations.add(fact);
        cells.add(fact);
      } else {
        cells.add(Audience.withheld(fact));
      }
    }
    if (!counted.isEmpty()) {
      observations.sort(FACT_ORDER);
    }
    return new Rows(
        history,
        observations,
        flags,
        progress(byMission(cells)),
        coverage(partition, byMission(cells), spans),
        tally.counts());
  }

  private List<Observation> counted(int partition, List<EventTally> tallies, List<Extent> extents) {
    CountedFacts counting = new CountedFacts(shown, extents);
    List<Observation> facts = new ArrayList<>();
    for (Mission mission : shown.missions()) {
      String id = mission.getMissionId();
      for (Indicator indicator : shown.indicatorsOf(id)) {
        if (plan.partitions().of(id, indicator.getIndicatorId()) == partition) {
          facts.addAll(
              counting.of(
                  id,
                  indicator,
                  tallies.stream()
                      .filter(each -> each.getMissionId().equals(id))
                      .filter(each -> each.getIndicatorId().equals(indicator.getIndicatorId()))
                      .toList()));
        }
      }
    }
    return facts;
  }

  private static Map<String, Map<String, List<Observation>>> byMission(List<Observation> cells) {
    Map<String, Map<String, List<Observation>>> byMission = new TreeMap<>();
    for (Observation cell : cells) {
      byMission
          .computeIfAbsent(cell.getMissionId(), mission -> new TreeMap<>())
          .computeIfAbsent(cell.getIndicatorId(), indicator -> new ArrayList<>())
          .add(cell);
    }
    return byMission;
  }

  private List<IndicatorProgress> progress(Map<String, Map<String, List<Observation>>> byMission) {
    ProgressScorer scorer = new ProgressScorer(shown, plan.workspace().thresholds(), plan.asOf());
    List<IndicatorProgress> rows = new ArrayList<>();
    byMission.forEach(
        (missionId, byIndicator) ->
            byIndicator.forEach(
                (id, facts) ->
                    rows.addAll(
                        scorer.score(
                            shown.mission(missionId).orElseThrow(),
                            shown.indicator(id).orElseThrow(),
                            figures(shown.indicator(id).orElseThrow(), facts)))));
    return rows;
  }

  private List<Figure> figures(Indicator indicator, List<Observation> facts) {
    return facts.stream()
        .map(fact -> ownFigure(indicator, fact))
        .filter(figure -> plan.workspace().assesses(figure.place().periodType()))
        .toList();
  }

  private static Figure ownFigure(Indicator indicator, Observation fact) {
    Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
    Double value = Measured.value(fact, indicator).orElse(null);
    Reason silence =
        switch (fact.getStatus()) {
          case not_reported -> Reason.NO_VALUE;
          case not_applicable -> Reason.NOT_APPLICABLE;
          case withheld -> Reason.WITHHELD;
          case no_access -> Reason.NO_ACCESS;
          case reported, estimated ->
              Behaviour.of(indicator) == Behaviour.QUALITATIVE
                  ? Reason.QUALITATIVE
                  : Reason.NO_VALUE;
        };
    return new Figure(
        new Figure.Where(
            fact.getMissionId(),
            fact.getIndicatorId(),
            fact.getRegionId(),
            fact.getComponent(),
            fact.getDisaggregation(),
            period.type(),
            period),
        RollUp.own,
        value,
        value == null ? silence : null,
        fact,
        new Figure.Evidence(
            0,
            0,
            List.of(),
            List.of(fact.getRegionId()),
            null,
            fact.getLow(),
            fact.getHigh(),
            fact.getNumerator(),
            fact.getDenominator(),
            null,
            null,
            null));
  }

  private List<Coverage> coverage(
      int partition, Map<String, Map<String, List<Observation>>> byMission, MissionSpans spans) {
    List<Coverage> rows = new ArrayList<>();
    for (Mission mission : shown.tables().getMissions()) {
      Map<String, List<Observation>> facts =
          byMission.getOrDefault(mission.getMissionId(), Map.of());
      CoverageLedger ledger = new CoverageLedger(shown, spans.of(mission.getMissionId()));
      for (Indicator indicator : shown.indicatorsOf(mission.getMissionId())) {
        String id = indicator.getIndicatorId();
        if (plan.partitions().of(mission.getMissionId(), id) == partition) {
          rows.addAll(ledger.count(mission, indicator, facts.getOrDefault(id, List.of())));
        }
      }
    }
    return rows;
  }

  /** Counts where the records of each file ended. */
  private static final class OutcomeTally {
    private final Audience audience;
    private final Framework shown;
    private final Map<List<String>, Counter> counters =
        new TreeMap<>(
            Comparator.<List<String>, String>comparing(key -> key.get(0))
                .thenComparing(key -> key.get(1)));

    private OutcomeTally(Audience audience, Framework shown) {
      this.audience = audience;
      this.shown = shown;
    }

    private boolean admits(ObservationVersion version) {
      return audience.admits(version.getSensitivity())
          && shown.indicator(version.getIndicatorId()).isPresent();
    }

    private void add(ObservationVersion version) {
      Counter counter =
          counters.computeIfAbsent(
              List.of(version.getSource(), version.getFile()), key -> new Counter());
      counter.outcomes.merge(version.getOutcome(), 1L, Long::sum);
      boolean holds = version.getOutcome() == Outcome.current;
      if (!admits(version)) {
        counter.above++;
        counter.currentAbove += holds ? 1 : 0;
      }
      if (holds && version.getKnownFrom() == null) {
        counter.withoutKnowledgeTime++;
      }
    }

    private List<OutcomeCount> counts() {
      List<OutcomeCount> counts = new ArrayList<>();
      counters.forEach((key, counter) -> counts.add(counter.count(key.get(0), key.get(1))));
      return counts;
    }
  }

  /** The counts of one file. */
  private static final class Counter {
    private final Map<Outcome, Long> outcomes = new HashMap<>();
    private long above;
    private long currentAbove;
    private long withoutKnowledgeTime;

    private OutcomeCount count(String source, String file) {
      return OutcomeCount.newBuilder()
          .setSource(source)
          .setFile(file)
          .setCurrent(outcomes.getOrDefault(Outcome.current, 0L))
          .setDuplicate(outcomes.getOrDefault(Outcome.duplicate, 0L))
          .setSuperseded(outcomes.getOrDefault(Outcome.superseded, 0L))
          .setRetracted(outcomes.getOrDefault(Outcome.retracted, 0L))
          .setLater(outcomes.getOrDefault(Outcome.later, 0L))
          .setAboveAudience(above)
          .setCurrentAboveAudience(currentAbove)
          .setWithoutKnowledgeTime(withoutKnowledgeTime)
          .build();
    }
  }
}
