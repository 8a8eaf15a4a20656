package org.opencpas.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.calendar.AsOf;
import org.opencpas.decode.FileDecoder;
import org.opencpas.decode.SheetsDecoder;
import org.opencpas.framework.Boundaries;
import org.opencpas.framework.BoundaryReader;
import org.opencpas.framework.DefinitionCollector;
import org.opencpas.framework.FileVersions;
import org.opencpas.framework.Framework;
import org.opencpas.framework.FrameworkDirectory;
import org.opencpas.framework.FrameworkReader;
import org.opencpas.framework.FrameworkVersion;
import org.opencpas.framework.FrameworkVersions;
import org.opencpas.framework.KnownFiles;
import org.opencpas.framework.WorkbookTables;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.source.Definition;
import org.opencpas.source.FileLayout;
import org.opencpas.source.ReadyTables;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;
import org.opencpas.source.Workspace;

/**
 * Reads the framework of a workspace: every version of every file, and how they hold together from
 * each day on which one came in.
 */
final class FrameworkPreparation {
  private static final int MOST_ENDED = 20;

  private final Path root;
  private final Workspace workspace;
  private final ReceivedFiles received;
  private final FilesAtRest declaring;
  private final FileDecoder decoder = new FileDecoder();
  private final SheetsDecoder sheets = new SheetsDecoder();
  private final BoundaryReader areas = new BoundaryReader();
  private final FrameworkReader reader;
  private final FileVersions files;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<PreparedWorkspace.Declaration> declarations = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private FrameworkPreparation(
      Path root, Workspace workspace, ReceivedFiles received, FilesAtRest declaring) {
    this.root = root;
    this.workspace = workspace;
    this.received = received;
    this.declaring = declaring;
    Set<Definition> defined = EnumSet.noneOf(Definition.class);
    workspace.sources().forEach(source -> defined.addAll(source.defines()));
    if (workspace.sources().isEmpty()) {
      // Nothing comes in that could be measured.
      defined.add(Definition.INDICATORS);
    }
    this.reader = new FrameworkReader(FrameworkDirectory.NAME, defined);
    this.files = FileVersions.of(FrameworkDirectory.paths(root), received);
  }

  /**
   * Reads every file of the framework's directory.
   *
   * @param declaring is told of each file before it is read
   */
  static FrameworkPreparation read(
      Path root, Workspace workspace, ReceivedFiles received, FilesAtRest declaring) {
    return read(
        new FrameworkPreparation(root, workspace, received, declaring),
        FrameworkDirectory.paths(root));
  }

  /** Reads the tables without the areas of regions, which may be large. */
  static FrameworkPreparation readTables(Path root, Workspace workspace, ReceivedFiles received) {
    return read(
        new FrameworkPreparation(root, workspace, received, new FilesAtRest()),
        FrameworkDirectory.paths(root).stream()
            .filter(path -> !BoundaryReader.holdsAreas(path))
            .toList());
  }

  private static FrameworkPreparation read(FrameworkPreparation preparation, List<String> paths) {
    paths.forEach(preparation::read);
    preparation.workspace.ready().forEach(name -> ReadyTables.of(name).forEach(preparation::read));
    preparation.mistakes.addAll(preparation.files.mistakes());
    preparation.mistakes.addAll(preparation.reader.fileMistakes());
    preparation.mistakes.addAll(preparation.areas.mistakes());
    preparation.notices.addAll(preparation.reader.notices());
    return preparation;
  }

  /** The files that were read, in order of their paths. */
  List<PreparedWorkspace.Declaration> declarations() {
    return List.copyOf(declarations);
  }

  /** What a person should know; all of it once the versions have been asked for. */
  List<String> notices() {
    return List.copyOf(notices);
  }

