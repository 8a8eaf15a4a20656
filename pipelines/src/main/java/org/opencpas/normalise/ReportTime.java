package org.opencpas.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Source;

/**
 * Finds when a row was reported, and since when it was known.
 *
 * @param source the source, which may say when its files were reported
 * @param received when files were received
 */
record ReportTime(Source source, ReceivedFiles received) {

  /**
   * When a row was reported, UTC: as it says itself, else as its source says, else null.
   *
   * @param own what the row says; null when nothing
   */
  @Nullable LocalDateTime reportedAt(@Nullable LocalDateTime own) {
    return own == null ? source.reportedAt() : own;
  }

  /** From when it was known, UTC: when it was reported, else when its file came, else null. */
  @Nullable LocalDateTime knownFrom(RawRow row, @Nullable LocalDateTime reportedAt) {
    return reportedAt != null
        ? reportedAt
        : received.receivedOn(row.file().path()).map(LocalDate::atStartOfDay).orElse(null);
  }
}
