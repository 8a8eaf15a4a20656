package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/** What is said of the model's own tables, row by row, from the texts of their cells. */
final class PlainStatements {
  static final String COLUMNS =
      "statement_id,mission_id,kind,indicator_id,region_id,component,source,event_type,authority,"
          + "category,period_type,period_start,period_end,grade,language,sentence,numbers";

  private final Plan plan;
  private final Map<String, PlainTable> tables;
  private final @Nullable LocalDate asOf;

  /** The most days that a return of strength may take. */
  private int strengthGrace;

  private final Map<String, String> titles = new TreeMap<>();
  private final List<Row> regions;
  private final TreeMap<String, Object[]> rows = new TreeMap<>();

  /** Numbers of the sentence that is being put together. */
  private List<String> numbers = new ArrayList<>();

  private PlainStatements(
      Path workspace, Plan plan, Map<String, PlainTable> tables, @Nullable LocalDate asOf) {
    this.asOf = asOf;
    this.plan = plan;
    this.tables = tables;
    Path framework = workspace.resolve("framework");
    for (Row row : PlainTable.read(framework.resolve("indicators.csv")).rows()) {
      titles.put(row.cell("indicator_id"), row.cell("title"));
    }
    regions = PlainTable.read(framework.resolve("regions.csv")).rows();
  }

  static PlainTable table(
      Path workspace, Plan plan, Map<String, PlainTable> tables, @Nullable LocalDate asOf) {
    PlainStatements all = new PlainStatements(workspace, plan, tables, asOf);
    for (String indicator : PlainAssessment.read(workspace).strengthIndicators()) {
      Plan.Indicator found = plan.indicators.get(indicator);
      all.strengthGrace = Math.max(all.strengthGrace, found == null ? 0 : found.graceDays());
    }
    for (String mission : plan.missions.keySet()) {
      all.progress(mission);
      all.recorded(mission);
      all.strength(mission);
      all.surveys(mission);
    }
    TableBuilder table = new TableBuilder(COLUMNS);
    all.rows.values().forEach(table::row);
    return table.build();
  }

  private List<Row> of(String mission, String table) {
    PlainTable found = tables.getOrDefault(table, new PlainTable(List.of(), List.of()));
    return found.rows().stream().filter(row -> row.cell("mission_id").equals(mission)).toList();
  }

  // Progress and silence

  private void progress(String mission) {
    Map<String, List<Row>> series = new LinkedHashMap<>();
    for (Row row : of(mission, "indicator_progress")) {
      String frequency = plan.indicator(row.cell("indicator_id")).frequency();
      boolean fits = frequency.equals("irregular") || frequency.equals(row.cell("period_type"));
      if (fits
          && row.cell("disaggregation").isEmpty()
          && whole(row, "region_level") <= 1
          && whole(row, "cells_expected") > 0) {
        String key =
            String.join(
                "\n", row.cell("indicator_id"), row.cell("region_id"), row.cell("component"));
        series.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
      }
    }
    Map<String, String> ends = new TreeMap<>();
    String end = "";
    for (List<Row> rowsOfOne : series.values()) {
      rowsOfOne.sort(
          (one, other) -> {
            int byEnd = one.cell("period_end").compareTo(other.cell("period_end"));
            return byEnd != 0
                ? byEnd
                : one.cell("period_start").compareTo(other.cell("period_start"));
          });
      String own = last(rowsOfOne).cell("period_end");
      end = own.compareTo(end) > 0 ? own : end;
      String frequency = plan.indicator(last(rowsOfOne).cell("indicator_id")).frequency();
      if (own.compareTo(ends.getOrDefault(frequency, "")) > 0) {
        ends.put(frequency, own);
      }
    }
    for (List<Row> rowsOfOne : series.values()) {
      Row row = last(rowsOfOne);
      String frequency = plan.indicator(row.cell("indicator_id")).frequency();
      boolean isFollowed =
          frequency.equals("irregular")
              ? !day(row, "period_end").plusYears(1).isBefore(LocalDate.parse(end))
              : row.cell("period_end").equals(ends.get(frequency));
      int grace = plan.indicator(row.cell("indicator_id")).graceDays();
      List<Row> told = new ArrayList<>(rowsOfOne);
      while (!told.isEmpty()
          && last(told).cell("value").isEmpty()
          && !isOwed(day(last(told), "period_end"), grace)) {
        told.remove(told.size() - 1);
      }
      if (isFollowed && !told.isEmpty()) {
        if (last(told).cell("value").isEmpty()) {
          silence(last(told), told);
        } else {
          figure(last(told));
        }
      }
    }
  }

