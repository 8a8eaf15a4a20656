package org.opencpas.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where a figure of an indicator comes from, for a terminal. */
final class FigureText {
  private static final String SILENT = "silent";
  private static final Map<String, String> PUT_TOGETHER =
      Map.of(
          "own", "reported here",
          "parts", "the parts of a breakdown",
          "sum", "a sum",
          "last", "the last value",
          "ratio", "the sums of numerators and denominators",
          "median", "the median",
          "listed", "listed side by side");

  private final Traced traced;
  private final Appendable out;
  private final FigureLines figure;

  FigureText(Traced traced, Appendable out) {
    this.traced = traced;
    this.out = out;
    this.figure = new FigureLines(traced.figure());
  }

  private Table origins(String name) {
    return traced.origins().getOrDefault(name, traced.main());
  }

  void write() throws IOException {
    out.append(Texts.line(title())).append('\n');
    out.append(Texts.line(figure.place())).append("\n\n");
    figure
        .add("value", value())
        .add("partial sum", "", "partial_sum")
        .add("made by", madeBy())
        .add("range", figure.has("low") ? figure.text("low") + " to " + figure.text("high") : "")
        .add("numerator", "", "numerator")
        .add("denominator", "", "denominator")
        .add("mean in time", "", "time_weighted_mean")
        .add("baseline", baseline());
    addTargets();
    figure
        .add("achievement", achievement())
        .add("status", figure.text("status"))
        .add("reason", figure.has("value") ? reason() : "")
        .add("grade", figure.grade())
        .write(out);
    writeFacts();
    writeEvents();
    writeHistory();
    writeFlags();
  }

  private String title() {
    String breakdown = figure.text("disaggregation");
    return figure.text("title")
        + " ("
        + figure.text("indicator_id")
        + (breakdown.isEmpty() ? "" : ", " + breakdown)
        + "), "
        + figure.text("component")
        + ", "
        + figure.text("mission_id");
  }

  private String reason() {
    return figure.has("reason") ? FigureLines.reason(figure.text("reason")) : "";
  }

  private String value() {
    if (!figure.has("value")) {
      return "none, " + reason();
    }
    return figure.text("value") + (figure.has("unit") ? " " + figure.text("unit") : "");
  }

  private String madeBy() {
    String words =
        PUT_TOGETHER.getOrDefault(figure.text("roll_up"), "")
            + " ("
            + figure.text("roll_up")
            + "); "
            + figure.text("cells_observed")
            + " of "
            + figure.text("cells_expected")
            + " expected cells reported";
    if (figure.has("share_reporting")) {
      words += " (" + figure.percent("share_reporting") + ")";
    }
    return words + (figure.has("silent_regions") ? "; silent: " + silent() : "");
  }

  private String silent() {
    return figure.text("silent_regions").replace(";", ", ");
  }

  private String baseline() {
    if (!figure.has("baseline_value")) {
      return "";
    }
    String end = figure.has("baseline_end") ? ", up to " + figure.text("baseline_end") : "";
    return figure.text("baseline_value") + end;
  }

  private void addTargets() {
    Table targets = origins("targets");
    figure.add("target", "", "target_value");
    for (int row = 0; row < targets.size(); row++) {
      String by = targets.isNull(row, "instrument") ? "" : ", " + targets.text(row, "instrument");
      String on = targets.isNull(row, "set_on") ? "" : ", set on " + targets.text(row, "set_on");
      String value =
          targets.isNull(row, "target_value") ? "" : targets.text(row, "target_value") + " ";
      figure.add(
          row == 0 ? "by" : "",
          targets.text(row, "target_id")
              + ": "
              + value
              + "for "
              + targets.text(row, "target_period")
              + on
              + by);
    }
    if (targets.isEmpty() && figure.has("target_value") && !figure.has("regions_judged")) {
      figure.add("by", "given with the fact");
    }
    if (figure.has("regions_judged") && !figure.text("regions_judged").equals("0")) {
      figure.add(
          "regions",
          figure.text("regions_met") + " of " + figure.text("regions_judged") + " at their target");
    }
  }

  private String achievement() {
    if (!figure.has("achievement_raw")) {
      return "";
    }
    String pace = figure.has("pace") ? ", pace " + figure.text("pace") : "";
    return figure.text("achievement_raw") + pace;
  }

