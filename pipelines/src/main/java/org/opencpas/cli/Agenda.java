package org.opencpas.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandateStanding;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.calendar.RunCalendar;
import org.opencpas.calendar.RunState;
import org.opencpas.release.LabelSeries;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;

/**
 * Planned runs on a day, with what was done.
 *
 * @param day the day
 * @param items the runs, those of the oldest freeze first
 * @param mandates how far each mission's mandate reaches
 */
record Agenda(LocalDate day, List<Item> items, List<MandateStanding> mandates) {

  Agenda {
    items = List.copyOf(items);
    mandates = List.copyOf(mandates);
  }

  /**
   * A planned run.
   *
   * @param run the run
   * @param state what it stands at
   * @param release the release that stands for it; null while it is not done
   * @param daysLeft days until its date, negative once it has passed
   */
  record Item(PlannedRun run, RunState state, @Nullable ReleaseId release, long daysLeft) {

    Optional<ReleaseId> done() {
      return Optional.ofNullable(release);
    }
  }

  /** The runs of a calendar of which nothing is known to be done. */
  static Agenda of(RunCalendar calendar) {
    return of(calendar, run -> Optional.empty());
  }

  /**
   * The runs of a calendar, done where a release has their label.
   *
   * @param out directory that releases are published in; may be missing
   * @throws ReleaseException when its labels cannot be read
   */
  static Agenda of(RunCalendar calendar, Path out) {
    LabelSeries labels = new LabelSeries(new OutputLayout(out));
    return of(calendar, run -> labels.release(run.label()));
  }

  private interface Done {
    Optional<ReleaseId> by(PlannedRun run);
  }

  private static Agenda of(RunCalendar calendar, Done done) {
    List<Item> items = new ArrayList<>();
    for (PlannedRun run : calendar.runs()) {
      Optional<ReleaseId> release = done.by(run);
      items.add(
          new Item(
              run,
              release.isPresent() ? RunState.DONE : run.state(calendar.day()),
              release.orElse(null),
              ChronoUnit.DAYS.between(calendar.day(), run.date())));
    }
    return new Agenda(calendar.day(), items, calendar.mandates());
  }

  /** The runs in a state. */
  List<Item> in(RunState state) {
    return items.stream().filter(item -> item.state() == state).toList();
  }

  /** The runs that are to be done, those of the oldest freeze first. */
  List<Item> toDo() {
    return items.stream().filter(item -> item.state().isToDo()).toList();
  }
}