  /** Whether a return should have come by the day that is looked back to. */
  private boolean isOwed(LocalDate end, int grace) {
    return asOf == null || !asOf.isBefore(end.plusDays(grace));
  }

  private static Row last(List<Row> sorted) {
    return sorted.get(sorted.size() - 1);
  }

  private void silence(Row row, List<Row> series) {
    String about = indicator(row) + " in " + region(row) + ", " + period(row) + ": ";
    if (row.cell("cells_observed").equals("0")) {
      Row reported = null;
      for (Row each : series) {
        boolean isBefore = each.cell("period_end").compareTo(row.cell("period_end")) < 0;
        reported = isBefore && !each.cell("value").isEmpty() ? each : reported;
      }
      String reason = row.cell("reason");
      say(
          row,
          "no_data",
          "",
          "No data: "
              + about
              + cells(row)
              + (reason.equals("no_access")
                  ? " (no access; "
                  : reason.equals("withheld") ? " (withheld; " : " (not reported; ")
              + (reported == null
                  ? "none reported before)."
                  : "last reported for " + period(reported) + ")."));
    } else if (row.cell("reason").equals("incomplete")
        && whole(row, "cells_observed") < whole(row, "cells_expected")) {
      List<String> silent = new ArrayList<>();
      for (String id : row.cell("silent_regions").split(";", -1)) {
        if (!id.isEmpty()) {
          silent.add(region(id, day(row, "period_end")));
        }
      }
      boolean isNamed = !silent.isEmpty() && silent.size() <= 5;
      say(
          row,
          "no_data",
          "",
          "No full figure: "
              + about
              + cells(row)
              + (isNamed ? " (silent: " + String.join(", ", silent) + ")." : "."));
    }
  }

  private String cells(Row row) {
    return count(row.cell("cells_observed"))
        + " of "
        + count(row.cell("cells_expected"))
        + " returns";
  }

  private void figure(Row row) {
    String grade = row.cell("grade");
    String place = " in " + region(row);
    switch (grade) {
      case "A", "B" -> {
        String sentence = indicator(row) + place + " was " + amount(row, "value") + about(row);
        say(row, "progress", grade, sentence);
      }
      case "C" ->
          say(
              row,
              "progress",
              grade,
              "Reports indicate "
                  + amount(row, "value")
                  + " for "
                  + indicator(row)
                  + place
                  + about(row));
      case "D" ->
          say(
              row,
              "progress",
              grade,
              indicator(row) + place + ": " + amount(row, "value") + about(row));
      default -> numbers.clear();
    }
  }

