package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.opencpas.aggregate.StrengthBook;
import org.opencpas.calendar.AsOf;
import org.opencpas.count.ConflictTrends;
import org.opencpas.count.Extent;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.Strength;
import org.opencpas.source.Workspace;
import org.opencpas.statement.RecordedStatements;
import org.opencpas.statement.StrengthStatements;
import org.opencpas.statement.Texts;

/**
 * Works through the situation of one mission: what it deployed, what sources recorded where it is,
 * and what may be said of both.
 */
final class SituationWork {
  private final Workspace workspace;
  private final Framework known;
  private final List<Extent> extents;
  private final MissionSpans spans;
  private final StrengthBook strength;
  private final MissionPartitions partitions;
  private final AsOf asOf;

  /**
   * Works for a run.
   *
   * @param known the framework as the audience may see it and as it was known
   * @param files what every file told
   */
  SituationWork(RunPlan plan, Framework known, List<FileRead> files) {
    this.workspace = plan.workspace();
    this.known = known;
    this.extents = new EventExtents(files, known, plan.asOf()).of(workspace.sources());
    this.spans = new MissionSpans(files, EventExtents.days(extents), plan.asOf());
    this.strength = new StrengthBook(known, workspace.strength(), workspace::assesses);
    this.asOf = plan.asOf();
    this.partitions = new MissionPartitions(plan.partitions(), known);
  }

  /** The rows of a mission, table by table, each sorted by its key. */
  record Rows(List<Strength> strength, List<ConflictTrend> conflict, List<Statement> statements) {}

  /** The rows that say how many people missions deployed, or how many of them died. */
  static List<IndicatorProgress> strength(Workspace workspace, List<ScoredProgress> progress) {
    Set<String> ids = workspace.strength().ids();
    List<IndicatorProgress> rows = new ArrayList<>();
    for (ScoredProgress scored : progress) {
      IndicatorProgress row = scored.getProgress();
      if (row.getRegionLevel() == 0 && ids.contains(row.getIndicatorId())) {
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * Makes the rows.
   *
   * @param progress rows of strength of the mission, in any order
   * @param events every event of the mission that holds, in any order
   */
  Rows work(
      Mission mission, Collection<IndicatorProgress> progress, Collection<RecordedEvent> events) {
    List<Strength> deployed = strength.of(mission, spans.of(mission.getMissionId()), progress);
    List<ConflictTrend> conflict =
        new ConflictTrends(known, workspace::assesses, extents).of(mission, events, deployed);
    Texts texts = Texts.english();
    List<Statement> statements = new ArrayList<>();
    statements.addAll(new RecordedStatements(known, texts).of(conflict));
    statements.addAll(new StrengthStatements(known, texts, asOf, graceDays()).of(deployed));
    return new Rows(deployed, conflict, statements);
  }

  /** The most days that an indicator of strength has to be reported in. */
  private int graceDays() {
    return workspace.strength().categories().values().stream()
        .flatMap(List::stream)
        .flatMap(id -> known.indicator(id).stream())
        .mapToInt(Indicator::getGraceDays)
        .max()
        .orElse(0);
  }

  /** The missions of the framework, by id. */
  List<Mission> missions() {
    return known.missions();
  }

  /** The partition in which a mission comes together, from 0. */
  int partitionOf(String missionId) {
    return partitions.of(missionId);
  }
}
