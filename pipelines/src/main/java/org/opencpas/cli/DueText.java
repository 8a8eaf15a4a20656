package org.opencpas.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencpas.calendar.MandateDate;
import org.opencpas.calendar.MandateStanding;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.calendar.RunState;

/**
 * What is to do first, then what comes next, then what was done, was moved or passed lately; at the
 * end how far the mandates reach. What lies farther ahead or back is counted.
 */
final class DueText implements DueOutput {
  private static final Comparator<Agenda.Item> DUE =
      Comparator.comparing((Agenda.Item item) -> item.run().dueOn())
          .thenComparing(Agenda.Item::run);

  private final PrintWriter out;
  private final int ahead;

  /**
   * Writes for people.
   *
   * @param ahead days ahead and back of which everything is shown
   */
  DueText(PrintWriter out, int ahead) {
    this.out = out;
    this.ahead = ahead;
  }

  @Override
  public void write(Agenda agenda) {
    section("Overdue", agenda.in(RunState.OVERDUE));
    section("Due", agenda.in(RunState.DUE));
    List<Agenda.Item> planned = agenda.in(RunState.PLANNED);
    List<Agenda.Item> next = next(planned, agenda.day());
    section("Next", next);
    List<Agenda.Item> over = new ArrayList<>();
    for (RunState state : List.of(RunState.MOVED, RunState.DONE, RunState.PAST)) {
      List<Agenda.Item> all = agenda.in(state);
      List<Agenda.Item> lately = all.stream().filter(item -> isLately(item, agenda.day())).toList();
      section(heading(state), lately);
      all.stream().filter(item -> !lately.contains(item)).forEach(over::add);
    }
    if (agenda.toDo().isEmpty()) {
      out.println("Nothing is due on " + agenda.day() + ".");
    }
    int later = planned.size() - next.size();
    if (later + over.size() > 0) {
      out.printf(
          "Not shown: %d planned later, %d longer ago; --ahead shows more, --format csv all.%n",
          later, over.size());
    }
    out.println();
    agenda.mandates().forEach(this::mandate);
  }

  private static String heading(RunState state) {
    return switch (state) {
      case MOVED -> "Moved";
      case DONE -> "Done";
      default -> "Past, and not known to be done";
    };
  }

  /** The next run of each mission by each entry, and whatever is due within the days. */
  private List<Agenda.Item> next(List<Agenda.Item> planned, LocalDate day) {
    Set<List<String>> kinds = new HashSet<>();
    List<Agenda.Item> next = new ArrayList<>();
    planned.stream()
        .sorted(DUE)
        .filter(
            item ->
                kinds.add(List.of(item.run().missionId(), item.run().entry().name()))
                    || !item.run().dueOn().isAfter(day.plusDays(ahead)))
        .forEach(next::add);
    return next;
  }

  private boolean isLately(Agenda.Item item, LocalDate day) {
    LocalDate latest =
        item.run().dates().stream()
            .flatMap(date -> date.voided().stream())
            .map(MandateDate.Ending::on)
            .reduce(item.run().date(), (one, other) -> one.isAfter(other) ? one : other);
    return !latest.isBefore(day.minusDays(ahead));
  }

  private void section(String heading, List<Agenda.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    out.println(heading + ":");
    items.forEach(this::item);
    out.println();
  }

  private void item(Agenda.Item item) {
    PlannedRun run = item.run();
    out.println("  " + run.label() + item.done().map(id -> " = " + id).orElse(""));
    if (item.state() == RunState.PLANNED || item.state().isToDo()) {
      out.println(
          "    due from "
              + run.dueOn()
              + (run.entry().grace() == 0 ? "" : ", overdue from " + run.overdueFrom())
              + "; data as known on "
              + run.freezeOn()
              + "; "
              + Counts.of(item.daysLeft(), "day")
              + " left");
    }
    run.dates().forEach(date -> date(run, date));
  }

  private void date(PlannedRun run, MandateDate date) {
    List<String> origin = new ArrayList<>();
    origin.add(date.id());
    Optional.ofNullable(date.instrument()).ifPresent(origin::add);
    Optional.ofNullable(date.source()).ifPresent(source -> origin.add("source: " + source));
    Optional.ofNullable(date.verifiedOn()).ifPresent(day -> origin.add("checked on " + day));
    out.println(
        "    "
            + run.date()
            + " "
            + DueWords.of(date.type())
            + (date.title().isEmpty() ? "" : ": " + date.title())
            + " ["
            + String.join("; ", origin)
            + "]");
    if (date.conflict() != null) {
      out.println("      in conflict: " + date.conflict());
    }
    date.voided().ifPresent(this::ending);
  }

  private void ending(MandateDate.Ending ending) {
    String what =
        switch (ending.cause()) {
          case MOVED -> "moved to " + ending.movedTo();
          case DECIDED -> "decided";
          case TERMINATED -> "void, as the mandate was terminated";
        };
    String by = ending.instrument() == null ? "" : ", " + ending.instrument();
    out.println("      " + what + " on " + ending.on() + " [" + ending.eventId() + by + "]");
  }

  private void mandate(MandateStanding mandate) {
    out.println(DueWords.of(mandate) + ".");
  }
}
