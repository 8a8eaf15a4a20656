package org.opencpas.brief;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the benchmarks stand: lost, revised and not measurable first. */
final class BenchmarkSection {
  private static final int LINES = 20;
  private static final int STATE_WIDTH = 12;
  private static final int LINE_WIDTH = 33;

  private static final Set<String> SETTLED = Set.of("holding", "met", "ended");

  private final Page page;

  BenchmarkSection(Page page) {
    this.page = page;
  }

  /** As many as have room. */
  Section section() {
    List<Row> rows = page.answers().to(Question.BENCHMARKS_NOW);
    if (rows.isEmpty()) {
      return new Section("benchmarks", List.of());
    }
    List<DomContent> lines = new ArrayList<>();
    int shown = page.column(LINES).holds(rows, BenchmarkSection::width);
    rows.subList(0, shown).forEach(row -> lines.add(li(line(row))));
    List<DomContent> content = new ArrayList<>();
    content.add(ul(lines.toArray(DomContent[]::new)));
    content.addAll(page.more(rows.size() - shown));
    return new Section("benchmarks", content);
  }

  private static int width(Row row) {
    int more = isSettled(row) ? 0 : LINE_WIDTH + row.text("accountable_parties").length();
    return STATE_WIDTH + row.text("title").length() + more;
  }

  /** Whether a reader needs no more than the state. */
  private static boolean isSettled(Row row) {
    return SETTLED.contains(row.text("state"));
  }

  private DomContent line(Row row) {
    LocalDate due = row.day("due_date");
    String parties = row.text("accountable_parties");
    return page.words()
        .line(
            isSettled(row)
                ? "benchmarks.settled"
                : due == null ? "benchmarks.one" : "benchmarks.due",
            Map.of(
                "state", state(row),
                "benchmark", bdi(row.text("title")),
                "parties", text(parties.isEmpty() ? "" : " (" + parties + ")"),
                "since", since(row),
                "due", text(due == null ? "" : page.words().shortDay(due))));
  }

  /** The end of the first period at whose end it stood so. */
  private DomContent since(Row row) {
    LocalDate since = row.day("since");
    return text(since == null ? page.words().of("nil") : page.words().shortDay(since.minusDays(1)));
  }

  private DomContent state(Row row) {
    String state = page.words().coded(row.text("state"));
    return row.text("overdue").equals("true")
        ? each(strong(state), text(", " + page.words().of("overdue")))
        : strong(state);
  }

  /** All of them, with what was known at the renewal. */
  Section whole() {
    List<Row> rows = page.answers().to(Question.BENCHMARKS_NOW);
    Listing listing =
        page.listing(rows)
            .captioned("benchmarks_all.note")
            .text("benchmark", "title")
            .text("instruments", "instruments")
            .text("parties", "accountable_parties")
            .with("state", row -> state(rows.get(row)))
            .with("since", row -> since(rows.get(row)))
            .day("due_date", "due_date")
            .lastDay("first_met", "first_met_on")
            .with("then_state", row -> then(rows.get(row)));
    return new Section("benchmarks_all", rows.isEmpty() ? List.of() : List.of(listing.content()));
  }

  private DomContent then(Row row) {
    return text(
        row.has("known_then")
            ? page.words().coded(row.text("known_then"))
            : page.words().of("nil"));
  }
}
