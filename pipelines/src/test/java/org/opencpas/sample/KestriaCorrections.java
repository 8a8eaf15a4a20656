package org.opencpas.sample;

import java.util.List;
import java.util.Map;
import org.opencpas.sample.ReturnFile.Layout;

/** What was sent again, changed or taken back later. */
final class KestriaCorrections {
  private static final List<String> COLUMNS =
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
  private static final String RETURNS = "records/corrections/2023-11-returns.csv";
  private static final String VARIOUS = "records/corrections/2024-various.csv";
  private static final String REVIEW = "records/corrections/2024-02-review.csv";
  private static final String JUSTICE = "records/corrections/2025-03-justice.csv";

  private final KestriaFiles files;

  private KestriaCorrections(KestriaFiles files) {
    this.files = files;
  }

  /** Adds the files of the corrections. */
  static void plant(KestriaFiles files) {
    files.add(RETURNS, new ReturnFile(Layout.CANONICAL, COLUMNS));
    files.add(VARIOUS, new ReturnFile(Layout.CANONICAL, COLUMNS));
    files.add(REVIEW, new ReturnFile(Layout.CANONICAL, COLUMNS));
    files.add(JUSTICE, new ReturnFile(Layout.CANONICAL, COLUMNS));
    KestriaCorrections corrections = new KestriaCorrections(files);
    corrections.late();
    corrections.various();
    corrections.twoTruths();
    corrections.courts();
    corrections.review();
    corrections.justice();
  }

  private Map<String, String> correction(
      String path, String indicator, String region, String period, String day) {
    Map<String, String> row = KestriaFiles.row(indicator, region, period);
    row.put("reported_at", day);
    files.at(path).rows().add(row);
    return row;
  }

  /** Between the two renewals the returns of a winter are halved. */
  private void late() {
    for (String period : List.of("2023-01", "2023-02", "2023-03")) {
      Map<String, String> old =
          files.cell("records/civilian/2023-s1.csv", "civ-returns", "KS02", period);
      old.remove("comment");
      old.remove("evidence");
      long half = Long.parseLong(old.getOrDefault("value", "0")) / 2;
      Map<String, String> row = correction(RETURNS, "civ-returns", "KS02", period, "2023-11-20");
      row.put("value", String.valueOf(half));
      row.put("revision", "1");
      row.put("comment", "Families were registered on both sides of the Valdorée bridge");
      row.put("evidence", "note CA/2023/44");
    }
    Map<String, String> same =
        files.cell("records/civilian/2023-s1.csv", "civ-returns", "KS02", "2023-04");
    same.remove("comment");
    same.remove("evidence");
    correction(RETURNS, "civ-returns", "KS02", "2023-04", "2023-11-20")
        .put("value", same.getOrDefault("value", ""));
  }

  private void various() {
    Map<String, String> deleted =
        correction(VARIOUS, "civ-mediation", "KS05", "2024-Q1", "2024-06-12");
    deleted.put("action", "delete");
    deleted.put("comment", "The meetings took place in Naïre");

    Map<String, String> merged =
        correction(VARIOUS, "mil-patrols", "KS02", "2024-04", "2024-06-14");
    merged.put("action", "merge");
    merged.put("comment", "Vérifié avec le journal des patrouilles");
    merged.put("evidence", "patrol log 2024/4");

    // One annual figure of an indicator that is due by the month.
    correction(VARIOUS, "mil-patrols", "KS03", "2024", "2025-01-20").put("value", "480");
  }

  private void twoTruths() {
    Map<String, String> first =
        files.cell("records/military/2024.csv", "mil-ceasefire-violations", "KS04", "2024-09");
    first.put("value", "7");
    first.put("reported_at", "2024-10-08");
    first.remove("comment");
    correction(VARIOUS, "mil-ceasefire-violations", "KS04", "2024-09", "2024-10-08")
        .put("value", "11");
  }

  private void courts() {
    correction(VARIOUS, "civ-courts-open", "KS01", "2024-Q3", "2024-11-04").put("action", "delete");
    Map<String, String> again =
        correction(VARIOUS, "civ-courts-open", "KS01", "2024-Q3", "2024-11-18");
    again.put("value", "7");
    again.put("comment", "Counted anew by the justice section");
  }

  /**
   * Before the second renewal the returns of 2022 are gone through again: of the children released
   * in its first quarter some are added, some were counted twice, and some belong elsewhere.
   */
  private void review() {
    correction(REVIEW, "civ-child-release", "KS05", "2022-02", "2024-02-14").put("value", "6");
    reviewed("civ-child-release", "KS04", "2022-01", "38", "35");
    correction(REVIEW, "civ-child-release", "KS02", "2022-03", "2024-02-14")
        .put("action", "delete");
    reviewed("civ-returns", "KS05", "2022-05", "112", "102");
  }

  private void reviewed(
      String indicator, String region, String period, String before, String after) {
    Map<String, String> old = files.cell("records/civilian/2022-s1.csv", indicator, region, period);
    if (!before.equals(old.get("value"))) {
      throw new IllegalStateException(indicator + " " + region + " " + period + ": " + old);
    }
    Map<String, String> row = correction(REVIEW, indicator, region, period, "2024-02-14");
    row.put("value", after);
    row.put("revision", "1");
    row.put("evidence", "note RV/2024/6");
  }

  /** After the second renewal a register of courts is found to hold cases of another year. */
  private void justice() {
    Map<String, String> row =
        correction(JUSTICE, "civ-justice-cases", "KS06", "2023-Q4", "2025-03-10");
    row.put("value", "31");
    row.put("revision", "1");
    row.put("evidence", "note JS/2025/3");
  }
}