  /** The framework from each day on which a file came in, with what sources define. */
  Checked<FrameworkVersions> versions(DefinitionCollector defined) {
    List<Found> all = files.known().stream().map(known -> find(known, defined)).toList();
    Found last = all.get(all.size() - 1);
    mistakes.addAll(last.mistakes());
    for (int i = 0; i < all.size() - 1; i++) {
      String when = when(files.known().get(i), files.known().get(i + 1));
      all.get(i).mistakes().stream()
          .filter(mistake -> !last.mistakes().contains(mistake))
          .forEach(mistake -> mistakes.add(withTime(mistake, when)));
    }
    if (!mistakes.isEmpty()) {
      return Checked.mistaken(mistakes.stream().distinct().toList());
    }
    notices.addAll(last.notices());
    FrameworkVersions versions =
        new FrameworkVersions(all.stream().map(Found::version).toList(), defined);
    notices.addAll(ended(versions));
    return Checked.of(versions);
  }

  /**
   * The tables as the files held at the end of a day, with the checks that need no source: what a
   * source defines is taken to be there. A mistake in any version of a file is one here too.
   */
  Checked<FrameworkTables> declared(AsOf day) {
    KnownFiles last = files.known().get(0);
    for (KnownFiles each : files.known()) {
      last = day.knows(each.from()) ? each : last;
    }
    List<Mistake> found = new ArrayList<>(mistakes);
    found.addAll(reader.declaredMistakes(last));
    return found.isEmpty()
        ? Checked.of(reader.declared(last))
        : Checked.mistaken(found.stream().distinct().sorted().toList());
  }

  private static String when(KnownFiles known, KnownFiles next) {
    LocalDate from = known.from();
    return ", as known " + (from == null ? "before " + next.from() : "on " + from);
  }

  private static Mistake withTime(Mistake mistake, String when) {
    return new Mistake(
        mistake.file(),
        mistake.line(),
        mistake.column(),
        mistake.found() + when,
        mistake.allowed());
  }

  /**
   * The framework of some files.
   *
   * @param mistakes those that no later file explains
   * @param notices what a person should know about it
   */
  private record Found(FrameworkVersion version, List<Mistake> mistakes, List<String> notices) {}

  private Found find(KnownFiles known, DefinitionCollector defined) {
    BoundaryReader own = areas.of(known.paths());
    Set<String> atPoints = defined.missionsAtPoints();
    Set<String> without = own.isEmpty() ? atPoints : Set.of();
    Checked<FrameworkTables> tables = reader.read(known, defined.around(AsOf.ALL, without));
    Boundaries boundaries = Boundaries.NONE;
    List<String> told = new ArrayList<>();
    if (!own.isEmpty() && tables.value().isPresent()) {
      FrameworkTables all = tables.value().get();
      boundaries = own.boundaries(new Framework(all, workspace.counted()));
      told.addAll(own.notices());
      without = withoutAreas(atPoints, new Framework(all, workspace.counted(), boundaries));
    }
    without.forEach(mission -> told.add(unplaced(mission)));
    List<Mistake> always =
        known.awaited().isEmpty()
            ? tables.mistakes()
            : reader.mistakes(known, defined.around(AsOf.ALL, without));
    Checked<FrameworkTables> declared =
        tables.value().isPresent() ? Checked.of(reader.declared(known)) : explained(known, tables);
    return new Found(
        new FrameworkVersion(known.from(), declared, boundaries, without),
        List.copyOf(always),
        List.copyOf(told));
  }

  /** Mistakes with those files that came in later and may be why. */
  private Checked<FrameworkTables> explained(KnownFiles known, Checked<FrameworkTables> tables) {
    if (known.awaited().isEmpty()) {
      return tables;
    }
    List<Mistake> explained = new ArrayList<>(tables.mistakes());
    for (String path : known.awaited()) {
      Optional.ofNullable(received.receipts().get(path))
          .ifPresent(
              receipt ->
                  explained.add(
                      new Mistake(
                          ReceivedFiles.FILE,
                          receipt.line(),
                          3,
                          path + " received on " + receipt.receivedOn() + ", after the as-of day",
                          "an as-of day from "
                              + receipt.receivedOn()
                              + " on, or here the day on which it was known first")));
    }
    return Checked.mistaken(explained);
  }

