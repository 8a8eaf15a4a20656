package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.source.Blanks;
import org.opencpas.source.Header;

/** The columns of one file of a table: which stand where, and what is wrong with them. */
final class Columns {
  private final TableFormat format;
  private final String file;
  private final int line;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /** Compares the header of a file with the columns of its table. */
  Columns(TableFormat format, String file, Header header) {
    this.format = format;
    this.file = file;
    this.line = (int) Math.min(header.line(), Integer.MAX_VALUE);
    List<String> names = header.names().stream().map(Blanks::trim).toList();
    if (isTitle(names)) {
      mistake(
          0,
          "a title where the names of columns should stand",
          "the names of columns in the first row that is not blank; titles and notes elsewhere");
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      place(names.get(i), i + 1);
    }
    for (CellFormat cell : format.cells()) {
      if (cell.isRequired() && !numbers.containsKey(cell.column())) {
        mistake(0, "no column " + cell.column(), "add it: every row must fill it");
      }
    }
  }

  /** Whether a single text stands above several columns, as over merged cells. */
  private boolean isTitle(List<String> names) {
    List<String> texts = names.stream().filter(name -> !name.isEmpty()).toList();
    return names.size() > 1 && texts.size() == 1 && !format.hasColumn(texts.get(0));
  }

  private void place(String name, int number) {
    if (!format.hasColumn(name)) {
      mistake(number, unknown(name), allowed(name));
    } else if (numbers.putIfAbsent(name, number) != null) {
      mistake(
          number,
          "column " + name + " again, after column " + numbers.get(name),
          "each column once");
    }
  }

  private void mistake(int number, String found, String allowed) {
    mistakes.add(new Mistake(file, line, number, found, allowed));
  }

  private static String unknown(String name) {
    return name.isEmpty() ? "a column without a name" : "unknown column " + Quotation.of(name);
  }

  private String allowed(String name) {
    List<String> known = format.columnNames();
    Optional<String> nearest =
        known.stream()
            .filter(each -> distance(name, each) <= Math.max(2, each.length() / 3))
            .min(Comparator.comparingInt(each -> distance(name, each)));
    return nearest.map(each -> "did you mean " + each + "? ").orElse("")
        + "columns of "
        + format.name()
        + ": "
        + String.join(", ", known);
  }

  /** Edits of one letter that turn one name into the other (Levenshtein 1966). */
  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > other.length()) {
      return Integer.MAX_VALUE;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] line = new int[above.length];
      line[0] = i;
      for (int j = 1; j < line.length; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        line[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], line[j - 1]));
      }
      above = line;
    }
    return above[other.length()];
  }

  /** Number of each column of the table that the file has, from 1. */
  Map<String, Integer> numbers() {
    return Map.copyOf(numbers);
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }
}
