package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Submission;

/** Works through partitions and writes their parts of the tables. */
final class WorkPartitionFn extends DoFn<KV<Integer, CoGbkResult>, Announcement> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<byte[]> SUBMISSIONS = new TupleTag<>("submissions") {};
  static final TupleTag<byte[]> TALLIES = new TupleTag<>("tallies") {};

  static final TupleTag<Announcement> ANNOUNCEMENTS = new TupleTag<>("announcements") {};
  static final TupleTag<KV<Integer, byte[]>> PROGRESS = new TupleTag<>("progress") {};
  static final TupleTag<KV<Integer, byte[]>> EARLIER = new TupleTag<>("earlier") {};
  static final TupleTag<KV<Integer, byte[]>> STRENGTH = new TupleTag<>("strength") {};

  private final RunPlan plan;
  private final PCollectionView<List<FileRead>> files;
  private transient @Nullable PartitionWork work;

  WorkPartitionFn(RunPlan plan, PCollectionView<List<FileRead>> files) {
    this.plan = plan;
    this.files = files;
  }

  @Setup
  public void setUp() {
    work = new PartitionWork(plan);
  }

  @ProcessElement
  public void work(ProcessContext context, MultiOutputReceiver out) {
    int partition = context.element().getKey();
    List<Submission> submissions = new ArrayList<>();
    for (byte[] block : context.element().getValue().getAll(SUBMISSIONS)) {
      Block.<Submission>read(Submission.getClassSchema(), block, submissions::add);
    }
    List<EventTally> tallies = new ArrayList<>();
    for (byte[] block : context.element().getValue().getAll(TALLIES)) {
      Block.<EventTally>read(EventTally.getClassSchema(), block, tallies::add);
    }
    PartitionWork worker = Objects.requireNonNull(work);
    PartitionWork.Rows rows =
        worker.work(partition, submissions, tallies, context.sideInput(files));
    write("observation_history", partition, rows.history(), out);
    write("observations", partition, rows.observations(), out);
    write("quality_flags", partition, rows.flags(), out);
    write("coverage", partition, rows.coverage(), out);
    write("readiness", partition, rows.readiness(), out);
    write("survey_shares", partition, rows.shares(), out);
    write("statements", partition, rows.statements(), out);
    rows.outcomes().forEach(count -> out.get(ANNOUNCEMENTS).output(new Announcement(count)));
    KeyedBlocks<Integer, ScoredProgress> progress =
        new KeyedBlocks<>(
            ScoredProgress.getClassSchema(), block -> out.get(PROGRESS).output(block));
    rows.progress()
        .forEach(row -> progress.add(worker.partitionOf(row.getProgress().getMissionId()), row));
    progress.flush();
    KeyedBlocks<Integer, EarlierProgress> earlier =
        new KeyedBlocks<>(
            EarlierProgress.getClassSchema(), block -> out.get(EARLIER).output(block));
    rows.earlier()
        .forEach(row -> earlier.add(worker.partitionOf(row.getProgress().getMissionId()), row));
    earlier.flush();
    KeyedBlocks<Integer, IndicatorProgress> strength =
        new KeyedBlocks<>(
            IndicatorProgress.getClassSchema(), block -> out.get(STRENGTH).output(block));
    SituationWork.strength(plan.workspace(), rows.progress())
        .forEach(row -> strength.add(worker.partitionOf(row.getMissionId()), row));
    strength.flush();
  }

  private void write(
      String table,
      int partition,
      List<? extends SpecificRecordBase> rows,
      MultiOutputReceiver out) {
    if (!rows.isEmpty()) {
      out.get(ANNOUNCEMENTS).output(new Announcement(plan.parts().write(table, partition, rows)));
    }
  }
}
