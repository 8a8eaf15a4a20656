package org.opencpas.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.sample.PlainTable.Row;

/** Reads cells of rows: under which column they stand, and what they say. */
final class PlainCells {
  static final List<String> ACTIONS = List.of("replace", "merge", "delete");
  static final List<String> SENSITIVITIES = List.of("public", "council", "contributor", "internal");

  private static final Pattern CALL = Pattern.compile("(?s)=\\s*[A-Za-z_][\\w.]*\\s*[(|].*");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private PlainCells() {}

  /** The row under the names of the canonical columns. */
  static Row canonical(Row row, Source source) throws BrokenRow {
    for (String column : row.cells().keySet()) {
      // People may begin a remark with an equals sign, but not call a function with it.
      boolean prose =
          List.of("text_value", "source", "comment", "evidence", "question", "frame")
              .contains(column);
      String cell = row.cell(column);
      if (cell.startsWith("=") && (!prose || CALL.matcher(cell).matches())) {
        throw new BrokenRow("formula");
      }
    }
    Map<String, YamlNode> mapping = source.settings().get("mapping").entries();
    if (mapping.isEmpty()) {
      return row;
    }
    Map<String, String> cells = new TreeMap<>();
    for (Map.Entry<String, YamlNode> entry : mapping.entrySet()) {
      if (!entry.getKey().equals("count")) {
        cells.put(entry.getKey(), mapped(row, entry.getValue()));
      }
    }
    source
        .settings()
        .get("constants")
        .entries()
        .forEach((column, constant) -> cells.put(column, constant.text()));
    return new Row(row.line(), row.count(), cells);
  }

  private static String mapped(Row row, YamlNode rule) throws BrokenRow {
    if (rule.entries().containsKey("constant")) {
      return rule.get("constant").text();
    }
    String cell = row.cell(rule.get("column").text());
    if (cell.isEmpty() && rule.entries().containsKey("blank")) {
      return rule.get("blank").text();
    }
    Map<String, YamlNode> values = rule.get("map").entries();
    if (!values.isEmpty()) {
      if (!values.containsKey(cell)) {
        throw new BrokenRow("value_unmapped");
      }
      return rule.get("map").get(cell).text();
    }
    String pattern = rule.get("date").text();
    return pattern.isEmpty() || cell.isEmpty()
        ? cell
        : period(date(cell, pattern), rule.get("as").text());
  }

  private static LocalDate date(String cell, String pattern) throws BrokenRow {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    try {
      return LocalDate.parse(cell, format);
    } catch (DateTimeException wrong) {
      throw new BrokenRow("not_a_date");
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

  /** A number, which may have a comma before the fraction where the source says so. */
  static double number(String cell, Source source) throws BrokenRow {
    String text = cell;
    if (source.hasDecimalComma()) {
      if (text.indexOf('.') >= 0) {
        throw new BrokenRow("not_a_number");
      }
      text = text.replace(',', '.');
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new BrokenRow("not_a_number");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw new BrokenRow("not_finite");
    }
    return number == 0 ? 0.0 : number;
  }

  /** A whole number; null when blank. */
  static @Nullable Integer integer(String cell) throws BrokenRow {
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("-?\\d{1,9}")) {
      throw new BrokenRow("not_an_integer");
    }
    return Integer.valueOf(cell);
  }

  /** A point in time; null when blank. */
  static @Nullable LocalDateTime time(String cell) throws BrokenRow {
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
      throw new BrokenRow("not_a_timestamp");
    }
    throw new BrokenRow("not_a_timestamp");
  }

  /** A point in time; null when blank or none. */
  static @Nullable LocalDateTime timeOrNull(String cell) {
    try {
      return time(cell);
    } catch (BrokenRow none) {
      return null;
    }
  }

  /** One of several words; the usual one when blank. */
  static String code(String cell, List<String> codes, String usual) throws BrokenRow {
    if (cell.isEmpty()) {
      return usual;
    }
    if (!codes.contains(cell)) {
      throw new BrokenRow("code_unknown");
    }
    return Objects.requireNonNull(cell);
  }

  /** A region that exists, in the area of a mission and on a day. */
  static String region(Plan plan, String region, Plan.Mission mission, LocalDate day)
      throws BrokenRow {
    List<Plan.Region> versions =
        plan.regions.stream().filter(each -> each.id().equals(region)).toList();
    if (versions.isEmpty()) {
      throw new BrokenRow("region_unknown");
    }
    if (!plan.isInArea(region, mission)) {
      throw new BrokenRow("region_of_other_mission");
    }
    if (versions.stream().noneMatch(version -> version.isValidOn(day))) {
      throw new BrokenRow("region_not_in_use");
    }
    return region;
  }
}