  private String about(Row row) {
    StringBuilder text = new StringBuilder(" (").append(period(row));
    Plan.Indicator indicator = plan.indicator(row.cell("indicator_id"));
    if (plan.counted.contains(indicator.id())) {
      text.append("; as recorded");
    }
    String reason = row.cell("reason");
    boolean isApart =
        reason.equals("window_mismatch")
            || reason.equals("target_window_mismatch")
            || reason.equals("not_at_target_level");
    if (!isApart && !row.cell("baseline_value").isEmpty()) {
      double change = number(row, "value") - number(row, "baseline_value");
      if (indicator.measure().equals("percentage") && Double.isFinite(change)) {
        text.append("; ").append(signed(change)).append(" points from a baseline of ");
      } else {
        text.append("; baseline ");
      }
      text.append(beside(row, "baseline_value"));
    }
    if (!isApart && !row.cell("target_value").isEmpty()) {
      text.append("; target ").append(beside(row, "target_value"));
    }
    if (!row.cell("regions_judged").isEmpty() && whole(row, "regions_judged") > 0) {
      text.append("; ").append(count(row.cell("regions_met"))).append(" of ");
      text.append(count(row.cell("regions_judged"))).append(" regions at their own target");
    }
    if (!row.cell("grade").equals("D")) {
      text.append(status(row.cell("status")));
      text.append(sinceRenewal(row, indicator));
    }
    return text.append("; grade ").append(row.cell("grade")).append(").").toString();
  }

  private static String status(String status) {
    return switch (status) {
      case "met" -> "; target met";
      case "lost" -> "; target met before, not now";
      case "missed" -> "; target missed";
      case "too_early" -> "; too early to tell";
      case "on_track" -> "; on track";
      case "behind" -> "; behind";
      case "far_behind" -> "; far behind";
      case "reversed" -> "; further from the target than the baseline";
      default -> "";
    };
  }

  private String sinceRenewal(Row row, Plan.Indicator indicator) {
    if (row.cell("renewal_change").isEmpty()) {
      return "";
    }
    String day = words(day(row, "renewal_date"));
    if (PlainKind.of(indicator) == PlainKind.FLOW) {
      return "; "
          + amount(row, "renewal_now")
          + " since the renewal of "
          + day
          + ", "
          + amount(row, "renewal_then")
          + " in the same months a year earlier, where both were reported";
    }
    double then = number(row, "renewal_then") * 100;
    double now = number(row, "renewal_now") * 100;
    double change = number(row, "renewal_change") * 100;
    if (Double.isInfinite(then) || Double.isInfinite(now) || Double.isInfinite(change)) {
      return "";
    }
    return "; "
        + decimal(then)
        + " % of the way to the target at the renewal of "
        + day
        + ", "
        + decimal(now)
        + " % now, "
        + signed(change)
        + " points";
  }

  /** A value of a row's indicator with its unit. */
  private String amount(Row row, String column) {
    Plan.Indicator indicator = plan.indicator(row.cell("indicator_id"));
    boolean isQuotient = PlainKind.of(indicator) == PlainKind.QUOTIENT;
    String number = isQuotient ? decimal(number(row, column)) : count(row.cell(column));
    if (indicator.measure().equals("percentage")) {
      return number + " %";
    }
    if (indicator.unit().isEmpty()) {
      return number;
    }
    return PlainKind.of(indicator) == PlainKind.ORDINAL
        ? number + " (" + indicator.unit() + ")"
        : number + " " + indicator.unit();
  }

  private String beside(Row row, String column) {
    Plan.Indicator indicator = plan.indicator(row.cell("indicator_id"));
    return PlainKind.of(indicator) == PlainKind.ORDINAL
        ? count(row.cell(column))
        : amount(row, column);
  }

  private String indicator(Row row) {
    Plan.Indicator indicator = plan.indicator(row.cell("indicator_id"));
    String title = "\"" + titles.get(indicator.id()) + "\"";
    String component = row.cell("component");
    return component.equals(indicator.component()) ? title : title + " (" + component + ")";
  }

  // Recorded violence

  private void recorded(String mission) {
    Map<String, Row> windows = new TreeMap<>();
    for (Row row : of(mission, "conflict_trend")) {
      String type = row.cell("period_type");
      if (whole(row, "region_level") == 0 && !type.equals("quarter")) {
        windows.merge(
            row.cell("source") + "\n" + type,
            row,
            (one, other) -> window(other).compareTo(window(one)) > 0 ? other : one);
      }
    }
    for (Row row : of(mission, "conflict_trend")) {
      String source = row.cell("source") + "\n";
      Row window = windows.get(source + row.cell("period_type"));
      boolean isHalf = row.cell("period_type").equals("half_year");
      if (window != null
          && whole(row, "region_level") <= 1
          && row.cell("period_start").equals(window.cell("period_start"))
          && row.cell("period_end").equals(window.cell("period_end"))
          && !(isHalf && windows.containsKey(source + "year"))) {
        boolean isSaid = recorded(row, "events", "events");
        recorded(row, "deaths", "deaths_best");
        if (!isSaid && row.cell("event_type").equals("all")) {
          nothingRecorded(row);
        }
      }
    }
  }

