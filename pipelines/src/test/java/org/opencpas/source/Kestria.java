package org.opencpas.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;

/** Declarations and rows of a fictional mission for tests. */
final class Kestria {
  static final Path ROOT = Path.of("/kestria");

  private Kestria() {}

  static Checked<Workspace> check(String yaml) {
    return WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), ROOT);
  }

  /** A workspace without mistakes. */
  static Workspace workspace(String yaml) {
    Checked<Workspace> checked = check(yaml);
    return checked.value().orElseThrow(() -> new AssertionError(checked.mistakes().toString()));
  }

  /** The mistakes, one text each. */
  static List<String> mistakes(String yaml) {
    return check(yaml).mistakes().stream().map(Mistake::toString).toList();
  }

  /** A CSV source whose mapping has the three required columns and further lines. */
  static Source source(String furtherLines) {
    String yaml =
        """
        name: kestria
        sources:
          - name: returns
            files: records/*.csv
            format: csv
            mapping:
              mission_id: {constant: KESTRIA}
              indicator_id: {column: indicator}
              period: {column: period}
        """;
    return workspace(yaml + furtherLines.indent(6)).source(0);
  }

  /** What one expression makes of one row; the expression stands for the comment. */
  static MappedCell evaluate(String expression, RawRow row) {
    return source("comment: " + expression).mapping().records(row).get(0).cell("comment");
  }

  /** What one expression makes of a row whose only column is cell. */
  static MappedCell evaluate(String expression, String cell) {
    return evaluate(expression, row("cell", cell));
  }

  /** A row from column names and cells in turn. */
  static RawRow row(String... columnsAndCells) {
    List<String> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      columns.add(columnsAndCells[i]);
      cells.add(columnsAndCells[i + 1]);
    }
    SourceFile file = new SourceFile("returns", 0, "records/a.csv", "/kestria/records/a.csv", 100);
    return new RawRow(file, "", 2, new Header(columns), cells);
  }
}
