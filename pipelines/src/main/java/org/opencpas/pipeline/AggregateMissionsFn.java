package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ScoredProgress;

/**
 * Judges the trends of the missions of a partition, makes their effectiveness profiles and the
 * progress of their objectives, and writes each as one part. All progress of a mission is in memory
 * at once.
 */
final class AggregateMissionsFn extends DoFn<KV<Integer, Iterable<byte[]>>, Announcement> {
  private static final long serialVersionUID = 1L;

  private final RunPlan plan;
  private transient @Nullable MissionWork work;

  AggregateMissionsFn(RunPlan plan) {
    this.plan = plan;
  }

  @Setup
  public void setUp() {
    work = new MissionWork(plan);
  }

  @ProcessElement
  public void aggregate(
      @Element KV<Integer, Iterable<byte[]>> partition, OutputReceiver<Announcement> out) {
    Map<String, List<ScoredProgress>> missions = new TreeMap<>();
    for (byte[] block : partition.getValue()) {
      Block.<ScoredProgress>read(
          ScoredProgress.getClassSchema(),
          block,
          row ->
              missions
                  .computeIfAbsent(row.getProgress().getMissionId(), id -> new ArrayList<>())
                  .add(row));
    }
    List<IndicatorProgress> progress = new ArrayList<>();
    List<Effectiveness> profiles = new ArrayList<>();
    List<ObjectiveProgress> objectives = new ArrayList<>();
    missions.forEach(
        (mission, scored) -> {
          MissionWork.Rows rows = Objects.requireNonNull(work).work(mission, scored);
          progress.addAll(rows.progress());
          profiles.addAll(rows.effectiveness());
          objectives.addAll(rows.objectives());
        });
    write("indicator_progress", partition.getKey(), progress, out);
    write("effectiveness", partition.getKey(), profiles, out);
    write("objective_progress", partition.getKey(), objectives, out);
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
