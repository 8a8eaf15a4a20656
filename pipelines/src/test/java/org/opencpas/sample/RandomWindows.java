package org.opencpas.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source of events of a {@link RandomWorkspace} over years, so that windows can be compared: with
 * a massacre, months without any, a year that no file covers, low above high, deaths that are not
 * given, places known only roughly.
 */
final class RandomWindows {
  static final String INDICATOR = "watched";

  static final String SOURCE =
      """
        - name: watch
          kind: events
          files: records/watch/*.csv
          format: csv
          constants: {mission_id: M1}
          mapping:
            event_id: {column: event_id}
            region_id: {column: region_id}
            date_start: {column: date_start}
            type: {column: type}
            deaths_best: {column: deaths_best}
            deaths_low: {column: deaths_low}
            deaths_high: {column: deaths_high}
            civilian_deaths_recorded: {column: civilian_deaths_recorded}
            place_precision: {column: place_precision}
            count:
              span: whole months of the file
              indicators:
                watched: {count: events}
      """;

  private static final List<String> COLUMNS =
      List.of(
          "event_id",
          "region_id",
          "date_start",
          "type",
          "deaths_best",
          "deaths_low",
          "deaths_high",
          "civilian_deaths_recorded",
          "place_precision");

  private final SplitMix random;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final int most;
  private final int deadliest;
  private final int unknown;
  private int events;

  RandomWindows(SplitMix random) {
    this.random = random;
    this.most = random.pick(List.of(1, 3, 6));
    this.deadliest = random.pick(List.of(0, 1, 9));
    this.unknown = random.pick(List.of(0, 0, 3));
    int split = random.between(8, 14);
    int gap = random.pick(List.of(0, 0, 1, 6));
    files.put("records/watch/1.csv", file(0, split));
    files.put("records/watch/2.csv", file(split + gap, 30));
  }

  /** Files by path. */
  Map<String, String> files() {
    return files;
  }

  /** A line for the table of indicators. */
  static String indicators() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("indicator_id", INDICATOR);
    row.put("mission_id", "M1");
    row.put("title", "Watched");
    row.put("measure", "count");
    row.put("value_kind", "flow");
    row.put("direction", "decrease");
    row.put("result_level", "context");
    row.put("component", "military");
    row.put("frequency", "month");
    row.put("region_level", "1");
    DelimitedText text = new DelimitedText(',');
    text.row(RandomIndicators.COLUMNS.stream().map(key -> row.getOrDefault(key, "")).toList());
    return text.toString();
  }

  private String file(int first, int end) {
    DelimitedText text = new DelimitedText(',');
    text.row(COLUMNS);
    for (int month = first; month < end; month++) {
      for (int i = random.below(most + 1); i > 0; i--) {
        text.row(event(month));
      }
    }
    return text.toString();
  }

  private List<String> event(int month) {
    int best = random.inPercent(2) ? 250 : random.below(deadliest + 1);
    String day = "%d-%02d-%02d".formatted(2022 + month / 12, month % 12 + 1, random.between(1, 28));
    List<String> cells = new ArrayList<>();
    cells.add("W" + events++);
    cells.add(random.pick(List.of("A", "A", "A1", "")));
    cells.add(day);
    cells.add(random.pick(List.of("clash", "clash", "shelling", "")));
    cells.add(random.inPercent(unknown) ? "" : String.valueOf(best));
    cells.add(String.valueOf(random.inPercent(10) ? best + 2 : best));
    cells.add(String.valueOf(best + random.below(3)));
    cells.add(String.valueOf(random.below(best + 1)));
    cells.add(random.pick(List.of("", "1", "2", "3", "4", "5", "6", "7")));
    return cells;
  }
}
