package org.opencpas.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.sample.PlainTable.Row;

/** From the files of a workspace to reports and rejections. */
final class PlainReading {

  /** A row that could not be used. */
  record Rejected(String source, String file, long line, String rule) {}

  private static final List<String> NUMBERS =
      List.of("value", "numerator", "denominator", "low", "high", "baseline_value", "target_value");
  private static final List<String> TEXTS =
      List.of("text_value", "unit", "baseline_period", "target_period", "comment", "evidence");
  private static final List<String> STATUSES =
      List.of("reported", "not_reported", "not_applicable", "withheld", "no_access", "estimated");
  private static final List<String> COMPONENTS =
      List.of("military", "police", "civilian", "support");
  private static final List<String> ACTIONS = List.of("replace", "merge", "delete");
  private static final List<String> SENSITIVITIES =
      List.of("public", "council", "contributor", "internal");

  final List<Report> reports = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final Map<String, Long> rowsByFile = new TreeMap<>();

  private final Plan plan;
  private final Map<String, LocalDate> receivedOn = new TreeMap<>();
  private final Map<String, Integer> entries = new TreeMap<>();

  /** A row breaks a rule. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final String rule;

    Broken(String rule) {
      super(rule);
      this.rule = rule;
    }
  }

  private PlainReading(Plan plan) {
    this.plan = plan;
  }

  /** Reads every file of every source. */
  static PlainReading read(Path workspace, PlainAssessment assessment, Plan plan) {
    PlainReading reading = new PlainReading(plan);
    for (Row row : PlainTable.read(workspace.resolve("records/received.csv")).rows()) {
      reading.receivedOn.put(row.cell("file"), LocalDate.parse(row.cell("received_on")));
    }
    for (Source source : assessment.sources()) {
      for (String file : source.files(workspace)) {
        reading.file(workspace, source, file);
      }
    }
    return reading;
  }

  private void file(Path workspace, Source source, String file) {
    String encoding = source.settings().get("encoding").text();
    String delimiter = source.settings().get("delimiter").text();
    PlainTable table =
        PlainTable.read(
            workspace.resolve(file),
            encoding.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(encoding),
            delimiter.isEmpty() ? ',' : delimiter.charAt(0));
    rowsByFile.put(source.name() + "\n" + file, (long) table.rows().size());
    for (Row row : table.rows()) {
      try {
        if (row.count() != table.columns().size()) {
          throw new Broken("cell_count");
        }
        reports.add(report(source, file, canonical(row, source)));
      } catch (Broken broken) {
        rejected.add(new Rejected(source.name(), file, row.line(), broken.rule));
      }
    }
  }

  private static Row canonical(Row row, Source source) throws Broken {
    for (String column : row.cells().keySet()) {
      // People may begin a remark with an equals sign, but not call a function with it.
      boolean prose = List.of("text_value", "source", "comment", "evidence").contains(column);
      if (row.cell(column).matches(prose ? "(?s)=\\s*[A-Za-z_][\\w.]*\\s*[(|].*" : "(?s)=.*")) {
        throw new Broken("formula");
      }
    }
    Map<String, YamlNode> mapping = source.settings().get("mapping").entries();
    if (mapping.isEmpty()) {
      return row;
    }
    Map<String, String> cells = new TreeMap<>();
    for (Map.Entry<String, YamlNode> entry : mapping.entrySet()) {
      cells.put(entry.getKey(), mapped(row, entry.getValue()));
    }
    return new Row(row.line(), row.count(), cells);
  }

  private static String mapped(Row row, YamlNode rule) throws Broken {
    if (rule.entries().containsKey("constant")) {
      return rule.get("constant").text();
    }
    String cell = row.cell(rule.get("column").text());
    Map<String, YamlNode> values = rule.get("map").entries();
    if (!values.isEmpty()) {
      if (!values.containsKey(cell)) {
        throw new Broken("value_unmapped");
      }
      return rule.get("map").get(cell).text();
    }
    String pattern = rule.get("date").text();
    return pattern.isEmpty() || cell.isEmpty()
        ? cell
        : period(date(cell, pattern), rule.get("as").text());
  }

  private static LocalDate date(String cell, String pattern) throws Broken {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    try {
      return LocalDate.parse(cell, format);
    } catch (DateTimeException wrong) {
      throw new Broken("not_a_date");
    }
  }

  private static String period(LocalDate day, String as) {
    String iso = day.toString();
    return switch (as) {
      case "month" -> iso.substring(0, 7);
      case "quarter" -> iso.substring(0, 5) + "Q" + ((day.getMonthValue() + 2) / 3);
      case "half_year" -> iso.substring(0, 5) + "S" + ((day.getMonthValue() + 5) / 6);
      case "year" -> iso.substring(0, 4);
      default -> iso;
    };
  }

  private Report report(Source source, String file, Row row) throws Broken {
    for (String column : List.of("mission_id", "indicator_id", "period")) {
      if (row.cell(column).isEmpty()) {
        throw new Broken("required_blank");
      }
    }
    Fact fact = fact(row);
    String action = code(row.cell("action"), ACTIONS, "replace");
    Plan.Indicator indicator = plan.indicator(fact.indicator());
    Content content = content(row, source, indicator);
    boolean merges = action.equals("merge");
    requireAgreement(content, action);
    String constant = source.settings().get("reported_at").text();
    LocalDateTime own = time(row.cell("reported_at"));
    LocalDateTime reportedAt = own == null ? time(constant) : own;
    Integer revision = revision(row.cell("revision"));
    return new Report(
        numbered(source, file, fact),
        merges ? content : content.withSensitivity(indicator.sensitivity()),
        action,
        reportedAt,
        reportedAt != null ? reportedAt : received(file),
        revision,
        source.order(),
        source.name(),
        file,
        row.line());
  }

