package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.InputFile;

/**
 * The job, from files to parts of tables: read, revise and count events, work through partitions,
 * aggregate missions and tell their situation, and say what was written. The graph is the same on
 * every engine; it has one branch more where a source says that its record ids last.
 */
final class AssessmentPipeline {
  private AssessmentPipeline() {}

  static void build(
      Pipeline pipeline, RunPlan plan, List<InputFile> inputs, AnnouncementFile news) {
    boolean hasLastingIds = !new LastingIds(plan.workspace().sources()).areNone();
    TupleTagList others =
        TupleTagList.of(ReadReturnsFn.EVENTS)
            .and(ReadReturnsFn.REJECTIONS)
            .and(ReadReturnsFn.FILES);
    PCollectionTuple returns =
        pipeline
            .apply("ListFiles", Create.of(inputs).withCoder(PipelineCoders.INPUT_FILES))
            .apply(
                "ReadReturns",
                ParDo.of(new ReadReturnsFn(plan))
                    .withOutputTags(
                        ReadReturnsFn.SUBMISSIONS,
                        hasLastingIds ? others.and(ReadReturnsFn.RECORD_KEYS) : others));
    PCollection<KV<Integer, byte[]>> submissions =
        returns.get(ReadReturnsFn.SUBMISSIONS).setCoder(PipelineCoders.PARTITION_BLOCKS);
    PCollection<KV<Integer, byte[]>> events =
        returns.get(ReadReturnsFn.EVENTS).setCoder(PipelineCoders.PARTITION_BLOCKS);
    PCollection<KV<Integer, byte[]>> rejections =
        returns.get(ReadReturnsFn.REJECTIONS).setCoder(PipelineCoders.PARTITION_BLOCKS);
    PCollection<FileRead> files =
        returns.get(ReadReturnsFn.FILES).setCoder(PipelineCoders.FILES_READ);
    PCollectionView<List<FileRead>> allFiles = files.apply("SeeAllFiles", View.asList());

    PCollectionTuple counted =
        events
            .apply("GroupByEvent", GroupByKey.create())
            .apply(
                "ReviseAndCount",
                ParDo.of(new WorkEventsFn(plan, allFiles))
                    .withSideInputs(allFiles)
                    .withOutputTags(
                        WorkEventsFn.ANNOUNCEMENTS,
                        TupleTagList.of(WorkEventsFn.TALLIES).and(WorkEventsFn.RECORDED)));
    PCollection<Announcement> eventParts =
        counted.get(WorkEventsFn.ANNOUNCEMENTS).setCoder(PipelineCoders.ANNOUNCEMENTS);

    PCollectionList<KV<Integer, byte[]>> reports =
        PCollectionList.of(submissions)
            .and(pipeline.apply("ListPartitions", emptyPartitions(plan.partitions())));
    PCollectionTuple worked =
        KeyedPCollectionTuple.of(
                WorkPartitionFn.SUBMISSIONS,
                (hasLastingIds ? reports.and(moves(returns, plan)) : reports)
                    .apply("JoinPartitions", Flatten.pCollections()))
            .and(
                WorkPartitionFn.TALLIES,
                counted.get(WorkEventsFn.TALLIES).setCoder(PipelineCoders.PARTITION_BLOCKS))
            .apply("GroupByPartition", CoGroupByKey.create())
            .apply(
                "ReviseAndScore",
                ParDo.of(new WorkPartitionFn(plan, allFiles))
                    .withSideInputs(allFiles)
                    .withOutputTags(
                        WorkPartitionFn.ANNOUNCEMENTS,
                        TupleTagList.of(WorkPartitionFn.PROGRESS)
                            .and(WorkPartitionFn.EARLIER)
                            .and(WorkPartitionFn.STRENGTH)));
    PCollection<Announcement> partitions =
        worked.get(WorkPartitionFn.ANNOUNCEMENTS).setCoder(PipelineCoders.ANNOUNCEMENTS);

    PCollection<Announcement> missions =
        KeyedPCollectionTuple.of(
                AggregateMissionsFn.PROGRESS,
                PCollectionList.of(
                        worked
                            .get(WorkPartitionFn.PROGRESS)
                            .setCoder(PipelineCoders.PARTITION_BLOCKS))
                    .and(pipeline.apply("ListMissions", emptyPartitions(plan.partitions())))
                    .apply("JoinMissions", Flatten.pCollections()))
            .and(
                AggregateMissionsFn.EARLIER,
                worked.get(WorkPartitionFn.EARLIER).setCoder(PipelineCoders.PARTITION_BLOCKS))
            .apply("GroupByMission", CoGroupByKey.create())
            .apply(
                "AggregateMissions",
                ParDo.of(new AggregateMissionsFn(plan, allFiles)).withSideInputs(allFiles))
            .setCoder(PipelineCoders.ANNOUNCEMENTS);

    PCollection<Announcement> situations =
        KeyedPCollectionTuple.of(
                WorkSituationsFn.STRENGTH,
                PCollectionList.of(
                        worked
                            .get(WorkPartitionFn.STRENGTH)
                            .setCoder(PipelineCoders.PARTITION_BLOCKS))
                    .and(pipeline.apply("ListSituations", emptyPartitions(plan.partitions())))
                    .apply("JoinSituations", Flatten.pCollections()))
            .and(
                WorkSituationsFn.EVENTS,
                counted.get(WorkEventsFn.RECORDED).setCoder(PipelineCoders.PARTITION_BLOCKS))
            .apply("GroupSituations", CoGroupByKey.create())
            .apply(
                "TellSituations",
                ParDo.of(new WorkSituationsFn(plan, allFiles)).withSideInputs(allFiles))
            .setCoder(PipelineCoders.ANNOUNCEMENTS);

    PCollection<Announcement> refused =
        rejections
            .apply("GroupRejections", GroupByKey.create())
            .apply(
                "WriteRejections",
                ParDo.of(new WriteRejectionsFn(plan, allFiles)).withSideInputs(allFiles))
            .setCoder(PipelineCoders.ANNOUNCEMENTS);

    PCollection<Announcement> read =
        files
            .apply(
                "AnnounceFiles",
                MapElements.into(TypeDescriptor.of(Announcement.class)).via(Announcement::new))
            .setCoder(PipelineCoders.ANNOUNCEMENTS);

    PCollectionList.of(List.of(read, eventParts, partitions, missions, situations, refused))
        .apply("JoinAnnouncements", Flatten.pCollections())
        .apply("KeyAnnouncements", WithKeys.of(0))
        .setCoder(PipelineCoders.KEYED_ANNOUNCEMENTS)
        .apply("GroupAnnouncements", GroupByKey.create())
        .apply("WriteAnnouncements", ParDo.of(new GatherAnnouncementsFn(news)));
  }

  /** What records take back that have moved to other facts, by the partition of the old ones. */
  private static PCollection<KV<Integer, byte[]>> moves(PCollectionTuple returns, RunPlan plan) {
    return returns
        .get(ReadReturnsFn.RECORD_KEYS)
        .setCoder(PipelineCoders.PARTITION_BLOCKS)
        .apply("GroupByRecord", GroupByKey.create())
        .apply("FindMoves", ParDo.of(new FindMovesFn(plan)))
        .setCoder(PipelineCoders.PARTITION_BLOCKS);
  }

  /**
   * An empty block for every partition: an indicator without a single row is worked through too.
   */
  private static Create.Values<KV<Integer, byte[]>> emptyPartitions(Partitions partitions) {
    List<KV<Integer, byte[]>> seeds = new ArrayList<>();
    for (int partition = 0; partition < partitions.count(); partition++) {
      seeds.add(KV.of(partition, new byte[0]));
    }
    return Create.of(seeds).withCoder(PipelineCoders.PARTITION_BLOCKS);
  }
}
