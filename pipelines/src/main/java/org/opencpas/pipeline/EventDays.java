package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.EventSpan;

/** From when to when a file speaks of events, mission by mission, as known by some day. */
final class EventDays {
  private final KnownRecords known;
  private final Map<String, Span> spans = new TreeMap<>();

  /**
   * Starts with no report.
   *
   * @param known tells what was known, and is told of each report
   */
  EventDays(KnownRecords known) {
    this.known = known;
  }

  /** Takes a report of an event. */
  void take(EventReport report) {
    Span span = span(report.getEvent().getMissionId());
    if (known.know(report.getKnownFrom())) {
      span.know(report.getKnownFrom());
      if (report.getAction() != Action.delete) {
        span.widen(report.getEvent().getDateStart());
      }
    }
  }

  /**
   * A file without a report says that nothing was recorded, where its source is of one mission.
   *
   * @param fileKnownFrom from when the file itself was known, UTC; null: from the start
   */
  void end(@Nullable String onlyMission, @Nullable LocalDateTime fileKnownFrom) {
    if (spans.isEmpty() && onlyMission != null) {
      Span span = span(onlyMission);
      if (known.knows(fileKnownFrom)) {
        span.know(fileKnownFrom);
      }
    }
  }

  private Span span(String missionId) {
    return spans.computeIfAbsent(missionId, id -> new Span());
  }

  /** What was taken, one a mission, by id. */
  List<EventSpan> spans() {
    List<EventSpan> told = new ArrayList<>();
    spans.forEach((missionId, span) -> told.add(span.of(missionId)));
    return told;
  }

  /** Whether the file was known: by a report, or by itself. */
  boolean isFileKnown(@Nullable LocalDateTime fileKnownFrom, long rejections) {
    return known.knowFile(fileKnownFrom, rejections);
  }

  /** What the file says of one mission. */
  private static final class Span {
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private boolean known;
    private @Nullable LocalDateTime lastKnownFrom;

    private void know(@Nullable LocalDateTime from) {
      known = true;
      LocalDateTime last = lastKnownFrom;
      if (from != null && (last == null || from.isAfter(last))) {
        lastKnownFrom = from;
      }
    }

    private void widen(LocalDate day) {
      LocalDate first = firstDay;
      LocalDate last = lastDay;
      firstDay = first == null || day.isBefore(first) ? day : first;
      lastDay = last == null || day.isAfter(last) ? day : last;
    }

    private EventSpan of(String missionId) {
      return new EventSpan(missionId, firstDay, lastDay, known, lastKnownFrom);
    }
  }
}
