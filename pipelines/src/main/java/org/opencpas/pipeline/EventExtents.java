package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.count.Extent;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.EventSpan;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.source.CountSpan;
import org.opencpas.source.Source;

/**
 * Finds what sources of events answer for, once every file has told what it holds. Where a day is
 * looked back to, nobody answers for more than was known: not for a month that was not over on that
 * day, nor for one that was not over when the last known report came. A source of which a file
 * could not be read answers for nothing, since any cell may lack an event.
 */
final class EventExtents {
  private final List<FileRead> files;
  private final Framework framework;
  private final AsOf asOf;

  EventExtents(List<FileRead> files, Framework framework, AsOf asOf) {
    this.files =
        files.stream()
            .filter(FileRead::getKnown)
            .sorted(Comparator.comparing(FileRead::getSource).thenComparing(FileRead::getFile))
            .toList();
    this.framework = framework;
    this.asOf = asOf;
  }

  /**
   * The extents of each source that counts and each mission that it speaks of: one for its declared
   * days, or one for the days of each file, put together where they meet.
   */
  List<Extent> of(List<Source> sources) {
    List<Extent> extents = new ArrayList<>();
    for (Source source : sources) {
      if (source.counted().isPresent()) {
        spans(source)
            .forEach(
                (missionId, known) ->
                    framework
                        .mission(missionId)
                        .map(mission -> extents(source, mission, known))
                        .ifPresent(extents::addAll));
      }
    }
    return List.copyOf(extents);
  }

  /** The days of extents as those of records, so that coverage holds both. */
  static List<MissionSpan> days(List<Extent> extents) {
    return extents.stream()
        .map(
            extent ->
                new MissionSpan(
                    extent.mission().getMissionId(), extent.span().start(), extent.span().end()))
        .toList();
  }

  /** What the files of a source say of each mission; nothing when one could not be read. */
  private Map<String, Known> spans(Source source) {
    Map<String, Known> spans = new TreeMap<>();
    for (FileRead file : files) {
      if (!file.getSource().equals(source.name())) {
        continue;
      }
      if (file.getFileRejections() > 0) {
        return Map.of();
      }
      for (EventSpan span : file.getEvents()) {
        Known known = new Known(file.getFile(), span, List.of(span));
        spans.merge(span.getMissionId(), known, Known::with);
      }
    }
    return spans;
  }

  private List<Extent> extents(Source source, Mission mission, Known known) {
    if (!known.span().getKnown()) {
      return List.of();
    }
    CountSpan span = source.counted().orElseThrow().span();
    List<Period> declared =
        known.files().stream()
            .flatMap(file -> span.over(file.getFirstDay(), file.getLastDay()).stream())
            .sorted(Comparator.comparing(Period::start))
            .toList();
    return together(declared).stream()
        .flatMap(each -> upTo(each, known.span()).stream())
        .map(days -> Extent.of(source, known.file(), mission, days, framework))
        .toList();
  }

  /** Spans without those that meet: between two that do not, nobody looked. */
  private static List<Period> together(List<Period> sorted) {
    List<Period> spans = new ArrayList<>();
    for (Period next : sorted) {
      int last = spans.size() - 1;
      if (last < 0 || spans.get(last).end().isBefore(next.start())) {
        spans.add(next);
      } else if (next.end().isAfter(spans.get(last).end())) {
        spans.set(last, new Period(spans.get(last).start(), next.end()));
      }
    }
    return spans;
  }

  /** The whole months of a span that were over when the last was known. */
  private Optional<Period> upTo(Period declared, EventSpan span) {
    LocalDate end = asOf.end().filter(declared.end()::isAfter).orElse(declared.end());
    LocalDateTime last = span.getLastKnownFrom();
    if (asOf.end().isPresent() && last != null && last.toLocalDate().isBefore(end)) {
      // Whether more came later must not show, so silence after the last report is never zero.
      end = last.toLocalDate();
    }
    LocalDate whole = end.withDayOfMonth(1);
    return declared.start().isBefore(whole)
        ? Optional.of(new Period(declared.start(), whole))
        : Optional.empty();
  }

  /**
   * What the files of a source say of a mission.
   *
   * @param file the first file in which something was known
   * @param span what all files say together
   * @param files what each of them says
   */
  private record Known(String file, EventSpan span, List<EventSpan> files) {

    /** With what a later file says. */
    Known with(Known next) {
      List<EventSpan> all = new ArrayList<>(files);
      all.addAll(next.files);
      return new Known(span.getKnown() ? file : next.file, both(span, next.span), all);
    }

    private static EventSpan both(EventSpan one, EventSpan other) {
      return EventSpan.newBuilder()
          .setMissionId(one.getMissionId())
          .setFirstDay(first(one.getFirstDay(), other.getFirstDay(), Comparator.naturalOrder()))
          .setLastDay(first(one.getLastDay(), other.getLastDay(), Comparator.reverseOrder()))
          .setKnown(one.getKnown() || other.getKnown())
          .setLastKnownFrom(
              first(one.getLastKnownFrom(), other.getLastKnownFrom(), Comparator.reverseOrder()))
          .build();
    }

    private static <T> @Nullable T first(
        @Nullable T one, @Nullable T other, Comparator<? super T> order) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return order.compare(Objects.requireNonNull(one), other) <= 0 ? one : other;
    }
  }
}
