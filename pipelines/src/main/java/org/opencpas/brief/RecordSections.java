package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Violence as each source recorded it, what people say who were asked, and the means. */
final class RecordSections {
  private static final String RECORDED = "conflict_trend";
  private static final String STRENGTH = "strength";
  private static final int EVENTS = 7;
  private static final int NAME = 26;
  private static final int ANSWERS = 8;
  private static final int MEANS = 8;

  private final Page page;

  RecordSections(Page page) {
    this.page = page;
  }

  /** As much as has room: of each source all events of the mandate, and each kind in its year. */
  Section recorded() {
    List<Row> rows =
        page.answers().to(Question.RECORDED).stream()
            .filter(row -> row.text("event_type").equals("all") || !isMandate(row))
            .toList();
    int shown = page.whole(EVENTS, NAME).holds(rows, row -> what(row).length());
    List<DomContent> content = new ArrayList<>();
    if (!rows.isEmpty()) {
      content.add(recorded(rows.subList(0, shown)).captioned("recorded.note").content());
      content.addAll(page.more(page.answers().to(Question.RECORDED).size() - shown));
    }
    return new Section("recorded", content);
  }

  private static boolean isMandate(Row row) {
    return row.text("period_type").equals("mandate");
  }

  private Listing recorded(List<Row> rows) {
    return page.listing(rows)
        .with("recorded", row -> text(what(rows.get(row))))
        .figure("events", RECORDED, "events_matched", "events_reason")
        .figure("before", RECORDED, "events_before", "events_reason")
        .with("change", row -> text(change(rows.get(row))))
        .numbers("deaths", row -> deaths(rows.get(row)))
        .figure("civilians", RECORDED, "civilian_deaths_recorded", "counts_reason");
  }

  private String what(Row row) {
    String type = row.text("event_type");
    String all = page.words().of(isMandate(row) ? "recorded.mandate" : "recorded.year");
    return row.text("source") + ": " + (type.equals("all") ? all : type);
  }

  private DomContent deaths(Row row) {
    Figures figures = page.figures();
    return row.has("deaths_best")
        ? each(
            figures.of(RECORDED, row, "deaths_best", "counts_reason"),
            text(" ("),
            figures.of(RECORDED, row, "deaths_low", "counts_reason"),
            text("–"),
            figures.of(RECORDED, row, "deaths_high", "counts_reason"),
            text(")"))
        : figures.none(row.text("counts_reason"));
  }

  /** Whether events can be told apart from those of the same months before. */
  private String change(Row row) {
    if (!row.has("events_ratio_low") || !row.has("events_ratio_high")) {
      return page.figures().why(row.text("events_reason"));
    }
    BigDecimal low = new BigDecimal(row.text("events_ratio_low"));
    BigDecimal high = new BigDecimal(row.text("events_ratio_high"));
    return page.words()
        .of(
            low.compareTo(BigDecimal.ONE) > 0
                ? "recorded.more"
                : high.compareTo(BigDecimal.ONE) < 0 ? "recorded.fewer" : "recorded.same");
  }

  /** All of it. */
  Section recordedWhole() {
    List<Row> rows = page.answers().to(Question.RECORDED);
    if (rows.isEmpty()) {
      return new Section("recorded_all", List.of());
    }
    Listing listing =
        recorded(rows)
            .captioned("recorded.note")
            .figure("all_events", RECORDED, "events", "counts_reason")
            .day("from_day", "period_start")
            .figure("months", RECORDED, "months_complete", "")
            .figure("months_expected", RECORDED, "months_expected", "");
    return new Section("recorded_all", List.of(listing.content()));
  }

  /** As many sentences as have room. */
  Section perception() {
    List<Row> rows = page.answers().to(Question.SURVEYED);
    int shown = page.column(ANSWERS).holds(rows, row -> row.text("sentence").length());
    List<DomContent> content =
        new ArrayList<>(page.sentences("statements", rows.subList(0, shown)));
    content.addAll(page.more(rows.size() - shown));
    return new Section("perception", content);
  }

  /** All of them. */
  Section perceptionWhole() {
    return new Section(
        "perception_all", page.sentences("statements", page.answers().to(Question.SURVEYED)));
  }

  /** A line for each authority, with as many categories as have room. */
  Section means() {
    List<Row> rows = page.answers().to(Question.MEANS);
    int shown = page.whole(MEANS, NAME).holds(rows, row -> row.text("category").length());
    Map<String, List<DomContent>> lines = new LinkedHashMap<>();
    for (Row row : rows.subList(0, shown)) {
      List<DomContent> line =
          lines.computeIfAbsent(row.text("authority"), name -> new ArrayList<>());
      line.add(text(line.isEmpty() ? "" : "; "));
      line.add(strength(row));
    }
    List<DomContent> content = new ArrayList<>();
    if (!rows.isEmpty()) {
      content.add(window(rows.get(0)));
    }
    lines.forEach((authority, line) -> content.add(means(authority, line)));
    content.addAll(page.more(rows.size() - shown));
    return new Section("means", content);
  }

  private DomContent window(Row row) {
    return p(page.words()
            .of(
                "means.window",
                Map.of(
                    "from", day(row.day("period_start"), 0), "end", day(row.day("period_end"), 1))))
        .withClass("note");
  }

  private DomContent means(String authority, List<DomContent> line) {
    return p(
        strong(page.words().coded(authority)), text(": "), each(line.toArray(DomContent[]::new)));
  }

  private String day(@Nullable LocalDate day, int before) {
    return day == null ? "" : page.words().shortDay(day.minusDays(before));
  }

  private DomContent strength(Row row) {
    Figures figures = page.figures();
    return page.words()
        .line(
            "means.one",
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

  /** All of them. */
  Section meansWhole() {
    List<Row> rows = page.answers().to(Question.MEANS);
    if (rows.isEmpty()) {
      return new Section("means_all", List.of());
    }
    Listing listing =
        page.listing(rows)
            .captioned("means.note")
            .code("authority", "authority")
            .with("category", row -> text(category(rows.get(row))))
            .figure("deployed", STRENGTH, "deployed", "deployed_reason")
            .figure("authorised", STRENGTH, "authorised", "authorised_reason")
            .figure("days_below", STRENGTH, "days_below", "days_below_reason")
            .figure("mean_deployed", STRENGTH, "mean_deployed", "mean_reason")
            .day("from_day", "period_start")
            .lastDay("to_day", "period_end");
    return new Section("means_all", List.of(listing.content()));
  }
}