  private void writeFacts() throws IOException {
    Table all = traced.main();
    Table spoken = all.only(rows(all, role -> !role.equals(SILENT)));
    Table silent = all.only(rows(all, role -> role.equals(SILENT)));
    new TextColumns(spoken)
        .add("region", row -> region(spoken, row))
        .add("period", row -> factPeriod(spoken, row))
        .add("breakdown", "fact_disaggregation")
        .add("role", "role")
        .add("value", row -> written(spoken, row))
        .addNumber("numerator", "numerator")
        .addNumber("denominator", "denominator")
        .add("people", row -> people(spoken, row))
        .add("status", "status")
        .add("finding", "text_value")
        .add("reported", row -> day(spoken.text(row, "reported_at")))
        .add("source", "source")
        .add("record", "record_id")
        .add("place", row -> place(spoken, row))
        .write("Facts", out);
    new TextColumns(silent)
        .add("region", row -> region(silent, row))
        .add("period", row -> factPeriod(silent, row))
        .add("said", row -> said(silent, row))
        .addNumber("silent periods", "silent_periods")
        .add("last value up to", "last_observed_end")
        .add("reported", row -> day(silent.text(row, "reported_at")))
        .add("source", "source")
        .add("place", "place")
        .write("Expected, and no value", out);
  }

  private static List<Integer> rows(Table facts, Predicate<String> role) {
    return IntStream.range(0, facts.size())
        .filter(row -> role.test(facts.text(row, "role")))
        .boxed()
        .toList();
  }

  private static String region(Table facts, int row) {
    return (facts.text(row, "fact_region_id") + " " + facts.text(row, "fact_region_name")).strip();
  }

  private static String factPeriod(Table facts, int row) {
    return FigureLines.period(facts, row, "fact_period_start", "fact_period_end");
  }

  private static String written(Table facts, int row) {
    String text = facts.text(row, "value_text");
    return text.isEmpty() ? facts.text(row, "value") : text;
  }

  private static String people(Table facts, int row) {
    return facts.isNull(row, "people_as_denominator") ? "" : "from the populations";
  }

  /** No single row made what was counted; its place is that of the events. */
  private static String place(Table facts, int row) {
    return facts.text(row, "line").equals("0") ? "counted, see events" : facts.text(row, "place");
  }

  private static String said(Table facts, int row) {
    return facts.isNull(row, "status") ? "nothing" : facts.text(row, "status");
  }

  /** The day of a moment that is the first of its day, else the moment. */
  private static String day(String moment) {
    return moment.endsWith("T00:00:00") ? moment.substring(0, moment.indexOf('T')) : moment;
  }

  private void writeEvents() throws IOException {
    Table events = origins("events");
    new TextColumns(events)
        .add("event", "event_id")
        .add("date", "date_start")
        .add("region", "event_region_id")
        .add("type", "type")
        .addNumber("deaths", "deaths_best")
        .addNumber("low", "deaths_low")
        .addNumber("high", "deaths_high")
        .addNumber("civilians", "civilian_deaths_recorded")
        .add("source", "source")
        .add("place", "place")
        .write("Events counted", out);
  }

  private void writeHistory() throws IOException {
    Table history = origins("history");
    new TextColumns(history)
        .add("region", "region_id")
        .add("period", row -> period(history, row))
        .add("breakdown", "disaggregation")
        .add("value", row -> written(history, row))
        .addNumber("numerator", "numerator")
        .addNumber("denominator", "denominator")
        .add("status", "status")
        .add("known from", row -> day(history.text(row, "known_from")))
        .add("known to", row -> day(history.text(row, "known_to")))
        .add("outcome", "outcome")
        .add("ended by", "ended_by")
        .add("place", "place")
        .write("Other versions of these facts", out);
  }

  private void writeFlags() throws IOException {
    Table flags = origins("flags");
    new TextColumns(flags)
        .add("region", "region_id")
        .add("period", row -> period(flags, row))
        .add("breakdown", "disaggregation")
        .add("rule", "rule")
        .add("severity", "severity")
        .add("message", "message")
        .add("place", "place")
        .write("Doubts about these facts", out);
  }

  private static String period(Table table, int row) {
    return FigureLines.period(table, row, "period_start", "period_end");
  }
}
