package org.opencpas.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.MandateEvent;

/**
 * The runs that a schedule wants before the dates of mandates, as these are known on a day. Dates
 * of one mission that fall on one day have one run for each entry of the schedule that wants any.
 *
 * @param day the day
 * @param schedule what is wanted
 * @param runs the runs, those of the oldest freeze first
 * @param mandates how far each mission's mandate reaches, in order of the missions' ids
 */
public record RunCalendar(
    LocalDate day,
    List<ScheduleEntry> schedule,
    List<PlannedRun> runs,
    List<MandateStanding> mandates) {
  private static final Comparator<MandateDate> ORDER =
      Comparator.comparing(MandateDate::date)
          .thenComparing(MandateDate::type)
          .thenComparing(MandateDate::id);

  /** Copies the lists. */
  public RunCalendar {
    schedule = List.copyOf(schedule);
    runs = List.copyOf(runs);
    mandates = List.copyOf(mandates);
  }

  /**
   * Plans.
   *
   * @param schedule what is wanted; empty: nothing, so that there is no run
   * @param missions ids of the missions, in any order, as all others
   * @param events events of their mandates
   * @param benchmarks their benchmarks
   * @param day the day; what was decided later is not known
   */
  public static RunCalendar of(
      List<ScheduleEntry> schedule,
      Collection<String> missions,
      List<MandateEvent> events,
      List<Benchmark> benchmarks,
      LocalDate day) {
    List<PlannedRun> runs = new ArrayList<>();
    List<MandateStanding> mandates = new ArrayList<>();
    for (String id : new TreeSet<>(missions)) {
      List<MandateEvent> own =
          events.stream().filter(event -> event.getMissionId().equals(id)).toList();
      List<Benchmark> aims =
          benchmarks.stream().filter(benchmark -> benchmark.getMissionId().equals(id)).toList();
      MandateExpiries expiries = MandateExpiries.of(MandateDates.known(own, day));
      List<MandateDate> dates = new ArrayList<>(expiries.dates());
      dates.addAll(MandateDates.set(own, aims, day));
      dates.sort(ORDER);
      schedule.forEach(entry -> runs.addAll(runs(entry, id, dates)));
      mandates.add(expiries.standing(id, day));
    }
    return new RunCalendar(day, schedule, runs.stream().sorted().toList(), mandates);
  }

  /** Whether nothing is wanted at all. */
  public boolean isWithoutSchedule() {
    return schedule.isEmpty();
  }

  /**
   * The run that data can still come in for, with the next freeze; of several with one freeze the
   * first. Empty when none is planned.
   */
  public Optional<PlannedRun> nextFreeze() {
    return runs.stream()
        .filter(run -> !run.freezeOn().isBefore(day))
        .filter(run -> run.state(day) == RunState.PLANNED || run.state(day).isToDo())
        .findFirst();
  }

  private static List<PlannedRun> runs(
      ScheduleEntry entry, String missionId, List<MandateDate> dates) {
    Map<LocalDate, List<MandateDate>> days = new TreeMap<>();
    dates.stream()
        .filter(entry::isFor)
        .forEach(date -> days.computeIfAbsent(date.date(), each -> new ArrayList<>()).add(date));
    List<PlannedRun> runs = new ArrayList<>();
    days.forEach((date, those) -> runs.add(new PlannedRun(entry, missionId, date, those)));
    return runs;
  }
}
