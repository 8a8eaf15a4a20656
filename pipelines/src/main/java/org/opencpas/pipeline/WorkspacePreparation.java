package org.opencpas.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.decode.FileDecoder;
import org.opencpas.framework.CountingCheck;
import org.opencpas.framework.DeclaredErrorCheck;
import org.opencpas.framework.DefinitionCollector;
import org.opencpas.framework.Definitions;
import org.opencpas.framework.Framework;
import org.opencpas.framework.FrameworkVersions;
import org.opencpas.framework.ScheduleCheck;
import org.opencpas.framework.StrengthCheck;
import org.opencpas.framework.ValidationCheck;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.normalise.EventNormaliser;
import org.opencpas.normalise.RowKnowledge;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Blanks;
import org.opencpas.source.ByteSource;
import org.opencpas.source.Definition;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.RowSink;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFiles;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/**
 * Reads what a workspace declares: assessment.yaml, the framework, the list of received files.
 * Finds every mistake before a row of data is looked at, except in what sources define themselves.
 */
final class WorkspacePreparation {
  private final Path root;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<PreparedWorkspace.Declaration> declarations = new ArrayList<>();
  private final FilesAtRest declaring = new FilesAtRest();
  private final FilesAtRest readTwice = new FilesAtRest();
  private final List<String> notices = new ArrayList<>();

  private WorkspacePreparation(Path root) {
    this.root = root;
  }

  /** Reads a workspace. */
  static Checked<PreparedWorkspace> prepare(Path root) {
    return new WorkspacePreparation(root).prepare();
  }

  private Checked<PreparedWorkspace> prepare() {
    watch(WorkspaceReader.FILE);
    watch(ReceivedFiles.FILE);
    Checked<Workspace> workspace = WorkspaceReader.read(root);
    if (workspace.value().isEmpty()) {
      return Checked.mistaken(workspace.mistakes());
    }
    return prepare(workspace.value().get());
  }

  private Checked<PreparedWorkspace> prepare(Workspace workspace) {
    declare(WorkspaceReader.FILE);
    Checked<ReceivedFiles> received = ReceivedFiles.read(root);
    mistakes.addAll(received.mistakes());
    if (Files.exists(root.resolve(ReceivedFiles.FILE))) {
      declare(ReceivedFiles.FILE);
    }
    SourceFiles found = SourceFiles.find(workspace);
    mistakes.addAll(found.mistakes());
    if (found.files().isEmpty()) {
      // A release of nothing, and LATEST led to it, would look like a mission gone silent.
      mistakes.addAll(found.unmatched());
    }
    found.unmatched().forEach(unmatched -> notices.add(unmatched.toString()));
    mistakes.addAll(CountingCheck.columns(workspace.sources()));
    if (received.value().isEmpty()) {
      // Which version of a file holds when cannot be told.
      return Checked.mistaken(mistakes);
    }
    FrameworkPreparation framework =
        FrameworkPreparation.read(root, workspace, received.value().get(), declaring);
    declarations.addAll(framework.declarations());
    Checked<FrameworkVersions> versions =
        framework.versions(define(workspace, found.files(), received.value().get()));
    mistakes.addAll(versions.mistakes());
    notices.addAll(framework.notices());
    versions.value().ifPresent(all -> check(workspace, all));
    mistakes.addAll(declaring.touched());
    if (!mistakes.isEmpty()) {
      return Checked.mistaken(mistakes);
    }
    return Checked.of(
        new PreparedWorkspace(
            workspace,
            versions.value().orElseThrow(),
            found.files(),
            received.value().get(),
            List.copyOf(declarations),
            readTwice,
            List.copyOf(notices)));
  }

  /** What assessment.yaml says has to fit the framework as it is known now. */
  private void check(Workspace workspace, FrameworkVersions versions) {
    Framework framework = new Framework(versions.on(AsOf.ALL), workspace.counted());
    mistakes.addAll(CountingCheck.check(workspace.sources(), framework));
    mistakes.addAll(ValidationCheck.check(workspace, framework));
    mistakes.addAll(DeclaredErrorCheck.check(workspace, framework));
    mistakes.addAll(StrengthCheck.check(workspace, framework));
    Set<String> missions =
        framework.missions().stream().map(Mission::getMissionId).collect(Collectors.toSet());
    mistakes.addAll(ScheduleCheck.check(workspace, missions));
  }

