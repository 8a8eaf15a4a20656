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
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
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
 * <p>A table is named as a field of {@link FrameworkTables}, a column as a field of its row. Only
 * missions, indicators and regions must be there, unless a source defines them. Not for use by
 * several threads.
 */
public final class FrameworkReader {
  private static final List<String> REQUIRED = List.of("missions", "indicators", "regions");

  private final String directory;
  private final Set<String> defined;
  private final Map<String, TableSink> tables = new LinkedHashMap<>();
  private final List<TableSink> ready = new ArrayList<>();
  private final List<WorkbookTables> workbooks = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /**
   * Starts with no table read.
   *
   * @param directory path of the framework's directory, for mistakes about what is missing
   * @param defined the tables that sources define, so that they need no file
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
    TableSink sink = new TableSink(TableFormat.of(table), path);
    TableSink earlier = tables.putIfAbsent(table, sink);
    if (earlier != null) {
      mistakes.add(
          new Mistake(
              path, 0, 0, table + " stands in " + earlier.path() + " too", "one place a table"));
    }
    return sink;
  }

  /**
   * Takes rows of a table that ship with the program; a row of the workspace with the same key wins
   * over one of them.
   *
   * @param table name of the table, one of {@link #tableNames}
   * @param path what mistakes call it
   */
  public RowSink ready(String table, String path) {
    TableSink sink = new TableSink(TableFormat.of(table), path);
    ready.add(sink);
    return sink;
  }

  /** The mistakes found so far, sorted; references are not looked at yet. */
  public List<Mistake> mistakes() {
    List<Mistake> found = new ArrayList<>(mistakes);
    tables.values().forEach(table -> found.addAll(table.mistakes()));
    ready.forEach(table -> found.addAll(table.mistakes()));
    workbooks.forEach(workbook -> found.addAll(workbook.mistakes()));
    REQUIRED.stream().filter(this::isLacking).forEach(table -> found.add(lacking(table)));
    return found.stream().sorted().toList();
  }

  private boolean isLacking(String table) {
    TableSink read = tables.get(table);
    boolean empty = read == null || (read.rows().isEmpty() && read.mistakes().isEmpty());
    return empty
        && !defined.contains(table)
        && ready.stream().noneMatch(rows -> rows.format().name().equals(table));
  }

  private Mistake lacking(String table) {
    TableSink read = tables.get(table);
    return read == null
        ? new Mistake(
            directory,
            0,
            0,
            "no table " + table,
            "add "
                + table
                + ".csv, or a sheet "
                + table
                + " of a workbook, or a source that defines it")
        : new Mistake(read.path(), 0, 0, "no row in " + table, "at least one row");
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
    PlacedTables placed = definitions.under(placed());
    List<Mistake> found = new ArrayList<>(mistakes());
    FrameworkChecks.ALL.forEach(check -> check.check(placed, found::add));
    return found.isEmpty() ? Checked.of(placed.tables()) : Checked.mistaken(found);
  }

  private PlacedTables placed() {
    GenericRecord all = new GenericData.Record(FrameworkTables.getClassSchema());
    Map<String, List<Place>> places = new LinkedHashMap<>();
    Map<String, Set<String>> mistakenIds = new LinkedHashMap<>();
    for (String name : tableNames()) {
      TableSink table = tables.get(name);
      ReadyRows rows = new ReadyRows(TableFormat.of(name), table);
      ready.forEach(rows::add);
      all.put(name, rows.rows());
      places.put(name, rows.places());
      mistakenIds.put(name, table == null ? Set.of() : table.mistakenIds());
    }
    return new PlacedTables(
        Specific.of(all, FrameworkTables.class), places, mistakenIds, incomplete());
  }

  private Set<String> incomplete() {
    Set<String> incomplete =
        tables.values().stream()
            .filter(TableSink::isIncomplete)
            .map(table -> table.format().name())
            .collect(Collectors.toCollection(HashSet::new));
    REQUIRED.stream().filter(this::isLacking).forEach(incomplete::add);
    return incomplete;
  }
}
