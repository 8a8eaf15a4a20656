package org.opencpas.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Silence of every kind, and true zeros beside it. */
final class KestriaSilence {
  private static final String FIRST_SILENT_DAY = "2024-10-01";
  private static final String FIRST_DAY_AFTER = "2025-07-01";
  private static final Set<String> CALM =
      Set.of("mil-ceasefire-violations", "civ-rights-violations", "mil-attacks-rate");
  private static final Set<String> CUT_OFF =
      Set.of("civ-field-visits", "mil-attacks-rate", "mil-road-access", "pol-stations-open");

  private final KestriaFiles files;

  private KestriaSilence(KestriaFiles files) {
    this.files = files;
  }

  /** Changes the files. */
  static void plant(KestriaFiles files) {
    KestriaSilence silence = new KestriaSilence(files);
    for (ReturnFile file : files.all()) {
      file.rows().removeIf(row -> isOfBurntLandsInSilence(row) || isLostQuarter(row));
      file.rows().forEach(KestriaSilence::calm);
      file.rows().forEach(KestriaSilence::cutOff);
    }
    silence.noAccess();
    silence.withheld();
    silence.notApplicable();
    silence.blank();
  }

  private static String place(Map<String, String> row) {
    return row.getOrDefault("region_id", "");
  }

  private static String lastDay(Map<String, String> row) {
    return Span.parse(row.getOrDefault("period", "")).orElseThrow().lastDay().toString();
  }

  /** Nothing at all comes from the region for nine months. */
  private static boolean isOfBurntLandsInSilence(Map<String, String> row) {
    return place(row).startsWith("KS07")
        && lastDay(row).compareTo(FIRST_SILENT_DAY) >= 0
        && lastDay(row).compareTo(FIRST_DAY_AFTER) < 0;
  }

  /** The relay of Northmarch burnt down: force and police could not send the third quarter. */
  private static boolean isLostQuarter(Map<String, String> row) {
    String indicator = row.getOrDefault("indicator_id", "");
    return place(row).equals("KS05")
        && (indicator.startsWith("mil-") || indicator.startsWith("pol-"))
        && List.of("2022-07", "2022-08", "2022-09", "2022-Q3").contains(row.get("period"));
  }

  private static void calm(Map<String, String> row) {
    if (place(row).startsWith("KS03") && CALM.contains(row.getOrDefault("indicator_id", ""))) {
      row.put("value", "0");
      row.computeIfPresent("numerator", (column, any) -> "0");
    }
  }

  /** The only road to Umm Nakhla was mined. */
  private static void cutOff(Map<String, String> row) {
    if (place(row).equals("KS0803")
        && CUT_OFF.contains(row.getOrDefault("indicator_id", ""))
        && lastDay(row).compareTo("2022-11-01") >= 0
        && lastDay(row).compareTo("2023-05-01") < 0) {
      KestriaFiles.empty(row, "no_access");
    }
  }

  private void noAccess() {
    for (String period : List.of("2023-07", "2023-08", "2023-09")) {
      noAccess("records/military/2023.csv", "mil-patrols", period);
      noAccess("records/military/2023.csv", "mil-ceasefire-violations", period);
      noAccess("records/civilian/2023-s2.csv", "civ-rights-violations", period);
      noAccess("records/support-monthly/2023.csv", "sup-fuel-reserve", period);
    }
  }

  private void noAccess(String path, String indicator, String period) {
    KestriaFiles.empty(files.cell(path, indicator, "KS08", period), "no_access");
  }

  private void withheld() {
    for (String period : List.of("2024-05", "2024-06")) {
      String path = "records/civilian/2024-s1.csv";
      KestriaFiles.empty(files.cell(path, "civ-rights-violations", "KS01", period), "withheld");
    }
  }

  /** There are no mines in Haute-Vérane. */
  private void notApplicable() {
    for (int month = 2; month < KestriaTime.MONTHS; month += 3) {
      String path = "records/military/" + KestriaTime.year(month) + ".csv";
      String period = KestriaTime.period(3, month);
      KestriaFiles.empty(files.cell(path, "mil-mine-clearance", "KS01", period), "not_applicable");
    }
  }

  private void blank() {
    String patrols = "records/military/2025.csv";
    KestriaFiles.empty(files.cell(patrols, "mil-patrols", "KS05", "2025-05"), "not_reported");
    KestriaFiles.empty(files.cell(patrols, "mil-patrols", "KS05", "2025-06"), "");
    String fuel = "records/support-monthly/2025.csv";
    KestriaFiles.empty(files.cell(fuel, "sup-fuel-reserve", "KS05", "2025-06"), "not_reported");
    files
        .cell("records/civilian/2025-s1.csv", "civ-displaced", "KS06", "2025-04")
        .put("status", "estimated");
  }
}
