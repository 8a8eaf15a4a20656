package org.opencpas.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencpas.decode.FileDecoder;
import org.opencpas.decode.SheetsDecoder;
import org.opencpas.framework.Boundaries;
import org.opencpas.framework.BoundaryReader;
import org.opencpas.framework.CountingCheck;
import org.opencpas.framework.DeclaredErrorCheck;
import org.opencpas.framework.DefinitionCollector;
import org.opencpas.framework.Definitions;
import org.opencpas.framework.Framework;
import org.opencpas.framework.FrameworkReader;
import org.opencpas.framework.StrengthCheck;
import org.opencpas.framework.ValidationCheck;
import org.opencpas.framework.WorkbookTables;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.normalise.EventNormaliser;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Blanks;
import org.opencpas.source.ByteSource;
import org.opencpas.source.Definition;
import org.opencpas.source.FileLayout;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReadyTables;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.RowSink;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFiles;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/**
 * Reads what a workspace declares: assessment.yaml, the framework, the list of received files.
 * Finds every mistake before a row of data is looked at, except in what sources define themselves.
 */
final class WorkspacePreparation {
  private static final String FRAMEWORK = "framework";

  private final Path root;
  private final FileDecoder decoder = new FileDecoder();
  private final SheetsDecoder sheets = new SheetsDecoder();
  private final BoundaryReader areas = new BoundaryReader();
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
    FrameworkReader reader = readTables(workspace);
    DefinitionCollector defined = define(workspace, found.files());
    if (areas.isEmpty()) {
      addUnplaced(defined, List.copyOf(defined.missionsAtPoints()));
    }
    Checked<FrameworkTables> tables = reader.read(defined.definitions());
    mistakes.addAll(tables.mistakes());
    mistakes.addAll(areas.mistakes());
    if (!mistakes.isEmpty()) {
      return Checked.mistaken(mistakes);
    }
    Framework framework = new Framework(tables.value().orElseThrow(), workspace.counted());
    Boundaries boundaries = areas.boundaries(framework);
    notices.addAll(areas.notices());
    List<String> without =
        areas.isEmpty()
            ? List.of()
            : withoutAreas(
                defined.missionsAtPoints(),
                new Framework(framework.tables(), workspace.counted(), boundaries));
    if (!without.isEmpty()) {
      addUnplaced(defined, without);
      tables = reader.read(defined.definitions());
      framework = new Framework(tables.value().orElseThrow(), workspace.counted());
    }
    mistakes.addAll(CountingCheck.check(workspace.sources(), framework));
    mistakes.addAll(ValidationCheck.check(workspace, framework));
    mistakes.addAll(DeclaredErrorCheck.check(workspace, framework));
    mistakes.addAll(StrengthCheck.check(workspace, framework));
    mistakes.addAll(declaring.touched());
    if (!mistakes.isEmpty()) {
      return Checked.mistaken(mistakes);
    }
    return Checked.of(
        new PreparedWorkspace(
            workspace,
            framework.tables(),
            boundaries,
            found.files(),
            received.value().orElseThrow(),
            List.copyOf(declarations),
            readTwice,
            List.copyOf(notices)));
  }

  /** Those missions of which no region has an area. */
  private static List<String> withoutAreas(Set<String> missions, Framework framework) {
    return missions.stream()
        .flatMap(id -> framework.mission(id).stream())
        .filter(mission -> !framework.gazetteer(mission).hasAreas())
        .map(Mission::getMissionId)
        .toList();
  }

  /** Notes missions whose events have coordinates alone, which place them nowhere. */
  private void addUnplaced(DefinitionCollector defined, List<String> missions) {
    for (String mission : missions) {
      defined.addUnplaced(mission);
      notices.add(
          "framework: events of "
              + mission
              + " have coordinates and no region, but no .geojson file has areas of its regions;"
              + " they are counted under an unknown place");
    }
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

  private FrameworkReader readTables(Workspace workspace) {
    Set<Definition> defined = EnumSet.noneOf(Definition.class);
    workspace.sources().forEach(source -> defined.addAll(source.defines()));
    FrameworkReader reader = new FrameworkReader(FRAMEWORK, defined);
    for (String path : tablePaths()) {
      Optional<SourceFormat> workbook = SourceFormat.ofWorkbook(path);
      if (BoundaryReader.holdsAreas(path)) {
        watch(path);
        declare(path);
        areas.read(path, bytes(path));
      } else if (workbook.isPresent()) {
        readTables(path, workbook.get(), reader.workbook(path));
      } else {
        reader.tableOf(path).ifPresent(table -> readTable(path, reader.table(table, path)));
      }
    }
    workspace.ready().forEach(name -> ReadyTables.of(name).forEach(rows -> read(rows, reader)));
    notices.addAll(reader.notices());
    return reader;
  }

  /** They are part of the program, whose hash is in the release id, and no input of their own. */
  private void read(ReadyTables.Rows rows, FrameworkReader reader) {
    SourceFile file = new SourceFile(FRAMEWORK, 0, rows.path(), rows.path(), -1);
    decoder.decode(rows.bytes(), file, FileLayout.CSV, reader.ready(rows.table(), rows.path()));
  }

  private void readTable(String path, RowSink table) {
    watch(path);
    declare(path);
    decoder.decode(bytes(path), tableFile(path), FileLayout.CSV, table);
  }

  private void readTables(String path, SourceFormat format, WorkbookTables tables) {
    watch(path);
    declare(path);
    FileLayout layout = new FileLayout(format, TextFormat.DETECTED, TablePlace.FIRST);
    sheets.decode(bytes(path), tableFile(path), layout, tables::sheet, tables);
  }

  private SourceFile tableFile(String path) {
    return new SourceFile(FRAMEWORK, 0, path, root.resolve(path).toAbsolutePath().toString(), -1);
  }

  private List<String> tablePaths() {
    Path directory = root.resolve(FRAMEWORK);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> FRAMEWORK + "/" + file.getFileName())
          .filter(FrameworkReader::isOfFramework)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  private DefinitionCollector define(Workspace workspace, List<SourceFile> files) {
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
        all.addAll(define(source, file, new FileDecoder(workspace.limits())));
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

  private static DefinitionCollector define(Source source, SourceFile file, FileDecoder decoder) {
    DefinitionCollector collector = new DefinitionCollector(source.defines());
    decoder.decode(
        InputFiles.bytes(file.location()), file, source.layout(), new Defining(source, collector));
    return collector;
  }

  /**
   * Hands rows of a source to a collector; what is wrong with a row is said when it is read as
   * data.
   */
  private record Defining(Source source, DefinitionCollector collector) implements RowSink {

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
        collector.add(row, source.isOfEvents() ? placed(record) : record, definitions);
      }
    }

    /** The record of an event without the word for no place, which makes its mission need one. */
    private MappedRow placed(MappedRow record) {
      MappedCell region = record.cell("region_id");
      String mission = Blanks.trim(record.cell("mission_id").text());
      String place = Blanks.trim(region.text());
      if (region.rule().isPresent() || mission.isEmpty()) {
        return record;
      }
      if (EventNormaliser.namesPlace(place)) {
        collector.addPlaced(mission, place);
        return record;
      }
      addPlaceless(record, mission);
      Map<String, MappedCell> cells = new HashMap<>(record.cells());
      cells.remove("region_id");
      return new MappedRow(cells);
    }

    /** Notes what may place an event of which no region is named. */
    private void addPlaceless(MappedRow record, String mission) {
      String above = Blanks.trim(record.cell("parent_region_id").text());
      if (isGiven(record, "latitude") || isGiven(record, "longitude")) {
        collector.addAtPoint(mission);
      }
      if (!above.isEmpty()) {
        collector.addPlaced(mission, above);
      } else if (!isGiven(record, "latitude") && !isGiven(record, "longitude")) {
        collector.addUnplaced(mission);
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
