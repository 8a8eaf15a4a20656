package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/**
 * Kestria as plain delimited text: what the plain model reads, and where each of its rows stands in
 * the files of sample-data/kestria.
 */
public final class PlainKestria {
  /** Half a minute of work each, asked for by several tests. */
  private static final Map<String, Map<String, PlainTable>> COMPUTED = new ConcurrentHashMap<>();

  private PlainKestria() {}

  /** Writes the plain workspace into a directory. */
  public static void writeTo(Path directory) {
    GoldenFiles.write(directory, KestriaGenerator.plainFiles());
  }

  /**
   * The tables that the model computes, with the files, sheets and lines of sample-data/kestria.
   *
   * @param asOf last day of which everything is known; null for all
   */
  static Map<String, PlainTable> compute(@Nullable LocalDate asOf) {
    return COMPUTED.computeIfAbsent(String.valueOf(asOf), day -> computeAnew(asOf));
  }

  private static Map<String, PlainTable> computeAnew(@Nullable LocalDate asOf) {
    Map<String, SentFile> sent = KestriaGenerator.sent();
    SortedMap<String, PlainTable> tables = new TreeMap<>();
    computePlain(asOf).forEach((name, table) -> tables.put(name, placed(table, sent)));
    return Collections.unmodifiableSortedMap(tables);
  }

  private static Map<String, PlainTable> computePlain(@Nullable LocalDate asOf) {
    try {
      Path directory = Files.createTempDirectory("kestria");
      try {
        writeTo(directory);
        return PlainModel.compute(directory, asOf);
      } finally {
        delete(directory);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static PlainTable placed(PlainTable table, Map<String, SentFile> sent) {
    if (!table.columns().contains("file")) {
      return table;
    }
    List<String> columns = new ArrayList<>(table.columns());
    if (columns.contains("line")) {
      columns.add(columns.indexOf("line"), "sheet");
    }
    RowCells.Maker maker = new RowCells.Maker(columns);
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      Map<String, String> cells = placed(row, sent);
      List<String> texts = columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
      rows.add(new Row(row.line(), texts.size(), maker.row(texts)));
    }
    return new PlainTable(columns, rows);
  }

  private static Map<String, String> placed(Row row, Map<String, SentFile> sent) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    SentFile file = sent.get(row.cell("file"));
    if (file != null) {
      cells.put("file", file.path());
      if (!row.cell("line").isEmpty()) {
        Place place = file.place(Long.parseLong(row.cell("line")));
        cells.put("sheet", place.sheet());
        cells.put("line", String.valueOf(place.line()));
      }
    }
    SentFile by = sent.get(row.cell("by_file"));
    if (by != null) {
      Place place = by.place(Long.parseLong(row.cell("by_line")));
      cells.put("by_file", by.path() + (place.sheet().isEmpty() ? "" : "#" + place.sheet()));
      cells.put("by_line", String.valueOf(place.line()));
    }
    return cells;
  }
}
