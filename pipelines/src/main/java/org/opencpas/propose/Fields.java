package org.opencpas.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencpas.schemas.ObservationStatus;

/**
 * The fields of a mapping while it is put together: an expression for each canonical column, with
 * what is not sure about it. Not for use by several threads.
 */
final class Fields {
  private static final int MOST_NAMED = 4;
  private static final List<String> FIRST =
      List.of("event_id", "mission_id", "indicator_id", "region_id", "period", "value");

  private final Map<String, YamlLine> lines = new LinkedHashMap<>();

  /** Sets an expression, such as {@code column: Value}. */
  void put(String canonical, String expression, String doubt) {
    lines.put(canonical, new YamlLine(canonical + ": {" + expression + "}", doubt));
  }

  /** Sets a line that is no single expression. */
  void putLine(String canonical, String line, String doubt) {
    lines.put(canonical, new YamlLine(line, doubt));
  }

  boolean has(String canonical) {
    return lines.containsKey(canonical);
  }

  /** The lines of the mapping, its head first. */
  List<YamlLine> lines() {
    Stream<YamlLine> first = FIRST.stream().filter(lines::containsKey).map(lines::get);
    Stream<YamlLine> rest =
        lines.entrySet().stream()
            .filter(entry -> !FIRST.contains(entry.getKey()))
            .map(Map.Entry::getValue);
    return Stream.concat(
            Stream.of(YamlLine.of("mapping:")),
            Stream.concat(first, rest).map(line -> new YamlLine("  " + line.text(), line.doubt())))
        .toList();
  }

  /** The mission, from a column or the same in every row. */
  void mission(Table table, Mission mission) {
    Optional<Column> found =
        table.take(Role.MISSION, column -> !column.isNumeric() && column.filled() == 1);
    if (found.isPresent()) {
      String doubt =
          Role.MISSION.isNamed(found.get().plain()) && found.get().plain().has("mission")
              ? ""
              : "whether this names the mission";
      put("mission_id", found.get().reference(), doubt);
    } else {
      put("mission_id", "constant: " + YamlText.of(mission.id()), mission.doubt());
    }
  }

  /** The region, if a column seems to name it. */
  void region(Table table, String further) {
    Optional<Column> found = table.take(Role.REGION, Fields::mayNameRegions);
    if (found.isEmpty()) {
      return;
    }
    List<String> others =
        table.named(Role.REGION).stream()
            .filter(Fields::mayNameRegions)
            .map(Column::name)
            .limit(MOST_NAMED)
            .toList();
    String doubt =
        others.isEmpty() ? "" : "the region may also be " + String.join(", ", others) + " instead";
    put("region_id", found.get().reference() + further, doubt);
  }

  private static boolean mayNameRegions(Column column) {
    int longest = 100;
    return PeriodGuess.dayPattern(column).isEmpty()
        && column.texts().stream().allMatch(text -> text.length() <= longest)
        && (!column.isNumeric() || column.isWhole(0, 999_999_999));
  }

  /** When the row was reported, if a column seems to say it. */
  void reported(Table table) {
    table
        .take(Role.REPORTED, column -> PeriodGuess.dayPattern(column).isPresent())
        .ifPresent(column -> put("reported_at", day(column), ""));
  }

  /** A column of days as an expression. */
  static String day(Column column) {
    String pattern = PeriodGuess.dayPattern(column).orElse("yyyy-MM-dd");
    return pattern.equals("yyyy-MM-dd")
        ? column.reference()
        : column.reference() + ", date: " + pattern;
  }

  /** A number under a canonical column, if a column is named so. */
  void number(Table table, Role role, String canonical) {
    table
        .take(role, Column::isNumeric)
        .ifPresentOrElse(
            column -> put(canonical, column.reference(), notNumbers(column)),
            () -> blank(table, role, canonical));
  }

  private void blank(Table table, Role role, String canonical) {
    table
        .takeBlank(role)
        .ifPresent(
            column -> put(canonical, column.reference(), "it is blank in all rows looked at"));
  }

  /** What is not sure about a column of numbers that has other cells too. */
  static String notNumbers(Column column) {
    long others = column.notNumbers();
    return others == 0 ? "" : others + " of the cells looked at are no numbers";
  }

  /** A text under a canonical column, if a column is named so. */
  void text(Table table, Role role, String canonical) {
    table
        .take(role, column -> !column.isNumeric())
        .ifPresentOrElse(
            column -> put(canonical, column.reference(), ""), () -> blank(table, role, canonical));
  }

  /** What a return says about its cell, where a column has the canonical words for it. */
  Optional<String> status(Table table) {
    Optional<Column> found = table.take(Role.STATUS, column -> !column.isNumeric());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<String> words =
        Stream.of(ObservationStatus.values())
            .map(ObservationStatus::name)
            .collect(Collectors.toSet());
    if (words.containsAll(found.get().distinct())) {
      put("status", found.get().reference(), "");
      return Optional.empty();
    }
    return Optional.of(
        "whether "
            + found.get().name()
            + " is the status of a row; if so, map its words: status: {"
            + found.get().reference()
            + ", map: {...: reported, ...: no_access}}");
  }

  /** The breakdown by sex and age, if columns are named so. */
  void breakdown(Table table) {
    List<String> pairs = new ArrayList<>();
    for (Role role : List.of(Role.SEX, Role.AGE)) {
      table
          .take(role, column -> true)
          .ifPresent(
              column ->
                  pairs.add(
                      "{name: {constant: %s}, value: {%s}}"
                          .formatted(PlainName.slug(role.name()), column.reference())));
    }
    if (!pairs.isEmpty()) {
      putLine(
          "disaggregation",
          "disaggregation: [" + String.join(", ", pairs) + "]",
          "a blank cell is taken for the total");
    }
  }
}
