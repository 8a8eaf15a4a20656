package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.aggregate.BenchmarkLedger;
import org.opencpas.aggregate.EffectivenessProfile;
import org.opencpas.aggregate.MissionRows;
import org.opencpas.aggregate.ObjectiveProgressBook;
import org.opencpas.aggregate.TrendFamilies;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.BenchmarkEvidence;
import org.opencpas.schemas.BenchmarkProgress;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Statement;
import org.opencpas.series.CoverageSpan;
import org.opencpas.statement.ProgressStatements;
import org.opencpas.statement.Texts;

/** Works through one mission: from the progress of all its indicators to its profile. */
final class MissionWork {
  private static final Comparator<IndicatorProgress> KEY =
      Comparator.comparing(IndicatorProgress::getIndicatorId)
          .thenComparing(IndicatorProgress::getRegionId)
          .thenComparing(IndicatorProgress::getComponent)
          .thenComparing(IndicatorProgress::getDisaggregation)
          .thenComparing(IndicatorProgress::getPeriodType)
          .thenComparing(IndicatorProgress::getPeriodStart)
          .thenComparing(IndicatorProgress::getPeriodEnd);

  private final Framework known;
  private final TrendFamilies trends;
  private final EffectivenessProfile profile;
  private final ObjectiveProgressBook objectives;
  private final BenchmarkLedger benchmarks;
  private final MissionChanges changes;
  private final ProgressStatements statements;

  MissionWork(RunPlan plan) {
    double minimumAvailability = plan.workspace().thresholds().minimumAvailability();
    this.known = plan.knownFramework();
    this.trends = new TrendFamilies(known);
    this.profile = new EffectivenessProfile(known, minimumAvailability, plan.workspace().draws());
    this.objectives = new ObjectiveProgressBook(known, minimumAvailability);
    this.benchmarks = new BenchmarkLedger(known, plan.workspace().periods());
    this.changes = new MissionChanges(plan);
    this.statements = new ProgressStatements(known, Texts.english(), plan.asOf());
  }

  /** The rows of a mission, table by table, each sorted by its key. */
  record Rows(
      List<IndicatorProgress> progress,
      List<Effectiveness> effectiveness,
      List<ObjectiveProgress> objectives,
      List<BenchmarkProgress> benchmarks,
      List<BenchmarkEvidence> evidence,
      List<Change> changes,
      List<Statement> statements) {}

  /**
   * Makes the rows.
   *
   * @param span which days count for the mission
   * @param renewal day of the mission's last renewal; null when it has none
   * @param scored all progress of the mission, in any order
   * @param earlier its progress as it stood before, in any order
   */
  Rows work(
      String missionId,
      CoverageSpan span,
      @Nullable LocalDate renewal,
      List<ScoredProgress> scored,
      List<EarlierProgress> earlier) {
    trends.judge(missionId, scored);
    List<IndicatorProgress> progress = new ArrayList<>(scored.size());
    scored.forEach(row -> progress.add(row.getProgress()));
    progress.sort(KEY);
    MissionRows mission = MissionRows.of(known, missionId, scored);
    List<Effectiveness> effectiveness = profile.of(mission);
    Set<String> named = benchmarks.indicators(missionId);
    BenchmarkLedger.Rows ledger =
        benchmarks.of(
            missionId,
            span,
            progress.stream().filter(row -> named.contains(row.getIndicatorId())).toList(),
            renewal,
            RowsThen.of(named, renewal, scored, earlier));
    return new Rows(
        progress,
        effectiveness,
        objectives.of(mission),
        ledger.progress(),
        ledger.evidence(),
        changes.of(missionId, renewal, scored, earlier, effectiveness),
        statements.of(progress));
  }
}
