package org.opencpas.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencpas.framework.Known;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.publish.ContentHash;
import org.opencpas.publish.Draft;
import org.opencpas.publish.KeptInput;
import org.opencpas.publish.LatestRule;
import org.opencpas.publish.Part;
import org.opencpas.publish.Published;
import org.opencpas.publish.ReleaseStore;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseId;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.InputFile;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.PartWritten;
import org.opencpas.source.WorkspaceReader;

/** A run from a workspace to a published release. */
public final class AssessmentRun {
  /** A release takes no more than its inputs and a catalogue that repeats its tables. */
  private static final int SPACE_FACTOR = 3;

  private static final int MOST_LATER = 5;

  private static final Mistake NOTHING_TO_READ =
      new Mistake(
          WorkspaceReader.FILE,
          0,
          0,
          "no source, so that there is nothing to read",
          "at least one source; a calendar of mandates alone is for opencpas due");

  private final RunRequest request;
  private final RunMonitor monitor;

  private AssessmentRun(RunRequest request, RunMonitor monitor) {
    this.request = request;
    this.monitor = monitor;
  }

  /**
   * Runs.
   *
   * @return what came of it, or the mistakes in the workspace because of which nothing was read
   */
  public static Checked<RunReport> run(RunRequest request, RunMonitor monitor) {
    return new AssessmentRun(request, monitor).run();
  }

  private Checked<RunReport> run() {
    monitor.step("Reading what the workspace declares");
    Checked<PreparedWorkspace> prepared = WorkspacePreparation.prepare(request.workspace());
    if (prepared.value().isEmpty()) {
      return Checked.mistaken(prepared.mistakes());
    }
    if (prepared.value().get().workspace().sources().isEmpty()) {
      return Checked.mistaken(List.of(NOTHING_TO_READ));
    }
    List<Mistake> mistakes = prepared.value().get().versions().mistakesOn(request.asOf());
    return mistakes.isEmpty() ? publish(prepared.value().get()) : Checked.mistaken(mistakes);
  }

  private Checked<RunReport> publish(PreparedWorkspace prepared) {
    try (ReleaseStore store =
        ReleaseStore.open(request.out(), request.owner(), SPACE_FACTOR * bytes(prepared))) {
      store
          .abandonedBy()
          .ifPresent(
              run ->
                  monitor.step(
                      "Clearing away what another run left that did not come to its end: " + run));
      News news = execute(prepared, store);
      List<Mistake> mistakes = Disturbances.of(prepared, news.files());
      if (!mistakes.isEmpty()) {
        return Checked.mistaken(mistakes);
      }
      Draft draft = draft(prepared, news, store);
      if (request.inputs() == RunRequest.InputKeeping.KEPT) {
        monitor.step("Keeping " + draft.origin().inputs().size() + " inputs");
        store.keepInputs(draft.id(), keptInputs(prepared, news));
      }
      monitor.step("Publishing");
      Published published = store.publish(draft, latestRule(news));
      return Checked.of(report(prepared, news, published));
    }
  }

  private News execute(PreparedWorkspace prepared, ReleaseStore store) {
    monitor.step("Reading " + prepared.files().size() + " files");
    RunPlan plan = plan(prepared, store);
    AnnouncementFile news = new AnnouncementFile(store.staging().root() + "-news");
    List<InputFile> inputs = prepared.files().stream().map(InputFiles::toElement).toList();
    Path scratch = Path.of(store.staging().root() + "-engine");
    new EmbeddedEngine(EngineOptions.of(request.engine(), request.threads(), scratch), monitor)
        .run(pipeline -> AssessmentPipeline.build(pipeline, plan, inputs, news));
    return News.of(news.read());
  }

  private RunPlan plan(PreparedWorkspace prepared, ReleaseStore store) {
    return new RunPlan(
        prepared.workspace(),
        prepared.received(),
        prepared.versions(),
        request.asOf(),
        request.audience(),
        Partitions.forInput(bytes(prepared), prepared.workspace().validation()),
        new PartStore(store.staging().tables().toString()));
  }

  private static long bytes(PreparedWorkspace prepared) {
    return prepared.files().stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
  }

