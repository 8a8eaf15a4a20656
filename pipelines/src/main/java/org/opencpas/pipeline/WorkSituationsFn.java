package org.opencpas.pipeline;

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
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.Strength;

/** Tells the situation of the missions of a partition, and writes each table as one part. */
final class WorkSituationsFn extends DoFn<KV<Integer, CoGbkResult>, Announcement> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<byte[]> STRENGTH = new TupleTag<>("strength") {};
  static final TupleTag<byte[]> EVENTS = new TupleTag<>("events") {};

  private final RunPlan plan;
  private final PCollectionView<List<FileRead>> files;
  private transient @Nullable Framework known;

  WorkSituationsFn(RunPlan plan, PCollectionView<List<FileRead>> files) {
    this.plan = plan;
    this.files = files;
  }

  @Setup
  public void setUp() {
    known = plan.knownFramework();
  }

  @ProcessElement
  public void work(ProcessContext context, OutputReceiver<Announcement> out) {
    int partition = context.element().getKey();
    Map<String, List<IndicatorProgress>> progress = new HashMap<>();
    for (byte[] block : context.element().getValue().getAll(STRENGTH)) {
      Block.<IndicatorProgress>read(
          IndicatorProgress.getClassSchema(),
          block,
          row -> progress.computeIfAbsent(row.getMissionId(), id -> new ArrayList<>()).add(row));
    }
    Map<String, List<RecordedEvent>> events = new HashMap<>();
    for (byte[] block : context.element().getValue().getAll(EVENTS)) {
      Block.<RecordedEvent>read(
          RecordedEvent.getClassSchema(),
          block,
          row -> events.computeIfAbsent(row.getMissionId(), id -> new ArrayList<>()).add(row));
    }
    SituationWork work =
        new SituationWork(plan, Objects.requireNonNull(known), context.sideInput(files));
    List<Strength> strength = new ArrayList<>();
    List<ConflictTrend> conflict = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Mission mission : work.missions()) {
      String id = mission.getMissionId();
      if (work.partitionOf(id) == partition) {
        SituationWork.Rows rows =
            work.work(
                mission, progress.getOrDefault(id, List.of()), events.getOrDefault(id, List.of()));
        strength.addAll(rows.strength());
        conflict.addAll(rows.conflict());
        statements.addAll(rows.statements());
      }
    }
    write("strength", partition, strength, out);
    write("conflict_trend", partition, conflict, out);
    write("statements", partition, statements, out);
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
