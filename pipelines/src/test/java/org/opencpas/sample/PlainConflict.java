package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.MonthlyCounts;
import org.opencpas.statistics.WindowComparison;

/** What sources recorded in each region and window, beside the same months a year before. */
final class PlainConflict {
  static final String COLUMNS =
      "mission_id,source,region_id,event_type,period_type,period_start,period_end,region_level,"
          + "events,deaths_best,deaths_low,deaths_high,civilian_deaths_recorded,"
          + "events_uncertain_place,counts_reason,deaths_status_unknown,status_unknown_reason,"
          + "months_complete,months_expected,regions_complete,regions_expected,months_matched,"
          + "matched_share,events_matched,events_before,events_ratio,events_ratio_low,"
          + "events_ratio_high,events_reason,deaths_matched,deaths_before,deaths_ratio,"
          + "deaths_ratio_low,deaths_ratio_high,deaths_reason,deaths_without_largest,"
          + "deaths_before_without_largest,deaths_without_largest_ratio,"
          + "deaths_without_largest_ratio_low,deaths_without_largest_ratio_high,"
          + "without_largest_reason,person_years,events_per_100000_person_years,"
          + "deaths_per_100000_person_years,rate_reason,strength,strength_reason,"
          + "other_sources_events,sources_compared,sources_agreeing";

  private static final List<String> TYPES = List.of("quarter", "half_year", "year", "mandate");

  private final Plan plan;
  private final PlainAssessment assessment;
  private final List<PlainEvent> events;
  private final PlainAnswers answers;
  private final List<PlainStrength.Row> strength;
  private final Map<String, Set<LocalDate>> answered = new TreeMap<>();
  private final Map<String, List<PlainEvent>> found = new TreeMap<>();
  private final Map<PlainEvent, List<String>> paths = new HashMap<>();
  private final TableBuilder table = new TableBuilder(COLUMNS);

  private PlainConflict(
      Plan plan,
      PlainAssessment assessment,
      List<PlainEvent> events,
      PlainAnswers answers,
      List<PlainStrength.Row> strength) {
    this.plan = plan;
    this.assessment = assessment;
    this.events = events;
    this.answers = answers;
    this.strength = strength;
  }

  /** The table for all missions and sources. */
  static PlainTable table(
      Plan plan,
      PlainAssessment assessment,
      List<PlainEvent> events,
      PlainAnswers answers,
      List<PlainStrength.Row> strength) {
    PlainConflict all = new PlainConflict(plan, assessment, events, answers, strength);
    for (Plan.Mission mission : plan.missions.values()) {
      for (Source source : assessment.sources()) {
        if (source.isOfEvents()) {
          all.add(mission, source);
        }
      }
    }
    return all.table.build();
  }

  private void add(Plan.Mission mission, Source source) {
    LocalDate first = null;
    LocalDate end = null;
    Set<LocalDate> days = new TreeSet<>();
    for (LocalDate month : months(source, mission)) {
      days.add(month);
      days.add(month.plusMonths(1).minusDays(1));
    }
    own(mission, source).forEach(event -> days.add(event.day()));
    for (LocalDate day : days) {
      first = first == null || day.isBefore(first) ? day : first;
      end = end == null || !day.isBefore(end) ? day.plusDays(1) : end;
    }
    if (first == null || end == null) {
      return;
    }
    for (String type : TYPES) {
      if (assessment.periods().isEmpty() || assessment.periods().contains(type)) {
        for (Span window : windows(mission, type, new Span(first, end))) {
          addWindow(mission, source, type, window);
        }
      }
    }
  }

  private Set<LocalDate> months(Source source, Plan.Mission mission) {
    return answered.computeIfAbsent(
        source.name() + "\n" + mission.id(),
        key ->
            source.count().get("indicators").entries().isEmpty()
                ? Set.of()
                : answers.months(source, mission));
  }

