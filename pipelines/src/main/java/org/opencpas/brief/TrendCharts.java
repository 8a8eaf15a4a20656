package org.opencpas.brief;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small charts of the first priorities over time, each with baseline, target and renewals. Where a
 * value is missing, or of grade E, the line has a gap.
 */
final class TrendCharts {
  private static final String PROGRESS = "indicator_progress";
  private static final double WIDTH = 60;
  private static final double HEIGHT = 32;
  private static final double DAYS = 365.25;
  private static final Map<String, Object> BLANK = Map.of("name", "blank", "blank", true);

  private final Page page;

  TrendCharts(Page page) {
    this.page = page;
  }

  List<DomContent> charts() {
    Map<String, List<Row>> series = new LinkedHashMap<>();
    for (Row row : page.answers().to(Question.SERIES)) {
      String key = row.text("indicator_id") + " " + row.text("component");
      series.computeIfAbsent(key, name -> new ArrayList<>()).add(row);
    }
    List<DomContent> charts = new ArrayList<>();
    for (List<Row> rows : series.values()) {
      charts.add(chart("trend" + (charts.size() + 1), rows));
    }
    return charts;
  }

  private DomContent chart(String name, List<Row> rows) {
    Row last = rows.get(rows.size() - 1);
    String title = last.text("title");
    String description =
        page.words()
            .of(
                "chart.description",
                Map.of(
                    "first", end(rows.get(0)),
                    "last", end(last),
                    "periods", String.valueOf(rows.size()),
                    "gaps",
                        String.valueOf(rows.stream().filter(row -> !row.has("value")).count())));
    Drawing drawing = new Drawing(name, WIDTH, HEIGHT, title, description);
    return figure(
        figcaption(
            bdi(title),
            text(page.figures().unit(last).isEmpty() ? "" : ", " + last.text("unit")),
            text(page.words().of("chart.at", Map.of("end", end(last)))),
            last(last)),
        drawing.of(specification(rows)));
  }

  /** The last value, with its grade, or why there is none. */
  private DomContent last(Row row) {
    if (row.text("grade").equals("E")) {
      return text(page.words().of("grade.e"));
    }
    return row.has("value")
        ? each(
            page.figures().of(PROGRESS, row, "value", "reason"),
            text(" (" + row.text("grade") + ")"))
        : page.figures().none(row.text("reason"));
  }

  private String end(Row row) {
    LocalDate end = row.day("period_end");
    return end == null ? "" : page.words().shortDay(end.minusDays(1));
  }

  private Map<String, Object> specification(List<Row> rows) {
    List<@Nullable Object> when = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    List<@Nullable Object> runs = new ArrayList<>();
    int run = 0;
    for (Row row : rows) {
      Double value = number(row, "value");
      if (value == null) {
        run++;
      } else {
        when.add(year(row.day("period_end")));
        values.add(value);
        runs.add("r" + run);
      }
    }
    List<Object> layers = new ArrayList<>();
    renewals(rows).forEach(day -> layers.add(vertical(day)));
    Row last = rows.get(rows.size() - 1);
    level(layers, number(last, "baseline_value"), "dotted", Palette.FAINT);
    level(layers, number(last, "target_value"), "dashed", Palette.GREEN);
    layers.add(Map.of("geom", "line", "color", Palette.BLUE, "size", 0.7));
    layers.add(Map.of("geom", "point", "color", Palette.BLUE, "size", 1.2));
    return Map.of(
        "kind", "plot",
        "data", Map.of("when", when, "value", values, "run", runs),
        "mapping", Map.of("x", "when", "y", "value", "group", "run"),
        "layers", layers,
        "scales", List.of(years(rows), Map.of("aesthetic", "y", "name", "")),
        "theme", theme());
  }

  private static Map<String, Object> theme() {
    Map<String, Object> words = Map.of("name", "text", "size", 10, "color", Palette.INK);
    Map<String, Object> theme = new HashMap<>();
    theme.put("axis_title", BLANK);
    theme.put("axis_text", words);
    theme.put("axis_text_x", Map.of("name", "text", "size", 10, "color", Palette.INK, "angle", 0));
    theme.put("panel_grid_minor", BLANK);
    theme.put("panel_grid_major_x", BLANK);
    return theme;
  }

  private static void level(
      List<Object> layers, @Nullable Double level, String line, String colour) {
    if (level != null) {
      layers.add(Map.of("geom", "hline", "yintercept", level, "linetype", line, "color", colour));
    }
  }

  private static Map<String, Object> vertical(double when) {
    return Map.of("geom", "vline", "xintercept", when, "color", Palette.ORANGE, "size", 0.5);
  }

  private List<Double> renewals(List<Row> rows) {
    double first = year(rows.get(0).day("period_start"));
    double last = year(rows.get(rows.size() - 1).day("period_end"));
    return page.answers().to(Question.MANDATE_EVENTS).stream()
        .filter(row -> List.of("establish", "renew").contains(row.text("event_type")))
        .map(row -> row.has("effective_from") ? row.day("effective_from") : row.day("event_date"))
        .map(TrendCharts::year)
        .filter(when -> when > first && when < last)
        .toList();
  }

  private static Map<String, Object> years(List<Row> rows) {
    int first = (int) Math.ceil(year(rows.get(0).day("period_start")));
    int last = (int) Math.floor(year(rows.get(rows.size() - 1).day("period_end")));
    List<Object> breaks = new ArrayList<>();
    List<Object> labels = new ArrayList<>();
    int step = Math.max(1, (last - first + 4) / 5);
    for (int year = first; year <= last; year += step) {
      breaks.add((double) year);
      labels.add(String.valueOf(year));
    }
    return Map.of("aesthetic", "x", "name", "", "breaks", breaks, "labels", labels);
  }

  /** A day as a year with a fraction. */
  private static double year(@Nullable LocalDate day) {
    return day == null ? 0 : day.getYear() + (day.getDayOfYear() - 1) / DAYS;
  }

  private static @Nullable Double number(Row row, String column) {
    String value = row.value(column);
    return value == null ? null : Double.valueOf(value);
  }
}
