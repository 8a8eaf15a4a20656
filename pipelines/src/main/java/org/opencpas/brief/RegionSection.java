package org.opencpas.brief;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list by region, and the map beside it: better, worse, not distinguishable, or not reported,
 * by result level.
 */
final class RegionSection {
  private static final List<String> LEVELS = List.of("output", "outcome", "impact");

  /** The map shows the first of these at which anything may be said of any region. */
  private static final List<String> MAPPED = List.of("outcome", "output", "impact");

  /** What is to be read first where there is no room for all. */
  private static final List<Verdict> GRAVEST =
      List.of(Verdict.WORSE, Verdict.SILENT, Verdict.UNSAID, Verdict.SAME, Verdict.BETTER);

  /** Regions of which nothing is reported for one reason. */
  private record Silence(String reason, List<Area> areas) {}

  /** Regions of the list on the first page; the map shows all. */
  private static final int MOST_LISTED = 12;

  /** Lines of that list where all there is goes on the sheet. */
  private static final int LINES = 18;

  /** Of a line in half of the page, what a name of the list has. */
  private static final int NAME_SHARE = 3;

  private final Page page;
  private final Words words;
  private final Figures figures;
  private final List<Area> areas;
  private final String level;
  private final RegionMap map;

  RegionSection(Page page) {
    this.page = page;
    this.words = page.words();
    this.figures = page.figures();
    this.areas = areas(page.answers().to(Question.AREAS));
    this.level = mapped(areas);
    this.map = new RegionMap(areas, level, passedOver(level), words);
  }

  /**
   * What stands on the first page: of many regions those that are worse or unknown before others.
   *
   * @param room which says how many
   */
  Section section(Page room) {
    if (areas.isEmpty()) {
      return new Section("areas", List.of());
    }
    List<Area> listed = listed(room);
    List<DomContent> list = new ArrayList<>();
    list.add(listing(listed).content());
    list.addAll(page.more(areas.size() - listed.size()));
    list.addAll(reasons());
    list.add(silent(level));
    listed.stream().filter(Area::hasNote).forEach(area -> list.add(note(area)));
    List<DomContent> content = new ArrayList<>();
    content.add(p(about()).withClass("note"));
    if (isMapped()) {
      content.add(div(div(list.toArray(DomContent[]::new)), map.content()).withClass("areas"));
    } else {
      content.addAll(list);
      content.add(p(words.of("areas.map")).withClass("note"));
    }
    return new Section("areas", content);
  }

  /** All regions, for the annex. */
  Section whole() {
    if (areas.isEmpty()) {
      return new Section("areas_all", List.of());
    }
    List<DomContent> content = new ArrayList<>();
    content.add(p(about()).withClass("note"));
    content.add(listing(areas).content());
    areas.stream().filter(Area::hasNote).forEach(area -> content.add(note(area)));
    return new Section("areas_all", content);
  }

  private List<Area> listed(Page room) {
    List<Area> gravest =
        areas.stream().sorted(Comparator.comparingInt(RegionSection::concern)).toList();
    int shown = room.column(LINES).holds(gravest, area -> area.name().length() * NAME_SHARE);
    return gravest.subList(0, Math.min(MOST_LISTED, shown)).stream()
        .sorted(Comparator.comparingInt(Area::number))
        .toList();
  }

  /** Place of the gravest verdict of all levels. */
  private static int concern(Area area) {
    return LEVELS.stream()
        .mapToInt(level -> GRAVEST.indexOf(area.verdict(level)))
        .min()
        .orElseThrow();
  }

  /** Which periods are compared, and how to read the verdicts. */
  private String about() {
    for (Area area : areas) {
      LocalDate end = area.head().day("period_end");
      if (end != null) {
        Map<String, String> day = Map.of("end", words.day(end.minusDays(1)));
        String period = words.of("areas.period." + area.head().text("period_type"), day);
        return words.of("areas.note", Map.of("period", period));
      }
    }
    return words.of("areas.note.none");
  }

