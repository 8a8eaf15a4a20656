package org.opencpas.brief;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Components by quarters: how much of what was due came. */
final class CoverageGrid {
  private static final int MONTHS = 3;

  private final Page page;
  private final List<Row> rows;

  CoverageGrid(Page page) {
    this.page = page;
    this.rows = page.answers().to(Question.COVERAGE_QUARTERS);
  }

  DomContent content() {
    TreeSet<String> quarters = new TreeSet<>();
    TreeSet<String> components = new TreeSet<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      quarters.add(row.text("quarter_start"));
      components.add(row.text("component"));
      places.put(row.text("component") + " " + row.text("quarter_start"), i);
    }
    List<DomContent> lines = new ArrayList<>();
    for (String component : components) {
      List<DomContent> line = new ArrayList<>();
      line.add(th(page.words().coded(component)).attr("scope", "row"));
      quarters.forEach(quarter -> line.add(cell(places.get(component + " " + quarter))));
      lines.add(tr(line.toArray(DomContent[]::new)));
    }
    return table(
        caption(page.words().of("coverage.quarters")),
        thead(
            tr(
                each(
                    th(page.words().of("column.component")).attr("scope", "col"),
                    each(quarters, this::head)))),
        tbody(lines.toArray(DomContent[]::new)));
  }

  private DomContent head(String quarter) {
    LocalDate start = LocalDate.parse(quarter);
    return th(page.words()
            .of(
                "coverage.quarter",
                Map.of(
                    "quarter", String.valueOf((start.getMonthValue() - 1) / MONTHS + 1),
                    "year", String.valueOf(start.getYear()))))
        .attr("scope", "col")
        .withClass("num");
  }

  private DomContent cell(@Nullable Integer row) {
    return row == null
        ? td(text(page.words().of("nil"))).withClass("num")
        : td(page.figures()
                .counted(Question.COVERAGE_QUARTERS, row, "share", rows.get(row).text("share")))
            .withClass("num");
  }
}
