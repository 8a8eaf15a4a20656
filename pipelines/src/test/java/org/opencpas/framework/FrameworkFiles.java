package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/** The framework files of a test: lines of cells parted by bars, the header first. */
final class FrameworkFiles {
  private final Map<String, List<String>> tables = new LinkedHashMap<>();

  /** A mission in Kestria with two provinces under its root, one objective and one indicator. */
  static FrameworkFiles kestria() {
    return new FrameworkFiles()
        .with("missions", "mission_id|name|organisation|root_region_id", "KES|Mission|UN|KE")
        .with(
            "regions",
            "region_id|name|level|parent_id",
            "KE|Kestria|0|",
            "KE1|One|1|KE",
            "KE2|Two|1|KE")
        .with(
            "objectives",
            "objective_id|mission_id|parent_id|level|title",
            "O1|KES||objective|Safety")
        .with(
            "indicators",
            "indicator_id|mission_id|objective_id|title|measure|value_kind|direction|result_level"
                + "|component|frequency",
            "patrols|KES|O1|Patrols|count|flow|increase|output|military|month");
  }

  /** Puts a table, in place of what was there. */
  FrameworkFiles with(String table, String... lines) {
    tables.put(table, List.of(lines));
    return this;
  }

  /** Adds lines to a table. */
  FrameworkFiles and(String table, String... lines) {
    List<String> all = new ArrayList<>(tables.getOrDefault(table, List.of()));
    all.addAll(List.of(lines));
    tables.put(table, all);
    return this;
  }

  FrameworkFiles without(String table) {
    tables.remove(table);
    return this;
  }

  /** Gives every table to a reader, as files of the directory framework. */
  void feed(FrameworkReader reader) {
    tables.forEach(
        (table, lines) -> feed(reader.table(table, "framework/" + table + ".csv"), table, lines));
  }

  private static void feed(RowSink sink, String table, List<String> lines) {
    SourceFile file = new SourceFile("framework", 0, "framework/" + table + ".csv", "", -1);
    Header header = new Header(cells(lines.get(0)));
    for (int i = 1; i < lines.size(); i++) {
      sink.row(new RawRow(file, "", i + 1, header, cells(lines.get(i))));
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\\|", -1));
  }

  Checked<FrameworkTables> read() {
    FrameworkReader reader = new FrameworkReader("framework", List.of());
    feed(reader);
    return reader.read();
  }

  /** The mistakes, one a line. */
  List<String> mistakes() {
    return read().mistakes().stream().map(Mistake::toString).toList();
  }

  Framework framework() {
    Checked<FrameworkTables> read = read();
    return new Framework(
        read.value().orElseThrow(() -> new AssertionError(read.mistakes().toString())));
  }
}
