package org.opencpas.sample;

import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A record that was not rejected, and what becomes of it. */
final class Report {
  /** Which of two reports of a fact comes first. */
  static final Comparator<Report> ORDER =
      Comparator.comparing(
              (Report each) -> each.knownFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> each.revision, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(each -> each.sourceOrder)
          .thenComparing(each -> each.file)
          .thenComparingLong(each -> each.line);

  final Fact fact;
  final String action;
  final @Nullable LocalDateTime reportedAt;
  final @Nullable LocalDateTime knownFrom;
  final @Nullable Integer revision;
  final int sourceOrder;
  final String source;
  final String file;
  final long line;

  /** What it says; for a merge that took part, what holds after it. */
  Content content;

  /** Status of the record as it came. */
  final String givenStatus;

  /** Source and id of the record where ids last; else empty. */
  String lastingId = "";

  String outcome = "";
  @Nullable LocalDateTime knownTo;
  @Nullable LocalDateTime confirmedAt;
  @Nullable Report endedBy;

  Report(
      Fact fact,
      Content content,
      String action,
      @Nullable LocalDateTime reportedAt,
      @Nullable LocalDateTime knownFrom,
      @Nullable Integer revision,
      int sourceOrder,
      String source,
      String file,
      long line) {
    this.fact = fact;
    this.content = content;
    this.givenStatus = content.overNothing().status();
    this.action = action;
    this.reportedAt = reportedAt;
    this.knownFrom = knownFrom;
    this.revision = revision;
    this.sourceOrder = sourceOrder;
    this.source = source;
    this.file = file;
    this.line = line;
    this.confirmedAt = reportedAt;
  }

  /** The report as it came, not yet ended. */
  Report afresh() {
    Report report =
        new Report(
            fact,
            content,
            action,
            reportedAt,
            knownFrom,
            revision,
            sourceOrder,
            source,
            file,
            line);
    report.lastingId = lastingId;
    return report;
  }

  /** Ends the report. */
  void end(String how, @Nullable Report by) {
    outcome = how;
    endedBy = by;
  }
}