  /** Whole windows are later than others. */
  private static String window(Row row) {
    boolean isWhole =
        row.cell("period_type").equals("mandate")
            || row.cell("months_complete").equals(row.cell("months_expected"));
    return (isWhole ? "1 " : "0 ") + row.cell("period_end") + " " + row.cell("period_start");
  }

  private boolean recorded(Row row, String figure, String alone) {
    boolean isCompared = !row.cell(figure + "_matched").isEmpty();
    double share =
        isCompared
            ? number(row, "matched_share")
            : (double) (whole(row, "months_complete") * whole(row, "regions_complete"))
                / (whole(row, "months_expected") * whole(row, "regions_expected"));
    String grade = grade(share);
    if (grade.equals("E") || (!isCompared && row.cell(alone).isEmpty())) {
      return false;
    }
    String type = row.cell("event_type");
    String what =
        (figure.equals("events") ? "recorded events" : "recorded deaths by best estimate")
            + (type.equals("all")
                ? ""
                : (figure.equals("events") ? " of type \"" : " in events of type \"")
                    + type
                    + "\"");
    String sentence =
        (grade.equals("C") ? "Reports indicate " + what : "R" + what.substring(1))
            + " in "
            + region(row)
            + ", "
            + period(row)
            + ": ";
    if (isCompared) {
      sentence +=
          count(row.cell(figure + "_matched"))
              + ", against "
              + count(row.cell(figure + "_before"))
              + " in the same months "
              + before(row)
              + " ("
              + change(row, figure);
    } else {
      sentence += count(row.cell(alone)) + " (" + whyNot(row.cell(figure + "_reason"));
    }
    sentence += "; " + row.cell("source") + "; ";
    sentence += complete(row, isCompared ? "months_matched" : "months_complete");
    say(row, "recorded_" + figure, grade, sentence + "; grade " + grade + ").");
    return true;
  }

  private String before(Row row) {
    int months = whole(row, "months_expected");
    int years = 1;
    while (12 * years < months) {
      years++;
    }
    return years == 1 ? "a year before" : count(String.valueOf(years)) + " years before";
  }

  private String change(Row row, String figure) {
    if (row.cell(figure + "_ratio_low").isEmpty()) {
      return whyNot(row.cell(figure + "_reason"));
    }
    double low = number(row, figure + "_ratio_low");
    double high = number(row, figure + "_ratio_high");
    if (low <= 1 && 1 <= high) {
      return "not distinguishable";
    }
    if (row.cell(figure + "_ratio").isEmpty()) {
      boolean isMore = number(row, figure + "_matched") > number(row, figure + "_before");
      return isMore ? "more recorded" : "fewer recorded";
    }
    return signed((number(row, figure + "_ratio") - 1) * 100)
        + " %, interval "
        + signed((low - 1) * 100)
        + " % to "
        + signed((high - 1) * 100)
        + " %";
  }

  private static String whyNot(String reason) {
    return switch (reason) {
      case "too_short" -> "not compared, fewer than six months";
      case "no_events" -> "not compared, none in one or both";
      case "unmatched" -> "not compared, too few months complete in both";
      default -> "not compared";
    };
  }

  private String complete(Row row, String column) {
    String months =
        count(row.cell(column)) + " of " + count(row.cell("months_expected")) + " months complete";
    return row.cell("regions_complete").equals(row.cell("regions_expected"))
        ? months
        : months
            + " in "
            + count(row.cell("regions_complete"))
            + " of "
            + count(row.cell("regions_expected"))
            + " regions";
  }

