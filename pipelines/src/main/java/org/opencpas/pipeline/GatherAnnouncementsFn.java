package org.opencpas.pipeline;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.opencpas.schemas.Announcement;

/** Writes what every step announced into one file, which the end of the run reads. */
final class GatherAnnouncementsFn extends DoFn<KV<Integer, Iterable<Announcement>>, Void> {
  private static final long serialVersionUID = 1L;

  private final AnnouncementFile file;

  GatherAnnouncementsFn(AnnouncementFile file) {
    this.file = file;
  }

  @ProcessElement
  public void gather(@Element KV<Integer, Iterable<Announcement>> announcements) {
    file.write(announcements.getValue());
  }
}
