package org.opencpas.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.sample.PlainTable.Row;

/** From rows of indicator records to reports. */
final class PlainFactRows {
  private static final List<String> NUMBERS =
      List.of(
          "value",
          "numerator",
          "denominator",
          "low",
          "high",
          "baseline_value",
          "target_value",
          "respondents",
          "design_effect");
  private static final List<String> TEXTS =
      List.of(
          "text_value",
          "unit",
          "baseline_period",
          "target_period",
          "comment",
          "evidence",
          "question",
          "frame");
  private static final List<String> STATUSES =
      List.of("reported", "not_reported", "not_applicable", "withheld", "no_access", "estimated");
  private static final List<String> COMPONENTS =
      List.of("military", "police", "civilian", "support");

  private final Plan plan;
  private final PlainReceived received;
  private final Map<String, Integer> entries = new TreeMap<>();

  PlainFactRows(Plan plan, PlainReceived received) {
    this.plan = plan;
    this.received = received;
  }

  /** The report that a row makes. */
  Report report(Source source, String file, Row row) throws BrokenRow {
    for (String column : List.of("mission_id", "indicator_id", "period")) {
      if (row.cell(column).isEmpty()) {
        throw new BrokenRow("required_blank");
      }
    }
    Fact fact = fact(row);
    String action = PlainCells.code(row.cell("action"), PlainCells.ACTIONS, "replace");
    Plan.Indicator indicator = plan.indicator(fact.indicator());
    Content content = content(row, source, indicator, isPerPerson(row, fact));
    boolean merges = action.equals("merge");
    if (merges && row.cell("status").isEmpty() && content.status().equals("not_reported")) {
      content = new Content(content.numbers(), content.texts(), Content.UNSAID);
    }
    requireAgreement(content, action, isPerPerson(row, fact));
    String constant = source.settings().get("reported_at").text();
    LocalDateTime own = PlainCells.time(row.cell("reported_at"));
    LocalDateTime reportedAt = own == null ? PlainCells.time(constant) : own;
    Integer revision = PlainCells.integer(row.cell("revision"));
    Report report =
        new Report(
            numbered(source, file, fact),
            merges ? content : content.withSensitivity(indicator.sensitivity()),
            action,
            reportedAt,
            reportedAt != null ? reportedAt : received.of(file),
            revision,
            source.order(),
            source.name(),
            file,
            row.line());
    if (source.settings().get("record_ids").text().equals("lasting")
        && !row.cell("record_id").isEmpty()) {
      report.lastingId = source.name() + "\n" + row.cell("record_id");
    }
    return report;
  }

  /** Rows of a file that repeat a key are distinct facts where the source says so. */
  private Fact numbered(Source source, String file, Fact fact) {
    if (!source.settings().get("same_key").text().equals("number")) {
      return fact;
    }
    int entry = entries.merge(source.name() + "\n" + file + "\n" + fact, 1, Integer::sum);
    return entry == 1 ? fact : fact.entry(entry);
  }

  private Fact fact(Row row) throws BrokenRow {
    Plan.Mission mission = plan.missions.get(row.cell("mission_id"));
    if (mission == null) {
      throw new BrokenRow("mission_unknown");
    }
    Plan.Indicator indicator = plan.indicators.get(row.cell("indicator_id"));
    if (indicator == null) {
      throw new BrokenRow("indicator_unknown");
    }
    if (!indicator.isOf(mission.id())) {
      throw new BrokenRow("indicator_of_other_mission");
    }
    if (plan.counted.contains(indicator.id())) {
      throw new BrokenRow("indicator_counted");
    }
    Span span = Span.parse(row.cell("period")).orElse(null);
    if (span == null) {
      throw new BrokenRow("not_a_period");
    }
    if (span.start().getYear() < 1945 || span.lastDay().getYear() > 2100) {
      throw new BrokenRow("year_implausible");
    }
    boolean tooEarly =
        indicator.validFrom() != null && span.lastDay().isBefore(indicator.validFrom());
    boolean tooLate = indicator.validTo() != null && !span.lastDay().isBefore(indicator.validTo());
    if (tooEarly || tooLate) {
      throw new BrokenRow("indicator_not_in_use");
    }
    String region = row.cell("region_id");
    return new Fact(
        mission.id(),
        indicator.id(),
        PlainCells.region(
            plan, region.isEmpty() ? mission.root() : region, mission, span.lastDay()),
        PlainCells.code(row.cell("component"), COMPONENTS, indicator.component()),
        disaggregation(row.cell("disaggregation")),
        span);
  }

  private static String disaggregation(String given) throws BrokenRow {
    Map<String, String> parts = new TreeMap<>();
    for (String part : given.isEmpty() ? List.<String>of() : List.of(given.split(";", -1))) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw new BrokenRow("disaggregation_malformed");
      }
      String key = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      parts.put(key, part.substring(equals + 1).strip());
    }
    List<String> sorted = new ArrayList<>();
    parts.forEach((key, value) -> sorted.add(key + "=" + value));
    return String.join(";", sorted);
  }

  /** Whether a numerator is enough, since the people living there are the denominator. */
  private boolean isPerPerson(Row row, Fact fact) {
    Plan.Indicator indicator = plan.indicator(fact.indicator());
    return PlainKind.of(indicator) == PlainKind.QUOTIENT
        && new PlainQuotient(indicator).counts("stock")
        && fact.isHeadline()
        && !row.cell("numerator").isEmpty()
        && row.cell("denominator").isEmpty()
        && plan.population(fact.region(), fact.span().lastDay()) != null;
  }

  private static Content content(
      Row row, Source source, Plan.Indicator indicator, boolean isPerPerson) throws BrokenRow {
    Map<String, Double> numbers = new TreeMap<>();
    for (String column : NUMBERS) {
      if (!row.cell(column).isEmpty()) {
        numbers.put(column, PlainCells.number(row.cell(column), source));
      }
    }
    Map<String, String> texts = new TreeMap<>();
    for (String column : TEXTS) {
      if (!row.cell(column).isEmpty()) {
        texts.put(column, row.cell(column));
      }
    }
    for (String column : List.of("baseline_period", "target_period")) {
      if (texts.containsKey(column) && Span.parse(row.cell(column)).isEmpty()) {
        throw new BrokenRow("not_a_period");
      }
    }
    if (!row.cell("sensitivity").isEmpty()) {
      String given = PlainCells.code(row.cell("sensitivity"), PlainCells.SENSITIVITIES, "");
      boolean wider =
          PlainCells.SENSITIVITIES.indexOf(given)
              < PlainCells.SENSITIVITIES.indexOf(indicator.sensitivity());
      texts.put("sensitivity", wider ? indicator.sensitivity() : given);
    }
    boolean says =
        numbers.containsKey("value")
            || (numbers.containsKey("numerator") && numbers.containsKey("denominator"))
            || texts.containsKey("text_value")
            || isPerPerson;
    String usual = says ? "reported" : "not_reported";
    return new Content(numbers, texts, PlainCells.code(row.cell("status"), STATUSES, usual));
  }

  private static void requireAgreement(Content content, String action, boolean isPerPerson)
      throws BrokenRow {
    boolean has = isPerPerson || content.hasFigure() || !content.text("text_value").isEmpty();
    if (content.isObserved() && !has && action.equals("replace")) {
      throw new BrokenRow("status_without_value");
    }
    if (!content.isObserved() && has && !action.equals("delete")) {
      throw new BrokenRow("value_with_status");
    }
  }
}
