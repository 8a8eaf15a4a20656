package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;

/**
 * The tables that make one framework, each read from one file of a directory or from one of each of
 * its parts, and what is lacking among them.
 */
final class TableSet {
  private static final List<String> REQUIRED = List.of("missions", "indicators", "regions");

  private final String directory;
  private final Map<String, List<TableSink>> tables = new LinkedHashMap<>();
  private final List<TableSink> ready;
  private final Set<String> defined;
  private final Set<String> awaited;
  private final List<Mistake> mistakes = new ArrayList<>();

  /**
   * Puts tables together.
   *
   * @param directory path of the framework's directory, for mistakes about what is missing
   * @param sinks the tables that were read
   * @param ready those that ship with the program
   * @param defined names of the tables that sources define, so that they need no file
   * @param awaited names of the tables whose files came in later: what is in them is not missed
   */
  TableSet(
      String directory,
      Collection<TableSink> sinks,
      List<TableSink> ready,
      Set<String> defined,
      Set<String> awaited) {
    this.directory = directory;
    this.ready = ready;
    this.defined = defined;
    this.awaited = awaited;
    sinks.forEach(this::add);
    REQUIRED.stream()
        .filter(this::isLacking)
        .filter(table -> !awaited.contains(table))
        .forEach(table -> mistakes.add(lacking(table)));
  }

  private void add(TableSink sink) {
    String table = sink.format().name();
    List<TableSink> others = tables.computeIfAbsent(table, name -> new ArrayList<>());
    Optional<TableSink> earlier =
        others.stream().filter(each -> each.part().equals(sink.part())).findFirst();
    if (earlier.isEmpty()) {
      others.add(sink);
      return;
    }
    mistakes.add(
        new Mistake(
            sink.path(),
            0,
            0,
            table + " stands in " + earlier.get().path() + " too",
            "one place a table"));
  }

  /** Tables that stand twice, and those that must be there and are not. */
  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  private List<TableSink> sinks(String table) {
    return tables.getOrDefault(table, List.of());
  }

  private boolean isLacking(String table) {
    boolean isEmpty =
        sinks(table).stream().allMatch(read -> read.rows().isEmpty() && read.mistakes().isEmpty());
    return isEmpty
        && !defined.contains(table)
        && ready.stream().noneMatch(rows -> rows.format().name().equals(table));
  }

  private Mistake lacking(String table) {
    List<TableSink> read = sinks(table);
    return read.isEmpty()
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
        : new Mistake(read.get(0).path(), 0, 0, "no row in " + table, "at least one row");
  }

  PlacedTables placed() {
    GenericRecord all = new GenericData.Record(FrameworkTables.getClassSchema());
    Map<String, List<Place>> places = new LinkedHashMap<>();
    Map<String, Set<String>> mistakenIds = new LinkedHashMap<>();
    for (TableFormat format : TableFormat.all()) {
      String name = format.name();
      ReadyRows rows = new ReadyRows(format, sinks(name));
      ready.forEach(rows::add);
      all.put(name, rows.rows());
      places.put(name, rows.places());
      mistakenIds.put(name, mistakenIds(name));
    }
    return new PlacedTables(
        Specific.of(all, FrameworkTables.class), places, mistakenIds, incomplete());
  }

  private Set<String> mistakenIds(String table) {
    Set<String> ids = new HashSet<>();
    sinks(table).forEach(read -> ids.addAll(read.mistakenIds()));
    return ids;
  }

  private Set<String> incomplete() {
    Set<String> incomplete = new HashSet<>(awaited);
    tables.values().stream()
        .flatMap(List::stream)
        .filter(TableSink::isIncomplete)
        .forEach(table -> incomplete.add(table.format().name()));
    REQUIRED.stream().filter(this::isLacking).forEach(incomplete::add);
    return incomplete;
  }
}