  private void nothingRecorded(Row row) {
    boolean isWithheld = row.cell("counts_reason").equals("withheld");
    boolean isSome = whole(row, "months_complete") * whole(row, "regions_complete") > 0;
    say(
        row,
        "no_data",
        "",
        (isSome && !isWithheld ? "Too little data" : "No data")
            + ": recorded events in "
            + region(row)
            + ", "
            + period(row)
            + (isWithheld ? " (withheld; " : " (")
            + row.cell("source")
            + "; "
            + complete(row, "months_complete")
            + ").");
  }

  /** C at best. */
  private static String grade(double share) {
    double near = share + 1e-12;
    return near >= 2.0 / 3 ? "C" : near >= 0.5 ? "D" : "E";
  }

  // Strength

  private void strength(String mission) {
    List<String> types =
        List.of("day", "month", "quarter", "half_year", "year", "budget_year", "mandate");
    Map<String, Row> last = new TreeMap<>();
    for (Row row : of(mission, "strength")) {
      boolean isSilent =
          List.of("no_value", "no_access", "withheld", "stale", "incomplete")
                  .contains(row.cell("deployed_reason"))
              && isOwed(day(row, "period_end"), strengthGrace);
      if (row.cell("deployed").isEmpty() && !isSilent) {
        continue;
      }
      last.merge(
          row.cell("authority") + "\n" + row.cell("category"),
          row,
          (one, other) -> {
            int byEnd = other.cell("period_end").compareTo(one.cell("period_end"));
            int byStart = other.cell("period_start").compareTo(one.cell("period_start"));
            boolean isUsual =
                types.indexOf(other.cell("period_type")) < types.indexOf(one.cell("period_type"));
            boolean isChosen =
                byEnd > 0 || (byEnd == 0 && (byStart < 0 || (byStart == 0 && isUsual)));
            return isChosen ? other : one;
          });
    }
    for (Row row : last.values()) {
      String category =
          row.cell("category").equals("all")
              ? "all uniformed personnel"
              : row.cell("category")
                  .replace("observers_staff_officers", "observers and staff officers")
                  .replace('_', ' ');
      String grade = grade(number(row, "months_reported") / whole(row, "months_expected"));
      if (row.cell("deployed").isEmpty()) {
        String start = "No data: strength deployed at the end of " + period(row);
        say(row, "no_data", "", start + " (" + category + "; " + monthsReported(row) + ").");
      } else if (!grade.equals("E")) {
        say(row, "strength", grade, strength(row, category, grade));
      }
    }
  }

  private String strength(Row row, String category, String grade) {
    boolean isBeside = !row.cell("share_of_ceiling").isEmpty();
    String authority =
        row.cell("authority").equals("other") ? "another authority" : row.cell("authority");
    String where = " (" + category + ", end of " + period(row);
    String sentence;
    if (grade.equals("C")) {
      sentence = "Reports indicate " + count(row.cell("deployed")) + " persons deployed";
      if (isBeside) {
        sentence += " of " + count(row.cell("authorised")) + " authorised by " + authority;
      }
      sentence += where + "; ";
    } else {
      sentence = "Persons deployed";
      if (isBeside) {
        sentence += " of those authorised by " + authority;
      }
      sentence += where + "): " + count(row.cell("deployed"));
      if (isBeside) {
        sentence += " of " + count(row.cell("authorised"));
      }
      sentence += " (";
    }
    if (isBeside) {
      sentence += decimal(number(row, "share_of_ceiling") * 100) + " % of the ceiling; ";
    }
    if (!row.cell("days_below").isEmpty()) {
      long days = ChronoUnit.DAYS.between(day(row, "period_start"), day(row, "period_end"));
      sentence += "below 90 % of the ceiling on " + count(row.cell("days_below")) + " of ";
      sentence += count(String.valueOf(days)) + " days; ";
    }
    return sentence + monthsReported(row) + "; grade " + grade + ").";
  }

