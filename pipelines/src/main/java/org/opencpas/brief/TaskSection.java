package org.opencpas.brief;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks in the mandate's order, what each rests on, and what does not hold that must. */
final class TaskSection {
  private static final String OBJECTIVES = "objective_progress";
  private static final int ROWS = 14;
  private static final int TITLE = 46;
  private static final int CONDITIONS = 5;
  private static final int LINE = 125;

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
    int shown = page.whole(ROWS, TITLE).holds(tasks, row -> row.text("title").length());
    List<DomContent> content = new ArrayList<>();
    content.add(listing(tasks.subList(0, shown)).captioned("tasks.note").content());
    content.addAll(page.more(rows.size() - shown));
    content.addAll(conditions());
    return new Section("tasks", content);
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
        .text("task", "title")
        .text("reference", "mandate_reference")
        .numbers("then", row -> figure(rows.get(row), "then_value", "then_reason"))
        .numbers("now", row -> figure(rows.get(row), "now_value", "reason"))
        .numbers("target", row -> figure(rows.get(row), "target_value", ""))
        .with("status", row -> text(status(rows.get(row))))
        .text("grade", "grade")
        .with("evidence", row -> text(evidence(rows.get(row))));
  }

  private DomContent figure(Row row, String column, String reason) {
    return isSilent(row)
        ? text(page.words().of("nil"))
        : page.figures().measured(OBJECTIVES, row, column, reason);
  }

  /** Grade D gives numbers alone. */
  private String status(Row row) {
    return isSilent(row)
        ? page.words().of("grade.e")
        : row.text("grade").equals("D")
            ? page.words().of("grade.d")
            : page.words().coded(row.text("status"));
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
                "standing", page.words().coded(row.text("standing"))));
  }
}
