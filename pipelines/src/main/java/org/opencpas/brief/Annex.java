package org.opencpas.brief;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the first page. */
final class Annex {
  private static final String PROGRESS = "indicator_progress";

  private final Page page;
  private final Answers answers;
  private final Words words;
  private final Figures figures;

  Annex(Page page) {
    this.page = page;
    this.answers = page.answers();
    this.words = page.words();
    this.figures = page.figures();
  }

  List<Section> sections() {
    RecordSections records = new RecordSections(page);
    UnknownSections unknown = new UnknownSections(page);
    return List.of(
        profile(),
        trends(),
        coverage(),
        new ProgressSections(page).improvedWhole(),
        new ProgressSections(page).worsenedWhole(),
        unsaid(),
        new BenchmarkSection(page).whole(),
        new TaskSection(page).whole(),
        conditions(),
        new RegionSection(page).whole(),
        records.recordedWhole(),
        records.perceptionWhole(),
        records.meansWhole(),
        unknown.silentWhole(),
        unknown.changedWhole(),
        calendar(),
        new Section(
            "method",
            List.of(
                p(words.of("method.text")),
                p(words.of("method.draws")),
                p(words.of("method.dictionary")))),
        sources());
  }

  private Section unsaid() {
    List<Row> rows = answers.to(Question.UNSAID);
    ProgressSections progress = new ProgressSections(page);
    Listing listing =
        page.listing(rows)
            .captioned("unsaid_all.note")
            .text("indicator", "title")
            .code("component", "component")
            .lastDay("to_day", "period_end")
            .with("reason", row -> text(progress.why(rows.get(row))));
    return new Section("unsaid_all", rows.isEmpty() ? List.of() : List.of(listing.content()));
  }

  private Section conditions() {
    List<Row> rows = answers.to(Question.CONDITIONS);
    TaskSection tasks = new TaskSection(page);
    Listing listing =
        page.listing(rows)
            .captioned("conditions_all.note")
            .text("task", "title")
            .with("conditions", row -> text(tasks.condition(rows.get(row))));
    return new Section("conditions_all", rows.isEmpty() ? List.of() : List.of(listing.content()));
  }

  private Section calendar() {
    List<Row> rows = answers.to(Question.MANDATE_EVENTS);
    Listing listing =
        page.listing(rows)
            .captioned("calendar.note")
            .day("date", "event_date")
            .code("what", "event_type")
            .text("authority", "authority")
            .text("instrument", "instrument")
            .day("expires", "expires_on")
            .text("fact_source", "source")
            .day("verified", "verified_on")
            .text("conflict", "conflict");
    return new Section("calendar", rows.isEmpty() ? List.of() : List.of(listing.content()));
  }

  private Section profile() {
    List<DomContent> grids = ProfileGrid.grids(page);
    List<DomContent> content = new ArrayList<>(grids);
    if (!grids.isEmpty()) {
      content.add(0, page.note("profile.note"));
    }
    return new Section("profile", content);
  }

  private Section trends() {
    List<Row> rows = answers.to(Question.TRENDS);
    if (rows.isEmpty()) {
      return new Section("trends", List.of());
    }
    Listing listing =
        page.listing(rows)
            .captioned("trends.note")
            .text("indicator", "title")
            .code("component", "component")
            .numbers("slope", row -> trend(rows.get(row), "trend_slope"))
            .numbers("low", row -> trend(rows.get(row), "trend_low"))
            .numbers("high", row -> trend(rows.get(row), "trend_high"))
            .with("unit_a_year", row -> text(unit(rows.get(row))))
            .with("verdict", row -> text(verdict(rows.get(row))))
            .text("grade", "grade");
    List<DomContent> charts = new TrendCharts(page).charts();
    List<DomContent> content = new ArrayList<>();
    if (!charts.isEmpty()) {
      content.add(page.note("chart.note"));
      content.add(div(charts.toArray(DomContent[]::new)).withClass("charts"));
    }
    content.add(listing.content());
    return new Section("trends", content);
  }

  private String unit(Row row) {
    return row.text("unit").equals("%")
        ? words.of("unit.points").replace("\u00a0", "")
        : row.text("unit");
  }

  private String verdict(Row row) {
    return List.of("D", "E").contains(row.text("grade")) || !row.has("trend_verdict")
        ? words.of("nil")
        : words.coded(row.text("trend_verdict"));
  }

  private DomContent trend(Row row, String column) {
    boolean nothing = !column.equals("trend_slope") && !row.has(column);
    return nothing || row.text("grade").equals("E")
        ? text(words.of("nil"))
        : figures.of(PROGRESS, row, column, "trend_reason");
  }

  private Section coverage() {
    List<Row> rows = answers.to(Question.COVERAGE);
    if (rows.isEmpty()) {
      return new Section("coverage", List.of());
    }
    Listing listing = page.listing(rows).captioned("coverage.note").code("component", "component");
    for (String column : List.of("due", "came", "on_time", "no_access", "withheld")) {
      listing.counted(column, Question.COVERAGE, column);
    }
    return new Section("coverage", List.of(listing.content(), new CoverageGrid(page).content()));
  }

  private Section sources() {
    List<Row> rows = answers.to(Question.SOURCES);
    Listing listing =
        page.listing(rows)
            .captioned("sources.note")
            .text("source", "source")
            .counted("files", Question.SOURCES, "files")
            .counted("rows", Question.SOURCES, "rows")
            .counted("rejected", Question.SOURCES, "rows_rejected")
            .counted("records", Question.SOURCES, "records")
            .counted("current", Question.SOURCES, "current");
    return new Section("sources", rows.isEmpty() ? List.of() : List.of(listing.content()));
  }
}
