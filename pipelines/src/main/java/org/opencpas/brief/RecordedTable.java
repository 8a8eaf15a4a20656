package org.opencpas.brief;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.each;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Violence as sources recorded it, under a head for each source and window. */
final class RecordedTable {
  private static final String RECORDED = "conflict_trend";
  private static final int MONTHS = 12;

  /** Lines that the head of a window takes. */
  private static final int HEAD = 2;

  /** Names of kinds of events that would go beside each other. */
  private static final int ABREAST = 3;

  private final Page page;
  private final List<Row> rows;

  RecordedTable(Page page, List<Row> rows) {
    this.page = page;
    this.rows = rows;
  }

  /** Characters that the row at a place takes of a column of the page, with a head over it. */
  int characters(Room room, int row) {
    boolean isFirst = row == 0 || !window(row).equals(window(row - 1));
    return ABREAST * rows.get(row).text("event_type").length()
        + (isFirst ? HEAD * room.width() : 0);
  }

  /**
   * Events now and before, and the deaths. Now and before are of the months that are complete in
   * both windows, or, where nothing is compared, now of those that are complete; the head says so,
   * and of which months the deaths are where it is others.
   */
  Listing listing() {
    return page.listing(rows)
        .captioned("recorded.note")
        .grouped(this::window, this::head)
        .with("recorded", row -> what(rows.get(row)))
        .numbers("events", row -> now(rows.get(row)))
        .numbers("before", row -> compared(rows.get(row), "events_before"))
        .with("change", row -> text(change(rows.get(row))))
        .numbers("deaths", row -> deaths(rows.get(row)))
        .figure("civilians", RECORDED, "civilian_deaths_recorded", "counts_reason");
  }

  /** The same with what else there is. */
  Listing whole() {
    return listing()
        .figure("all_events", RECORDED, "events", "counts_reason")
        .figure("months", RECORDED, "months_complete", "")
        .numbers("deaths_now", row -> compared(rows.get(row), "deaths_matched"))
        .numbers("deaths_before", row -> compared(rows.get(row), "deaths_before"))
        .with("uncompared", row -> text(whyNot(rows.get(row))));
  }

  private Object window(int row) {
    Row each = rows.get(row);
    return List.of(
        each.text("source"),
        each.text("period_type"),
        each.text("period_start"),
        each.text("period_end"),
        each.text("grade"),
        isCompared(each));
  }

  private static boolean isCompared(Row row) {
    return row.has("events_matched") && row.has("events_before");
  }

  private DomContent head(int first) {
    Row row = rows.get(first);
    Map<String, DomContent> parts = new LinkedHashMap<>();
    parts.put("source", bdi(row.text("source")));
    parts.put("from", text(day(row.day("period_start"), 0)));
    parts.put("end", text(day(row.day("period_end"), 1)));
    parts.put("grade", text(row.text("grade")));
    parts.put("earlier", text(earlier(row)));
    if (!isCompared(row)) {
      parts.put("complete", complete(row, "months_complete"));
      return page.words().line("recorded.window.alone", parts);
    }
    parts.put("complete", complete(row, "months_matched"));
    DomContent window = page.words().line("recorded.window", parts);
    return areDeathsOfOtherMonths(first)
        ? page.words().line("recorded.window.more", Map.of("window", window))
        : window;
  }

  /** Whether deaths of the window of a row are not only those of the months compared. */
  private boolean areDeathsOfOtherMonths(int first) {
    return IntStream.range(0, rows.size())
        .filter(row -> window(row).equals(window(first)))
        .mapToObj(rows::get)
        .anyMatch(
            row ->
                !row.text("events").equals(row.text("events_matched"))
                    || !row.text("deaths_best").equals(row.text("deaths_matched")));
  }

  private String day(@Nullable LocalDate day, int before) {
    return day == null ? "" : page.words().shortDay(day.minusDays(before));
  }

  private DomContent complete(Row row, String months) {
    return page.words()
        .line(
            row.text("regions_complete").equals(row.text("regions_expected"))
                ? "recorded.months"
                : "recorded.regions",
            Map.of(
                "months", figure(row, months),
                "expected", figure(row, "months_expected"),
                "regions", figure(row, "regions_complete"),
                "all", figure(row, "regions_expected")));
  }

  private DomContent figure(Row row, String column) {
    return page.figures().of(RECORDED, row, column, "counts_reason");
  }

  /** How long before the compared months lie: whole years, as many as the window takes. */
  private String earlier(Row row) {
    int months = Integer.parseInt(row.text("months_expected"));
    int years = Math.max(1, (months + MONTHS - 1) / MONTHS);
    return years == 1
        ? page.words().of("recorded.earlier.year")
        : page.words().of("recorded.earlier.years", Map.of("years", String.valueOf(years)));
  }

  private DomContent what(Row row) {
    String type = row.text("event_type");
    return type.equals("all") ? text(page.words().of("recorded.all")) : bdi(type);
  }

  private DomContent now(Row row) {
    return figure(row, isCompared(row) ? "events_matched" : "events");
  }

  /** A figure of the months compared; a dash for none, since a column of its own says why. */
  private DomContent compared(Row row, String column) {
    return row.has(column) ? figure(row, column) : text(page.words().of("nil"));
  }

  /** Whether events can be told apart from those of the same months before. */
  private String change(Row row) {
    if (!hasInterval(row)) {
      return page.words().of("recorded.uncompared");
    }
    if (row.text("grade").equals("D")) {
      return page.words().of("grade.d");
    }
    BigDecimal low = new BigDecimal(row.text("events_ratio_low"));
    BigDecimal high = new BigDecimal(row.text("events_ratio_high"));
    return page.words()
        .of(
            low.compareTo(BigDecimal.ONE) > 0
                ? "recorded.more"
                : high.compareTo(BigDecimal.ONE) < 0 ? "recorded.fewer" : "recorded.same");
  }

  private static boolean hasInterval(Row row) {
    return row.has("events_ratio_low") && row.has("events_ratio_high");
  }

  private String whyNot(Row row) {
    return hasInterval(row) ? "" : page.figures().why(row.text("events_reason"));
  }

  private DomContent deaths(Row row) {
    List<DomContent> content = new ArrayList<>(List.of(figure(row, "deaths_best")));
    if (row.has("deaths_low") && row.has("deaths_high")) {
      content.add(text(" ("));
      content.add(figure(row, "deaths_low"));
      content.add(text("–"));
      content.add(figure(row, "deaths_high"));
      content.add(text(")"));
    }
    return each(content.toArray(DomContent[]::new));
  }
}
