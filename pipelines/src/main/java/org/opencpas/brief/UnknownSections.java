package org.opencpas.brief;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is not known, what is known otherwise than before, and where numbers come from. */
final class UnknownSections {
  private static final String SCORES = "effectiveness";
  private static final String CHANGES = "changes";
  private static final int PLACES = 4;
  private static final int CHANGE = 60;
  private static final int LOWERED = 5;
  private static final int VALUES = 8;

  private final Page page;

  UnknownSections(Page page) {
    this.page = page;
  }

  /** Returns without a value, what is still owed, and the range that they leave to the scores. */
  Section unknown(LocalDate today) {
    List<DomContent> content = new ArrayList<>();
    content.addAll(silent());
    content.addAll(weak());
    content.addAll(owed(today));
    content.addAll(bounds());
    return new Section("unknown", content);
  }

  private List<DomContent> silent() {
    List<Row> rows = page.answers().to(Question.SILENT);
    if (rows.isEmpty()) {
      return List.of(
          p(
              page.words()
                  .of(page.wasAnythingDue() ? "unknown.silent.none" : "unknown.nothing_due")));
    }
    Map<String, DomContent> parts = new HashMap<>();
    for (String column : List.of("due", "silent", "no_access", "withheld", "stale")) {
      parts.put(column, counted(Question.SILENT, 0, "all_" + column, rows));
    }
    int shown = Math.min(PLACES, rows.size());
    List<DomContent> places = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      places.add(
          each(
              text(i == 0 ? "" : "; "),
              text(rows.get(i).text("region_name") + ", "),
              text(page.words().coded(rows.get(i).text("component")) + " "),
              missing(rows, i)));
    }
    parts.put("places", each(places.toArray(DomContent[]::new)));
    List<DomContent> content = new ArrayList<>();
    content.add(p(page.words().line("unknown.silent", parts)));
    content.addAll(page.more(rows.size() - shown));
    return content;
  }

  private DomContent missing(List<Row> rows, int row) {
    return counted(Question.SILENT, row, "missing", rows);
  }

  /** Regions of which nothing may be said. */
  private List<DomContent> weak() {
    List<Row> rows = page.answers().to(Question.WEAK);
    int shown = Math.min(PLACES, rows.size());
    if (shown == 0) {
      return List.of();
    }
    List<String> regions = new ArrayList<>();
    for (Row row : rows.subList(0, shown)) {
      regions.add(
          page.words()
              .of(
                  "unknown.weak.one",
                  Map.of(
                      "region", row.text("region_name"),
                      "reason", page.words().coded(row.text("grade_reason")))));
    }
    List<DomContent> content = new ArrayList<>();
    content.add(p(page.words().of("unknown.weak", Map.of("regions", String.join("; ", regions)))));
    content.addAll(page.more(rows.size() - shown));
    return content;
  }

  /** What is owed, unless the freeze has passed. */
  private List<DomContent> owed(LocalDate today) {
    List<Row> rows = page.answers().to(Question.OWED);
    List<DomContent> content = new ArrayList<>();
    for (int i = 0; i < rows.size() && content.isEmpty(); i++) {
      LocalDate freeze = Objects.requireNonNull(rows.get(i).day("freeze_on"));
      if (today.isAfter(freeze)) {
        continue;
      }
      content.add(
          p(
              page.words()
                  .line(
                      "unknown.owed",
                      Map.of(
                          "returns", counted(Question.OWED, i, "returns", rows),
                          "indicators", counted(Question.OWED, i, "indicators", rows),
                          "overdue", counted(Question.OWED, i, "overdue", rows),
                          "not_over_yet", counted(Question.OWED, i, "not_over_yet", rows),
                          "freeze", text(page.words().shortDay(freeze)),
                          "run", text(rows.get(i).text("run"))))));
    }
    return content;
  }

  private List<DomContent> bounds() {
    List<Row> rows = page.answers().to(Question.BOUNDS);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<DomContent> levels = new ArrayList<>();
    for (Row row : rows) {
      levels.add(each(text(levels.isEmpty() ? "" : "; "), bounds(row)));
    }
    LocalDate end = rows.get(0).day("period_end");
    return List.of(
        p(
            page.words()
                .line(
                    "unknown.bounds",
                    Map.of(
                        "end", text(end == null ? "" : page.words().shortDay(end.minusDays(1))),
                        "levels", each(levels.toArray(DomContent[]::new))))));
  }

  private DomContent bounds(Row row) {
    String level = page.words().coded(row.text("result_level"));
    return row.text("grade").equals("E") || !row.has("bound_low")
        ? text(level + " " + page.words().of("grade.e"))
        : page.words()
            .line(
                "unknown.bounds.one",
                Map.of(
                    "level", text(level),
                    "low", page.figures().share(SCORES, row, "bound_low"),
                    "high", page.figures().share(SCORES, row, "bound_high")));
  }

  /** All places without a value. */
  Section silentWhole() {
    List<Row> rows = page.answers().to(Question.SILENT);
    Listing listing = page.listing(rows).captioned("silent_all.note").text("region", "region_name");
    listing.code("component", "component");
    for (String column : List.of("due", "silent", "no_access", "withheld", "stale")) {
      listing.counted(column, Question.SILENT, column);
    }
    return new Section("silent_all", rows.isEmpty() ? List.of() : List.of(listing.content()));
  }

  /** Targets that ask for less, and values known otherwise: as many as have room. */
  Section changed() {
    List<DomContent> content = new ArrayList<>();
    content.add(p(page.words().of("changed.since")).withClass("note"));
    content.addAll(lowered());
    content.addAll(values());
    return new Section("changed", content);
  }

  private List<DomContent> lowered() {
    List<Row> rows = page.answers().to(Question.LOWERED);
    if (rows.isEmpty()) {
      return List.of(p(page.words().of("changed.lowered.none")));
    }
    int shown = page.column(LOWERED).holds(rows, row -> CHANGE + row.text("title").length());
    List<DomContent> content = new ArrayList<>();
    rows.subList(0, shown).forEach(row -> content.add(change("changed.lowered.one", row)));
    content.addAll(page.more(rows.size() - shown));
    return content;
  }

  private DomContent change(String key, Row row) {
    LocalDate end = row.day("period_end");
    return p(
        page.words()
            .line(
                key,
                Map.of(
                    "indicator", bdi(row.text("title")),
                    "region", bdi(row.text("region_name")),
                    "end", text(end == null ? "" : page.words().shortDay(end.minusDays(1))),
                    "now", page.figures().measured(CHANGES, row, "now_value", "now_reason"),
                    "then", page.figures().measured(CHANGES, row, "then_value", "then_reason"))));
  }

  private List<DomContent> values() {
    List<Row> rows = page.answers().to(Question.CHANGED);
    if (rows.isEmpty()) {
      return List.of(p(page.words().of("changed.values.none")));
    }
    List<Row> own = rows.stream().filter(row -> row.text("own_period").equals("true")).toList();
    int shown = page.column(VALUES).holds(own, row -> CHANGE + row.text("title").length());
    List<DomContent> content = new ArrayList<>();
    own.subList(0, shown).forEach(row -> content.add(change("changed.values.one", row)));
    content.addAll(page.more(rows.size() - shown));
    return content;
  }

  /** All of it. */
  Section changedWhole() {
    List<DomContent> content = new ArrayList<>();
    content.addAll(page.sentences("changes", page.answers().to(Question.LOWERED)));
    content.addAll(page.sentences("changes", page.answers().to(Question.CHANGED)));
    return new Section("changed_all", content);
  }

  /** Contribution, what rests on one's own word, and how a figure is traced. */
  Section origin(Occasion occasion) {
    List<Row> rows = page.answers().to(Question.SELF_REPORTED);
    List<DomContent> content = new ArrayList<>();
    content.add(p(page.words().of("origin.contribution")));
    content.add(
        rows.isEmpty()
            ? p(page.words().of("origin.self.none"))
            : p(
                page.words()
                    .line(
                        "origin.self",
                        Map.of(
                            "facts", counted(Question.SELF_REPORTED, 0, "facts", rows),
                            "self", counted(Question.SELF_REPORTED, 0, "self_reported", rows),
                            "share", counted(Question.SELF_REPORTED, 0, "share", rows)))));
    content.add(p(page.words().of("origin.trace", Map.of("command", occasion.command()))));
    return new Section("origin", content);
  }

  private DomContent counted(Question question, int row, String column, List<Row> rows) {
    return page.figures().counted(question, row, column, rows.get(row).text(column));
  }
}
