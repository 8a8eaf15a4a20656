package org.opencpas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Checked;
import org.opencpas.receive.Receiving;
import org.opencpas.source.Nearest;
import org.opencpas.source.Source;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command receive: files what came in. */
@Command(
    name = "receive",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Files what came in: copies each file to where a source finds it, and writes down in",
      "records/received.csv when it came. A file for the framework becomes a new version of the",
      "one that is there. Nothing that is there is altered. Prints the paths inside the workspace.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas receive kestria 2026-s1.csv --source police",
      "  opencpas receive kestria returns.csv --source police --as 2026-s1-corrected.csv",
      "  opencpas receive kestria targets.csv --source framework --on 2026-07-01",
      "",
      "Exit codes: 0 filed, or there already; 1 refused, nothing was filed; 2 usage."
    })
final class ReceiveCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "WORKSPACE",
      description = "directory that holds assessment.yaml")
  private Path workspace = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "files that came in; they stay where they are")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "source that they are for, or framework (default: the one that would find their names)")
  private @Nullable String source;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "name to file it under, for one file (default: its own)")
  private @Nullable String name;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "day on which they came in (default: today, UTC)",
      converter = DayConverter.class)
  private @Nullable LocalDate on;

  ReceiveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LocalDate today = surroundings.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate day = on == null ? today : on;
    if (day.isAfter(today)) {
      throw new ParameterException(
          spec.commandLine(), "--on " + day + " is after today, " + today + " in UTC");
    }
    if (name != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--as names one file; there are several");
    }
    Checked<Workspace> declared = WorkspaceReader.read(workspace);
    if (declared.value().isEmpty()) {
      declared.mistakes().forEach(surroundings.err()::println);
      return refused(declared.mistakes().size());
    }
    checkSource(declared.value().get());
    Receiving.Answer answer =
        receive(
            declared.value().get(),
            new Receiving.Request(
                files, Optional.ofNullable(source), Optional.ofNullable(name), day));
    answer.refusals().forEach(surroundings.err()::println);
    if (!answer.refusals().isEmpty()) {
      return refused(answer.refusals().size());
    }
    answer.filed().forEach(this::tell);
    surroundings
        .err()
        .println("opencpas check " + workspace + " shows what is wrong in it, if anything is.");
    return ExitCode.DONE;
  }

  private static Receiving.Answer receive(Workspace declared, Receiving.Request request) {
    try {
      return Receiving.receive(declared, request);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "not everything could be filed; receive the same files again once this is put right",
          failure);
    }
  }

  private void checkSource(Workspace declared) {
    List<String> names = declared.sources().stream().map(Source::name).toList();
    if (source != null && !names.contains(source) && !source.equals(Receiving.FRAMEWORK)) {
      throw new ParameterException(
          spec.commandLine(),
          "no source is named "
              + source
              + Nearest.to(source, names).map(near -> "; do you mean " + near + "?").orElse("")
              + "; there are "
              + String.join(", ", names)
              + ", and framework");
    }
  }

  private int refused(int mistakes) {
    surroundings.err().println("Nothing was filed: " + Counts.of(mistakes, "mistake") + ".");
    return ExitCode.FAILED;
  }

  private void tell(Receiving.Filed filed) {
    surroundings.out().println(filed.path());
    surroundings.err().println(filed.file() + ": " + inWords(filed));
    if (!filed.twin().isEmpty()) {
      surroundings.err().println("  It holds the same bytes as " + filed.twin() + ".");
    }
  }

  private static String inWords(Receiving.Filed filed) {
    String there = filed.path() + " of " + filed.owner();
    return switch (filed.outcome()) {
      case FILED -> "filed as " + there + ", received on " + filed.receivedOn() + ".";
      case NOTED -> "lies there as " + there + "; noted as received on " + filed.receivedOn() + ".";
      case ALREADY_RECEIVED ->
          "already received on " + filed.receivedOn() + " as " + there + "; nothing to do.";
      case WITHOUT_RECEIPT ->
          "is there already as "
              + there
              + ", without a line in records/received.csv, and so counts as known from the start."
              + " It was left so; if it came later, add the line "
              + filed.line();
    };
  }
}
