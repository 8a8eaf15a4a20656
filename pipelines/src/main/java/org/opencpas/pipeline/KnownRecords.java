package org.opencpas.pipeline;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;

/** Notes whether anything of one file was known on the as-of date. */
final class KnownRecords {
  private final AsOf asOf;
  private long records;
  private boolean anyKnown;

  KnownRecords(AsOf asOf) {
    this.asOf = asOf;
  }

  /**
   * Notes a record; says whether it was known.
   *
   * @param from from when it was known, UTC; null: from the start
   */
  boolean know(@Nullable LocalDateTime from) {
    boolean known = asOf.knows(from);
    records++;
    anyKnown |= known;
    return known;
  }

  /** Whether something was known by then; no record of its own. */
  boolean knows(@Nullable LocalDateTime from) {
    return asOf.knows(from);
  }

  /**
   * Whether the file was known, once all of it has been read: by a record, or, where something of
   * it could not be used or nothing stands in it, by itself.
   *
   * @param from from when the file itself was known, UTC; null: from the start
   * @param rejections of its rows and of the file
   */
  boolean knowFile(@Nullable LocalDateTime from, long rejections) {
    return anyKnown || ((rejections > 0 || records == 0) && asOf.knows(from));
  }
}
