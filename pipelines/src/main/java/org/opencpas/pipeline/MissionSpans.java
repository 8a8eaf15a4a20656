package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencpas.calendar.AsOf;
import org.opencpas.count.Extent;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.series.CoverageSpan;

/** Finds over which days returns are due, once every file has told what it covers. */
final class MissionSpans {
  private final List<MissionSpan> spans;
  private final Optional<LocalDate> end;

  /**
   * Gathers what files tell.
   *
   * @param asOf coverage ends with this day; without one, with the last period of any record
   */
  MissionSpans(List<FileRead> files, AsOf asOf) {
    this(files, List.of(), asOf);
  }

  /**
   * Gathers what files tell.
   *
   * @param counted the days for which sources of events answer
   * @param asOf coverage ends with this day; without one, with the last period of any record
   */
  MissionSpans(List<FileRead> files, List<MissionSpan> counted, AsOf asOf) {
    this.spans =
        Stream.concat(files.stream().flatMap(file -> file.getSpans().stream()), counted.stream())
            .toList();
    this.end =
        asOf.end().or(() -> spans.stream().map(MissionSpan::getFinish).max(LocalDate::compareTo));
  }

  /**
   * The days of a run, those for which sources of events answer among them.
   *
   * @param shown the framework as the audience may see it
   */
  static MissionSpans of(RunPlan plan, Framework shown, List<FileRead> files) {
    List<Extent> extents =
        new EventExtents(files, shown, plan.asOf()).of(plan.workspace().sources());
    return new MissionSpans(files, EventExtents.days(extents), plan.asOf());
  }

  /**
   * From the first day of a mission's records to the end of the coverage. A mission without records
   * starts with the first record of any.
   */
  CoverageSpan of(String missionId) {
    Optional<LocalDate> start =
        spans.stream()
            .filter(span -> span.getMissionId().equals(missionId))
            .map(MissionSpan::getStart)
            .min(LocalDate::compareTo)
            .or(() -> spans.stream().map(MissionSpan::getStart).min(LocalDate::compareTo));
    return new CoverageSpan(start, end);
  }

  /** The smallest span that holds both. */
  static MissionSpan cover(MissionSpan one, MissionSpan other) {
    return new MissionSpan(
        one.getMissionId(),
        one.getStart().isBefore(other.getStart()) ? one.getStart() : other.getStart(),
        one.getFinish().isAfter(other.getFinish()) ? one.getFinish() : other.getFinish());
  }
}
