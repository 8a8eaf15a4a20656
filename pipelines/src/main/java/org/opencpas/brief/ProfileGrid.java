package org.opencpas.brief;

import static j2html.TagCreator.bdi;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Regions by result levels by components, as one grid for each kind of period. Columns in which
 * nothing was due are left out.
 */
final class ProfileGrid {
  private static final String SCORES = "effectiveness";
  private static final List<String> LEVELS = List.of("output", "outcome", "impact");
  private static final List<String> COMPONENTS =
      List.of("all", "military", "police", "civilian", "support");

  private record Place(String region, String level, String component) {}

  private final Page page;
  private final Map<Place, Row> cells = new HashMap<>();
  private final Map<String, String> regions = new LinkedHashMap<>();
  private final Row any;

  private ProfileGrid(Page page, List<Row> rows) {
    this.page = page;
    this.any = rows.get(0);
    for (Row row : rows) {
      regions.put(row.text("region_id"), row.text("region_name"));
      cells.put(
          new Place(row.text("region_id"), row.text("result_level"), row.text("component")), row);
    }
  }

  static List<DomContent> grids(Page page) {
    Map<String, List<Row>> kinds = new LinkedHashMap<>();
    page.answers()
        .to(Question.PROFILE)
        .forEach(
            row ->
                kinds.computeIfAbsent(row.text("period_type"), kind -> new ArrayList<>()).add(row));
    return kinds.values().stream().map(rows -> new ProfileGrid(page, rows).content()).toList();
  }

  private DomContent content() {
    return table(
            caption(title()),
            thead(tr(each(td(), each(LEVELS, this::level))), tr(each(region(), components()))),
            tbody(each(regions.keySet(), this::line)))
        .withClass("grid");
  }

  private String title() {
    LocalDate end = any.day("period_end");
    return page.words()
        .of(
            "profile." + any.text("period_type"),
            Map.of("end", end == null ? "" : page.words().day(end.minusDays(1))));
  }

  private DomContent level(String level) {
    int wide = used(level).size();
    return wide == 0
        ? each()
        : th(page.words().of("column." + level)).attr("scope", "colgroup").attr("colspan", wide);
  }

  private DomContent region() {
    return th(page.words().of("column.region")).attr("scope", "col");
  }

  private DomContent components() {
    return each(
        LEVELS,
        level ->
            each(
                used(level),
                component ->
                    th(page.words().of("column." + component))
                        .attr("scope", "col")
                        .withClass("num")));
  }

  private List<String> used(String level) {
    return COMPONENTS.stream()
        .filter(
            component ->
                regions.keySet().stream()
                    .anyMatch(region -> isDue(cells.get(new Place(region, level, component)))))
        .toList();
  }

  private static boolean isDue(@Nullable Row row) {
    return row != null && !row.text("indicators_expected").equals("0");
  }

  private DomContent line(String region) {
    List<DomContent> line = new ArrayList<>();
    line.add(th(bdi(regions.getOrDefault(region, region))).attr("scope", "row"));
    for (String level : LEVELS) {
      for (String component : used(level)) {
        line.add(td(score(cells.get(new Place(region, level, component)))).withClass("num"));
      }
    }
    return tr(line.toArray(DomContent[]::new));
  }

  private DomContent score(@Nullable Row row) {
    if (row == null || !isDue(row)) {
      return text(page.words().of("profile.nothing"));
    }
    if (row.text("grade").equals("E")) {
      return text(page.words().of("profile.e"));
    }
    return row.has("score")
        ? each(page.figures().share(SCORES, row, "score"), text("\u00a0" + row.text("grade")))
        : text(page.words().of("nil"));
  }
}
