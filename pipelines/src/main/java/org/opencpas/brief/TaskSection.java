package org.opencpas.brief;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.br;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The tasks in the mandate's order, what each rests on, and what does not hold that must. */
final class TaskSection {
  private static final String OBJECTIVES = "objective_progress";
  private static final String PERCENT = "%";
  private static final int ROWS = 32;
  private static final int TITLE = 60;
  private static final int CONDITIONS = 5;
  private static final int LINE = 125;

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What is no verdict that reports could indicate. */
  private static final Set<String> UNTOLD = Set.of("no_data", "not_computable", "too_early");

  private final Page page;

  TaskSection(Page page) {
    this.page = page;
  }

  /**
   * The tasks that have none below them, as many as have room, and the conditions that are not
   * known to hold.
   */
  Section section() {
    List<Row> rows = page.answers().to(Question.TASKS);
    if (rows.isEmpty()) {
      return new Section("tasks", List.of());
    }
    Set<String> above = new HashSet<>();
    rows.forEach(row -> above.add(row.text("parent_id")));
    List<Row> tasks =
        rows.stream().filter(row -> !above.contains(row.text("objective_id"))).toList();
    int shown = page.whole(ROWS, TITLE).holds(tasks, this::width);
    List<DomContent> content = new ArrayList<>();
    content.add(listing(tasks.subList(0, shown)).captioned("tasks.note").content());
    content.addAll(page.more(rows.size() - shown));
    content.addAll(conditions());
    return new Section("tasks", content);
  }

  /** Characters, where each line of a task is filled up. */
  private int width(Row row) {
    int marks = TAG.matcher(basis(row).render()).replaceAll("").length();
    return TITLE * (lines(row.text("title").length()) + lines(marks));
  }

  private static int lines(int characters) {
    return (characters + TITLE - 1) / TITLE;
  }

  /** All of them. */
  Section whole() {
    List<Row> rows = page.answers().to(Question.TASKS);
    if (rows.isEmpty()) {
      return new Section("tasks_all", List.of());
    }
    return new Section("tasks_all", List.of(listing(rows).captioned("tasks.note").content()));
  }

  private Listing listing(List<Row> rows) {
    return page.listing(rows)
        .with("task", row -> task(rows.get(row)))
        .text("reference", "mandate_reference")
        .numbers("then", row -> then(rows.get(row)))
        .numbers("now", row -> now(rows.get(row)))
        .numbers("target", row -> figure(rows.get(row), "target_value", ""))
        .with("status", row -> status(rows.get(row)))
        .text("grade", "grade")
        .with("evidence", row -> text(evidence(rows.get(row))));
  }

  /** A task, and in a small line below it whose figure stands for it, of which period. */
  private DomContent task(Row row) {
    return each(bdi(row.text("title")), br(), span(basis(row)).withClass("basis"));
  }

  private DomContent basis(Row row) {
    DomContent measured =
        row.has("indicator_id")
            ? indicator(row)
            : isSilent(row) ? text(page.words().of("tasks.several")) : several(row);
    return each(
        page.words().line("tasks.basis", Map.of("measured", measured, "period", text(period(row)))),
        row.text("also_due").equals("0") ? each() : alsoDue(row));
  }

  /** With its unit, for which the columns of figures have no room unless it is percent. */
  private DomContent indicator(Row row) {
    String unit = row.text("unit");
    DomContent title = bdi(row.text("indicator_title"));
    return unit.isEmpty() || unit.equals(PERCENT)
        ? title
        : page.words().line("tasks.unit", Map.of("indicator", title, "unit", bdi(unit)));
  }

  private DomContent several(Row row) {
    Figures figures = page.figures();
    return page.words()
        .line(
            "tasks.scored",
            Map.of(
                "observed", figures.of(OBJECTIVES, row, "indicators_observed", ""),
                "expected", figures.of(OBJECTIVES, row, "indicators_expected", "")));
  }

  /** Indicators that speak for the task too, but only over longer periods. */
  private DomContent alsoDue(Row row) {
    if (isSilent(row)) {
      return text(page.words().of("tasks.also_some"));
    }
    int place = page.answers().to(Question.TASKS).indexOf(row);
    return page.words()
        .line(
            "tasks.also",
            Map.of(
                "count",
                page.figures().counted(Question.TASKS, place, "also_due", row.text("also_due"))));
  }

