package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.opencpas.count.Extent;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.RecordedEvent;

/** Works through partitions of events, writes their parts of the tables and hands on the counts. */
final class WorkEventsFn extends DoFn<KV<Integer, Iterable<byte[]>>, Announcement> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<Announcement> ANNOUNCEMENTS = new TupleTag<>("announcements") {};
  static final TupleTag<KV<Integer, byte[]>> TALLIES = new TupleTag<>("tallies") {};
  static final TupleTag<KV<Integer, byte[]>> RECORDED = new TupleTag<>("recorded") {};

  private final RunPlan plan;
  private final PCollectionView<List<FileRead>> files;
  private transient @Nullable EventWork work;
  private transient @Nullable Framework framework;

  WorkEventsFn(RunPlan plan, PCollectionView<List<FileRead>> files) {
    this.plan = plan;
    this.files = files;
  }

  @Setup
  public void setUp() {
    work = new EventWork(plan);
    framework = plan.shownFramework();
  }

  @ProcessElement
  public void work(ProcessContext context, MultiOutputReceiver out) {
    int partition = context.element().getKey();
    List<EventReport> reports = new ArrayList<>();
    for (byte[] block : context.element().getValue()) {
      Block.<EventReport>read(EventReport.getClassSchema(), block, reports::add);
    }
    List<Extent> extents =
        new EventExtents(context.sideInput(files), Objects.requireNonNull(framework), plan.asOf())
            .of(plan.workspace().sources());
    List<EventReport> all =
        new LaterFiles(context.sideInput(files))
            .without(
                reports,
                report -> report.getEvent().getSource(),
                report -> report.getEvent().getFile());
    EventWork.Rows rows = Objects.requireNonNull(work).work(all, extents);
    List<EventTally> earlier =
        EarlierCounts.of(plan, Objects.requireNonNull(framework), context.sideInput(files))
            .tallies(all);
    if (!rows.events().isEmpty()) {
      out.get(ANNOUNCEMENTS)
          .output(new Announcement(plan.parts().write("events", partition, rows.events())));
    }
    if (!rows.flags().isEmpty()) {
      out.get(ANNOUNCEMENTS)
          .output(new Announcement(plan.parts().write("quality_flags", partition, rows.flags())));
    }
    rows.outcomes().forEach(count -> out.get(ANNOUNCEMENTS).output(new Announcement(count)));
    KeyedBlocks<Integer, EventTally> tallies =
        new KeyedBlocks<>(EventTally.getClassSchema(), block -> out.get(TALLIES).output(block));
    Stream.concat(rows.tallies().stream(), earlier.stream())
        .forEach(
            tally ->
                tallies.add(
                    plan.partitions().of(tally.getMissionId(), tally.getIndicatorId()), tally));
    tallies.flush();
    KeyedBlocks<Integer, RecordedEvent> recorded =
        new KeyedBlocks<>(RecordedEvent.getClassSchema(), block -> out.get(RECORDED).output(block));
    MissionPartitions missions =
        new MissionPartitions(plan.partitions(), Objects.requireNonNull(framework));
    rows.recorded().forEach(event -> recorded.add(missions.of(event.getMissionId()), event));
    recorded.flush();
  }
}
