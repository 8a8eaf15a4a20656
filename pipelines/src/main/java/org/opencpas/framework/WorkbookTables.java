package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Blanks;
import org.opencpas.source.Nearest;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;

/**
 * The tables in one workbook of the framework's directory: each sheet that is called like a table
 * is that table, whether its name has capitals or not. Other sheets are nobody's mistake, but told.
 */
public final class WorkbookTables implements RowSink {
  private final FrameworkReader reader;
  private final String path;
  private final List<String> others = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int tables;

  WorkbookTables(FrameworkReader reader, String path) {
    this.reader = reader;
    this.path = path;
  }

  /** What takes the rows of a sheet; empty when the sheet is no table. */
  public Optional<RowSink> sheet(String name) {
    String table = Blanks.trim(name).toLowerCase(Locale.ROOT);
    if (TableFormat.named(table).isEmpty()) {
      others.add(name);
      return Optional.empty();
    }
    tables++;
    return Optional.of(reader.table(table, path, path + "/" + name));
  }

  /** Nothing: rows stand on sheets. */
  @Override
  public void row(RawRow row) {
    throw new IllegalArgumentException("a row on no sheet of " + path);
  }

  /** Takes the rejection of the workbook as a whole. */
  @Override
  public void rejection(Rejection rejection) {
    String hint = rejection.getHint();
    mistakes.add(
        new Mistake(path, 0, 0, rejection.getMessage(), hint == null ? "a workbook" : hint));
  }

  /** What is wrong with the workbook as a whole. */
  List<Mistake> mistakes() {
    if (tables > 0 || !mistakes.isEmpty()) {
      return List.copyOf(mistakes);
    }
    return List.of(
        new Mistake(
            path,
            0,
            0,
            "no sheet is a table of the framework",
            "sheets with names of " + String.join(", ", FrameworkReader.tableNames())));
  }

  /** One text for each sheet that is not read. */
  List<String> notices() {
    return others.stream().map(this::notice).toList();
  }

  private String notice(String sheet) {
    String nearest =
        Nearest.to(Blanks.trim(sheet).toLowerCase(Locale.ROOT), FrameworkReader.tableNames())
            .map(table -> "; do you mean " + table + "?")
            .orElse("");
    return "%s: the sheet %s is no table of the framework and is not read%s"
        .formatted(path, Quotation.of(sheet), nearest);
  }
}
