package org.opencpas.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.RunCalendar;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.pipeline.CalendarReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command due: which runs the calendar of mandates asks for. */
@Command(
    name = "due",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells which runs are due before dates of mandates, as the schedule in assessment.yaml asks;",
      "reads no records unless it is asked to explain, and writes nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas due sample-data/kestria --on 2022-06-10",
      "  opencpas due my-mission --explain",
      "  opencpas due my-mission --out out --format json",
      "",
      "Exit codes: 0 nothing is due; 1 failed; 2 usage; 3 something is due or overdue."
    })
final class DueCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKSPACE", description = "directory that holds assessment.yaml")
  private Path workspace = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "the day; what was decided or came in later is not known (default: today, UTC)",
      converter = DayConverter.class)
  private @Nullable LocalDate on;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "directory that releases are published in: a run whose label a release has there is done")
  private @Nullable Path out;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = {
        "text, csv or json (default: ${DEFAULT-VALUE})",
        "csv and json hold every run; csv puts an apostrophe before a text that a spreadsheet would",
        "run as a formula"
      })
  private DueFormat format = DueFormat.TEXT;

  @Option(
      names = "--explain",
      description = {
        "tells also who owes which returns before the next freeze of each mission, and from where",
        "to where they could move scores; reads the records, which takes some seconds. csv then",
        "holds the returns that are owed, instead of the runs"
      })
  private boolean isExplained;

  @Option(
      names = "--ahead",
      defaultValue = "90",
      paramLabel = "DAYS",
      description =
          "days ahead and back of which text shows everything (default: ${DEFAULT-VALUE}); the next"
              + " run of each mission by each entry of the schedule is always shown")
  private int ahead;

  DueCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (ahead < 0) {
      throw new ParameterException(spec.commandLine(), "--ahead is 0 or above");
    }
    LocalDate day = on == null ? surroundings.today() : on;
    Checked<RunCalendar> calendar = CalendarReading.read(workspace, day);
    if (calendar.value().isEmpty()) {
      return failed(calendar.mistakes());
    }
    if (!isExplained || calendar.value().get().isWithoutSchedule()) {
      return tell(calendar.value().get(), Owed.UNTOLD);
    }
    Checked<ScratchRelease> made = ScratchRelease.make(workspace, day, surroundings);
    if (made.value().isEmpty()) {
      return failed(made.mistakes());
    }
    try (ScratchRelease release = made.value().get()) {
      return tell(calendar.value().get(), new OwedOfRelease(release));
    }
  }

  private int failed(List<Mistake> mistakes) {
    mistakes.forEach(surroundings.err()::println);
    surroundings.err().println(Counts.of(mistakes.size(), "mistake") + "; no run can be planned.");
    return ExitCode.FAILED;
  }

  private int tell(RunCalendar calendar, Owed owed) throws IOException {
    Agenda agenda = out == null ? Agenda.of(calendar) : Agenda.of(calendar, out);
    PrintWriter writer =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8)));
    format.output(writer, ahead, owed).write(agenda);
    writer.flush();
    if (calendar.isWithoutSchedule()) {
      surroundings.err().print(DueRuns.NO_SCHEDULE);
    } else if (out == null && !agenda.toDo().isEmpty()) {
      surroundings.err().println("What is done already can only be told with --out.");
    }
    return agenda.toDo().isEmpty() ? ExitCode.DONE : ExitCode.SOMETHING_DUE;
  }
}
