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
 * The list by region, and the map beside it: better, worse, not distinguishable, or why there is no
 * such verdict, by result level.
 */
final class RegionSection {
  private static final List<String> LEVELS = List.of("output", "outcome", "impact");

  /** The map shows the first of these at which anything may be said of any region. */
  private static final List<String> MAPPED = List.of("outcome", "output", "impact");

  /** What is to be read first where there is no room for all. */
  private static final List<Verdict> GRAVEST =
      List.of(
          Verdict.WORSE,
          Verdict.SILENT,
          Verdict.WITHHELD,
          Verdict.INCOMPARABLE,
          Verdict.UNSAID,
          Verdict.SAME,
          Verdict.BETTER);

  /** Verdicts that have a reason. */
  private static final List<Verdict> EXPLAINED =
      List.of(Verdict.INCOMPARABLE, Verdict.WITHHELD, Verdict.SILENT);

  /** Regions of which one verdict is given for one reason. */
  private record Cause(Verdict verdict, String reason, List<Area> areas) {}

  /** Regions of the list on the first page; the map shows all. */
  private static final int MOST_LISTED = 12;

  /** Lines of that list where all there is goes on the sheet. */
  private static final int LINES = 18;

  /** Lines of it that take nothing from the sheet, since the map beside them is as high. */
  private static final int BESIDE_MAP = 9;

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
    list.addAll(indicated(listed));
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
    content.addAll(indicated(areas));
    areas.stream().filter(Area::hasNote).forEach(area -> content.add(note(area)));
    return new Section("areas_all", content);
  }

  private List<Area> listed(Page room) {
    List<Area> gravest =
        areas.stream().sorted(Comparator.comparingInt(RegionSection::concern)).toList();
    Room column = room.column(LINES);
    int shown =
        (isMapped() && column.lines() < BESIDE_MAP ? Room.column(BESIDE_MAP) : column)
            .holds(gravest, area -> area.name().length() * NAME_SHARE);
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
      for (Row row : area.rows()) {
        LocalDate end = row.day("period_end");
        if (end != null) {
          Map<String, String> day = Map.of("end", words.day(end.minusDays(1)));
          String period = words.of("areas.period." + row.text("period_type"), day);
          return words.of("areas.note", Map.of("period", period));
        }
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

  /** What the mark of grade C means, where a verdict has it. */
  private List<DomContent> indicated(List<Area> shown) {
    boolean any = shown.stream().anyMatch(area -> LEVELS.stream().anyMatch(area::isIndicated));
    return any ? List.of(p(words.of("areas.indicated")).withClass("note")) : List.of();
  }

  /** In a sentence: from which regions nothing came of what the map shows, or would show. */
  private DomContent silent(String level) {
    List<Area> silent =
        areas.stream().filter(area -> area.verdict(level) == Verdict.SILENT).toList();
    Map<String, String> parts = Map.of("level", level, "regions", Area.names(silent, words));
    return p(words.of(silent.isEmpty() ? "areas.silent.none" : "areas.silent", parts));
  }

  /** Why there is no verdict of some regions, each reason once for the levels that share it. */
  private List<DomContent> reasons() {
    Map<Cause, List<String>> levels = new LinkedHashMap<>();
    for (Verdict verdict : EXPLAINED) {
      for (String level : LEVELS) {
        causes(verdict, level)
            .forEach(cause -> levels.computeIfAbsent(cause, one -> new ArrayList<>()).add(level));
      }
    }
    List<DomContent> lines = new ArrayList<>();
    levels.forEach((cause, told) -> lines.add(reason(cause, String.join(", ", told))));
    return lines;
  }

  private List<Cause> causes(Verdict verdict, String level) {
    Map<String, List<Area>> byReason = new TreeMap<>();
    for (Area area : areas) {
      Row row = area.of(level);
      if (row != null && Verdict.of(row) == verdict && isTelling(why(verdict, row))) {
        byReason.computeIfAbsent(why(verdict, row), code -> new ArrayList<>()).add(area);
      }
    }
    List<Cause> causes = new ArrayList<>();
    byReason.forEach((reason, alike) -> causes.add(new Cause(verdict, reason, alike)));
    return causes;
  }

  /** Whether a reason says more than the verdict does. */
  private static boolean isTelling(String reason) {
    return !reason.equals("no_value");
  }

  /** Code of the reason for a verdict. */
  private static String why(Verdict verdict, Row row) {
    return row.text(verdict == Verdict.SILENT ? "silence" : "comparison_reason");
  }

  private DomContent reason(Cause cause, String levels) {
    return p(words.line(
            "areas.why",
            Map.of(
                "verdict", text(words.of(cause.verdict().key() + ".why")),
                "levels", text(levels),
                "reason", figures.none(cause.reason()),
                "regions", text(Area.names(cause.areas(), words)))))
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
    if (!verdict.isSaid()) {
      return span(words.of(verdict.key())).withClass("none").attr("data-reason", why(verdict, row));
    }
    return words.line(
        area.isIndicated(level) ? "area.said.c" : "area.said",
        Map.of(
            "verdict", text(words.of(verdict.key())),
            "share", figures.share("effectiveness", row, "share_of_draws_better")));
  }
}