  private List<PlainEvent> own(Plan.Mission mission, Source source) {
    return found.computeIfAbsent(
        source.name() + "\n" + mission.id(),
        key ->
            events.stream()
                .filter(each -> each.source.equals(source.name()) && each.mission.equals(mission))
                .toList());
  }

  private List<Span> windows(Plan.Mission mission, String type, Span whole) {
    List<Span> windows = new ArrayList<>();
    if (type.equals("mandate")) {
      windows.addAll(PlainMandate.of(plan, mission.id()).ended(LocalDate.MAX));
      windows.removeIf(window -> !window.overlaps(whole));
    } else {
      for (LocalDate day = whole.start(); day.isBefore(whole.end()); day = day.plusDays(1)) {
        Span window = Span.around(type, day).orElseThrow();
        if (!windows.contains(window)) {
          windows.add(window);
        }
      }
    }
    windows.removeIf(window -> window.ending("month").isEmpty());
    return windows;
  }

  /** The coarsest level that is certain: 2 a district, 1 a province, 0 the country. */
  private static int certainLevel(PlainEvent event) {
    Double code = event.content.number("place_precision");
    if (event.isAnywhere() || (code != null && code >= 5)) {
      return 0;
    }
    if (code == null || code < 3) {
      return 99;
    }
    return code == 3 ? 2 : 1;
  }

  private List<String> path(PlainEvent event) {
    return paths.computeIfAbsent(event, this::pathOf);
  }

  private List<String> pathOf(PlainEvent event) {
    List<String> path = new ArrayList<>(List.of(event.region()));
    path.addAll(plan.above(event.region(), event.day()));
    if (!path.contains(event.mission.root())) {
      path.add(event.mission.root());
    }
    return path;
  }

  private boolean isIn(PlainEvent event, String region) {
    if (region.equals(event.mission.root())) {
      return true;
    }
    boolean isCertain =
        plan.level(region) <= certainLevel(event) || region.equals(Plan.unknown(event.mission));
    return isCertain && path(event).contains(region);
  }

  private void addWindow(Plan.Mission mission, Source source, String type, Span window) {
    Set<String> regions = new TreeSet<>(List.of(mission.root()));
    for (Plan.Region region : plan.regions) {
      if (plan.isInArea(region.id(), mission)) {
        boolean isNamed = own(mission, source).stream().anyMatch(event -> isIn(event, region.id()));
        boolean isTold = plan.level(region.id()) <= 1 || isNamed;
        boolean hasEvents =
            !inWindow(own(mission, source), region.id(), "all", months(window)).isEmpty();
        if (isTold && (hasEvents || isThere(region.id(), mission, window.lastDay()))) {
          regions.add(region.id());
        }
      }
    }
    for (String region : regions) {
      Set<String> kinds = new TreeSet<>(Set.of("all"));
      for (PlainEvent event : own(mission, source)) {
        if (isIn(event, region) && !event.content.text("type").isEmpty()) {
          kinds.add(event.content.text("type"));
        }
      }
      kinds.forEach(kind -> addRow(mission, source, region, kind, type, window));
    }
  }

  private boolean isThere(String region, Plan.Mission mission, LocalDate day) {
    for (Plan.Region version : plan.regions) {
      if (version.id().equals(region) && version.isValidOn(day)) {
        return region.equals(mission.root()) || isThere(version.parent(), mission, day);
      }
    }
    return false;
  }

  private static List<LocalDate> months(Span window) {
    return window.ending("month").stream().map(Span::start).toList();
  }

  private List<PlainEvent> inWindow(
      List<PlainEvent> all, String region, String kind, List<LocalDate> months) {
    List<PlainEvent> inside = new ArrayList<>();
    for (PlainEvent event : all) {
      boolean isKind = kind.equals("all") || event.content.text("type").equals(kind);
      if (isKind && isIn(event, region) && months.contains(event.day().withDayOfMonth(1))) {
        inside.add(event);
      }
    }
    return inside;
  }

