package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.opencpas.aggregate.EffectivenessProfile;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;

/** Makes the effectiveness profiles of the missions of a partition, and writes them as one part. */
final class AggregateMissionsFn extends DoFn<KV<Integer, CoGbkResult>, Announcement> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<byte[]> PROGRESS = new TupleTag<>("progress") {};
  static final TupleTag<byte[]> COVERAGE = new TupleTag<>("coverage") {};

  private final RunPlan plan;
  private transient @Nullable EffectivenessProfile profile;

  AggregateMissionsFn(RunPlan plan) {
    this.plan = plan;
  }

  @Setup
  public void setUp() {
    profile =
        new EffectivenessProfile(
            plan.shownFramework(), plan.workspace().thresholds().minimumAvailability());
  }

  @ProcessElement
  public void aggregate(
      @Element KV<Integer, CoGbkResult> partition, OutputReceiver<Announcement> out) {
    Map<String, Rows> missions = new TreeMap<>();
    for (byte[] block : partition.getValue().getAll(PROGRESS)) {
      Block.<IndicatorProgress>read(
          IndicatorProgress.getClassSchema(),
          block,
          row -> rows(missions, row.getMissionId()).progress().add(row));
    }
    for (byte[] block : partition.getValue().getAll(COVERAGE)) {
      Block.<Coverage>read(
          Coverage.getClassSchema(),
          block,
          row -> rows(missions, row.getMissionId()).coverage().add(row));
    }
    List<Effectiveness> profiles = new ArrayList<>();
    missions.forEach(
        (mission, rows) ->
            profiles.addAll(
                Objects.requireNonNull(profile).of(mission, rows.progress(), rows.coverage())));
    if (!profiles.isEmpty()) {
      out.output(
          new Announcement(plan.parts().write("effectiveness", partition.getKey(), profiles)));
    }
  }

  private static Rows rows(Map<String, Rows> missions, String missionId) {
    return missions.computeIfAbsent(
        missionId, id -> new Rows(new ArrayList<>(), new ArrayList<>()));
  }

  /** What one mission's profile is made from. */
  private record Rows(List<IndicatorProgress> progress, List<Coverage> coverage) {}
}
