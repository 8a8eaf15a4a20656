package org.opencpas.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that no reader can use. */
final class KestriaRefusals {
  private final KestriaFiles files;

  private KestriaRefusals(KestriaFiles files) {
    this.files = files;
  }

  /** Adds the rows at the ends of files. */
  static void plant(KestriaFiles files) {
    KestriaRefusals refusals = new KestriaRefusals(files);
    refusals.ofForceAndPolice();
    refusals.ofCivilians();
    refusals.ofSupportAndDistricts();
  }

  private Map<String, String> bad(
      String path, String indicator, String region, String period, String value) {
    Map<String, String> row = KestriaFiles.row(indicator, region, period);
    row.put("value", value);
    row.put("reported_at", "2025-07-09");
    files.at(path).rows().add(row);
    return row;
  }

  private void ofForceAndPolice() {
    String military = "records/military/2024.csv";
    bad(military, "mil-patrols", "KS09", "2024-03", "12");
    bad(military, "mil-patrols", "KS05", "2024-04", "=SUM(A1:A3)");
    String police = "records/police/2023-s2.csv";
    bad(police, "pol-response-time", "KS01", "2023-Q3", "12,5");
    bad(police, "pol-joint-patrol", "KS01", "2023-08", "14");
    bad("records/police/2022-s2.csv", "pol-checkpoints", "", "2022-Q4", "31");
  }

  private void ofCivilians() {
    String civilian = "records/civilian/2025-s1.csv";
    bad(civilian, "civ-returns", "KS01", "", "310");
    bad(civilian, "civ-returns", "KS01", "2025-13", "310");
    Map<String, String> withheld = files.cell(civilian, "civ-rights-violations", "KS02", "2025-03");
    Map<String, String> contradiction = new LinkedHashMap<>(withheld);
    contradiction.put("status", "withheld");
    files.at(civilian).rows().add(contradiction);
    Map<String, String> elsewhere = new LinkedHashMap<>(withheld);
    elsewhere.put("mission_id", "KESMIN");
    files.at(civilian).rows().add(elsewhere);
    files.at("records/civilian/2025-s2.csv").endWith("KESMIS,civ-returns,KS01,,2025-1");
  }

  private void ofSupportAndDistricts() {
    bad("records/support-monthly/2024.csv", "sup-fuel-reserve", "Île-Perdue", "2024-02", "20");
    bad("records/support-monthly/2024.csv", "sup-fuel-reserve", "KS01", "2024-02", "n.d.");
    bad("records/support-quarterly/2021.csv", "sup-vehicles", "KS01", "2020-Q4", "60");
    // The district was split a month before.
    bad("records/districts/2023.csv", "civ-field-visits", "KS0203", "2023-05", "9");
  }
}
