package org.opencpas.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;

/**
 * Reads a workspace as a run would, up to what holds and what is doubtful about it, and publishes
 * nothing.
 */
public final class WorkspaceCheck {
  /** How many records are kept in memory to look for what is doubtful. */
  static final long MOST_RECORDS = 2_000_000;

  private static final int MOST_STRAYS = 20;

  private final PreparedWorkspace prepared;
  private final Framework framework;
  private final long mostRecords;

  private WorkspaceCheck(PreparedWorkspace prepared, long mostRecords) {
    this.prepared = prepared;
    this.framework =
        new Framework(
            prepared.versions().on(AsOf.ALL),
            prepared.workspace().counted(),
            prepared.versions().boundariesOn(AsOf.ALL));
    this.mostRecords = mostRecords;
  }

  /** A workspace that can be checked, or the mistakes because of which no file is read. */
  public static Checked<WorkspaceCheck> of(Path workspace) {
    return of(workspace, MOST_RECORDS);
  }

  /** The same, with flags for fewer records. */
  static Checked<WorkspaceCheck> of(Path workspace, long mostRecords) {
    Checked<PreparedWorkspace> prepared = WorkspacePreparation.prepare(workspace);
    return new Checked<>(
        prepared.value().map(found -> new WorkspaceCheck(found, mostRecords)), prepared.mistakes());
  }

  /** Names of the sources, in their order. */
  public List<String> sources() {
    return prepared.workspace().sources().stream().map(Source::name).toList();
  }

  /**
   * Checks the files.
   *
   * @param problems takes each problem as it is found: what is rejected by source, file and row,
   *     then what is doubtful in the same order
   */
  public CheckReport check(CheckScope scope, Consumer<Problem> problems) {
    return new Reading(scope, problems).read();
  }

  /** One reading of the files. */
  private final class Reading {
    private final CheckScope scope;
    private final Consumer<Problem> problems;
    private final List<Source> sources;
    private final List<SourceFile> files;
    private final Map<String, SourceTally> tallies = new HashMap<>();
    private final ReportedCells cells = new ReportedCells();
    private final List<FileRead> read = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final KeptRecords kept;

    private Reading(CheckScope scope, Consumer<Problem> problems) {
      this.scope = scope;
      this.problems = problems;
      this.sources =
          prepared.workspace().sources().stream()
              .filter(source -> scope.has(source.name()))
              .toList();
      this.files = prepared.files().stream().filter(file -> scope.has(file.source())).toList();
      long bytes = files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
      this.kept =
          new KeptRecords(
              Partitions.forInput(bytes, prepared.workspace().validation()),
              new LastingIds(sources),
              mostRecords);
      sources.forEach(source -> tallies.put(source.name(), new SourceTally(source)));
    }

    private CheckReport read() {
      FileReading reading =
          new FileReading(prepared.workspace(), framework, prepared.received(), AsOf.ALL);
      files.forEach(file -> read(reading, file));
      if (!kept.isOverfull()) {
        flag();
      }
      return new CheckReport(
          summaries(),
          List.copyOf(read),
          mistakes.stream().sorted().toList(),
          notes(),
          kept.isOverfull() ? CheckReport.Flagged.NOT_LOOKED_FOR : CheckReport.Flagged.ALL);
    }

    private void read(FileReading reading, SourceFile file) {
      SourceTally tally = tally(file.source());
      FileRead outcome =
          reading.read(
              file,
              InputFiles.bytes(file.location()),
              submission -> {
                Observation fact = submission.getObservation();
                tally.add(fact);
                cells.add(fact);
                kept.add(submission);
              },
              report -> {
                tally.add(report.getEvent());
                kept.add(report);
              },
              new Handing(tally, problems));
      tally.add(outcome);
      read.add(outcome);
      if (!outcome.getSha256().isEmpty()) {
        prepared
            .received()
            .mismatch(outcome.getFile(), outcome.getSha256())
            .ifPresent(mistakes::add);
      }
    }

    private SourceTally tally(String source) {
      return Objects.requireNonNull(tallies.get(source));
    }

    /** Flags come by file; sources have their own order. */
    private void flag() {
      Map<String, List<QualityFlag>> bySource = new HashMap<>();
      KeptRecords.Revised revised =
          kept.revise(
              new FactRevision(
                  framework,
                  Set.of(),
                  AsOf.ALL,
                  Audience.INTERNAL,
                  prepared.workspace().validation()),
              new EventWork(framework, AsOf.ALL, Audience.INTERNAL, sources),
              new EventExtents(read, framework, AsOf.ALL).of(sources));
      revised.outcomes().forEach(outcome -> tally(outcome.getSource()).add(outcome));
      for (QualityFlag flag : revised.flags()) {
        bySource.computeIfAbsent(flag.getSource(), name -> new ArrayList<>()).add(flag);
      }
      for (Source source : sources) {
        for (QualityFlag flag : bySource.getOrDefault(source.name(), List.of())) {
          tally(source.name()).add(flag);
          problems.accept(Problem.of(flag));
        }
      }
    }

    private List<SourceSummary> summaries() {
      Optional<LocalDate> on =
          scope
              .on()
              .or(
                  () ->
                      read.stream()
                          .flatMap(file -> file.getSpans().stream())
                          .map(MissionSpan::getFinish)
                          .max(LocalDate::compareTo));
      return sources.stream()
          .map(
              source ->
                  tally(source.name())
                      .summary(
                          on.map(day -> cells.overdue(source.name(), framework, day))
                              .orElse(List.of())))
          .toList();
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>(prepared.notices());
      List<String> strays = StrayFiles.find(Path.of(prepared.workspace().root()), prepared.files());
      strays.stream()
          .limit(MOST_STRAYS)
          .forEach(
              stray ->
                  notes.add(
                      "no source reads "
                          + Quotation.onOneLine(stray)
                          + "; add it to files of one, or move it away"));
      if (strays.size() > MOST_STRAYS) {
        notes.add("no source reads " + (strays.size() - MOST_STRAYS) + " more files in records");
      }
      if (sources.size() < prepared.workspace().sources().size()) {
        notes.add(
            "only some sources were read, so what is doubtful was looked for among them alone");
      }
      if (kept.isOverfull()) {
        notes.add(
            "flags were not looked for, since there are more than "
                + mostRecords
                + " records; run finds them");
      }
      return List.copyOf(notes);
    }
  }

  /** Hands problems on as they come. */
  private record Handing(SourceTally tally, Consumer<Problem> problems) implements FileWatch {

    @Override
    public void header(Header header) {
      tally.header(header);
    }

    @Override
    public void rejection(Rejection rejection, Optional<RawRow> row) {
      problems.accept(Problem.of(rejection, row));
    }
  }
}
