package org.opencpas.brief;

import static j2html.TagCreator.bdi;
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
import java.util.Objects;
import java.util.function.Function;

/** What went towards its target, what went away from it or was lost, and what cannot be said. */
final class ProgressSections {
  private static final String PROGRESS = "indicator_progress";
  private static final int NAMED = 2;
  private static final int WORST = 2;
  private static final int PLACES = 8;
  private static final int NAME_WIDTH = 100;
  private static final int REGIONS = 22;
  private static final int REASONS = 12;

  private final Page page;

  ProgressSections(Page page) {
    this.page = page;
  }

  /** At most two, each with where it improves too and how sure that is. */
  Section improved() {
    List<DomContent> content = new ArrayList<>();
    for (Row row : page.answers().to(Question.IMPROVED)) {
      boolean way = !row.text("value_kind").equals("flow") && row.has("renewal_change");
      content.add(
          p(
              strong(bdi(row.text("title"))),
              text(", "),
              page.words()
                  .line(
                      row.text("grade").equals("C") ? "improved.one.c" : "improved.one", now(row)),
              text(" "),
              way ? each(page.words().line("improved.way", way(row)), text(" ")) : text(""),
              trend(row),
              text(where(row))));
    }
    return new Section("improved", content);
  }

  private Map<String, DomContent> now(Row row) {
    return Map.of(
        "region", bdi(row.text("region_name")),
        "period", text(period(row)),
        "value", page.figures().measured(PROGRESS, row, "value", "reason"),
        "baseline", page.figures().of(PROGRESS, row, "baseline_value", ""),
        "target", page.figures().of(PROGRESS, row, "target_value", ""),
        "grade", text(row.text("grade")));
  }

  private Map<String, DomContent> way(Row row) {
    return Map.of(
        "then", page.figures().share(PROGRESS, row, "renewal_then"),
        "now", page.figures().share(PROGRESS, row, "renewal_now"));
  }

  /** What the statements say of them. */
  Section improvedWhole() {
    return new Section(
        "improved_all", page.sentences("statements", page.answers().to(Question.IMPROVED)));
  }

  private DomContent trend(Row row) {
    Figures figures = page.figures();
    boolean points = row.text("unit").equals("%");
    String unit = points ? page.words().of("unit.points") : "";
    return page.words()
        .line(
            "improved.trend",
            Map.of(
                "slope", figures.of(PROGRESS, row, "trend_slope", "trend_reason"),
                "low", figures.of(PROGRESS, row, "trend_low", "trend_reason"),
                "high", figures.of(PROGRESS, row, "trend_high", "trend_reason"),
                "unit", text(unit)));
  }

  private String where(Row row) {
    if (!row.has("regions")) {
      return "";
    }
    List<String> regions = List.of(row.text("regions").split("; "));
    int shown = Math.min(PLACES, regions.size());
    int left = regions.size() - shown;
    String rest = left == 0 ? "" : page.words().of("unsaid.rest", Map.of("count", "" + left));
    String names = String.join(", ", regions.subList(0, shown)) + rest;
    return " " + page.words().of("improved.where", Map.of("regions", names));
  }

  /** One line for the whole mission and each region, with the worst of it. */
  Section worsened() {
    List<Row> rows = page.answers().to(Question.WORSENED);
    List<List<Integer>> regions = grouped(rows, row -> row.text("region_id"));
    int shown =
        page.column(REGIONS).holds(regions, region -> NAME_WIDTH + widths(rows, region, WORST));
    List<DomContent> content = new ArrayList<>();
    regions.subList(0, shown).forEach(region -> content.add(worst(rows, region)));
    content.addAll(page.more(regions.size() - shown));
    return new Section("worsened", content);
  }

  private DomContent worst(List<Row> rows, List<Integer> region) {
    int first = region.get(0);
    Row head = rows.get(first);
    List<DomContent> named = new ArrayList<>();
    for (int place : region.subList(0, Math.min(WORST, region.size()))) {
      Row row = rows.get(place);
      named.add(
          each(
              text(named.isEmpty() ? "" : "; "),
              page.words()
                  .line(
                      row.text("grade").equals("C") ? "worsened.one.c" : "worsened.one",
                      Map.of(
                          "indicator", bdi(row.text("title")),
                          "way", text(wayOf(row)),
                          "period", text(period(row)),
                          "value", page.figures().measured(PROGRESS, row, "value", "reason"),
                          "target", target(row),
                          "grade", text(row.text("grade"))))));
    }
    return p(
        strong(bdi(head.text("region_name"))),
        text(": "),
        page.words()
            .line(
                "worsened.worst",
                Map.of(
                    "counts", counts(first, head),
                    "worst", each(named.toArray(DomContent[]::new)))));
  }

