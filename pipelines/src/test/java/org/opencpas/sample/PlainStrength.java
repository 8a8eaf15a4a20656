package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainProgress.Progress;

/** What missions deployed beside what was authorised, in plain loops over months and days. */
final class PlainStrength {
  static final String COLUMNS =
      "mission_id,authority,category,period_type,period_start,period_end,deployed,"
          + "deployed_reason,mean_deployed,mean_of_months,mean_reason,months_reported,"
          + "months_expected,authorised,authorised_reason,share_of_ceiling,share_reason,"
          + "days_below,days_below_reason,days_to_90,days_to_90_reason,women,women_share,"
          + "women_reason,deaths,deaths_by_cause,deaths_reason,deaths_per_1000,"
          + "deaths_rate_reason,under_counted";

  private static final List<String> TYPES =
      List.of("month", "quarter", "half_year", "year", "budget_year", "mandate");

  /** A row, as texts by column. */
  record Row(
      String mission,
      String authority,
      String category,
      String type,
      Span span,
      Map<String, String> cells) {}

  /** What was deployed in a month; null for the reason, with the day on which it was seen. */
  private record Seen(@Nullable Double value, String reason, LocalDate day) {}

  /** A ceiling on a day: the sum, the latest first day, the categories in it. */
  private record Ceiling(long authorised, LocalDate from, Set<String> categories) {}

  private final Plan plan;
  private final Map<Spot, Progress> progress;
  private final PlainDue due;
  private final YamlNode declared;
  private final List<Row> rows = new ArrayList<>();

  private PlainStrength(
      Plan plan, PlainAssessment assessment, Map<Spot, Progress> progress, PlainDue due) {
    this.plan = plan;
    this.progress = progress;
    this.due = due;
    this.declared = assessment.strength();
  }

  /** The rows of all missions. */
  static List<Row> of(
      Plan plan, PlainAssessment assessment, Map<Spot, Progress> progress, PlainDue due) {
    PlainStrength all = new PlainStrength(plan, assessment, progress, due);
    for (Plan.Mission mission : plan.missions.values()) {
      for (String type : TYPES) {
        if (assessment.periods().isEmpty() || assessment.periods().contains(type)) {
          for (Span span : all.periods(mission, type)) {
            all.addPeriod(mission, type, span);
          }
        }
      }
    }
    return all.rows;
  }

  private List<Span> periods(Plan.Mission mission, String type) {
    LocalDate start = due.firstStart(mission);
    List<Span> periods = new ArrayList<>();
    if (start == null) {
      return periods;
    }
    if (type.equals("mandate")) {
      periods.addAll(PlainMandate.of(plan, mission.id()).ended(due.horizon()));
      periods.removeIf(span -> !span.end().isAfter(start));
    } else {
      for (Span span = Span.around(type, start).orElseThrow();
          !span.end().isAfter(due.horizon());
          span = Span.around(type, span.end()).orElseThrow()) {
        periods.add(span);
      }
    }
    periods.removeIf(span -> span.ending("month").isEmpty());
    return periods;
  }

  private void addPeriod(Plan.Mission mission, String type, Span span) {
    Set<String> authorities = new TreeSet<>();
    Set<String> free = new TreeSet<>(deployedCategories(mission));
    for (Plan.Ceiling ceiling : plan.ceilings) {
      if (ceiling.mission().equals(mission.id())) {
        authorities.add(ceiling.authority());
        free.remove(ceiling.category());
        if (!ceiling.category().equals("civilian")) {
          free.remove("all");
        }
      }
    }
    for (String authority : authorities) {
      Set<String> categories = new TreeSet<>();
      for (Plan.Ceiling ceiling : plan.ceilings) {
        if (ceiling.mission().equals(mission.id()) && ceiling.authority().equals(authority)) {
          categories.add(ceiling.category());
          if (!ceiling.category().equals("civilian")) {
            categories.add("all");
          }
        }
      }
      categories.forEach(category -> addRow(mission, authority, category, type, span));
    }
    free.forEach(category -> addRow(mission, "", category, type, span));
  }

