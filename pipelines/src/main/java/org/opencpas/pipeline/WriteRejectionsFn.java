package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.Rejection;

/** Sorts the rejections of a partition and writes them as the audience may see them. */
final class WriteRejectionsFn extends DoFn<KV<Integer, Iterable<byte[]>>, Announcement> {
  private static final long serialVersionUID = 1L;

  static final Comparator<Rejection> ORDER =
      Comparator.comparing(Rejection::getSource)
          .thenComparing(Rejection::getFile)
          .thenComparing(Rejection::getSheet)
          .thenComparingLong(Rejection::getLine)
          .thenComparing(Rejection::getRule)
          .thenComparing(Rejection::getMessage);

  private final RunPlan plan;

  WriteRejectionsFn(RunPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void write(
      @Element KV<Integer, Iterable<byte[]>> partition, OutputReceiver<Announcement> out) {
    List<Rejection> rejections = new ArrayList<>();
    for (byte[] block : partition.getValue()) {
      Block.<Rejection>read(Rejection.getClassSchema(), block, rejections::add);
    }
    rejections.replaceAll(plan.audience()::shown);
    rejections.sort(ORDER);
    out.output(new Announcement(plan.parts().write("rejections", partition.getKey(), rejections)));
  }
}