  private boolean covers(Source source, Plan.Mission mission, String region, LocalDate day) {
    List<String> listed = PlainAnswers.regions(source);
    List<String> path = new ArrayList<>(List.of(region));
    path.addAll(plan.above(region, day));
    path.retainAll(listed);
    return !months(source, mission).isEmpty()
        && (listed.isEmpty() || !path.isEmpty() || region.equals(Plan.unknown(mission)));
  }

  /** Months and regions of a window, and which of them can be compared. */
  private record Cells(
      int complete, int expected, int regions, int regionsExpected, List<LocalDate> matched) {
    double share() {
      return matched.size() * (double) regions / (expected * (double) regionsExpected);
    }

    boolean enough() {
      return matched.size() * regions * 3 >= 2 * expected * regionsExpected;
    }

    boolean whole() {
      return complete == expected && regions == regionsExpected;
    }
  }

  private static int yearsBack(List<LocalDate> months) {
    int years = 1;
    while (years * 12 < months.size()) {
      years++;
    }
    return years;
  }

  private Cells cells(Plan.Mission mission, Source source, String region, Span window) {
    List<LocalDate> months = months(window);
    Set<LocalDate> own = months(source, mission);
    int complete = 0;
    List<LocalDate> matched = new ArrayList<>();
    for (LocalDate month : months) {
      complete += own.contains(month) ? 1 : 0;
      if (own.contains(month) && own.contains(month.minusYears(yearsBack(months)))) {
        matched.add(month);
      }
    }
    Set<String> expected = new TreeSet<>();
    if (region.equals(mission.root())) {
      for (Plan.Region each : plan.regions) {
        if (plan.level(each.id()) == 1
            && plan.isInArea(each.id(), mission)
            && !each.id().equals(Plan.unknown(mission))
            && isThere(each.id(), mission, window.lastDay())) {
          expected.add(each.id());
        }
      }
    }
    if (expected.isEmpty()) {
      expected.add(region);
    }
    int covered = 0;
    for (String each : expected) {
      covered += covers(source, mission, each, window.lastDay()) ? 1 : 0;
    }
    return new Cells(complete, months.size(), covered, expected.size(), matched);
  }