  /** Rows of a file that repeat a key are distinct facts where the source says so. */
  private Fact numbered(Source source, String file, Fact fact) {
    if (!source.settings().get("same_key").text().equals("number")) {
      return fact;
    }
    int entry = entries.merge(source.name() + "\n" + file + "\n" + fact, 1, Integer::sum);
    return entry == 1 ? fact : fact.entry(entry);
  }

  private @Nullable LocalDateTime received(String file) {
    LocalDate received = receivedOn.get(file);
    return received == null ? null : received.atStartOfDay();
  }

  private Fact fact(Row row) throws Broken {
    Plan.Mission mission = plan.missions.get(row.cell("mission_id"));
    if (mission == null) {
      throw new Broken("mission_unknown");
    }
    Plan.Indicator indicator = plan.indicators.get(row.cell("indicator_id"));
    if (indicator == null) {
      throw new Broken("indicator_unknown");
    }
    if (!indicator.isOf(mission.id())) {
      throw new Broken("indicator_of_other_mission");
    }
    Span span = Span.parse(row.cell("period")).orElse(null);
    if (span == null) {
      throw new Broken("not_a_period");
    }
    if (span.start().getYear() < 1945 || span.lastDay().getYear() > 2100) {
      throw new Broken("year_implausible");
    }
    boolean tooEarly =
        indicator.validFrom() != null && span.lastDay().isBefore(indicator.validFrom());
    boolean tooLate = indicator.validTo() != null && !span.lastDay().isBefore(indicator.validTo());
    if (tooEarly || tooLate) {
      throw new Broken("indicator_not_in_use");
    }
    return new Fact(
        mission.id(),
        indicator.id(),
        region(row.cell("region_id"), mission, span),
        code(row.cell("component"), COMPONENTS, indicator.component()),
        disaggregation(row.cell("disaggregation")),
        span);
  }

  private String region(String given, Plan.Mission mission, Span span) throws Broken {
    String region = given.isEmpty() ? mission.root() : given;
    List<Plan.Region> versions =
        plan.regions.stream().filter(each -> each.id().equals(region)).toList();
    if (versions.isEmpty()) {
      throw new Broken("region_unknown");
    }
    if (!plan.isInArea(region, mission)) {
      throw new Broken("region_of_other_mission");
    }
    if (versions.stream().noneMatch(version -> version.isValidOn(span.lastDay()))) {
      throw new Broken("region_not_in_use");
    }
    return region;
  }

  private static String disaggregation(String given) throws Broken {
    Map<String, String> parts = new TreeMap<>();
    for (String part : given.isEmpty() ? List.<String>of() : List.of(given.split(";", -1))) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw new Broken("disaggregation_malformed");
      }
      parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    List<String> sorted = new ArrayList<>();
    parts.forEach((key, value) -> sorted.add(key + "=" + value));
    return String.join(";", sorted);
  }

  private static Content content(Row row, Source source, Plan.Indicator indicator) throws Broken {
    Map<String, Double> numbers = new TreeMap<>();
    for (String column : NUMBERS) {
      if (!row.cell(column).isEmpty()) {
        numbers.put(column, number(row.cell(column), source));
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
        throw new Broken("not_a_period");
      }
    }
    if (!row.cell("sensitivity").isEmpty()) {
      String given = code(row.cell("sensitivity"), SENSITIVITIES, "");
      boolean wider = SENSITIVITIES.indexOf(given) < SENSITIVITIES.indexOf(indicator.sensitivity());
      texts.put("sensitivity", wider ? indicator.sensitivity() : given);
    }
    boolean says =
        numbers.containsKey("value")
            || (numbers.containsKey("numerator") && numbers.containsKey("denominator"))
            || texts.containsKey("text_value");
    String usual = says ? "reported" : "not_reported";
    return new Content(numbers, texts, code(row.cell("status"), STATUSES, usual));
  }

  private static void requireAgreement(Content content, String action) throws Broken {
    boolean has = content.hasFigure() || !content.text("text_value").isEmpty();
    if (content.isObserved() && !has && action.equals("replace")) {
      throw new Broken("status_without_value");
    }
    if (!content.isObserved() && has && !action.equals("delete")) {
      throw new Broken("value_with_status");
    }
  }

  private static double number(String cell, Source source) throws Broken {
    String text = cell;
    if (source.hasDecimalComma()) {
      if (text.indexOf('.') >= 0) {
        throw new Broken("not_a_number");
      }
      text = text.replace(',', '.');
    }
    if (!text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      throw new Broken("not_a_number");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw new Broken("not_finite");
    }
    return number == 0 ? 0.0 : number;
  }

  private static @Nullable Integer revision(String cell) throws Broken {
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("-?\\d{1,9}")) {
      throw new Broken("not_an_integer");
    }
    return Integer.valueOf(cell);
  }

  private static @Nullable LocalDateTime time(String cell) throws Broken {
    if (cell.isEmpty()) {
      return null;
    }
    try {
      if (cell.length() == 10) {
        return LocalDate.parse(cell).atStartOfDay();
      }
      if (cell.endsWith("Z")) {
        return LocalDateTime.parse(cell.substring(0, cell.length() - 1));
      }
    } catch (DateTimeException wrong) {
      throw new Broken("not_a_timestamp");
    }
    throw new Broken("not_a_timestamp");
  }

  private static String code(String cell, List<String> codes, String usual) throws Broken {
    if (cell.isEmpty()) {
      return usual;
    }
    if (!codes.contains(cell)) {
      throw new Broken("code_unknown");
    }
    return Objects.requireNonNull(cell);
  }
}
