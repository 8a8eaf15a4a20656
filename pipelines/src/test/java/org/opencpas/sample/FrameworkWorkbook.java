package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;

/** The tables of the framework that are kept as the sheets of one workbook. */
final class FrameworkWorkbook {
  private static final String FILE = "framework/mandate.xlsx";
  private static final List<String> TABLES =
      List.of(
          "missions",
          "mandate_events",
          "strength_ceilings",
          "benchmarks",
          "benchmark_conditions",
          "assessments");
  private static final String NUMBER = "-?(?:0|[1-9]\\d{0,8})(?:\\.\\d+)?";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private FrameworkWorkbook() {}

  /** The framework with these tables in the workbook rather than each in a file. */
  static Map<String, byte[]> of(Map<String, byte[]> framework) {
    Map<String, byte[]> files = new TreeMap<>(framework);
    Map<String, PlainTable> sheets = new LinkedHashMap<>();
    for (String table : TABLES) {
      byte[] text = Objects.requireNonNull(files.remove("framework/" + table + ".csv"), table);
      sheets.put(table, PlainTable.of(text, StandardCharsets.UTF_8, ','));
    }
    files.put(
        FILE,
        ModernWorkbook.of(
            book -> sheets.forEach((name, table) -> fill(book.newWorksheet(name), table))));
    return files;
  }

  private static void fill(Worksheet sheet, PlainTable table) {
    for (int column = 0; column < table.columns().size(); column++) {
      String name = table.columns().get(column);
      sheet.value(0, column, name);
      for (int row = 0; row < table.rows().size(); row++) {
        String cell = table.rows().get(row).cell(name);
        ModernWorkbook.put(sheet, row + 1, column, typed(cell));
      }
    }
  }

  /** As people keep them: numbers, days and truth values as such. */
  private static Object typed(String cell) {
    if (cell.matches(DAY)) {
      return LocalDate.parse(cell);
    }
    if (cell.matches(NUMBER)) {
      return Double.valueOf(cell);
    }
    return cell.matches("true|false") ? Boolean.valueOf(cell) : cell;
  }
}
