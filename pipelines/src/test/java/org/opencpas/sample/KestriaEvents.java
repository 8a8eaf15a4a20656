package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Events in Kestria as an outside project records them, in a layout of its own: a file a year. */
final class KestriaEvents {
  private static final List<String> COLUMNS =
      List.of(
          "event",
          "from",
          "to",
          "region",
          "place",
          "kind",
          "killed_best",
          "killed_low",
          "killed_high",
          "killed_civilians",
          "place_code",
          "day_code",
          "recorded_on",
          "note");
  private static final List<String> KINDS =
      List.of("clash", "attack on civilians", "explosive device", "shelling");

  private KestriaEvents() {}

  /** The files by path. */
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (int year = KestriaTime.FIRST_YEAR; year < KestriaTime.FIRST_YEAR + 5; year++) {
      DelimitedText text = new DelimitedText(',');
      text.row(COLUMNS);
      List<List<String>> events = ofYear(year);
      for (int i = 0; i < events.size(); i++) {
        List<String> row = new ArrayList<>(events.get(i));
        row.add(0, String.format(Locale.ROOT, "KE%d-%04d", year % 100, i + 1));
        text.row(row);
      }
      odd(year).forEach(text::row);
      files.put("records/events/" + year + ".csv", text.toString());
    }
    return files;
  }

  private static List<List<String>> ofYear(int year) {
    List<List<String>> events = new ArrayList<>();
    for (int month = 12 * (year - 2021); month < 12 * (year - 2020); month++) {
      for (KestriaPlace region : KestriaPlaces.LEVEL_1) {
        int violence = violence(region, month);
        SplitMix random = SplitMix.keyed("events", region.id(), String.valueOf(month));
        for (int i = random.below(violence + 1); i > 0; i--) {
          events.add(event(region, month, random));
        }
      }
    }
    events.sort((one, other) -> String.join(",", one).compareTo(String.join(",", other)));
    return events;
  }

  /** Most events of a month: fewer where the plan gets on, none in Saint-Ulmaël. */
  private static int violence(KestriaPlace region, int month) {
    if (region.id().equals("KS03")) {
      return 0;
    }
    return Math.max(0, 3 * region.size() * (11_000 - region.progress(month)) / 1_000_000);
  }

  private static List<String> event(KestriaPlace region, int month, SplitMix random) {
    LocalDate from = KestriaTime.endOf(month - 1).plusDays(random.below(28));
    List<KestriaPlace> districts =
        KestriaPlaces.at(2, month).stream()
            .filter(place -> place.parent().equals(region.id()))
            .toList();
    int best = random.below(9) * random.below(3);
    int civilians = best == 0 ? 0 : random.below(best + 1);
    return List.of(
        from.toString(),
        from.plusDays(random.inPercent(10) ? 2 : 0).toString(),
        region.name(),
        random.pick(districts).name(),
        random.pick(KINDS),
        String.valueOf(best),
        String.valueOf(best - best / 3),
        String.valueOf(best + random.below(best + 1)),
        String.valueOf(civilians),
        String.valueOf(random.inPercent(5) ? 4 : random.between(1, 3)),
        String.valueOf(random.between(1, 2)),
        from.plusDays(20L + random.below(40)).toString(),
        "");
  }

  /** Events that nobody could place, doubtful counts, and one that was counted anew. */
  private static List<List<String>> odd(int year) {
    return switch (year) {
      case 2022 ->
          List.of(
              List.of(
                  "KE22-9001",
                  "2022-05-11",
                  "2022-05-11",
                  "",
                  "",
                  "clash",
                  "4",
                  "3",
                  "6",
                  "0",
                  "5",
                  "1",
                  "2022-06-20",
                  "Somewhere in the east"));
      case 2023 ->
          List.of(
              List.of(
                  "KE23-9001",
                  "2023-02-14",
                  "2023-02-16",
                  "",
                  "unknown",
                  "attack on civilians",
                  "7",
                  "5",
                  "12",
                  "7",
                  "6",
                  "2",
                  "2023-04-02",
                  "Two radio reports"),
              List.of(
                  "KE23-9002",
                  "2023-08-03",
                  "2023-08-03",
                  "Côte-aux-Grèves",
                  "Cap-Morne",
                  "shelling",
                  "5",
                  "8",
                  "9",
                  "2",
                  "2",
                  "1",
                  "2023-09-01",
                  "Low above best"),
              List.of(
                  "KE23-9003",
                  "2023-10-21",
                  "2023-10-21",
                  "Eastmere",
                  "Umm Nakhla",
                  "explosive device",
                  "11",
                  "6",
                  "9",
                  "3",
                  "1",
                  "1",
                  "2023-11-15",
                  "High below best"));
      case 2024 ->
          List.of(
              List.of(
                  "KE23-9002",
                  "2023-08-03",
                  "2023-08-03",
                  "Côte-aux-Grèves",
                  "Cap-Morne",
                  "shelling",
                  "6",
                  "8",
                  "9",
                  "2",
                  "2",
                  "1",
                  "2024-02-12",
                  "Counted anew; low still above best"));
      default -> List.of();
    };
  }
}
