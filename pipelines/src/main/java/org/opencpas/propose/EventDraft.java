package org.opencpas.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts a source of events for a table in which each row seems to be one. */
final class EventDraft {
  private EventDraft() {}

  /**
   * A source of events; empty where nothing speaks for it: an id of its own in every row, a day,
   * and a name that says event, incident or deaths.
   */
  static Optional<SourceDraft> of(Shape shape, Mission mission) {
    Table table = new Table(shape.header(), shape.rows());
    Optional<Column> id = table.take(Role.EVENT, EventDraft::mayBeId);
    boolean named = id.filter(column -> !isPlainId(column)).isPresent();
    Optional<Column> day =
        table.take(Role.PERIOD, column -> PeriodGuess.dayPattern(column).isPresent());
    boolean deaths = !table.named(Role.DEATHS).isEmpty();
    return id.isEmpty() || day.isEmpty() || !(named || deaths)
        ? Optional.empty()
        : Optional.of(draft(shape, mission, table, id.get(), day.get()));
  }

  /** Reports of one event may repeat its id, where the column says that it is one. */
  private static boolean mayBeId(Column column) {
    return isPlainId(column) ? column.isKey() : column.isNearlyKey();
  }

  private static boolean isPlainId(Column column) {
    return column.plain().text().equals("id");
  }

  private static SourceDraft draft(
      Shape shape, Mission mission, Table table, Column id, Column day) {
    List<YamlLine> lines = new ArrayList<>();
    lines.add(
        new YamlLine("kind: events", "each row has an id and a day, so it is taken for an event"));
    lines.addAll(LayoutLines.of(shape, table));
    lines.add(YamlLine.of("defines: [indicators]"));
    Fields fields = new Fields();
    fields.put("event_id", id.reference(), "");
    fields.mission(table, mission);
    fields.put("date_start", Fields.day(day), "");
    table
        .take(Role.END, column -> PeriodGuess.dayPattern(column).isPresent())
        .ifPresent(column -> fields.put("date_end", Fields.day(column), ""));
    fields.region(table, ", blank: unknown");
    fields.text(table, Role.PLACE, "place");
    fields.text(table, Role.TYPE, "type");
    fields.number(table, Role.LOW, "deaths_low");
    fields.number(table, Role.HIGH, "deaths_high");
    fields.number(table, Role.CIVILIANS, "civilian_deaths_recorded");
    fields.number(table, Role.DEATHS, "deaths_best");
    fields.reported(table);
    lines.addAll(fields.lines());
    lines.addAll(counting(shape.name(), fields));
    return new SourceDraft("a table of events", Sureness.UNSURE, lines, Map.of(), Doubts.of(lines));
  }

  private static List<YamlLine> counting(String name, Fields fields) {
    List<YamlLine> lines = new ArrayList<>();
    lines.add(YamlLine.of("  count:"));
    lines.add(
        new YamlLine(
            "    span: whole years of the file",
            "a month of these years without an event counts as zero; is the list complete?"));
    lines.add(YamlLine.of("    indicators:"));
    lines.add(
        YamlLine.of(
            "      %s: {count: events, title: %s}"
                .formatted(YamlText.of(name + "-events"), YamlText.of("Events of " + name))));
    if (fields.has("deaths_best")) {
      String range =
          fields.has("deaths_low") && fields.has("deaths_high")
              ? ", low: deaths_low, high: deaths_high"
              : "";
      lines.add(
          YamlLine.of(
              "      %s: {sum: deaths_best%s, title: %s}"
                  .formatted(
                      YamlText.of(name + "-deaths"), range, YamlText.of("Deaths of " + name))));
    }
    return lines;
  }
}
