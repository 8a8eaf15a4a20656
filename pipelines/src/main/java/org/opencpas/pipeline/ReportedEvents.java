package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencpas.normalise.EventNormaliser;
import org.opencpas.normalise.NormalisedEvent;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.EventSpan;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;

/** Makes reports of events of the rows of a file. */
final class ReportedEvents implements RowUse {
  private final EventNormaliser normaliser;
  private final KnownRecords known;
  private final Consumer<EventReport> events;
  private final Map<String, Span> spans = new TreeMap<>();
  private final @Nullable String onlyMission;
  private final @Nullable LocalDateTime fileKnownFrom;
  private long records;

  /**
   * Starts with no row.
   *
   * @param fileKnownFrom from when the file itself was known, UTC; null: from the start
   */
  ReportedEvents(
      Source source,
      EventNormaliser normaliser,
      KnownRecords known,
      @Nullable LocalDateTime fileKnownFrom,
      Consumer<EventReport> events) {
    this.normaliser = normaliser;
    this.known = known;
    this.fileKnownFrom = fileKnownFrom;
    this.events = events;
    this.onlyMission = source.onlyMission().orElse(null);
  }

  @Override
  public Optional<Rejection> take(RawRow row) {
    NormalisedEvent normalised = normaliser.normalise(row);
    normalised.report().ifPresent(this::take);
    return normalised.rejection();
  }

  private void take(EventReport report) {
    records++;
    events.accept(report);
    Span span = span(report.getEvent().getMissionId());
    if (known.know(report.getKnownFrom())) {
      span.know(report.getKnownFrom());
      if (report.getAction() != Action.delete) {
        span.widen(report.getEvent().getDateStart());
      }
    }
  }

  private Span span(String missionId) {
    return spans.computeIfAbsent(missionId, id -> new Span());
  }

  /** A file without a row says that nothing was recorded, where the source is of one mission. */
  @Override
  public void tell(FileRead.Builder read) {
    if (spans.isEmpty() && onlyMission != null) {
      Span span = span(onlyMission);
      if (known.knows(fileKnownFrom)) {
        span.know(fileKnownFrom);
      }
    }
    List<EventSpan> told = new ArrayList<>();
    spans.forEach((missionId, span) -> told.add(span.of(missionId)));
    read.setRecords(records).setSpans(List.of()).setEvents(told);
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
