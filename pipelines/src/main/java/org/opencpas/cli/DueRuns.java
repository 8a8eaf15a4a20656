package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.RunCalendar;
import org.opencpas.issue.Checked;
import org.opencpas.pipeline.CalendarReading;
import org.opencpas.publish.Labelling;
import org.opencpas.release.Label;
import org.opencpas.release.LabelSeries;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;

/**
 * Does the runs that are due, each once: a run is done when a release that was not withdrawn has
 * its label. The label is given last, so that what was broken off is done again, to the same
 * release.
 */
final class DueRuns {
  static final String NO_SCHEDULE =
      """
      There is no schedule, so no run is ever due. In assessment.yaml this would ask for one before
      each day on which a mandate runs out, due 30 days before it, on data as known 35 days before:
      schedule:
        - {name: renewal, before: [renew], days: 30, freeze: 35, grace: 7}
      """;

  private final Surroundings surroundings;
  private final RunExecution execution;

  DueRuns(Surroundings surroundings, RunExecution execution) {
    this.surroundings = surroundings;
    this.execution = execution;
  }

  /**
   * Does what is due and not done on a day, the oldest freeze first; runs with one freeze share a
   * release.
   *
   * @return the worst exit code of the runs: a failure, then that too much was rejected
   */
  int run(Path workspace, Path out, LocalDate day) throws IOException {
    Checked<RunCalendar> calendar = CalendarReading.read(workspace, day);
    if (calendar.value().isEmpty()) {
      calendar.mistakes().forEach(surroundings.err()::println);
      tell(Counts.of(calendar.mistakes().size(), "mistake") + "; no run can be planned.");
      return ExitCode.FAILED;
    }
    if (calendar.value().get().isWithoutSchedule()) {
      surroundings.err().print(NO_SCHEDULE);
      return ExitCode.DONE;
    }
    List<Agenda.Item> items = Agenda.of(calendar.value().get(), out).toDo();
    if (items.isEmpty()) {
      tell("Nothing to do: on " + day + " no run is due that is not done.");
      return ExitCode.DONE;
    }
    Map<LocalDate, List<Agenda.Item>> freezes = new TreeMap<>();
    for (Agenda.Item item : items) {
      freezes.computeIfAbsent(item.run().freezeOn(), each -> new ArrayList<>()).add(item);
    }
    int worst = ExitCode.DONE;
    for (Map.Entry<LocalDate, List<Agenda.Item>> freeze : freezes.entrySet()) {
      worst = worse(worst, run(new OutputLayout(out), freeze.getKey(), freeze.getValue()));
    }
    return worst;
  }

  private int run(OutputLayout out, LocalDate freeze, List<Agenda.Item> items) throws IOException {
    items.forEach(
        item ->
            tell(
                item.run().label()
                    + " is "
                    + item.state().word()
                    + ": a run on data as known on "
                    + freeze));
    RunExecution.Outcome outcome = execution.run(new AsOf(freeze));
    if (outcome.exitCode() != ExitCode.DONE || outcome.published().isEmpty()) {
      items.forEach(item -> tell(item.run().label() + " got no release and stays due."));
      return outcome.exitCode();
    }
    return label(out, outcome.published().get(), items);
  }

  private int label(OutputLayout out, ReleaseId id, List<Agenda.Item> items) {
    if (Withdrawal.find(out, id).isPresent()) {
      tell(
          id
              + " was withdrawn, and the same inputs make it again; correct them, and what is due"
              + " gets a new release.");
      return ExitCode.FAILED;
    }
    LabelSeries labels = new LabelSeries(out);
    for (Agenda.Item item : items) {
      Label label = labels.free(item.run().label());
      Labelling.label(out, surroundings.owner(), id, label);
      tell(id + " is labelled " + label + " and will be kept.");
    }
    return ExitCode.DONE;
  }

  private static int worse(int one, int other) {
    return one == ExitCode.FAILED || other == ExitCode.FAILED
        ? ExitCode.FAILED
        : Math.max(one, other);
  }

  private void tell(String line) {
    surroundings.err().println(line);
  }
}
