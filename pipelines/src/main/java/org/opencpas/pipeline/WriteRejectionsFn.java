package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.FileRead;
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
  private final PCollectionView<List<FileRead>> files;

  WriteRejectionsFn(RunPlan plan, PCollectionView<List<FileRead>> files) {
    this.plan = plan;
    this.files = files;
  }

  @ProcessElement
  public void write(ProcessContext context) {
    int partition = context.element().getKey();
    List<Rejection> all = new ArrayList<>();
    for (byte[] block : context.element().getValue()) {
      Block.<Rejection>read(Rejection.getClassSchema(), block, all::add);
    }
    List<Rejection> rejections =
        new ArrayList<>(
            new LaterFiles(context.sideInput(files))
                .without(all, Rejection::getSource, Rejection::getFile));
    if (rejections.isEmpty()) {
      return;
    }
    rejections.replaceAll(plan.audience()::shown);
    rejections.sort(ORDER);
    context.output(new Announcement(plan.parts().write("rejections", partition, rejections)));
  }
}