  /** Categories with an indicator of the mission, and all where one of them wears uniform. */
  private Set<String> deployedCategories(Plan.Mission mission) {
    Set<String> categories = new TreeSet<>();
    for (String category : declared.get("categories").entries().keySet()) {
      if (indicator(mission, declared.get("categories").get(category)) != null) {
        categories.add(category);
        if (!category.equals("civilian")) {
          categories.add("all");
        }
      }
    }
    return categories;
  }

  private Plan.@Nullable Indicator indicator(Plan.Mission mission, YamlNode ids) {
    List<String> names = new ArrayList<>();
    ids.items().forEach(each -> names.add(each.text()));
    if (!ids.text().isEmpty()) {
      names.add(ids.text());
    }
    for (String name : names) {
      if (plan.indicator(name).isOf(mission.id())) {
        return plan.indicator(name);
      }
    }
    return null;
  }

  /** Categories of which all is the total; empty where it has an indicator of its own. */
  private Set<String> parts(Plan.Mission mission) {
    Set<String> parts = deployedCategories(mission);
    if (indicator(mission, declared.get("categories").get("all")) != null) {
      return Set.of();
    }
    parts.remove("all");
    parts.remove("civilian");
    return parts;
  }

  /** Rows of an indicator for the mission as a whole, in its own kind of period. */
  private List<Progress> rows(Plan.Mission mission, Plan.Indicator indicator, String part) {
    List<Progress> found = new ArrayList<>();
    for (Map.Entry<Spot, Progress> entry : progress.entrySet()) {
      Fact fact = entry.getKey().fact();
      String own = indicator.frequency().equals("irregular") ? "month" : indicator.frequency();
      if (fact.mission().equals(mission.id())
          && fact.indicator().equals(indicator.id())
          && fact.component().equals(indicator.component())
          && plan.level(fact.region()) == 0
          && fact.disaggregation().equals(part)
          && entry.getKey().type().equals(own)) {
        found.add(entry.getValue());
      }
    }
    return found;
  }

  private final Map<String, Map<LocalDate, Seen>> known = new TreeMap<>();

  /** What was deployed of a category in each month of which something is said. */
  private Map<LocalDate, Seen> months(Plan.Mission mission, String category, String part) {
    String key = mission.id() + "\n" + category + "\n" + part;
    Map<LocalDate, Seen> months = known.get(key);
    if (months == null) {
      months = findMonths(mission, category, part);
      known.put(key, months);
    }
    return months;
  }

  private Map<LocalDate, Seen> findMonths(Plan.Mission mission, String category, String part) {
    Map<LocalDate, Seen> months = new TreeMap<>();
    Set<String> parts = category.equals("all") ? parts(mission) : Set.of();
    if (!parts.isEmpty()) {
      for (String each : parts) {
        months(mission, each, part).forEach((month, seen) -> months.put(month, seen));
      }
      months.replaceAll((month, seen) -> total(mission, parts, part, month));
      return months;
    }
    Plan.Indicator indicator = indicator(mission, declared.get("categories").get(category));
    if (indicator != null) {
      for (Progress row : rows(mission, indicator, part)) {
        Double value = row.figure().value;
        Seen seen = new Seen(value, value == null ? row.reason() : "", row.fact().span().lastDay());
        for (Span month : row.fact().span().ending("month")) {
          months.put(month.start(), seen);
        }
      }
    }
    return months;
  }