  /** How many are worse in which way, where there are any. */
  private DomContent counts(int first, Row head) {
    List<DomContent> counts = new ArrayList<>();
    for (String way : List.of("reversed", "lost", "worsening", "further")) {
      if (!head.text(way).equals("0")) {
        counts.add(text(counts.isEmpty() ? "" : ", "));
        counts.add(count(Question.WORSENED, first, way, head));
        counts.add(text(" " + page.words().of("worsened." + way)));
      }
    }
    return each(counts.toArray(DomContent[]::new));
  }

  private DomContent target(Row row) {
    return row.has("target_value")
        ? page.figures().of(PROGRESS, row, "target_value", "reason")
        : text(page.words().of("none"));
  }

  private String period(Row row) {
    LocalDate end = Objects.requireNonNull(row.day("period_end"));
    return page.words()
        .of(
            "period.to",
            Map.of(
                "type", page.words().coded(row.text("period_type")),
                "end", page.words().shortDay(end.minusDays(1))));
  }

  private String wayOf(Row row) {
    return page.words().of("worsened.way." + row.text("way"));
  }

  /** All of them. */
  Section worsenedWhole() {
    List<Row> rows = page.answers().to(Question.WORSENED);
    if (rows.isEmpty()) {
      return new Section("worsened_all", List.of());
    }
    Listing listing =
        page.listing(rows)
            .captioned("worsened_all.note")
            .text("region", "region_name")
            .text("indicator", "title")
            .with("status", row -> text(wayOf(rows.get(row))))
            .lastDay("to_day", "period_end")
            .figure("value", PROGRESS, "value", "reason")
            .figure("baseline", PROGRESS, "baseline_value", "")
            .figure("target", PROGRESS, "target_value", "")
            .text("unit", "unit")
            .text("grade", "grade");
    return new Section("worsened_all", List.of(listing.content()));
  }

  /** One line for each reason, with the first by the mandate's order. */
  Section unsaid() {
    List<Row> rows = page.answers().to(Question.UNSAID);
    if (rows.isEmpty() && !page.wasAnythingDue()) {
      return new Section("unsaid", List.of(page.note("unsaid.nothing_due")));
    }
    List<List<Integer>> reasons = grouped(rows, row -> row.text("why"));
    int shown =
        page.column(REASONS).holds(reasons, reason -> NAME_WIDTH + widths(rows, reason, NAMED));
    List<DomContent> content = new ArrayList<>();
    reasons.subList(0, shown).forEach(reason -> content.add(reason(rows, reason)));
    content.addAll(page.more(reasons.size() - shown));
    return new Section("unsaid", content);
  }

  private DomContent reason(List<Row> rows, List<Integer> reason) {
    int first = reason.get(0);
    Row head = rows.get(first);
    int shown = Math.min(NAMED, reason.size());
    List<String> names = new ArrayList<>();
    reason.subList(0, shown).forEach(place -> names.add(rows.get(place).text("title")));
    int left = reason.size() - shown;
    String rest = left == 0 ? "" : page.words().of("unsaid.rest", Map.of("count", "" + left));
    return p(
        page.words()
            .line(
                "unsaid.one",
                Map.of(
                    "count", count(Question.UNSAID, first, "for_this", head),
                    "reason", text(why(head)),
                    "names", text(String.join("; ", names) + rest))));
  }

  /** Why nothing is said of an indicator. */
  String why(Row row) {
    return page.words()
        .find("unsaid." + row.text("why"))
        .orElseGet(() -> page.figures().why(row.text("why")));
  }

  private DomContent count(Question question, int row, String column, Row head) {
    return page.figures().counted(question, row, column, head.text(column));
  }

  private static int widths(List<Row> rows, List<Integer> places, int most) {
    return places.stream()
        .limit(most)
        .mapToInt(place -> rows.get(place).text("title").length())
        .sum();
  }

  private static List<List<Integer>> grouped(List<Row> rows, Function<Row, String> key) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      groups.computeIfAbsent(key.apply(rows.get(i)), name -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }
}
