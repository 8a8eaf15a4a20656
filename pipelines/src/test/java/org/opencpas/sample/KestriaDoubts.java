package org.opencpas.sample;

import java.util.Map;
import java.util.Set;

/** Values that are used and make one doubt, and returns that came late. */
final class KestriaDoubts {
  private static final String STRENGTH = "records/strength/2023.csv";

  private final KestriaFiles files;

  private KestriaDoubts(KestriaFiles files) {
    this.files = files;
  }

  /** Changes the files. */
  static void plant(KestriaFiles files) {
    KestriaDoubts doubts = new KestriaDoubts(files);
    doubts.values();
    doubts.units();
    doubts.days();
    doubts.parts();
    doubts.releases();
  }

  private void values() {
    files
        .cell("records/police/2024-s1.csv", "pol-complaints-resolved", "KS05", "2024-Q2")
        .put("value", "4500");
    files
        .cell("records/civilian/2025-s1.csv", "civ-returns", "KS04", "2025-03")
        .put("value", "9840");
    Map<String, String> escorts =
        files.cell("records/military/2025.csv", "mil-escorts", "KS03", "2025-06");
    escorts.put("numerator", "14");
    escorts.put("denominator", "12");
    Map<String, String> mines =
        files.cell("records/military/2025.csv", "mil-mine-clearance", "KS05", "2025-Q2");
    mines.put("value", "58");
    mines.put("comment", "Recomptage: une parcelle\nétait comptée deux fois");
    files.cell(KestriaFindings.path(8), "civ-feeling-safe", "KS02", "2024-09-15").put("high", "60");
    files.cell("records/support-quarterly/2024.csv", "sup-water", "", "2024-Q3").put("value", "41");
  }

  private void units() {
    String path = "records/military/2024.csv";
    files.cell(path, "mil-mine-clearance", "KS04", "2024-Q3").put("unit", "km2");
    files.cell(path, "mil-mine-clearance", "KS04", "2024-Q4").put("unit", "hectares");
  }

  private void days() {
    String patrols = "records/military/2023.csv";
    files.cell(patrols, "mil-patrols", "KS01", "2023-12").put("reported_at", "2023-12-29");
    files
        .cell(patrols, "mil-patrols", "KS02", "2023-12")
        .put("reported_at", "2024-01-03T14:30:00Z");
    // Months late: a run as of October 2023 does not know it.
    Map<String, String> late =
        files.cell("records/civilian/2023-s2.csv", "civ-displaced", "KS05", "2023-08");
    late.put("reported_at", "2023-12-04");
    late.put("comment", "Le registre était resté à Greywater");
  }

  private void parts() {
    files
        .at("records/police/2025-s1.csv")
        .rows()
        .removeIf(
            row ->
                row.getOrDefault("indicator_id", "").equals("pol-trained")
                    && Set.of("2025-02", "2025-03").contains(row.getOrDefault("period", ""))
                    && !row.containsKey("disaggregation"));
    String boys = "age=0-17;sex=m";
    files
        .at("records/police/2024-s1.csv")
        .rows()
        .removeIf(
            row ->
                KestriaFiles.isOf(row, "pol-cases-gbv", "KS04", "2024-S1")
                    && row.getOrDefault("disaggregation", "").equals(boys));
    files
        .at("records/civilian/2023-s2.csv")
        .rows()
        .removeIf(
            row ->
                KestriaFiles.isOf(row, "civ-voters", "KS02", "2023")
                    && !row.containsKey("disaggregation"));
    Map<String, String> staff = files.cell(STRENGTH, "sup-civilian-staff", "", "2023-06");
    staff.put("value", String.valueOf(Long.parseLong(staff.getOrDefault("value", "0")) + 12));
    staff.put("comment", "Twelve contractors whose sex was not recorded");
  }

  /** Facts of an irregular indicator that overlap, and one from a level below the others. */
  private void releases() {
    release("KS02", "2023-Q1", "22", 26);
    release("KS02", "2023-02", "9", 25);
    release("KS0401", "2024-04", "6", 39);
    release("KS01", "2024-04", "11", 39);
  }

  private void release(String region, String period, String value, int month) {
    ReturnFile file = files.of("civilian", month);
    file.rows().removeIf(row -> KestriaFiles.isOf(row, "civ-child-release", region, period));
    Map<String, String> row = KestriaFiles.row("civ-child-release", region, period);
    row.put("value", value);
    row.put("reported_at", KestriaTime.endOf(month).plusDays(11).toString());
    file.rows().add(row);
  }
}
