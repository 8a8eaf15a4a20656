package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.source.Definition;
import org.opencpas.source.RowSink;

/**
 * Builds the framework of a workspace from the decoded rows of its tables, strictly: every mistake
 * is found, all at once, each with file, line and column.
 *
 * <p>Rows of a table may come from several directories, one file or sheet in each. A table is named
 * as a field of {@link FrameworkTables}, a column as a field of its row. Only missions, indicators
 * and regions must be there, unless a source defines them. Not for use by several threads.
 */
public final class FrameworkReader {
  private final String directory;
  private final Set<String> defined;
  private final Map<String, List<TableSink>> files = new LinkedHashMap<>();
  private final List<TableSink> ready = new ArrayList<>();
  private final List<WorkbookTables> workbooks = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /**
   * Starts with no table read.
   *
   * @param directory path of the framework's directory, for mistakes about what is missing
   * @param defined the tables that sources define or nobody needs, so that they need no file
   */
  public FrameworkReader(String directory, Collection<Definition> defined) {
    this.directory = directory;
    this.defined = defined.stream().map(Definition::word).collect(Collectors.toSet());
  }

  /** Names of the tables that a framework may have, in the order of the schema. */
  public static List<String> tableNames() {
    return TableFormat.all().stream().map(TableFormat::name).toList();
  }

  /**
   * The table that a file of the framework's directory holds: the name up to the first dot. A file
   * that is no table is remembered as a mistake.
   *
   * @param path path of the file, with forward slashes
   * @return name of the table; empty when the file is not to be read
   */
  public Optional<String> tableOf(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    String name = dot < 0 ? file : file.substring(0, dot);
    if (TableFormat.named(name).isEmpty()) {
      mistakes.add(
          new Mistake(
              path,
              0,
              0,
              Quotation.of(name) + " is no table of the framework",
              "one of " + String.join(", ", tableNames())));
      return Optional.empty();
    }
    return Optional.of(name);
  }

  /**
   * Whether a file of the framework's directory belongs to it; those do not whose names start with
   * a dot, with README, or with ~$ as those that Excel keeps beside an open workbook.
   *
   * @param path path of the file, with forward slashes
   */
  public static boolean isOfFramework(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return Stream.of(".", "README", "~$").noneMatch(file::startsWith);
  }

  /**
   * Takes the tables of a workbook, which may stand beside or in place of files of one table each.
   *
   * @param path path of the workbook, for mistakes; those in a table add the name of its sheet
   */
  public WorkbookTables workbook(String path) {
    WorkbookTables workbook = new WorkbookTables(this, path);
    workbooks.add(workbook);
    return workbook;
  }

  /** What a person should know, and what is no mistake: sheets that are not read. */
  public List<String> notices() {
    return workbooks.stream().flatMap(workbook -> workbook.notices().stream()).toList();
  }

  /**
   * Takes the rows of a table from one file; what the decoder rejects becomes a mistake.
   *
   * @param table name of the table, one of {@link #tableNames}
   * @param path path of the file, for mistakes
   */
  public RowSink table(String table, String path) {
    return table(table, path, path);
  }

  /** Takes the rows of a table from a sheet of a file. */
  RowSink table(String table, String file, String path) {
    TableSink sink = new TableSink(TableFormat.of(table), path, part(file));
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(sink);
    return sink;
  }

  private static String part(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /**
   * Takes rows of a table that ship with the program; a row of the workspace with the same key wins
   * over one of them.
   *
   * @param table name of the table, one of {@link #tableNames}
   * @param path what mistakes call it
   */
  public RowSink ready(String table, String path) {
    TableSink sink = new TableSink(TableFormat.of(table), path, "");
    ready.add(sink);
    return sink;
  }

  /** The mistakes found so far, sorted; references are not looked at yet. */
  public List<Mistake> mistakes() {
    List<Mistake> found = new ArrayList<>(fileMistakes());
    found.addAll(all().mistakes());
    return found.stream().sorted().toList();
  }

  /** The mistakes in names, sheets and rows of files, whatever other files hold; sorted. */
  public List<Mistake> fileMistakes() {
    List<Mistake> found = new ArrayList<>(mistakes);
    files.values().forEach(each -> each.forEach(table -> found.addAll(table.mistakes())));
    ready.forEach(table -> found.addAll(table.mistakes()));
    workbooks.forEach(workbook -> found.addAll(workbook.mistakes()));
    return found.stream().sorted().toList();
  }

  /** The framework when no source defines a part of it. */
  public Checked<FrameworkTables> read() {
    return read(Definitions.NONE);
  }

  /**
   * The framework with what sources define; a row that is declared wins over one that is defined.
   * May be asked before the sources are read, with {@link Definitions#NONE}, only when none defines
   * anything: references to defined rows would not resolve.
   */
  public Checked<FrameworkTables> read(Definitions definitions) {
    PlacedTables placed = definitions.under(all().placed());
    List<Mistake> found = new ArrayList<>(mistakes());
    FrameworkChecks.ALL.forEach(check -> check.check(placed, found::add));
    return found.isEmpty() ? Checked.of(placed.tables()) : Checked.mistaken(found);
  }

  /**
   * The framework of some of the files. Mistakes that {@link #fileMistakes} has are not among its
   * own; where there are such, the framework lacks their rows.
   */
  public Checked<FrameworkTables> read(KnownFiles known, Definitions definitions) {
    TableSet set = set(known, Set.of());
    PlacedTables placed = definitions.under(set.placed());
    List<Mistake> found = mistakes(set, placed);
    return found.isEmpty() ? Checked.of(placed.tables()) : Checked.mistaken(found);
  }

  /** The tables of some of the files as they stand there, with the rows that could be read. */
  public FrameworkTables declared(KnownFiles known) {
    return set(known, Set.of()).placed().tables();
  }

  /**
   * What is wrong between some of the files, whatever stands in the tables of those awaited;
   * sorted.
   */
  public List<Mistake> mistakes(KnownFiles known, Definitions definitions) {
    TableSet set = set(known, tableNames(known.awaited()));
    return mistakes(set, definitions.under(set.placed())).stream().sorted().toList();
  }

  /**
   * What is wrong between some of the files, whatever sources define and whatever stands in the
   * tables of those awaited; sorted.
   */
  public List<Mistake> declaredMistakes(KnownFiles known) {
    Set<String> open = new HashSet<>(tableNames(known.awaited()));
    open.addAll(defined);
    TableSet set = set(known, open);
    return mistakes(set, set.placed()).stream().sorted().toList();
  }

  private static List<Mistake> mistakes(TableSet set, PlacedTables placed) {
    List<Mistake> found = new ArrayList<>(set.mistakes());
    FrameworkChecks.ALL.forEach(check -> check.check(placed, found::add));
    return found;
  }

  private Set<String> tableNames(Collection<String> paths) {
    return paths.stream()
        .flatMap(path -> files.getOrDefault(path, List.of()).stream())
        .map(table -> table.format().name())
        .collect(Collectors.toSet());
  }

  private TableSet set(KnownFiles known, Set<String> awaited) {
    List<TableSink> tables =
        known.paths().stream()
            .flatMap(path -> files.getOrDefault(path, List.of()).stream())
            .toList();
    return new TableSet(directory, tables, ready, defined, awaited);
  }

  private TableSet all() {
    List<TableSink> tables = files.values().stream().flatMap(List::stream).toList();
    return new TableSet(directory, tables, ready, defined, Set.of());
  }
}