  private String period(Row row) {
    LocalDate first = Objects.requireNonNull(row.day("period_start"));
    LocalDate last = Objects.requireNonNull(row.day("period_end")).minusDays(1);
    return page.words().span(first, last);
  }

  private DomContent then(Row row) {
    boolean isBaseline = row.has("then_value") && !row.has("then_period_end");
    DomContent figure = figure(row, "then_value", "then_reason");
    return isSilent(row) || !isBaseline
        ? figure
        : each(figure, br(), text(page.words().of("tasks.baseline")));
  }

  /** Of grade E no figure, but why there is none. */
  private DomContent now(Row row) {
    return isSilent(row) && !row.has("now_value")
        ? page.figures().none(row.text("reason"))
        : figure(row, "now_value", "reason");
  }

  private DomContent figure(Row row, String column, String reason) {
    if (isSilent(row)) {
      return text(page.words().of("nil"));
    }
    if (!row.has("indicator_id") && row.has(column)) {
      DomContent share = page.figures().share(OBJECTIVES, row, column);
      return page.words().line("tasks.way", Map.of("share", share, "line", br()));
    }
    DomContent figure = page.figures().of(OBJECTIVES, row, column, reason);
    return row.has(column) && row.text("unit").equals(PERCENT)
        ? each(figure, text(page.words().of("unit.percent")))
        : figure;
  }

  /** Grade D gives numbers alone; of grade C it is said that reports indicate it. */
  private DomContent status(Row row) {
    String status = page.words().coded(row.text("status"));
    return switch (row.text("grade")) {
      case "E" -> text(page.words().of("grade.e"));
      case "D" -> text(page.words().of("grade.d"));
      case "C" ->
          UNTOLD.contains(row.text("status"))
              ? text(status)
              : each(text(status), br(), text(page.words().of("grade.c")));
      default -> text(status);
    };
  }

  private static boolean isSilent(Row row) {
    return row.text("grade").equals("E");
  }

  private String evidence(Row row) {
    return page.words().of("evidence." + row.text("evidence_kind"));
  }

  /** One line for each task of which something does not hold, or is not known to. */
  private List<DomContent> conditions() {
    Map<String, List<Row>> open = new LinkedHashMap<>();
    page.answers().to(Question.CONDITIONS).stream()
        .filter(row -> !row.text("holds").equals("holds"))
        .forEach(
            row ->
                open.computeIfAbsent(row.text("objective_id"), id -> new ArrayList<>()).add(row));
    List<List<Row>> tasks = List.copyOf(open.values());
    List<DomContent> content = new ArrayList<>();
    if (!tasks.isEmpty()) {
      int shown =
          page.whole(CONDITIONS, LINE)
              .holds(tasks, rows -> line(rows).length() + title(rows).length());
      List<DomContent> lines = new ArrayList<>();
      lines.add(strong(page.words().of("conditions.title")));
      for (List<Row> rows : tasks.subList(0, shown)) {
        lines.add(text(lines.size() == 1 ? " " : "; "));
        lines.add(bdi(title(rows)));
        lines.add(text(" – " + line(rows)));
      }
      content.add(p(lines.toArray(DomContent[]::new)));
      content.addAll(page.more(tasks.size() - shown));
    }
    return content;
  }

  private static String title(List<Row> rows) {
    return rows.get(0).text("title");
  }

  private String line(List<Row> rows) {
    return String.join(", ", rows.stream().map(this::condition).toList());
  }

  /** A condition and how it stands. */
  String condition(Row row) {
    return page.words()
        .of(
            "condition." + row.text("holds"),
            Map.of(
                "required", row.text("required"),
                "kind", page.words().of("condition.kind." + row.text("kind")),
                "standing", standing(row)));
  }

  private String standing(Row row) {
    String standing = page.words().coded(row.text("standing"));
    boolean isReported =
        row.text("grade").equals("C")
            && !row.text("holds").equals("unknown")
            && !UNTOLD.contains(row.text("standing"));
    return isReported
        ? page.words().of("condition.reported", Map.of("standing", standing))
        : standing;
  }
}
