package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.brief.Answers;
import org.opencpas.brief.BriefPage;
import org.opencpas.brief.Occasion;
import org.opencpas.brief.Question;
import org.opencpas.brief.Row;
import org.opencpas.framework.Audience;
import org.opencpas.query.ReleaseQuery;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command brief: writes a page about one mission before its mandate is decided. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a brief about one mission: one HTML file that needs no network and prints on A4.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas brief out --mission KESMIS --audience internal --out kesmis.html",
      "  opencpas brief out --mission KESMIS --release before-renewal --on 2026-05-31 --out b.html"
    })
final class BriefCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path directory = Path.of("");

  @Option(names = "--mission", required = true, paramLabel = "ID", description = "mission")
  private String mission = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "file to write; one that is there is replaced in one step")
  private Path file = Path.of("");

  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      description = {
        "who will read it: internal, contributor, council or public; the release must have been",
        "made for that audience. Must be said where the release is internal."
      },
      converter = AudienceConverter.class)
  private @Nullable Audience audience;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "day from which days are counted (default: the release's as-of day, or today)",
      converter = DayConverter.class)
  private @Nullable LocalDate on;

  @Mixin private ChosenRelease release = new ChosenRelease();

  BriefCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    OutputLayout layout = new OutputLayout(directory);
    PageFile page = target();
    Optional<ReleaseId> id = release.orLatest(layout);
    try (ReleaseQuery query = ReleaseQuery.open(directory, id)) {
      ReleaseId found = id.orElseThrow();
      Manifest manifest = ManifestFile.read(layout.release(found));
      isFor(manifest.audience());
      isOnOrAfter(manifest.asOf());
      Map<Question, List<Row>> rows = new EnumMap<>(Question.class);
      for (Question question : Question.values()) {
        rows.put(question, ask(query, question));
      }
      if (rows.getOrDefault(Question.MISSIONS, List.of()).isEmpty()) {
        throw unknown(query);
      }
      page.write(new BriefPage(new Answers(rows), occasion(layout, manifest)).text());
      Withdrawal.find(layout, found)
          .ifPresent(notice -> surroundings.err().println("Note: " + Notices.of(found, notice)));
    }
    surroundings.err().println("Written: " + file);
    return ExitCode.DONE;
  }

  private List<Row> ask(ReleaseQuery query, Question question) {
    String sql = question.sql();
    return (sql.contains("$1") ? query.rows(sql, mission) : query.rows(sql))
        .stream().map(Row::new).toList();
  }

  private void isFor(String made) {
    if (audience == null && made.equals(Audience.INTERNAL.word())) {
      throw mistake(
          "the release is internal; say --audience internal if only the mission will read the"
              + " brief, or publish a release for others with run --audience and name it with"
              + " --release");
    }
    if (audience != null && !audience.word().equals(made)) {
      throw mistake(
          "the release is made for the audience "
              + made
              + ", not "
              + audience.word()
              + "; publish one with run --audience "
              + audience.word()
              + " and name it with --release");
    }
  }

  private void isOnOrAfter(@Nullable LocalDate asOf) {
    if (on != null && asOf != null && on.isBefore(asOf)) {
      throw mistake(
          "the release tells what was known on "
              + asOf
              + ", after --on "
              + on
              + "; name a later day, or a release as of an earlier one with --release");
    }
  }

  private ParameterException unknown(ReleaseQuery query) {
    List<String> there =
        query.rows(Question.allMissions()).stream()
            .map(row -> String.valueOf(row.get("mission_id")))
            .toList();
    return mistake(
        "the release has no mission '" + mission + "'; it has " + String.join(", ", there));
  }

  private Occasion occasion(OutputLayout layout, Manifest manifest) {
    ReleaseId id = manifest.releaseId();
    LocalDate asOf = manifest.asOf();
    LocalDate day = on != null ? on : asOf != null ? asOf : surroundings.today();
    return new Occasion(
        id.toString(),
        asOf,
        manifest.audience(),
        Withdrawal.find(layout, id).map(notice -> Notices.of(id, notice)).orElse(null),
        day,
        "opencpas trace DIR --release " + id + " …");
  }

  /** Where to write, which must not be a part of the releases. */
  private PageFile target() throws IOException {
    PageFile page =
        PageFile.at(file)
            .orElseThrow(() -> mistake("'" + file + "' is no file; name one to write with --out"));
    if (Files.isDirectory(directory) && page.isAmong(new OutputLayout(directory.toRealPath()))) {
      throw mistake(
          "'" + file + "' lies among the releases; name a file outside of them with --out");
    }
    return page;
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