  /** Those missions of which no region has an area. */
  private static Set<String> withoutAreas(Set<String> missions, Framework framework) {
    Set<String> without = new TreeSet<>();
    for (String id : missions) {
      framework
          .mission(id)
          .filter(mission -> !framework.gazetteer(mission).hasAreas())
          .ifPresent(mission -> without.add(id));
    }
    return without;
  }

  private static String unplaced(String mission) {
    return "framework: events of "
        + mission
        + " have coordinates and no region, but no .geojson file has areas of its regions;"
        + " they are counted under an unknown place";
  }

  /** What a version no longer has, though the one before it had: rows of it are refused. */
  private List<String> ended(FrameworkVersions versions) {
    List<String> ended = new ArrayList<>();
    for (AsOf day : versions.changes()) {
      FrameworkTables before =
          versions.around(new AsOf(Objects.requireNonNull(day.day()).minusDays(1)));
      FrameworkTables after = versions.around(day);
      gone(indicators(before), indicators(after))
          .forEach(id -> ended.add(ended("indicator " + id, day)));
      gone(regions(before), regions(after)).forEach(id -> ended.add(ended("region " + id, day)));
    }
    return ended.stream().limit(MOST_ENDED).toList();
  }

  private static String ended(String what, AsOf day) {
    return "framework: "
        + what
        + " is no longer there from "
        + day
        + " on, so that its rows are rejected; keep it, with a valid_to, if it ended";
  }

  private static Set<String> gone(Set<String> before, Set<String> after) {
    Set<String> gone = new LinkedHashSet<>(before);
    gone.removeAll(after);
    return gone;
  }

  private static Set<String> indicators(FrameworkTables tables) {
    Set<String> ids = new LinkedHashSet<>();
    tables.getIndicators().forEach(each -> ids.add(each.getIndicatorId()));
    return ids;
  }

  private static Set<String> regions(FrameworkTables tables) {
    Set<String> ids = new LinkedHashSet<>();
    tables.getRegions().forEach(each -> ids.add(each.getRegionId()));
    return ids;
  }

  private void read(String path) {
    Optional<SourceFormat> workbook = SourceFormat.ofWorkbook(path);
    if (BoundaryReader.holdsAreas(path)) {
      declare(path);
      areas.read(path, InputFiles.bytes(location(path)));
    } else if (workbook.isPresent()) {
      readTables(path, workbook.get(), reader.workbook(path));
    } else {
      reader.tableOf(path).ifPresent(table -> readTable(path, reader.table(table, path)));
    }
  }

  /** They are part of the program, whose hash is in the release id, and no input of their own. */
  private void read(ReadyTables.Rows rows) {
    SourceFile file = new SourceFile(FrameworkDirectory.NAME, 0, rows.path(), rows.path(), -1);
    decoder.decode(rows.bytes(), file, FileLayout.CSV, reader.ready(rows.table(), rows.path()));
  }

  private void readTable(String path, RowSink table) {
    declare(path);
    decoder.decode(InputFiles.bytes(location(path)), tableFile(path), FileLayout.CSV, table);
  }

  private void readTables(String path, SourceFormat format, WorkbookTables tables) {
    declare(path);
    FileLayout layout = new FileLayout(format, TextFormat.DETECTED, TablePlace.FIRST);
    sheets.decode(InputFiles.bytes(location(path)), tableFile(path), layout, tables::sheet, tables);
  }

  private void declare(String path) {
    declaring.watch(path, location(path));
    InputHash hash = InputHash.of(InputFiles.bytes(location(path)));
    declarations.add(new PreparedWorkspace.Declaration(path, hash));
    if (!hash.sha256().isEmpty()) {
      received.mismatch(path, hash.sha256()).ifPresent(mistakes::add);
    }
  }

  private String location(String path) {
    return root.resolve(path).toAbsolutePath().toString();
  }

  private SourceFile tableFile(String path) {
    return new SourceFile(FrameworkDirectory.NAME, 0, path, location(path), -1);
  }
}
