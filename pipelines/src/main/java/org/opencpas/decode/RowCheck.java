package org.opencpas.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Header;

/** Checks that a row has a sound cell for every column. */
public final class RowCheck {
  private final List<String> names;
  private final int longestCell;

  RowCheck(Header header, int longestCell) {
    this.names = header.names();
    this.longestCell = longestCell;
  }

  /** Everything that is wrong with a row, in the order of its cells; empty when it is sound. */
  List<Breach> breaches(List<String> cells) {
    List<Breach> breaches = new ArrayList<>(0);
    if (cells.size() != names.size()) {
      breaches.add(
          Breach.of(
              Rule.CELL_COUNT,
              "the row has %d cells, the header %d".formatted(cells.size(), names.size())));
    }
    for (int i = 0; i < cells.size(); i++) {
      check(i, cells.get(i), breaches);
    }
    return breaches;
  }

  private void check(int position, String cell, List<Breach> breaches) {
    if (cell.length() > longestCell) {
      String message =
          "a cell has %d characters, more than %d: %s"
              .formatted(cell.length(), longestCell, Quotation.of(cell));
      breaches.add(Breach.of(Rule.CELL_TOO_LONG, name(position), message));
    }
    int control = controlCharacter(cell);
    if (control >= 0) {
      String message =
          String.format(
              Locale.ROOT, "U+%04X in %s", (int) cell.charAt(control), around(cell, control));
      breaches.add(Breach.of(Rule.CONTROL_CHARACTER, name(position), message));
    }
  }

  /** The name of a column; empty when the header has none at that place. */
  String name(int position) {
    return position < names.size() ? names.get(position) : "";
  }

  /**
   * Place of the first control character of ASCII that no text holds; -1 when there is none. Tabs
   * and line breaks are text.
   */
  public static int controlCharacter(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char character = cell.charAt(i);
      if ((character < ' ' && character != '\t' && character != '\n' && character != '\r')
          || character == '\u007F') {
        return i;
      }
    }
    return -1;
  }

  private static String around(String cell, int position) {
    return Quotation.of(cell.substring(Math.max(0, position - 20)));
  }
}