  private Seen total(Plan.Mission mission, Set<String> parts, String part, LocalDate month) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean whole = true;
    LocalDate day = month;
    for (String each : parts) {
      Seen seen = months(mission, each, part).get(month);
      if (seen == null || seen.value() == null) {
        whole = false;
      } else {
        sum = sum.add(new BigDecimal(seen.value()));
        day = seen.day().isAfter(day) ? seen.day() : day;
      }
    }
    return whole ? new Seen(sum.doubleValue(), "", day) : new Seen(null, "incomplete", day);
  }

  /** Months from one figure of a category to the next. */
  private int step(Plan.Mission mission, String category, String part) {
    int step = 1;
    Set<String> parts = category.equals("all") ? parts(mission) : Set.of();
    for (String each : parts.isEmpty() ? Set.of(category) : parts) {
      Plan.Indicator indicator = indicator(mission, declared.get("categories").get(each));
      if (indicator != null && !months(mission, each, part).isEmpty()) {
        step = Math.max(step, Span.monthsOf(indicator.frequency()));
      }
    }
    return step;
  }

  private @Nullable Ceiling ceiling(
      Plan.Mission mission, String authority, String category, LocalDate day) {
    Map<String, Plan.Ceiling> latest = new TreeMap<>();
    for (Plan.Ceiling each : plan.ceilings) {
      boolean isWanted =
          category.equals("all")
              ? !each.category().equals("civilian")
              : each.category().equals(category);
      if (isWanted
          && each.mission().equals(mission.id())
          && each.authority().equals(authority)
          && !each.from().isAfter(day)) {
        Plan.Ceiling before = latest.get(each.category());
        if (before == null || each.from().isAfter(before.from())) {
          latest.put(each.category(), each);
        }
      }
    }
    if (latest.isEmpty()) {
      return null;
    }
    long sum = 0;
    LocalDate from = LocalDate.MIN;
    for (Plan.Ceiling each : latest.values()) {
      sum += each.authorised();
      from = each.from().isAfter(from) ? each.from() : from;
    }
    return new Ceiling(sum, from, latest.keySet());
  }

  private void addRow(
      Plan.Mission mission, String authority, String category, String type, Span span) {
    Map<String, String> cells = new TreeMap<>();
    List<Span> months = span.ending("month");
    putMeans(mission, category, months, cells);
    putCeiling(mission, authority, category, span, cells);
    putWomen(mission, category, months, cells);
    putDeaths(mission, category, type, span, cells);
    int late =
        declared.get("late_months").text().isEmpty()
            ? 3
            : Integer.parseInt(declared.get("late_months").text());
    boolean isLate = span.end().isAfter(due.horizon().minusMonths(late));
    cells.put("under_counted", String.valueOf(isLate));
    rows.add(new Row(mission.id(), authority, category, type, span, cells));
  }

  private static void put(Map<String, String> cells, String column, @Nullable Double value) {
    cells.put(column, Figures.text(value));
  }

  private @Nullable String reason(Plan.Mission mission, String category, String part, Span month) {
    Seen seen = months(mission, category, part).get(month.start());
    if (seen == null) {
      return "no_value";
    }
    return seen.value() == null ? seen.reason() : null;
  }

  private @Nullable Double value(Plan.Mission mission, String category, String part, Span month) {
    Seen seen = months(mission, category, part).get(month.start());
    return seen == null ? null : seen.value();
  }

  private void putMeans(
      Plan.Mission mission, String category, List<Span> months, Map<String, String> cells) {
    cells.put("months_expected", String.valueOf(months.size()));
    cells.put("months_reported", "0");
    if (step(mission, category, "") > months.size()) {
      cells.put("deployed_reason", "period_too_short");
      cells.put("mean_reason", "period_too_short");
      return;
    }
    Span last = months.get(months.size() - 1);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal days = BigDecimal.ZERO;
    BigDecimal personDays = BigDecimal.ZERO;
    int reported = 0;
    for (Span month : months) {
      Seen seen = months(mission, category, "").get(month.start());
      days = days.add(BigDecimal.valueOf(month.days()));
      if (seen != null && seen.value() != null) {
        reported++;
        BigDecimal value = new BigDecimal(seen.value());
        sum = sum.add(value);
        personDays = personDays.add(value.multiply(BigDecimal.valueOf(month.days())));
      }
    }
    cells.put("months_reported", String.valueOf(reported));
    String lastReason = reason(mission, category, "", last);
    if (lastReason == null) {
      put(cells, "deployed", value(mission, category, "", last));
    } else {
      cells.put("deployed_reason", lastReason);
    }
    if (reported > 0) {
      put(cells, "mean_of_months", sum.doubleValue() / reported);
    }
    if (reported == months.size()) {
      put(cells, "mean_deployed", personDays.doubleValue() / days.doubleValue());
    } else {
      cells.put("mean_reason", reported > 0 ? "incomplete" : Figures.orBlank(lastReason));
    }
  }

  private boolean fits(Plan.Mission mission, String category, Ceiling ceiling) {
    Set<String> parts = category.equals("all") ? parts(mission) : Set.of();
    return parts.isEmpty() || parts.equals(ceiling.categories());
  }

  private void putCeiling(
      Plan.Mission mission,
      String authority,
      String category,
      Span span,
      Map<String, String> cells) {
    Ceiling ceiling = ceiling(mission, authority, category, span.lastDay());
    String deployed = cells.getOrDefault("deployed", "");
    if (ceiling == null) {
      cells.put("authorised_reason", "no_ceiling");
    } else {
      cells.put("authorised", String.valueOf(ceiling.authorised()));
    }
    if (deployed.isEmpty()) {
      cells.put("share_reason", cells.get("deployed_reason"));
    } else if (ceiling == null) {
      cells.put("share_reason", "no_ceiling");
    } else if (!fits(mission, category, ceiling)) {
      cells.put("share_reason", "incomplete");
    } else if (ceiling.authorised() == 0) {
      cells.put("share_reason", "zero_denominator");
    } else {
      put(cells, "share_of_ceiling", Double.parseDouble(deployed) / ceiling.authorised());
    }
    putDaysBelow(mission, authority, category, span, cells);
    putDaysTo90(mission, category, span, ceiling, cells);
  }

  private static boolean isEnough(double deployed, Ceiling ceiling) {
    BigDecimal wanted = new BigDecimal("0.9").multiply(BigDecimal.valueOf(ceiling.authorised()));
    return new BigDecimal(deployed).compareTo(wanted) >= 0;
  }

  private void putDaysBelow(
      Plan.Mission mission,
      String authority,
      String category,
      Span span,
      Map<String, String> cells) {
    List<Span> months = span.ending("month");
    if (step(mission, category, "") > months.size()) {
      cells.put("days_below_reason", "period_too_short");
      return;
    }
    boolean isAny = false;
    boolean isKnown = true;
    int below = 0;
    for (Span month : months) {
      Seen seen = months(mission, category, "").get(month.start());
      for (LocalDate day = month.start(); day.isBefore(month.end()); day = day.plusDays(1)) {
        Ceiling ceiling = ceiling(mission, authority, category, day);
        if (ceiling != null) {
          isAny = true;
          if (seen == null || seen.value() == null || !fits(mission, category, ceiling)) {
            isKnown = false;
          } else if (!isEnough(seen.value(), ceiling)) {
            below++;
          }
        }
      }
    }
    if (!isAny) {
      cells.put("days_below_reason", "no_ceiling");
    } else if (!isKnown) {
      cells.put("days_below_reason", "incomplete");
    } else {
      cells.put("days_below", String.valueOf(below));
    }
  }

  private void putDaysTo90(
      Plan.Mission mission,
      String category,
      Span span,
      @Nullable Ceiling ceiling,
      Map<String, String> cells) {
    if (ceiling == null) {
      cells.put("days_to_90_reason", "no_ceiling");
      return;
    }
    if (!fits(mission, category, ceiling)) {
      cells.put("days_to_90_reason", "incomplete");
      return;
    }
    LocalDate first = ceiling.from().withDayOfMonth(1);
    Seen before = months(mission, category, "").get(first.minusMonths(1));
    if (before != null && before.value() != null && isEnough(before.value(), ceiling)) {
      cells.put("days_to_90", "0");
      return;
    }
    for (LocalDate month = first; month.plusMonths(1).minusDays(1).isBefore(span.end()); ) {
      Seen seen = months(mission, category, "").get(month);
      if (seen == null || seen.value() == null) {
        cells.put("days_to_90_reason", "incomplete");
        return;
      }
      if (isEnough(seen.value(), ceiling) && seen.day().isBefore(span.end())) {
        long days = seen.day().toEpochDay() - ceiling.from().toEpochDay();
        cells.put("days_to_90", String.valueOf(days));
        return;
      }
      month = month.plusMonths(1);
    }
    cells.put("days_to_90_reason", "not_yet");
  }

  private void putWomen(
      Plan.Mission mission, String category, List<Span> months, Map<String, String> cells) {
    String part = declared.get("women").text();
    if (part.isEmpty() || !deployedCategories(mission).contains(category)) {
      cells.put("women_reason", "no_value");
      return;
    }
    if (step(mission, category, part) > months.size()) {
      cells.put("women_reason", "period_too_short");
      return;
    }
    Span last = months.get(months.size() - 1);
    String missing = reason(mission, category, part, last);
    Double women = value(mission, category, part, last);
    if (missing != null || women == null) {
      cells.put("women_reason", Figures.orBlank(missing));
      return;
    }
    put(cells, "women", women);
    String deployed = cells.getOrDefault("deployed", "");
    if (deployed.isEmpty()) {
      cells.put("women_reason", cells.get("deployed_reason"));
    } else if (women > Double.parseDouble(deployed)) {
      cells.put("women_reason", "out_of_range");
    } else if (Double.parseDouble(deployed) == 0) {
      cells.put("women_reason", "zero_denominator");
    } else {
      put(cells, "women_share", women / Double.parseDouble(deployed));
    }
  }

  private void putDeaths(
      Plan.Mission mission, String category, String type, Span span, Map<String, String> cells) {
    if (!category.equals("all")) {
      cells.put("deaths_reason", "not_applicable");
      cells.put("deaths_rate_reason", "not_applicable");
      return;
    }
    Plan.Indicator indicator = indicator(mission, declared.get("deaths"));
    Double deaths = null;
    String why = "no_value";
    Map<String, Double> causes = new TreeMap<>();
    String key = declared.get("cause").text() + "=";
    for (Map.Entry<Spot, Progress> entry : progress.entrySet()) {
      Fact fact = entry.getKey().fact();
      if (indicator != null
          && fact.mission().equals(mission.id())
          && fact.indicator().equals(indicator.id())
          && fact.component().equals(indicator.component())
          && plan.level(fact.region()) == 0
          && entry.getKey().type().equals(type)
          && fact.span().equals(span)) {
        Double value = entry.getValue().figure().value;
        if (fact.isHeadline()) {
          deaths = value;
          why = value == null ? entry.getValue().reason() : "";
        } else if (key.length() > 1
            && fact.disaggregation().startsWith(key)
            && !fact.disaggregation().contains(";")
            && value != null) {
          causes.put(fact.disaggregation().substring(key.length()), value);
        }
      }
    }
    List<String> told = new ArrayList<>();
    causes.forEach((cause, number) -> told.add(cause + "=" + Figures.text(number)));
    cells.put("deaths_by_cause", String.join(";", told));
    put(cells, "deaths", deaths);
    cells.put("deaths_reason", why);
    String mean = cells.getOrDefault("mean_deployed", "");
    if (deaths == null) {
      cells.put("deaths_rate_reason", why);
    } else if (mean.isEmpty()) {
      cells.put("deaths_rate_reason", cells.get("mean_reason"));
    } else if (Double.parseDouble(mean) == 0) {
      cells.put("deaths_rate_reason", "zero_denominator");
    } else {
      long days = span.ending("month").stream().mapToLong(Span::days).sum();
      double years = Double.parseDouble(mean) * days / 365.25;
      put(cells, "deaths_per_1000", deaths / years * 1000);
    }
  }

  /** The rows as a table. */
  static PlainTable table(List<Row> rows) {
    TableBuilder table = new TableBuilder(COLUMNS);
    List<String> columns = List.of(COLUMNS.split(",", -1));
    for (Row row : rows) {
      List<@Nullable Object> cells =
          new ArrayList<>(
              List.of(
                  row.mission(),
                  row.authority(),
                  row.category(),
                  row.type(),
                  row.span().start(),
                  row.span().end()));
      for (String column : columns.subList(cells.size(), columns.size())) {
        cells.add(row.cells().getOrDefault(column, ""));
      }
      table.row(cells.toArray());
    }
    return table.build();
  }
}
