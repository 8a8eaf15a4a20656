package org.opencpas.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A report of an event, and what becomes of it. */
final class PlainEvent {
  /** Which of two reports of an event comes first. */
  static final Comparator<PlainEvent> ORDER =
      Comparator.comparing(
              (PlainEvent each) -> each.knownFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> each.revision, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> each.file)
          .thenComparingLong(each -> each.line);

  final String source;
  final String id;
  final Plan.Mission mission;
  final String action;
  final @Nullable LocalDateTime reportedAt;
  final @Nullable LocalDateTime knownFrom;
  final @Nullable Integer revision;
  final String file;
  final long line;

  /** What it says; for a merge that took part, what holds after it. */
  Content content;

  String outcome = "";

  PlainEvent(
      String source,
      String id,
      Plan.Mission mission,
      Content content,
      String action,
      @Nullable LocalDateTime reportedAt,
      @Nullable LocalDateTime knownFrom,
      @Nullable Integer revision,
      String file,
      long line) {
    this.source = source;
    this.id = id;
    this.mission = mission;
    this.content = content;
    this.action = action;
    this.reportedAt = reportedAt;
    this.knownFrom = knownFrom;
    this.revision = revision;
    this.file = file;
    this.line = line;
  }

  /** The same report before anything became of it. */
  PlainEvent afresh() {
    return new PlainEvent(
        source, id, mission, content, action, reportedAt, knownFrom, revision, file, line);
  }

  /** Its first day. */
  LocalDate day() {
    return LocalDate.parse(content.text("date_start"));
  }

  /** Its last day. */
  LocalDate lastDay() {
    return LocalDate.parse(content.text("date_end"));
  }

  /** Where it is counted. */
  String region() {
    return content.text("region_id");
  }

  /** Whether no place is known. */
  boolean isAnywhere() {
    return region().equals(Plan.unknown(mission));
  }

  /** Whether it was known at the end of a day; null for any day. */
  boolean isKnown(@Nullable LocalDate asOf) {
    return isKnown(knownFrom, asOf);
  }

  /** Whether something was known at the end of a day that was known from a moment on. */
  static boolean isKnown(@Nullable LocalDateTime from, @Nullable LocalDate asOf) {
    return asOf == null || from == null || from.isBefore(asOf.plusDays(1).atStartOfDay());
  }
}
