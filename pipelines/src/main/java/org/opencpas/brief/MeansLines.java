package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strength by category, a line for each authority and window. */
final class MeansLines {
  private static final String STRENGTH = "strength";

  /** Characters of the figures of a category, and of the start of a line. */
  private static final int FIGURES = 22;

  private static final int START = 44;

  private final Page page;
  private final List<Row> rows;

  MeansLines(Page page, List<Row> rows) {
    this.page = page;
    this.rows = rows;
  }

  private record Line(String authority, String start, String end, String grade) {
    static Line of(Row row) {
      return new Line(
          row.text("authority"),
          row.text("period_start"),
          row.text("period_end"),
          row.text("grade"));
    }
  }

  private Map<Line, List<Row>> lines() {
    Map<Line, List<Row>> lines = new LinkedHashMap<>();
    for (Row row : rows) {
      lines.computeIfAbsent(Line.of(row), line -> new ArrayList<>()).add(row);
    }
    return lines;
  }

  /** How many categories, from the first one on, have room; the first always has. */
  int holds(Room room) {
    for (int shown = rows.size(); shown > 1; shown--) {
      int used =
          new MeansLines(page, rows.subList(0, shown))
              .lines().values().stream().mapToInt(line -> room.lines(characters(line))).sum();
      if (used <= room.lines()) {
        return shown;
      }
    }
    return Math.min(1, rows.size());
  }

  private int characters(List<Row> line) {
    return START + line.stream().mapToInt(row -> category(row).length() + FIGURES).sum();
  }

  /** The lines, those first whose first category stands first. */
  List<DomContent> content() {
    List<DomContent> content = new ArrayList<>();
    lines().forEach((line, categories) -> content.add(content(line, categories)));
    return content;
  }

  private DomContent content(Line line, List<Row> categories) {
    List<DomContent> content = new ArrayList<>();
    for (Row row : categories) {
      content.add(text(content.isEmpty() ? " " : "; "));
      content.add(strength(row));
    }
    return p(
        strong(page.words().coded(line.authority())),
        text(", " + window(categories.get(0))),
        each(content.toArray(DomContent[]::new)));
  }

  private String window(Row row) {
    return page.words()
        .of(
            row.has("grade") ? "means.window.graded" : "means.window",
            Map.of(
                "from", day(row.day("period_start"), 0),
                "end", day(row.day("period_end"), 1),
                "grade", row.text("grade")));
  }

  private String day(@Nullable LocalDate day, int before) {
    return day == null ? "" : page.words().shortDay(day.minusDays(before));
  }

  private DomContent strength(Row row) {
    Figures figures = page.figures();
    String pattern =
        row.has("authorised") ? row.has("deployed") ? "means.one" : "means.silent" : "means.alone";
    return page.words()
        .line(
            pattern,
            Map.of(
                "category", text(category(row)),
                "deployed", figures.of(STRENGTH, row, "deployed", "deployed_reason"),
                "authorised", figures.of(STRENGTH, row, "authorised", "authorised_reason"),
                "days", figures.of(STRENGTH, row, "days_below", "days_below_reason")));
  }

  private String category(Row row) {
    String category = row.text("category");
    return page.words().coded(category.equals("all") ? "uniformed" : category);
  }

  /** A row for each category, with what else there is. */
  Listing listing() {
    return page.listing(rows)
        .captioned("means.note")
        .code("authority", "authority")
        .with("category", row -> text(category(rows.get(row))))
        .figure("deployed", STRENGTH, "deployed", "deployed_reason")
        .figure("authorised", STRENGTH, "authorised", "authorised_reason")
        .figure("days_below", STRENGTH, "days_below", "days_below_reason")
        .figure("mean_deployed", STRENGTH, "mean_deployed", "mean_reason")
        .day("from_day", "period_start")
        .lastDay("to_day", "period_end")
        .figure("months_reported", STRENGTH, "months_reported", "")
        .figure("months_expected", STRENGTH, "months_expected", "")
        .text("grade", "grade");
  }
}
