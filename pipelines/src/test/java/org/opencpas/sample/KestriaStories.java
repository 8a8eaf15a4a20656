package org.opencpas.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.sample.ReturnFile.Layout;

/** What is planted in the returns of Kestria for readers to find; told in sample-data/README.md. */
final class KestriaStories {
  private static final List<String> CORRECTION_COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "period",
          "value",
          "status",
          "reported_at",
          "revision",
          "action",
          "comment",
          "evidence");

  private final Map<String, ReturnFile> files;

  private KestriaStories(Map<String, ReturnFile> files) {
    this.files = files;
  }

  /** Changes the files and adds those of the corrections. */
  static void plant(Map<String, ReturnFile> files) {
    KestriaStories stories = new KestriaStories(files);
    stories.silentRegion();
    stories.calmRegion();
    stories.emptyCells();
    stories.doubtfulValues();
    stories.sensitiveRows();
    stories.lateCorrection();
    stories.variousCorrections();
    stories.badRows();
    // Last, so that the copy is the file as it stands.
    files.put("records/police/2024-s2-copy.csv", stories.file("records/police/2024-s2.csv"));
  }

  private ReturnFile file(String path) {
    ReturnFile file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return file;
  }

  private Map<String, String> cell(String path, String indicator, String region, String period) {
    return KestriaReturns.find(file(path), indicator, region, period)
        .orElseThrow(() -> new IllegalArgumentException(indicator + " " + region + " " + period));
  }

  private void silentRegion() {
    for (ReturnFile file : files.values()) {
      file.rows()
          .removeIf(
              row ->
                  row.getOrDefault("region_id", "").equals("KS07")
                      && isFromOctober2024(row.getOrDefault("period", "")));
    }
  }

  private static boolean isFromOctober2024(String period) {
    return period.startsWith("2025")
        || List.of("2024-10", "2024-11", "2024-12", "2024-Q4").contains(period);
  }

  private void calmRegion() {
    for (ReturnFile file : files.values()) {
      for (Map<String, String> row : file.rows()) {
        String indicator = row.getOrDefault("indicator_id", "");
        boolean violence =
            indicator.equals("mil-ceasefire-violations")
                || indicator.equals("civ-rights-violations");
        if (violence && row.getOrDefault("region_id", "").equals("KS03")) {
          row.put("value", "0");
        }
      }
    }
  }

  private static void empty(Map<String, String> row, String status) {
    row.remove("value");
    row.remove("numerator");
    row.remove("denominator");
    row.put("status", status);
  }

  private void emptyCells() {
    for (String period : List.of("2023-07", "2023-08", "2023-09")) {
      String military = "records/military/2023.csv";
      empty(cell(military, "mil-patrols", "KS08", period), "no_access");
      empty(cell(military, "mil-ceasefire-violations", "KS08", period), "no_access");
      String civilian = "records/civilian/2023-s2.csv";
      empty(cell(civilian, "civ-rights-violations", "KS08", period), "no_access");
      empty(
          cell("records/support-monthly/2023.csv", "sup-fuel-reserve", "KS08", period),
          "no_access");
    }
    for (String period : List.of("2024-05", "2024-06")) {
      String path = "records/civilian/2024-s1.csv";
      empty(cell(path, "civ-rights-violations", "KS01", period), "withheld");
    }
    for (int year = 2023; year <= 2025; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        String path = "records/military/" + year + ".csv";
        empty(cell(path, "mil-mine-clearance", "KS01", year + "-Q" + quarter), "not_applicable");
      }
    }
    String patrols = "records/military/2025.csv";
    empty(cell(patrols, "mil-patrols", "KS05", "2025-05"), "not_reported");
    empty(cell(patrols, "mil-patrols", "KS05", "2025-06"), "");
    empty(
        cell("records/support-monthly/2025.csv", "sup-fuel-reserve", "KS05", "2025-06"),
        "not_reported");
    cell("records/civilian/2025-s1.csv", "civ-displaced", "KS06", "2025-04")
        .put("status", "estimated");
  }

  private void doubtfulValues() {
    cell("records/police/2024-s1.csv", "pol-complaints-resolved", "KS05", "2024-Q2")
        .put("value", "4500");
    cell("records/civilian/2025-s1.csv", "civ-returns", "KS04", "2025-03").put("value", "9840");
    Map<String, String> escorts =
        cell("records/military/2025.csv", "mil-escorts", "KS03", "2025-06");
    escorts.put("numerator", "14");
    escorts.put("denominator", "12");
    Map<String, String> mines =
        cell("records/military/2025.csv", "mil-mine-clearance", "KS05", "2025-Q2");
    mines.put("value", "58");
    mines.put("comment", "Recomptage: une parcelle\nétait comptée deux fois");
    cell("records/military/2024.csv", "mil-mine-clearance", "KS04", "2024-Q3").put("unit", "km2");
    cell("records/military/2024.csv", "mil-mine-clearance", "KS04", "2024-Q4")
        .put("unit", "hectares");
    cell("records/military/2023.csv", "mil-patrols", "KS01", "2023-12")
        .put("reported_at", "2023-12-29");
    cell("records/military/2023.csv", "mil-patrols", "KS02", "2023-12")
        .put("reported_at", "2024-01-03T14:30:00Z");
    cell("records/surveys/wave-4.csv", "civ-feeling-safe", "KS02", "2024-09-15").put("high", "55");
    cell("records/support-quarterly/2024.csv", "sup-water", "", "2024-Q3").put("value", "41");
    for (String path : List.of("records/police/2025-s1.csv")) {
      file(path)
          .rows()
          .removeIf(
              row ->
                  row.getOrDefault("indicator_id", "").equals("pol-trained")
                      && List.of("2025-02", "2025-03").contains(row.getOrDefault("period", ""))
                      && !row.containsKey("disaggregation"));
    }
  }

  private void sensitiveRows() {
    for (ReturnFile file : files.values()) {
      for (Map<String, String> row : file.rows()) {
        boolean rights = row.getOrDefault("indicator_id", "").equals("civ-rights-violations");
        if (rights
            && row.getOrDefault("region_id", "").equals("KS06")
            && row.getOrDefault("period", "").startsWith("2025")) {
          row.put("sensitivity", "internal");
        }
        if (rights
            && row.getOrDefault("region_id", "").equals("KS02")
            && row.getOrDefault("period", "").startsWith("2024")) {
          row.put("sensitivity", "contributor");
        }
      }
    }
    Map<String, String> witness =
        cell("records/civilian/2025-s1.csv", "civ-rights-violations", "KS06", "2025-02");
    witness.put("comment", "Témoins entendus à l'hôpital; names are with the section");
    witness.put("evidence", "case file HR/2025/017");
  }

  private Map<String, String> correction(
      String path, String indicator, String region, String period) {
    ReturnFile file =
        files.computeIfAbsent(path, absent -> new ReturnFile(Layout.CANONICAL, CORRECTION_COLUMNS));
    Map<String, String> row = new LinkedHashMap<>(KestriaReturns.row(indicator, region));
    row.put("period", period);
    file.rows().add(row);
    return row;
  }

  private void lateCorrection() {
    String path = "records/corrections/2023-11-returns.csv";
    String original = "records/civilian/2023-s1.csv";
    for (String period : List.of("2023-04", "2023-05", "2023-06")) {
      Map<String, String> old = cell(original, "civ-returns", "KS02", period);
      old.remove("comment");
      old.remove("evidence");
      long half = Long.parseLong(old.getOrDefault("value", "0")) / 2;
      Map<String, String> row = correction(path, "civ-returns", "KS02", period);
      row.put("value", String.valueOf(half));
      row.put("reported_at", "2023-11-20");
      row.put("revision", "1");
      row.put("comment", "Families were registered on both sides of the Valdorée bridge");
      row.put("evidence", "note CA/2023/44");
    }
    Map<String, String> same =
        cell("records/civilian/2023-s2.csv", "civ-returns", "KS02", "2023-07");
    same.remove("comment");
    same.remove("evidence");
    Map<String, String> confirmed = correction(path, "civ-returns", "KS02", "2023-07");
    confirmed.put("value", same.getOrDefault("value", ""));
    confirmed.put("reported_at", "2023-11-20");
  }

  private void variousCorrections() {
    String path = "records/corrections/2024-various.csv";
    Map<String, String> deleted = correction(path, "civ-mediation", "KS05", "2024-Q1");
    deleted.put("action", "delete");
    deleted.put("reported_at", "2024-06-12");
    deleted.put("comment", "The meetings took place in Naïre");

    Map<String, String> merged = correction(path, "mil-patrols", "KS02", "2024-04");
    merged.put("action", "merge");
    merged.put("reported_at", "2024-06-14");
    merged.put("comment", "Vérifié avec le journal des patrouilles");
    merged.put("evidence", "patrol log 2024/4");

    Map<String, String> first =
        cell("records/military/2024.csv", "mil-ceasefire-violations", "KS04", "2024-09");
    first.put("value", "7");
    first.put("reported_at", "2024-10-08");
    first.remove("comment");
    Map<String, String> other = correction(path, "mil-ceasefire-violations", "KS04", "2024-09");
    other.put("value", "11");
    other.put("reported_at", "2024-10-08");

    Map<String, String> mistaken = correction(path, "civ-courts-open", "KS01", "2024-Q3");
    mistaken.put("action", "delete");
    mistaken.put("reported_at", "2024-11-04");
    Map<String, String> again = correction(path, "civ-courts-open", "KS01", "2024-Q3");
    again.put("value", "7");
    again.put("reported_at", "2024-11-18");
    again.put("comment", "Counted anew by the justice section");

    // One annual figure of an indicator that is due by the month.
    Map<String, String> annual = correction(path, "mil-patrols", "KS03", "2024");
    annual.put("value", "480");
    annual.put("reported_at", "2025-01-20");
  }

  private void bad(String path, String indicator, String region, String period, String value) {
    Map<String, String> row = KestriaReturns.row(indicator, region);
    row.put("period", period);
    row.put("value", value);
    row.put("reported_at", "2025-07-09");
    file(path).rows().add(row);
  }

  private void badRows() {
    String military = "records/military/2024.csv";
    bad(military, "mil-patrols", "KS09", "2024-03", "12");
    bad(military, "mil-patrols", "KS05", "2024-04", "=SUM(A1:A3)");
    String police = "records/police/2023-s2.csv";
    bad(police, "pol-response-time", "KS01", "2023-Q3", "12,5");
    bad(police, "pol-joint-patrol", "KS01", "2023-08", "14");
    String civilian = "records/civilian/2025-s1.csv";
    bad(civilian, "civ-returns", "KS01", "", "310");
    bad(civilian, "civ-returns", "KS01", "2025-13", "310");
    Map<String, String> withheld = cell(civilian, "civ-rights-violations", "KS02", "2025-03");
    Map<String, String> contradiction = new LinkedHashMap<>(withheld);
    contradiction.put("status", "withheld");
    file(civilian).rows().add(contradiction);
    Map<String, String> elsewhere = new LinkedHashMap<>(withheld);
    elsewhere.put("mission_id", "KESMIN");
    file(civilian).rows().add(elsewhere);
    file("records/civilian/2025-s2.csv").endWith("KESMIS,civ-returns,KS01,2025-1");
    bad("records/support-monthly/2024.csv", "sup-fuel-reserve", "Île-Perdue", "2024-02", "20");
    bad("records/support-monthly/2024.csv", "sup-fuel-reserve", "KS01", "2024-02", "n.d.");
    bad("records/support-quarterly/2023.csv", "sup-vehicles", "KS01", "2022-Q4", "60");
    file("records/support-quarterly/2023.csv")
        .rows()
        .removeIf(
            row ->
                row.getOrDefault("indicator_id", "").equals("sup-vehicles")
                    && "2023-Q1".equals(row.getOrDefault("period", "")));
  }
}
