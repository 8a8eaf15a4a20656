package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencpas.count.Extent;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.OwedReturn;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.Submission;
import org.opencpas.schemas.SurveyedShare;
import org.opencpas.score.CoverageLedger;
import org.opencpas.score.SurveyShares;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.statement.SurveyStatements;
import org.opencpas.statement.Texts;

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
  private final FactRevision revision;
  private final ScoringSettings settings;
  private final SurveyShares shares;
  private final SurveyStatements statements;
  private final MissionPartitions missions;
  private final FrameworkPaths paths;
  private final NextFreezes freezes;

  PartitionWork(RunPlan plan) {
    this.plan = plan;
    this.shown = plan.shownFramework();
    this.revision =
        new FactRevision(
            shown,
            plan.hiddenIndicators(),
            plan.asOf(),
            plan.audience(),
            plan.workspace().validation());
    this.settings = ScoringSettings.of(plan.workspace());
    this.shares = new SurveyShares(shown, plan.workspace().surveys());
    this.statements = new SurveyStatements(shown, Texts.english());
    this.missions = new MissionPartitions(plan.partitions(), shown);
    this.freezes = new NextFreezes(plan, shown);
    this.paths = new FrameworkPaths(plan);
  }

  /** The partition in which a mission comes together, which the framework has. */
  int partitionOf(String missionId) {
    return missions.of(missionId);
  }

  /**
   * The rows of a partition, table by table, each sorted by its key.
   *
   * @param earlier progress as it stood on the way from the last renewal to now, where it did
   *     otherwise
   */
  record Rows(
      List<ObservationVersion> history,
      List<Observation> observations,
      List<QualityFlag> flags,
      List<ScoredProgress> progress,
      List<EarlierProgress> earlier,
      List<Coverage> coverage,
      List<OwedReturn> readiness,
      List<SurveyedShare> shares,
      List<Statement> statements,
      List<OutcomeCount> outcomes) {}

  /**
   * Makes the rows.
   *
   * @param all all submissions of the partition, in any order
   * @param tallies all counts of events of the partition, in any order
   * @param files what every file told
   */
  Rows work(int partition, List<Submission> all, List<EventTally> tallies, List<FileRead> files) {
    List<Submission> submissions =
        new LaterFiles(files)
            .without(
                all,
                each -> each.getObservation().getSource(),
                each -> each.getObservation().getFile());
    List<Extent> extents =
        new EventExtents(files, shown, plan.asOf()).of(plan.workspace().sources());
    MissionSpans spans = new MissionSpans(files, EventExtents.days(extents), plan.asOf());
    Audience audience = plan.audience();
    EarlierKnowledge earlier =
        new EarlierKnowledge(plan.asOf(), audience, LastRenewals.of(shown, spans));
    FactRevision.Rows revised = revision.revise(submissions, earlier::note);
    earlier.keep(submissions);
    List<Observation> observations = new ArrayList<>(revised.observations());
    List<Observation> cells = new ArrayList<>(revised.cells());
    List<QualityFlag> flags = new ArrayList<>(revised.flags());
    flags.sort(FLAG_ORDER);
    CountedCells counted =
        new CountedCells(
            shown, audience, extents, EarlierCounts.of(plan, shown, files), tallies, earlier);
    for (Mission mission : shown.missions()) {
      for (Indicator indicator : shown.indicatorsOf(mission.getMissionId())) {
        if (isOf(partition, mission, indicator)) {
          counted.count(mission.getMissionId(), indicator);
        }
      }
    }
    cells.addAll(counted.cells());
    if (!counted.observations().isEmpty()) {
      observations.addAll(counted.observations());
      observations.sort(FACT_ORDER);
    }
    List<ScoredProgress> progress = new ArrayList<>();
    List<EarlierProgress> stoodSo = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    List<OwedReturn> owed = new ArrayList<>();
    score(partition, cells, Doubts.of(flags), spans, earlier, progress, stoodSo, coverage, owed);
    List<SurveyedShare> surveyed = shares.of(observations);
    return new Rows(
        revised.history(),
        observations,
        flags,
        progress,
        stoodSo,
        coverage,
        owed,
        surveyed,
        statements(surveyed, progress),
        revised.outcomes());
  }

  private boolean isOf(int partition, Mission mission, Indicator indicator) {
    return plan.partitions().of(mission.getMissionId(), indicator.getIndicatorId()) == partition;
  }

  private List<Statement> statements(List<SurveyedShare> surveyed, List<ScoredProgress> progress) {
    return surveyed.isEmpty()
        ? List.of()
        : statements.of(surveyed, progress.stream().map(ScoredProgress::getProgress).toList());
  }

  /** Every indicator of the partition, whether anything came for it or not. */
  private void score(
      int partition,
      List<Observation> cells,
      Doubts doubts,
      MissionSpans spans,
      EarlierKnowledge earlier,
      List<ScoredProgress> progress,
      List<EarlierProgress> stoodSo,
      List<Coverage> coverage,
      List<OwedReturn> owed) {
    FactsByIndicator facts = new FactsByIndicator();
    cells.forEach(facts::add);
    Standing standing = new Standing(shown, settings, plan.asOf(), doubts, spans::of);
    for (Mission mission : shown.missions()) {
      String missionId = mission.getMissionId();
      CoverageSpan span = spans.of(missionId);
      ScoringThen then = new ScoringThen(shown, plan.workspace().periods(), span, earlier, mission);
      EarlierStanding before =
          new EarlierStanding(paths, settings, plan.asOf(), span, earlier, missionId);
      CoverageLedger ledger = new CoverageLedger(shown, span);
      NextFreezes.Owing owing = freezes.before(mission, span);
      for (Indicator indicator : shown.indicatorsOf(missionId)) {
        String id = indicator.getIndicatorId();
        if (isOf(partition, mission, indicator)) {
          List<Observation> own = facts.of(missionId, id);
          List<ScoredProgress> rows =
              standing.progress(mission, indicator, own, figures -> then.known(indicator, figures));
          progress.addAll(rows);
          stoodSo.addAll(before.rows(id, own, rows));
          coverage.addAll(ledger.count(mission, indicator, own));
          owed.addAll(owing.of(indicator, own));
        }
      }
      for (String id : before.indicatorsGone()) {
        if (plan.partitions().of(missionId, id) == partition) {
          stoodSo.addAll(before.rows(id, List.of(), List.of()));
        }
      }
    }
  }
}
