package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.opencpas.revise.RecordMoves;
import org.opencpas.schemas.RecordKey;
import org.opencpas.schemas.Submission;

/** Finds records that have moved to other facts, and tells the partitions of the old ones. */
final class FindMovesFn extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final RunPlan plan;

  FindMovesFn(RunPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void find(
      @Element KV<Integer, Iterable<byte[]>> blocks, OutputReceiver<KV<Integer, byte[]>> out) {
    List<RecordKey> keys = new ArrayList<>();
    for (byte[] block : blocks.getValue()) {
      Block.<RecordKey>read(RecordKey.getClassSchema(), block, keys::add);
    }
    KeyedBlocks<Integer, Submission> moves =
        new KeyedBlocks<>(Submission.getClassSchema(), out::output);
    for (Submission move : RecordMoves.of(keys)) {
      moves.add(plan.partitions().of(move.getObservation()), move);
    }
    moves.flush();
  }
}
