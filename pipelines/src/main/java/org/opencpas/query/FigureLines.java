package org.opencpas.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;

/** What a figure says of itself, a line each: a name, then words. */
final class FigureLines {
  private static final int WIDTH = 13;

  private final Table figure;
  private final List<String> lines = new ArrayList<>();

  /** Begins with none about the first row of a table. */
  FigureLines(Table figure) {
    this.figure = figure;
  }

  /** The text of a column; empty for null. */
  String text(String column) {
    return figure.text(0, column);
  }

  boolean has(String column) {
    return !figure.isNull(0, column);
  }

  /** Adds a line; none where there are no words. */
  FigureLines add(String name, String words) {
    if (!words.isEmpty()) {
      lines.add(name + " ".repeat(Math.max(1, WIDTH - name.length())) + Texts.line(words));
    }
    return this;
  }

  /** Adds the text of a column. */
  FigureLines add(String name, String before, String column) {
    return add(name, has(column) ? before + text(column) : "");
  }

  /** A reason with what it means. */
  static String reason(String code) {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(code)) {
        return code + ": " + reason.text();
      }
    }
    return code;
  }

  /** The grade with the criterion that decides it; empty without one and without a reason. */
  String grade() {
    if (!has("grade")) {
      return has("grade_reason") ? "none, " + text("grade_reason") : "";
    }
    return text("grade") + (has("grade_reason") ? ", decided by " + text("grade_reason") : "");
  }

  /** A share as per cent. */
  String percent(String column) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * Double.parseDouble(text(column)));
  }

  /** The region by name and id, and the period. */
  String place() {
    String name = has("region_name") ? text("region_name") + " (" : "(";
    return name + text("region_id") + "), " + period(figure, 0, "period_start", "period_end");
  }

  /** A period as data write it. */
  static String period(Table table, int row, String start, String end) {
    return new Period(
            LocalDate.parse(table.text(row, start)), LocalDate.parse(table.text(row, end)))
        .text();
  }

  void write(Appendable out) throws IOException {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }
}