  private void watch(String path) {
    declaring.watch(path, root.resolve(path).toAbsolutePath().toString());
  }

  private void declare(String path) {
    InputHash hash = InputHash.of(bytes(path));
    declarations.add(new PreparedWorkspace.Declaration(path, hash));
  }

  private ByteSource bytes(String path) {
    return InputFiles.bytes(root.resolve(path).toAbsolutePath().toString());
  }

  private DefinitionCollector define(
      Workspace workspace, List<SourceFile> files, ReceivedFiles received) {
    DefinitionCollector all = new DefinitionCollector(Set.of());
    Map<String, Source> defining = new HashMap<>();
    workspace.sources().stream()
        .filter(source -> !source.defines().isEmpty() || source.isOfEvents())
        .forEach(source -> defining.put(source.name(), source));
    defining.values().forEach(source -> all.addAll(counted(source)));
    for (SourceFile file : files) {
      Source source = defining.get(file.source());
      if (source != null) {
        readTwice.watch(file.path(), file.location());
        all.addAll(define(source, file, received, new FileDecoder(workspace.limits())));
      }
    }
    Definitions definitions = all.definitions();
    definitions.conflicts().forEach(notice -> notices.add(notice.toString()));
    definitions.refusals().forEach(notice -> notices.add(notice.toString()));
    return all;
  }

  private static DefinitionCollector counted(Source source) {
    DefinitionCollector collector = new DefinitionCollector(source.defines());
    collector.addCounted(source);
    return collector;
  }

  private static DefinitionCollector define(
      Source source, SourceFile file, ReceivedFiles received, FileDecoder decoder) {
    DefinitionCollector collector = new DefinitionCollector(source.defines());
    decoder.decode(
        InputFiles.bytes(file.location()),
        file,
        source.layout(),
        new Defining(source, new RowKnowledge(source, received), collector));
    return collector;
  }

  /**
   * Hands rows of a source to a collector; what is wrong with a row is said when it is read as
   * data.
   */
  private record Defining(Source source, RowKnowledge knowledge, DefinitionCollector collector)
      implements RowSink {

    @Override
    public void row(RawRow row) {
      if (!source.missingColumns(row.header()).isEmpty()) {
        return;
      }
      Map<Definition, MappedRow> definitions = new EnumMap<>(Definition.class);
      for (Definition table : source.defines()) {
        definitions.put(table, source.mapping().definition(table, row));
      }
      for (MappedRow record : source.mapping().records(row)) {
        LocalDateTime from = knowledge.from(row, record);
        collector.add(row, source.isOfEvents() ? placed(record, from) : record, definitions, from);
      }
    }

    /** The record of an event without the word for no place, which makes its mission need one. */
    private MappedRow placed(MappedRow record, @Nullable LocalDateTime from) {
      MappedCell region = record.cell("region_id");
      String mission = Blanks.trim(record.cell("mission_id").text());
      String place = Blanks.trim(region.text());
      if (region.rule().isPresent() || mission.isEmpty()) {
        return record;
      }
      if (EventNormaliser.namesPlace(place)) {
        collector.addPlaced(mission, place, from);
        return record;
      }
      addPlaceless(record, mission, from);
      Map<String, MappedCell> cells = new HashMap<>(record.cells());
      cells.remove("region_id");
      return new MappedRow(cells);
    }

    /** Notes what may place an event of which no region is named. */
    private void addPlaceless(MappedRow record, String mission, @Nullable LocalDateTime from) {
      String above = Blanks.trim(record.cell("parent_region_id").text());
      if (isGiven(record, "latitude") || isGiven(record, "longitude")) {
        collector.addAtPoint(mission, from);
      }
      if (!above.isEmpty()) {
        collector.addPlaced(mission, above, from);
      } else if (!isGiven(record, "latitude") && !isGiven(record, "longitude")) {
        collector.addUnplaced(mission, from);
      }
    }

    private static boolean isGiven(MappedRow record, String column) {
      return !Blanks.isBlank(record.cell(column).text());
    }

    @Override
    public void rejection(Rejection rejection) {
      // Reading the file as data rejects the same row again, and there it is kept.
    }
  }
}