  private Draft draft(PreparedWorkspace prepared, News news, ReleaseStore store) {
    Program program = Program.running();
    SortedMap<String, String> settings = new TreeMap<>(prepared.workspace().settings());
    settings.put("as_of", request.asOf().toString());
    settings.put("audience", request.audience().word());
    String identity = ReleaseIdentity.of(prepared.declarations(), news.files(), settings, program);
    List<Part> parts = new ArrayList<>();
    news.parts().forEach(part -> parts.add(toPart(part)));
    PartStore own = new PartStore(store.staging().tables().toString());
    parts.add(toPart(own.write("source_counts", 0, news.sourceCounts())));
    parts.add(toPart(own.write("region_outlines", 0, plan(prepared, store).outlines())));
    return new Draft(
        ReleaseId.of(request.asOf().day(), identity),
        new Draft.Origin(
            new Manifest.Program(Program.NAME, program.version(), program.sha256()),
            request.asOf().day(),
            request.audience().level(),
            settings,
            prepared.workspace().sources().stream().map(source -> source.name()).toList(),
            inputs(prepared, news)),
        request.audience().shown(Known.on(request.asOf(), prepared.versions().on(request.asOf()))),
        parts,
        new Draft.Withheld(
            news.outcomes().stream().mapToLong(OutcomeCount::getAboveAudience).sum(),
            news.outcomes().stream().mapToLong(OutcomeCount::getCurrentAboveAudience).sum()));
  }

  private List<Manifest.Input> inputs(PreparedWorkspace prepared, News news) {
    List<Manifest.Input> inputs = new ArrayList<>();
    for (PreparedWorkspace.Declaration declaration : prepared.declarations()) {
      InputHash hash = declaration.hash();
      inputs.add(
          new Manifest.Input(
              "",
              declaration.path(),
              hash.sha256(),
              hash.bytes(),
              0,
              "",
              "",
              later(declaration, prepared)));
    }
    for (FileRead file : news.files()) {
      inputs.add(
          new Manifest.Input(
              file.getSource(),
              file.getFile(),
              file.getSha256(),
              file.getBytes(),
              file.getRows(),
              file.getEncoding(),
              file.getDelimiter(),
              !file.getKnown()));
    }
    return inputs;
  }

  /** The inputs that could be read. */
  private List<KeptInput> keptInputs(PreparedWorkspace prepared, News news) {
    List<KeptInput> inputs = new ArrayList<>();
    for (PreparedWorkspace.Declaration declaration : prepared.declarations()) {
      String location = request.workspace().resolve(declaration.path()).toAbsolutePath().toString();
      add(declaration.path(), declaration.hash().sha256(), location, inputs);
    }
    Map<String, String> locations = new HashMap<>();
    prepared.files().forEach(file -> locations.put(file.path(), file.location()));
    for (FileRead file : news.files()) {
      String location = Objects.requireNonNull(locations.get(file.getFile()));
      add(file.getFile(), file.getSha256(), location, inputs);
    }
    return inputs;
  }

  private static void add(String path, String sha256, String location, List<KeptInput> inputs) {
    if (!sha256.isEmpty()) {
      inputs.add(new KeptInput(path, sha256, InputFiles.bytes(location)));
    }
  }

  private boolean later(PreparedWorkspace.Declaration declaration, PreparedWorkspace prepared) {
    return prepared
        .received()
        .receivedOn(declaration.path())
        .filter(day -> !request.asOf().knows(day))
        .isPresent();
  }

  private static Part toPart(PartWritten part) {
    return new Part(
        part.getTable(),
        part.getFile(),
        ContentHash.ofHex(part.getRows(), part.getContentSha256()),
        part.getSha256(),
        part.getBytes());
  }

  private LatestRule latestRule(News news) {
    if (tolerance(news) == RunReport.Tolerance.EXCEEDED) {
      return LatestRule.KEEP;
    }
    return request.latest() == RunRequest.LatestMove.ALWAYS ? LatestRule.MOVE : LatestRule.ADVANCE;
  }

  private RunReport.Tolerance tolerance(News news) {
    return news.rejectedShare() > request.maxRejected()
        ? RunReport.Tolerance.EXCEEDED
        : RunReport.Tolerance.WITHIN;
  }

  private RunReport report(PreparedWorkspace prepared, News news, Published published) {
    return new RunReport(
        published,
        tolerance(news),
        news.rejectedShare(),
        new TreeMap<>(news.rejectedByRule()),
        news.unreadable(),
        notices(prepared, news));
  }

  private List<String> notices(PreparedWorkspace prepared, News news) {
    List<String> notices = new ArrayList<>(prepared.notices());
    List<String> later = news.later();
    if (!later.isEmpty()) {
      notices.add(
          later.size()
              + (later.size() == 1 ? " file" : " files")
              + " came later than "
              + request.asOf()
              + "; nothing of them is in the release: "
              + later.stream().limit(MOST_LATER).collect(Collectors.joining(", "))
              + (later.size() > MOST_LATER ? ", …" : ""));
    }
    return List.copyOf(notices);
  }
}
