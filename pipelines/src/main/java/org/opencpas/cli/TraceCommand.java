package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.query.ReleaseTrace;
import org.opencpas.query.ScoreQuestion;
import org.opencpas.query.TraceFormat;
import org.opencpas.query.TraceQuestion;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command trace: tells where a figure comes from. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells where a figure comes from: the facts that it was made from with file, sheet and line,",
      "what was expected and did not come, what else was said of them, and what is doubtful.",
      "With --result-level instead of --indicator: which indicators a score was made from.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas trace out --indicator mil-patrols --region KS05 --period 2025-Q2",
      "  opencpas trace out --indicator mil-patrols --region KS --period 2024-11-15/P1Y",
      "  opencpas trace out --component all --result-level outcome --region KS05 --period 2025-06"
    })
final class TraceCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path out = Path.of("");

  @Option(names = "--indicator", paramLabel = "ID", description = "indicator of the figure")
  private @Nullable String indicator;

  @Option(
      names = "--region",
      required = true,
      paramLabel = "REGION",
      description = "region of the figure, by id or name")
  private String region = "";

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = {
        "period of the figure: 2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31, 2024-11-15/P1Y",
        "or '2024-11-15 to 2025-11-14'"
      },
      converter = PeriodConverter.class)
  private @Nullable Period period;

  @Option(
      names = "--component",
      paramLabel = "COMPONENT",
      description = "component that reports (default: the indicator's own); of a score also all")
  private @Nullable String component;

  @Option(
      names = "--disaggregation",
      defaultValue = "",
      paramLabel = "BREAKDOWN",
      description = "breakdown, such as sex=f (default: the headline)")
  private String disaggregation = "";

  @Option(
      names = "--period-type",
      paramLabel = "TYPE",
      description = {
        "kind of the period, where its days are those of two kinds, as a mandate that lasts a year:",
        "${COMPLETION-CANDIDATES}"
      })
  private @Nullable PeriodType periodType;

  @Option(
      names = "--result-level",
      paramLabel = "LEVEL",
      description = "trace a score instead: ${COMPLETION-CANDIDATES}")
  private @Nullable ResultLevel resultLevel;

  @Option(names = "--mission", paramLabel = "ID", description = "mission (default: the only one)")
  private @Nullable String mission;

  @Mixin private ChosenRelease release = new ChosenRelease();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = {
        "text, csv, json or markdown (default: ${DEFAULT-VALUE})",
        "text shows the first rows of each kind; csv has every fact; json and markdown have all"
      })
  private TraceFormat format = TraceFormat.TEXT;

  TraceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if ((indicator == null) == (resultLevel == null)) {
      throw mistake("say either --indicator or --result-level");
    }
    OutputLayout layout = new OutputLayout(out);
    Optional<ReleaseId> id = release.named(layout);
    try (ReleaseTrace trace = ReleaseTrace.open(out, id)) {
      release.orLatest(layout).ifPresent(each -> tellIfWithdrawn(layout, each));
      if (indicator != null) {
        trace.figure(figure(indicator), format, surroundings.out());
      } else if (resultLevel != null) {
        trace.score(score(resultLevel), format, surroundings.out());
      }
    }
    surroundings.out().flush();
    return ExitCode.DONE;
  }

  private TraceQuestion figure(String indicatorId) {
    return new TraceQuestion(
        indicatorId,
        region,
        wanted(),
        Optional.ofNullable(component).map(this::ofIndicator),
        disaggregation,
        kind(),
        Optional.ofNullable(mission));
  }

  private ScoreQuestion score(ResultLevel level) {
    if (!disaggregation.isEmpty()) {
      throw mistake("a score has no --disaggregation");
    }
    String whose = component == null ? ALL : component;
    return new ScoreQuestion(
        level.name(),
        region,
        wanted(),
        whose.equals(ALL) ? ALL : ofIndicator(whose),
        kind(),
        Optional.ofNullable(mission));
  }

  private String ofIndicator(String word) {
    for (Component each : Component.values()) {
      if (each.name().equals(word)) {
        return word;
      }
    }
    throw mistake("--component is one of military, police, civilian, support; of a score also all");
  }

  private Period wanted() {
    if (period == null) {
      throw mistake("say which --period");
    }
    return period;
  }

  private Optional<String> kind() {
    return Optional.ofNullable(periodType).map(Enum::name);
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void tellIfWithdrawn(OutputLayout layout, ReleaseId id) {
    Withdrawal.find(layout, id)
        .ifPresent(notice -> surroundings.err().println("Note: " + Notices.of(id, notice)));
  }
}
