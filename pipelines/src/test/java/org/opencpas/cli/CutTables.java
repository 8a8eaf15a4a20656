package org.opencpas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tables that a page's edge cuts. */
final class CutTables {
  /** Part of a page's height that a table may take and still fit on a page, margins left out. */
  private static final double FITS = 0.88;

  /** What stands between the last line of a table and what follows it, in points. */
  private static final double BORDER = 4;

  private CutTables() {}

  /** Says of each cut table what is wrong with it; empty: none is cut. */
  static List<String> of(Print print) {
    List<String> cuts = new ArrayList<>();
    for (PrintedPart table : print.content().all("Table")) {
      List<PrintedPart> rows = table.all("TR");
      List<PrintedPart> heads = rows.stream().filter(CutTables::isHead).toList();
      List<PrintedPart> body = rows.stream().filter(row -> !isHead(row)).toList();
      for (PrintedPart row : body) {
        if (row.pages().size() > 1) {
          cuts.add("row " + start(row) + " stands on pages " + row.pages());
        }
      }
      for (int i = 1; i < rows.size(); i++) {
        if (isOverIt(rows.get(i), rows.get(i - 1))) {
          cuts.add("table " + start(table) + " goes on in another column");
        }
      }
      if (table.pages().size() > 1) {
        double fits = FITS * print.sizes().get(0).getHeight();
        if (height(table) <= fits) {
          cuts.add("table " + start(table) + " fits on a page, but stands on " + table.pages());
        }
        SortedSet<Integer> without = new TreeSet<>(table.pages());
        heads.forEach(head -> without.removeAll(head.pages()));
        if (!without.isEmpty()) {
          cuts.add("table " + start(table) + " has no head on pages " + without);
        }
      }
    }
    return cuts;
  }

  /** Whether a row begins over the one before it on the same page, as it does in a next column. */
  private static boolean isOverIt(PrintedPart row, PrintedPart before) {
    return row.pieces().stream()
        .findFirst()
        .filter(
            first ->
                before.pieces().stream()
                    .anyMatch(
                        piece -> piece.page() == first.page() && piece.top() > first.bottom()))
        .isPresent();
  }

  private static boolean isHead(PrintedPart row) {
    return row.all("TD").isEmpty();
  }

  private static double height(PrintedPart table) {
    return table.pages().stream().mapToDouble(page -> table.heightOn(page) + BORDER).sum();
  }

  private static String start(PrintedPart part) {
    String text = part.allText();
    return "'" + text.substring(0, Math.min(text.length(), 40)) + "'";
  }
}
