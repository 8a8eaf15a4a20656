package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.opencpas.calendar.AsOf;
import org.opencpas.count.CountedFacts;
import org.opencpas.count.EventCounter;
import org.opencpas.count.Extent;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.revise.EventReviser;
import org.opencpas.revise.RevisedEvent;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.FileThen;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.Source;

/**
 * What was counted from events as it was known on the day of each mission's last renewal: by the
 * events that held then, and for the months that sources answered for then. Where and as what they
 * are counted is as the framework has it now, as it is for facts.
 */
final class EarlierCounts {
  private final Framework shown;
  private final AsOf asOf;
  private final Audience audience;
  private final Map<String, LocalDate> days;
  private final List<Extent> extents;

  /**
   * Looks back to days.
   *
   * @param shown the framework as the audience may see it
   * @param files what every file told
   * @param days of the last renewal up to the as-of date, by mission
   */
  EarlierCounts(
      Framework shown,
      AsOf asOf,
      Audience audience,
      List<Source> sources,
      List<FileRead> files,
      Map<String, LocalDate> days) {
    this.shown = shown;
    this.asOf = asOf;
    this.audience = audience;
    this.days = Map.copyOf(days);
    this.extents = extents(shown, sources, files, this.days);
  }

  /** Looks back to the last renewals of a run. */
  static EarlierCounts of(RunPlan plan, Framework shown, List<FileRead> files) {
    return new EarlierCounts(
        shown,
        plan.asOf(),
        plan.audience(),
        plan.workspace().sources(),
        files,
        LastRenewals.of(shown, MissionSpans.of(plan, shown, files)));
  }

  private static List<Extent> extents(
      Framework shown, List<Source> sources, List<FileRead> files, Map<String, LocalDate> days) {
    List<Extent> extents = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(days.values())) {
      new EventExtents(asKnownOn(day, files), shown, new AsOf(day))
          .of(sources).stream()
              .filter(extent -> day.equals(days.get(extent.mission().getMissionId())))
              .forEach(extents::add);
    }
    return List.copyOf(extents);
  }

  private static List<FileRead> asKnownOn(LocalDate day, List<FileRead> files) {
    List<FileRead> then = new ArrayList<>();
    for (FileRead file : files) {
      for (FileThen each : file.getThen()) {
        if (each.getDay().equals(day)) {
          then.add(
              FileRead.newBuilder(file)
                  .setKnown(file.getKnown() && each.getKnown())
                  .setEvents(each.getEvents())
                  .build());
        }
      }
    }
    return then;
  }

  /**
   * Counts events that held then.
   *
   * @param reports every report of these events, in any order
   * @return the cells with an event, marked as earlier
   */
  List<EventTally> tallies(List<EventReport> reports) {
    if (extents.isEmpty()) {
      return List.of();
    }
    EventCounter counter = new EventCounter(shown, extents);
    for (LocalDate day : new TreeSet<>(days.values())) {
      for (RevisedEvent event : new EventReviser(new AsOf(day)).revise(reports)) {
        event
            .current()
            .filter(each -> day.equals(days.get(each.getMissionId())))
            .ifPresent(each -> counter.add(guarded(each, event), event.figures()));
      }
    }
    return counter.tallies().stream()
        .map(tally -> EventTally.newBuilder(tally).setEarlier(true).build())
        .toList();
  }

  /** A report that came later may have said that the event is for fewer eyes. */
  private Event guarded(Event then, RevisedEvent event) {
    Sensitivity strictest = then.getSensitivity();
    for (RevisedEvent.Version version : event.versions()) {
      Sensitivity said = version.report().getEvent().getSensitivity();
      if (asOf.knows(version.report().getKnownFrom()) && said.compareTo(strictest) > 0) {
        strictest = said;
      }
    }
    return audience.admits(strictest)
        ? then
        : Event.newBuilder(then).setSensitivity(strictest).build();
  }

  /**
   * The facts of one indicator of one mission; what the audience may not see as withheld.
   *
   * @param tallies what was counted of it then, in any order and in any number of parts
   */
  List<Observation> facts(String missionId, Indicator indicator, List<EventTally> tallies) {
    return new CountedFacts(shown, extents)
        .of(missionId, indicator, tallies).stream()
            .map(fact -> audience.admits(fact.getSensitivity()) ? fact : Audience.withheld(fact))
            .toList();
  }
}
