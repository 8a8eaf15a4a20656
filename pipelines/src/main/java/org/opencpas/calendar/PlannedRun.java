package org.opencpas.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A run that a schedule wants before a date of a mission's mandate.
 *
 * @param entry the entry of the schedule
 * @param missionId mission
 * @param date the date
 * @param dates what falls on it, one or more, in order of their types and ids
 */
public record PlannedRun(
    ScheduleEntry entry, String missionId, LocalDate date, List<MandateDate> dates)
    implements Comparable<PlannedRun> {
  /** Signs that a mission's id may have in a label; a longer id has none. */
  public static final int LONGEST_MISSION = 24;

  private static final Pattern STRANGE = Pattern.compile("[^a-z0-9]+");

  private static final Comparator<PlannedRun> ORDER =
      Comparator.comparing(PlannedRun::freezeOn)
          .thenComparing(PlannedRun::date)
          .thenComparing(PlannedRun::missionId)
          .thenComparing(run -> run.entry().name());

  /** Copies the list. */
  public PlannedRun {
    dates = List.copyOf(dates);
  }

  /** First day on which it is to be done. */
  public LocalDate dueOn() {
    return date.minusDays(entry.days());
  }

  /** Day of which it looks back to the knowledge. */
  public LocalDate freezeOn() {
    return date.minusDays(entry.freeze());
  }

  /** First day on which it is overdue; after the date itself it is past instead. */
  public LocalDate overdueFrom() {
    return dueOn().plusDays(entry.grace() + 1L);
  }

  /** The name of its release: entry, mission and date, as in {@code renewal-kesmis-2024-07-01}. */
  public String label() {
    return entry.name() + "-" + inLabel(missionId) + "-" + date;
  }

  /** A mission's id in small letters, digits and single hyphens. */
  public static String inLabel(String missionId) {
    String text = STRANGE.matcher(missionId.toLowerCase(Locale.ROOT)).replaceAll("-");
    String tail = text.startsWith("-") ? text.substring(1) : text;
    return tail.endsWith("-") ? tail.substring(0, tail.length() - 1) : tail;
  }

  /** What it stands at on a day by which all of its dates were known; done is for others to say. */
  public RunState state(LocalDate day) {
    boolean isOpen = dates.stream().anyMatch(each -> each.voided().isEmpty());
    if (!isOpen && movedTo().isPresent()) {
      return RunState.MOVED;
    }
    if (!isOpen || date.isBefore(day)) {
      return RunState.PAST;
    }
    if (day.isBefore(dueOn())) {
      return RunState.PLANNED;
    }
    return day.isBefore(overdueFrom()) ? RunState.DUE : RunState.OVERDUE;
  }

  /** The date that took the place of its own by a rollover; empty when none did. */
  public Optional<LocalDate> movedTo() {
    return dates.stream()
        .flatMap(each -> each.voided().stream())
        .flatMap(ending -> Optional.ofNullable(ending.movedTo()).stream())
        .findFirst();
  }

  /** By the day of the freeze, the oldest first. */
  @Override
  public int compareTo(PlannedRun other) {
    return ORDER.compare(this, other);
  }
}