  private static @Nullable Double sum(List<PlainEvent> events, String column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainEvent event : events) {
      Double number = event.content.number(column);
      if (number == null) {
        return null;
      }
      sum = sum.add(new BigDecimal(number));
    }
    return sum.doubleValue();
  }

  private void addRow(
      Plan.Mission mission, Source source, String region, String kind, String type, Span window) {
    Map<String, String> cells = new TreeMap<>();
    List<PlainEvent> here = inWindow(own(mission, source), region, kind, months(window));
    Cells matched = cells(mission, source, region, window);
    int level = region.equals(mission.root()) ? 0 : plan.level(region);
    int uncertain = 0;
    for (PlainEvent event : here) {
      uncertain += certainLevel(event) <= level ? 1 : 0;
    }
    cells.put("events", String.valueOf(here.size()));
    cells.put("events_uncertain_place", String.valueOf(uncertain));
    cells.put("counts_reason", "");
    for (String column :
        List.of("deaths_best", "deaths_low", "deaths_high", "civilian_deaths_recorded")) {
      Double sum = sum(here, column);
      cells.put(column, Figures.text(sum));
      if (sum == null) {
        cells.put("counts_reason", "incomplete");
      }
    }
    cells.put("status_unknown_reason", "no_value");
    cells.put("months_complete", String.valueOf(matched.complete()));
    cells.put("months_expected", String.valueOf(matched.expected()));
    cells.put("regions_complete", String.valueOf(matched.regions()));
    cells.put("regions_expected", String.valueOf(matched.regionsExpected()));
    cells.put("months_matched", String.valueOf(matched.matched().size()));
    cells.put("matched_share", Figures.text(matched.share()));
    int back = yearsBack(months(window));
    putChange(
        events(mission, source, region, kind, matched.matched(), 0, "events"),
        events(mission, source, region, kind, matched.matched(), back, "events"),
        matched,
        List.of("events_matched", "events_before", "events_ratio", "events_reason"),
        cells);
    putChange(
        events(mission, source, region, kind, matched.matched(), 0, "deaths"),
        events(mission, source, region, kind, matched.matched(), back, "deaths"),
        matched,
        List.of("deaths_matched", "deaths_before", "deaths_ratio", "deaths_reason"),
        cells);
    putChange(
        events(mission, source, region, kind, matched.matched(), 0, "rest"),
        events(mission, source, region, kind, matched.matched(), back, "rest"),
        matched,
        List.of(
            "deaths_without_largest",
            "deaths_before_without_largest",
            "deaths_without_largest_ratio",
            "without_largest_reason"),
        cells);
    putRates(region, window, matched, cells);
    putStrength(mission, region, type, window, cells);
    putOthers(mission, source, region, kind, window, cells);
    List<@Nullable Object> row =
        new ArrayList<>(
            List.of(
                mission.id(),
                source.name(),
                region,
                kind,
                type,
                window.start(),
                window.end(),
                level));
    List<String> columns = List.of(COLUMNS.split(",", -1));
    for (String column : columns.subList(row.size(), columns.size())) {
      row.add(cells.getOrDefault(column, ""));
    }
    table.row(row.toArray());
  }

  /**
   * Monthly sums in the matched months, so many years back; null where an event gives no deaths.
   */
  private double @Nullable [] events(
      Plan.Mission mission,
      Source source,
      String region,
      String kind,
      List<LocalDate> months,
      int back,
      String what) {
    List<Integer> places = new ArrayList<>();
    List<Double> sizes = new ArrayList<>();
    for (int place = 0; place < months.size(); place++) {
      LocalDate month = months.get(place).minusYears(back);
      for (PlainEvent event : inWindow(own(mission, source), region, kind, List.of(month))) {
        boolean isCovered =
            covers(source, mission, event.region(), event.day())
                || PlainAnswers.regions(source).contains(mission.root());
        Double best = event.content.number("deaths_best");
        if (isCovered) {
          if (best == null && !what.equals("events")) {
            return null;
          }
          places.add(place);
          sizes.add(what.equals("events") || best == null ? 1.0 : best);
        }
      }
    }
    int[] at = places.stream().mapToInt(Integer::intValue).toArray();
    double[] deaths = sizes.stream().mapToDouble(Double::doubleValue).toArray();
    return what.equals("rest")
        ? MonthlyCounts.withoutLargest(months.size(), at, deaths).get()
        : MonthlyCounts.of(months.size(), at, deaths).get();
  }

  private static void putChange(
      double @Nullable [] now,
      double @Nullable [] before,
      Cells matched,
      List<String> columns,
      Map<String, String> cells) {
    String reason = columns.get(3);
    if (!matched.enough()) {
      cells.put(reason, "unmatched");
      return;
    }
    if (now == null || before == null) {
      cells.put(reason, "incomplete");
      return;
    }
    WindowComparison both = WindowComparison.of(before, now, 0.95).get();
    cells.put(columns.get(0), Figures.text(both.after()));
    cells.put(columns.get(1), Figures.text(both.before()));
    Answer<WindowComparison.RateRatio> ratio = both.ratio();
    WindowComparison.RateRatio value = ratio.value();
    if (value == null) {
      cells.put(reason, ratio.reason() == null ? "" : ratio.reason().code());
      return;
    }
    if (both.before() < 20) {
      cells.put(reason, "small_base");
    } else {
      cells.put(columns.get(2), Figures.text(value.value()));
    }
    cells.put(columns.get(2) + "_low", Figures.text(value.interval().low()));
    cells.put(columns.get(2) + "_high", Figures.text(value.interval().high()));
  }

  private void putRates(String region, Span window, Cells matched, Map<String, String> cells) {
    if (!matched.whole()) {
      cells.put("rate_reason", "incomplete");
      return;
    }
    BigDecimal days = BigDecimal.ZERO;
    for (Span month : window.ending("month")) {
      Double people = plan.population(region, month.lastDay());
      if (people == null) {
        cells.put("rate_reason", "no_numerator");
        return;
      }
      days = days.add(new BigDecimal(people).multiply(BigDecimal.valueOf(month.days())));
    }
    double years = days.doubleValue() / 365.25;
    if (years == 0) {
      cells.put("rate_reason", "zero_denominator");
      return;
    }
    cells.put("person_years", Figures.text(years));
    double events = Double.parseDouble(cells.getOrDefault("events", ""));
    cells.put("events_per_100000_person_years", Figures.text(100_000 * events / years));
    String deaths = cells.getOrDefault("deaths_best", "");
    if (deaths.isEmpty()) {
      cells.put("rate_reason", "incomplete");
    } else {
      cells.put(
          "deaths_per_100000_person_years",
          Figures.text(100_000 * Double.parseDouble(deaths) / years));
    }
  }

  private void putStrength(
      Plan.Mission mission, String region, String type, Span window, Map<String, String> cells) {
    if (!region.equals(mission.root())) {
      cells.put("strength_reason", "not_applicable");
      return;
    }
    cells.put("strength_reason", "no_value");
    for (PlainStrength.Row row : strength) {
      if (row.mission().equals(mission.id()) && row.category().equals("all")) {
        cells.put("strength_reason", "incomplete");
      }
    }
    for (PlainStrength.Row row : strength) {
      if (row.mission().equals(mission.id())
          && row.category().equals("all")
          && row.type().equals(type)
          && row.span().equals(window)) {
        String mean = row.cells().getOrDefault("mean_deployed", "");
        cells.put("strength", mean);
        cells.put(
            "strength_reason", mean.isEmpty() ? row.cells().getOrDefault("mean_reason", "") : "");
      }
    }
  }

  private void putOthers(
      Plan.Mission mission,
      Source source,
      String region,
      String kind,
      Span window,
      Map<String, String> cells) {
    List<String> told = new ArrayList<>();
    int compared = 0;
    int agreeing = 0;
    List<Source> sources = new ArrayList<>(assessment.sources());
    sources.sort((one, other) -> one.name().compareTo(other.name()));
    for (Source other : sources) {
      boolean isOther = other.isOfEvents() && !other.name().equals(source.name());
      if (!kind.equals("all") || !isOther) {
        continue;
      }
      Cells matched = cells(mission, other, region, window);
      List<PlainEvent> own = own(mission, other);
      boolean isNamed = own.stream().anyMatch(event -> isIn(event, region));
      if (!matched.whole() || (plan.level(region) > 1 && !isNamed)) {
        continue;
      }
      told.add(other.name() + "=" + inWindow(own, region, "all", months(window)).size());
      Integer here = way(mission, source, region, window);
      Integer there = way(mission, other, region, window);
      if (here != null && there != null) {
        compared++;
        agreeing += here.equals(there) ? 1 : 0;
      }
    }
    cells.put("other_sources_events", String.join(";", told));
    cells.put("sources_compared", String.valueOf(compared));
    cells.put("sources_agreeing", String.valueOf(agreeing));
  }

  /** Which way events went in the matched months; null where too few are matched. */
  private @Nullable Integer way(Plan.Mission mission, Source source, String region, Span window) {
    Cells matched = cells(mission, source, region, window);
    int back = yearsBack(months(window));
    double[] now = events(mission, source, region, "all", matched.matched(), 0, "events");
    double[] before = events(mission, source, region, "all", matched.matched(), back, "events");
    if (!matched.enough() || now == null || before == null || now.length == 0) {
      return null;
    }
    double change = 0;
    for (int month = 0; month < now.length; month++) {
      change += now[month] - before[month];
    }
    return (int) Math.signum(change);
  }
}
