package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.BenchmarkEvidence;
import org.opencpas.schemas.BenchmarkProgress;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Statement;

/**
 * Judges the trends of the missions of a partition, makes their effectiveness profiles and the
 * progress of their objectives, keeps their benchmarks, tells what changed since they were last
 * renewed and what may be said of them, and writes each as one part. All progress of a mission is
 * in memory at once.
 */
final class AggregateMissionsFn extends DoFn<KV<Integer, CoGbkResult>, Announcement> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<byte[]> PROGRESS = new TupleTag<>("progress") {};
  static final TupleTag<byte[]> EARLIER = new TupleTag<>("earlier") {};

  private final RunPlan plan;
  private final PCollectionView<List<FileRead>> files;
  private transient @Nullable MissionWork work;
  private transient @Nullable Framework shown;

  AggregateMissionsFn(RunPlan plan, PCollectionView<List<FileRead>> files) {
    this.plan = plan;
    this.files = files;
  }

  @Setup
  public void setUp() {
    work = new MissionWork(plan);
    shown = plan.shownFramework();
  }

  @ProcessElement
  public void aggregate(ProcessContext context, OutputReceiver<Announcement> out) {
    int partition = context.element().getKey();
    Map<String, List<ScoredProgress>> scored = new HashMap<>();
    for (byte[] block : context.element().getValue().getAll(PROGRESS)) {
      Block.<ScoredProgress>read(
          ScoredProgress.getClassSchema(),
          block,
          row -> rows(scored, row.getProgress().getMissionId()).add(row));
    }
    Map<String, List<EarlierProgress>> earlier = new HashMap<>();
    for (byte[] block : context.element().getValue().getAll(EARLIER)) {
      Block.<EarlierProgress>read(
          EarlierProgress.getClassSchema(),
          block,
          row -> rows(earlier, row.getProgress().getMissionId()).add(row));
    }
    List<IndicatorProgress> progress = new ArrayList<>();
    List<Effectiveness> profiles = new ArrayList<>();
    List<ObjectiveProgress> objectives = new ArrayList<>();
    List<BenchmarkProgress> benchmarks = new ArrayList<>();
    List<BenchmarkEvidence> evidence = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    MissionWork worker = Objects.requireNonNull(work);
    Framework framework = Objects.requireNonNull(shown);
    MissionSpans spans = MissionSpans.of(plan, framework, context.sideInput(files));
    Map<String, LocalDate> renewals = LastRenewals.of(framework, spans);
    MissionPartitions missions = new MissionPartitions(plan.partitions(), framework);
    for (Mission mission : framework.missions()) {
      String id = mission.getMissionId();
      if (missions.of(id) == partition) {
        MissionWork.Rows rows =
            worker.work(id, spans.of(id), renewals.get(id), rows(scored, id), rows(earlier, id));
        progress.addAll(rows.progress());
        profiles.addAll(rows.effectiveness());
        objectives.addAll(rows.objectives());
        benchmarks.addAll(rows.benchmarks());
        evidence.addAll(rows.evidence());
        changes.addAll(rows.changes());
        statements.addAll(rows.statements());
      }
    }
    write("indicator_progress", partition, progress, out);
    write("effectiveness", partition, profiles, out);
    write("objective_progress", partition, objectives, out);
    write("benchmark_progress", partition, benchmarks, out);
    write("benchmark_evidence", partition, evidence, out);
    write("changes", partition, changes, out);
    write("statements", partition, statements, out);
  }

  private static <T> List<T> rows(Map<String, List<T>> missions, String missionId) {
    return missions.computeIfAbsent(missionId, id -> new ArrayList<>());
  }

  private void write(
      String table,
      int partition,
      List<? extends SpecificRecordBase> rows,
      OutputReceiver<Announcement> out) {
    if (!rows.isEmpty()) {
      out.output(new Announcement(plan.parts().write(table, partition, rows)));
    }
  }
}