  private String monthsReported(Row row) {
    return count(row.cell("months_reported"))
        + " of "
        + count(row.cell("months_expected"))
        + " months reported";
  }

  // Surveys

  private void surveys(String mission) {
    Map<String, Row> last = new TreeMap<>();
    for (Row row : of(mission, "survey_shares")) {
      if (row.cell("disaggregation").isEmpty() && plan.level(row.cell("region_id")) <= 1) {
        last.merge(
            String.join(
                "\n", row.cell("indicator_id"), row.cell("region_id"), row.cell("component")),
            row,
            (one, other) -> wave(other).compareTo(wave(one)) > 0 ? other : one);
      }
    }
    Map<String, String> grades = new TreeMap<>();
    for (Row row : last.isEmpty() ? List.<Row>of() : of(mission, "indicator_progress")) {
      boolean isValue = !row.cell("value").isEmpty() && row.cell("disaggregation").isEmpty();
      if (isValue && !row.cell("grade").isEmpty()) {
        grades.merge(
            fact(row), row.cell("grade"), (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    for (Row row : last.values()) {
      String grade = grades.getOrDefault(fact(row), "");
      if (!row.cell("value").isEmpty() && !grade.isEmpty() && !grade.equals("E")) {
        say(row, "survey", grade, survey(row, grade));
      }
    }
  }

  private static String wave(Row row) {
    return row.cell("period_end") + " " + row.cell("period_start");
  }

  private static String fact(Row row) {
    return String.join(
        "\n",
        row.cell("indicator_id"),
        row.cell("region_id"),
        row.cell("component"),
        row.cell("period_start"),
        row.cell("period_end"));
  }

  private String survey(Row row, String grade) {
    boolean isShare = plan.indicator(row.cell("indicator_id")).measure().equals("percentage");
    String subject = indicator(row) + " in " + region(row);
    String now = amount(row, "value") + (isShare ? " of those asked" : "");
    String sentence =
        switch (grade) {
          case "C" -> "Reports indicate " + now + " for " + subject;
          case "D" -> subject + ": " + now;
          default -> subject + " was " + now;
        };
    sentence += " (" + survey(row, "period_start", "period_end");
    if (!row.cell("interval_low").isEmpty()) {
      sentence += "; interval " + decimal(number(row, "interval_low")) + " % to ";
      sentence += decimal(number(row, "interval_high")) + " %";
    }
    sentence += "; " + surveyChange(row, isShare);
    if (!row.cell("respondents").isEmpty()) {
      sentence += "; " + count(row.cell("respondents")) + " asked";
    }
    return sentence + "; grade " + grade + ").";
  }

  private String surveyChange(Row row, boolean isShare) {
    if (row.cell("change").isEmpty()) {
      return "no wave before it to compare with";
    }
    String before = survey(row, "compared_period_start", "compared_period_end");
    if (row.cell("change_low").isEmpty()) {
      return signed(number(row, "change"))
          + (isShare ? " points" : "")
          + " since "
          + before
          + ", interval not known";
    }
    if (number(row, "change_low") <= 0 && number(row, "change_high") >= 0) {
      return "not distinguishable from " + before;
    }
    return signed(number(row, "change"))
        + " points since "
        + before
        + ", interval "
        + signed(number(row, "change_low"))
        + " to "
        + signed(number(row, "change_high"));
  }

  private String survey(Row row, String start, String end) {
    Span span = new Span(day(row, start), day(row, end));
    return period(span.type(), span.start(), span.end());
  }

  // Words and numbers

  /** Takes a sentence, and the numbers that were written for it. */
  private void say(Row row, String kind, String grade, String sentence) {
    String start = row.cell("period_start");
    String end = row.cell("period_end");
    String type =
        row.cells().containsKey("period_type")
            ? row.cell("period_type")
            : new Span(LocalDate.parse(start), LocalDate.parse(end)).type();
    List<String> id = new ArrayList<>(List.of(row.cell("mission_id"), kind));
    for (String column :
        row.cells().containsKey("source")
            ? List.of("source", "region_id", "event_type")
            : List.of("authority", "category", "indicator_id", "region_id", "component")) {
      if (row.cells().containsKey(column)) {
        id.add(row.cell(column).replace("%", "%25").replace("/", "%2F"));
      }
    }
    if (row.cells().containsKey("period_type")) {
      id.add(type);
    }
    id.addAll(List.of(start, end));
    String key = String.join("/", id);
    Object[] cells = {
      key,
      row.cell("mission_id"),
      kind,
      row.cell("indicator_id"),
      row.cell("region_id"),
      row.cell("component"),
      row.cell("source"),
      row.cell("event_type"),
      row.cell("authority"),
      row.cell("category"),
      type,
      start,
      end,
      grade,
      "en",
      sentence,
      String.join(";", numbers)
    };
    numbers = new ArrayList<>();
    if (rows.put(key, cells) != null) {
      throw new AssertionError("twice " + key);
    }
  }

  private static int whole(Row row, String column) {
    return Integer.parseInt(row.cell(column));
  }

  private static double number(Row row, String column) {
    return Double.parseDouble(row.cell(column));
  }

  private static LocalDate day(Row row, String column) {
    return LocalDate.parse(row.cell(column));
  }

  /** A count, or what should be one. */
  private String count(String cell) {
    BigDecimal number = new BigDecimal(cell);
    if (number.stripTrailingZeros().scale() > 0) {
      return decimal(number.doubleValue());
    }
    return written(String.format(Locale.ROOT, "%,d", number.toBigInteger()));
  }

  private String decimal(double value) {
    return written(rounded(value));
  }

  private String signed(double value) {
    return written((value > 0 ? "+" : "") + rounded(value));
  }

  private String written(String number) {
    numbers.add(number);
    return number;
  }

  private static String rounded(double value) {
    BigDecimal number = new BigDecimal(Figures.text(value));
    int decimals = 1;
    for (BigDecimal left = number.abs();
        left.signum() != 0 && left.compareTo(BigDecimal.ONE) < 0;
        left = left.movePointRight(1)) {
      decimals++;
    }
    return String.format(
        Locale.ROOT, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private String region(Row row) {
    return region(row.cell("region_id"), day(row, "period_end"));
  }

  private String region(String id, LocalDate end) {
    LocalDate on = end.minusDays(1);
    @Nullable String name = null;
    @Nullable String valid = null;
    String latest = "";
    for (Row row : regions) {
      if (row.cell("region_id").equals(id)) {
        String from = row.cell("valid_from");
        String to = row.cell("valid_to");
        if (name == null || from.compareTo(latest) >= 0) {
          name = row.cell("name");
          latest = from;
        }
        if (from.compareTo(on.toString()) <= 0
            && (to.isEmpty() || to.compareTo(on.toString()) > 0)) {
          valid = row.cell("name");
        }
      }
    }
    if (name == null) {
      return id.endsWith("-unknown") ? "Place unknown" : id;
    }
    return valid == null ? name : valid;
  }

  private String period(Row row) {
    return period(row.cell("period_type"), day(row, "period_start"), day(row, "period_end"));
  }

  private static String period(String type, LocalDate start, LocalDate end) {
    return switch (type) {
      case "day" -> words(start);
      case "month" -> month(start) + " " + start.getYear();
      case "quarter" -> "quarter " + (start.getMonthValue() + 2) / 3 + " of " + start.getYear();
      case "half_year" ->
          "half-year " + (start.getMonthValue() < 7 ? 1 : 2) + " of " + start.getYear();
      case "year" -> String.valueOf(start.getYear());
      default -> words(start) + " to " + words(end.minusDays(1));
    };
  }

  private static String words(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
