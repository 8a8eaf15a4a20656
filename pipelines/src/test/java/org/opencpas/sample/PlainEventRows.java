package org.opencpas.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.sample.PlainTable.Row;

/** From rows of sources of events to reports of events. */
final class PlainEventRows {
  private static final List<String> DEATHS =
      List.of("deaths_best", "deaths_low", "deaths_high", "civilian_deaths_recorded");
  private static final List<String> CODES = List.of("place_precision", "date_precision");

  private final Plan plan;
  private final PlainReceived received;

  PlainEventRows(Plan plan, PlainReceived received) {
    this.plan = plan;
    this.received = received;
  }

  /** The report that a row makes. */
  PlainEvent event(Source source, String file, Row row) throws BrokenRow {
    String action = PlainCells.code(row.cell("action"), PlainCells.ACTIONS, "replace");
    boolean deletes = action.equals("delete");
    for (String column : List.of("event_id", "mission_id", "date_start")) {
      if (row.cell(column).isEmpty() && !(deletes && column.equals("date_start"))) {
        throw new BrokenRow("required_blank");
      }
    }
    Plan.Mission mission = plan.missions.get(row.cell("mission_id"));
    if (mission == null) {
      throw new BrokenRow("mission_unknown");
    }
    Content given = content(source, row, mission);
    LocalDateTime own = PlainCells.time(row.cell("reported_at"));
    LocalDateTime reportedAt =
        own == null ? PlainCells.time(source.settings().get("reported_at").text()) : own;
    return new PlainEvent(
        source.name(),
        row.cell("event_id"),
        mission,
        action.equals("replace") ? whole(given, mission) : given,
        action,
        reportedAt,
        reportedAt != null ? reportedAt : received.of(file),
        PlainCells.integer(row.cell("revision")),
        file,
        row.line());
  }

  /** From when a row was known, whatever becomes of it; null for ever. */
  @Nullable LocalDateTime knownFrom(Source source, String file, Row row) {
    LocalDateTime own = PlainCells.timeOrNull(row.cell("reported_at"));
    LocalDateTime whole = PlainCells.timeOrNull(source.settings().get("reported_at").text());
    return own != null ? own : whole != null ? whole : received.of(file);
  }

  /** Makes the unknown place of a mission where a row names none, whatever becomes of the row. */
  void needPlace(Row row) {
    Plan.Mission mission = plan.missions.get(row.cell("mission_id"));
    if (mission != null && isNowhere(row.cell("region_id"), mission)) {
      plan.needUnknown(mission);
    }
  }

  private static boolean isNowhere(String cell, Plan.Mission mission) {
    return cell.isEmpty() || cell.equals("unknown") || cell.equals(mission.root());
  }

  /** What an event says that holds: blanks mean no place, a single day, nobody outside. */
  static Content whole(Content given, Plan.Mission mission) {
    return given
        .withUsual("region_id", Plan.unknown(mission))
        .withUsual("date_end", given.text("date_start"))
        .withUsual("sensitivity", "internal");
  }

  private Content content(Source source, Row row, Plan.Mission mission) throws BrokenRow {
    Map<String, Double> numbers = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    texts.put("mission_id", mission.id());
    for (String column : List.of("place", "type")) {
      put(texts, column, row.cell(column));
    }
    for (String column : List.of("date_start", "date_end")) {
      put(texts, column, day(row.cell(column)));
    }
    put(texts, "region_id", region(row.cell("region_id"), mission, texts.get("date_start")));
    put(
        texts,
        "sensitivity",
        PlainCells.code(row.cell("sensitivity"), PlainCells.SENSITIVITIES, ""));
    for (String column : DEATHS) {
      if (!row.cell(column).isEmpty()) {
        double number = PlainCells.number(row.cell(column), source);
        if (number < 0) {
          throw new BrokenRow("negative_number");
        }
        numbers.put(column, number);
      }
    }
    for (String column : CODES) {
      Integer code = PlainCells.integer(row.cell(column));
      if (code != null) {
        numbers.put(column, code.doubleValue());
      }
    }
    return new Content(numbers, texts, "");
  }

  private static void put(Map<String, String> texts, String column, String text) {
    if (!text.isEmpty()) {
      texts.put(column, text);
    }
  }

  private static String day(String cell) throws BrokenRow {
    try {
      return cell.isEmpty() ? "" : LocalDate.parse(cell).toString();
    } catch (DateTimeException wrong) {
      throw new BrokenRow("not_a_date");
    }
  }

  /** Nothing where the row names no place: a blank, the word unknown, the whole area. */
  private String region(String cell, Plan.Mission mission, @Nullable String day) throws BrokenRow {
    return isNowhere(cell, mission) || day == null
        ? ""
        : PlainCells.region(plan, cell, mission, LocalDate.parse(day));
  }
}
