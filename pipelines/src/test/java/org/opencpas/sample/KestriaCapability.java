package org.opencpas.sample;

import java.util.List;
import java.util.Map;

/** What armed groups and the forces of the state gained and lost again. */
final class KestriaCapability {
  private static final int FIRST_QUARTER_OF_2023 = 26;
  private static final int FIRST_QUARTER_OF_2024 = 38;

  private KestriaCapability() {}

  /** Changes the files. */
  static void plant(KestriaFiles files) {
    regained(files);
    handedOverAndLost(files);
    ranges(files);
  }

  /** In Naïre armed groups are driven back until the second renewal, and come back after it. */
  private static void regained(KestriaFiles files) {
    int first = FIRST_QUARTER_OF_2023;
    quarters(files, "grp-bases", "KS06", first, 5, 4, 3, 2, 2, 1, 3, 4, 5, 6, 6, 7);
    quarters(files, "grp-heavy-weapons", "KS06", first, 14, 12, 10, 8, 6, 5, 8, 11, 14, 16, 18, 19);
    quarters(files, "grp-attack-capability", "KS06", first, 3, 3, 2, 2, 2, 2, 3, 3, 4, 4, 4, 5);
    quarters(
        files,
        "grp-fighters",
        "KS06",
        first,
        560,
        520,
        470,
        420,
        380,
        340,
        420,
        500,
        580,
        640,
        690,
        720);
    quarters(files, "host-districts-lost", "KS06", first, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0);
  }

  /** All three districts of Northmarch are handed over in 2024, and two are lost in 2025. */
  private static void handedOverAndLost(KestriaFiles files) {
    int first = FIRST_QUARTER_OF_2024;
    quarters(files, "host-districts-held", "KS05", first, 2, 3, 3, 3, 3, 2, 1, 1);
    quarters(files, "host-districts-lost", "KS05", first, 0, 0, 0, 0, 0, 1, 1, 0);
  }

  private static void quarters(
      KestriaFiles files, String indicator, String region, int first, int... values) {
    for (int i = 0; i < values.length; i++) {
      int month = first + 3 * i;
      String path = "records/capability/" + KestriaTime.year(month) + ".csv";
      files
          .cell(path, indicator, region, KestriaTime.period(3, month))
          .put("value", String.valueOf(values[i]));
    }
  }

  /** Nobody counts fighters: from four fifths of the best estimate to thirteen tenths. */
  private static void ranges(KestriaFiles files) {
    for (ReturnFile file : files.all()) {
      for (Map<String, String> row : List.copyOf(file.rows())) {
        if (row.getOrDefault("indicator_id", "").equals("grp-fighters")) {
          long best = Long.parseLong(row.getOrDefault("value", ""));
          row.put("low", String.valueOf(best * 8 / 10));
          row.put("high", String.valueOf(best * 13 / 10));
        }
      }
    }
  }
}