  private static List<Area> areas(List<Row> rows) {
    Map<String, List<Row>> byArea = new LinkedHashMap<>();
    for (Row row : rows) {
      byArea.computeIfAbsent(row.text("area_id"), id -> new ArrayList<>()).add(row);
    }
    List<Area> areas = new ArrayList<>();
    byArea.values().forEach(levels -> areas.add(new Area(areas.size() + 1, levels)));
    return List.copyOf(areas);
  }

  private static String mapped(List<Area> areas) {
    return MAPPED.stream()
        .filter(level -> areas.stream().anyMatch(area -> area.verdict(level).isSaid()))
        .findFirst()
        .orElse(MAPPED.get(0));
  }

  /** The levels that were to be mapped before that which is. */
  private static List<String> passedOver(String level) {
    return MAPPED.subList(0, MAPPED.indexOf(level));
  }

  private Listing listing(List<Area> areas) {
    List<Row> heads = areas.stream().map(Area::head).toList();
    Listing listing = page.listing(heads).with("region", place -> name(areas.get(place)));
    LEVELS.forEach(level -> listing.with(level, place -> verdict(areas.get(place), level)));
    return listing;
  }

  /** A region by its number on the map, where there is one. */
  private DomContent name(Area area) {
    return isMapped()
        ? each(span(String.valueOf(area.number())).withClass("number"), text(" " + area.name()))
        : text(area.name());
  }

  private boolean isMapped() {
    return areas.stream().anyMatch(Area::isDrawn);
  }

  /** In a sentence: of which regions the map, or what would be on it, says nothing. */
  private DomContent silent(String level) {
    List<Area> silent = areas.stream().filter(area -> !area.verdict(level).isSaid()).toList();
    Map<String, String> parts = Map.of("level", level, "regions", Area.names(silent, words));
    return p(words.of(silent.isEmpty() ? "areas.silent.none" : "areas.silent", parts));
  }

  /** Why nothing is reported of some regions, each reason once for the levels that share it. */
  private List<DomContent> reasons() {
    Map<Silence, List<String>> levels = new LinkedHashMap<>();
    for (String level : LEVELS) {
      Map<String, List<Area>> byReason = new TreeMap<>();
      for (Area area : areas) {
        Row row = area.of(level);
        if (row != null && Verdict.of(row) == Verdict.SILENT) {
          String reason = row.text("comparison_reason");
          byReason.computeIfAbsent(reason, code -> new ArrayList<>()).add(area);
        }
      }
      byReason.forEach(
          (reason, silent) ->
              levels
                  .computeIfAbsent(new Silence(reason, silent), same -> new ArrayList<>())
                  .add(level));
    }
    List<DomContent> lines = new ArrayList<>();
    levels.forEach((silence, told) -> lines.add(reason(silence, String.join(", ", told))));
    return lines;
  }

  private DomContent reason(Silence silence, String levels) {
    return p(words.line(
            "areas.why",
            Map.of(
                "levels", text(levels),
                "reason", figures.none(silence.reason()),
                "regions", text(Area.names(silence.areas(), words)))))
        .withClass("note");
  }

  private DomContent note(Area area) {
    return p(
        (isMapped() ? "* " : "")
            + words.of(
                "areas.disputed",
                Map.of("region", area.name(), "note", area.head().text("status_note"))));
  }

  private DomContent verdict(Area area, String level) {
    Row row = area.of(level);
    Verdict verdict = Verdict.of(row);
    if (row == null) {
      return text(words.of(verdict.key()));
    }
    if (verdict == Verdict.UNSAID) {
      return text(words.of("area.graded", Map.of("grade", row.text("grade"))));
    }
    return verdict == Verdict.SILENT
        ? span(words.of(verdict.key()))
            .withClass("none")
            .attr("data-reason", row.text("comparison_reason"))
        : words.line(
            "area.said",
            Map.of(
                "verdict", text(words.of(verdict.key())),
                "share", figures.share("effectiveness", row, "share_of_draws_better")));
  }
}
