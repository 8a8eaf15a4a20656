package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.normalise.EventNormaliser;
import org.opencpas.normalise.NormalisedEvent;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.FileThen;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;

/** Makes reports of events of the rows of a file. */
final class ReportedEvents implements RowUse {
  private final EventNormaliser normaliser;
  private final Consumer<EventReport> events;
  private final EventDays days;
  private final SortedMap<LocalDate, EventDays> then = new TreeMap<>();
  private final @Nullable String onlyMission;
  private final @Nullable LocalDateTime fileKnownFrom;
  private long records;

  /**
   * Starts with no row.
   *
   * @param earlier days of which it is asked what was known then
   * @param fileKnownFrom from when the file itself was known, UTC; null: from the start
   */
  ReportedEvents(
      Source source,
      EventNormaliser normaliser,
      KnownRecords known,
      Collection<LocalDate> earlier,
      @Nullable LocalDateTime fileKnownFrom,
      Consumer<EventReport> events) {
    this.normaliser = normaliser;
    this.days = new EventDays(known);
    this.fileKnownFrom = fileKnownFrom;
    this.events = events;
    this.onlyMission = source.onlyMission().orElse(null);
    if (source.counted().isPresent()) {
      earlier.forEach(day -> then.put(day, new EventDays(new KnownRecords(new AsOf(day)))));
    }
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
    days.take(report);
    for (EventDays each : then.values()) {
      each.take(report);
    }
  }

  @Override
  public void tell(FileRead.Builder read) {
    long rejections = read.getRowsRejected() + read.getFileRejections();
    days.end(onlyMission, fileKnownFrom);
    List<FileThen> told = new ArrayList<>();
    then.forEach(
        (day, each) -> {
          each.end(onlyMission, fileKnownFrom);
          told.add(new FileThen(day, each.isFileKnown(fileKnownFrom, rejections), each.spans()));
        });
    read.setRecords(records).setSpans(List.of()).setEvents(days.spans()).setThen(told);
  }
}
