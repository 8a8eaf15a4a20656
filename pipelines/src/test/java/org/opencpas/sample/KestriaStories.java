package org.opencpas.sample;

/** What is planted in the returns of Kestria for readers to find; told in sample-data/README.md. */
final class KestriaStories {
  private KestriaStories() {}

  /** Changes the files and adds those of the corrections. */
  static void plant(KestriaFiles files) {
    KestriaSilence.plant(files);
    KestriaDoubts.plant(files);
    KestriaCapability.plant(files);
    sensitiveRows(files);
    courtsOpenAndClose(files);
    policeAnswerToo(files);
    KestriaCorrections.plant(files);
    KestriaRefusals.plant(files);
    // Last, so that the copy is the file as it stands.
    files.add("records/police/2024-s2-copy.csv", files.at("records/police/2024-s2.csv"));
  }

  private static void sensitiveRows(KestriaFiles files) {
    for (ReturnFile file : files.all()) {
      file.rows().stream()
          .filter(row -> row.getOrDefault("indicator_id", "").equals("civ-rights-violations"))
          .forEach(
              row -> {
                String place = row.getOrDefault("region_id", "");
                String period = row.getOrDefault("period", "");
                if (place.equals("KS06") && period.startsWith("2025")) {
                  row.put("sensitivity", "internal");
                } else if (place.equals("KS02") && period.startsWith("2024")) {
                  row.put("sensitivity", "contributor");
                }
              });
    }
    var witness =
        files.cell("records/civilian/2025-s1.csv", "civ-rights-violations", "KS06", "2025-02");
    witness.put("comment", "Témoins entendus à l'hôpital; names are with the section");
    witness.put("evidence", "case file HR/2025/017");
  }

  /** The benchmark asks for 6 courts in two quarters: met in the middle of 2024, then lost. */
  private static void courtsOpenAndClose(KestriaFiles files) {
    int[] courts = {5, 6, 7, 7, 6, 4, 4, 3};
    for (int i = 0; i < courts.length; i++) {
      int month = 38 + 3 * i;
      String period = KestriaTime.period(3, month);
      files.of("civilian", month).rows().stream()
          .filter(row -> KestriaFiles.isOf(row, "civ-courts-open", "KS04", period))
          .findFirst()
          .orElseThrow()
          .put("value", String.valueOf(courts[i]));
    }
  }

  /** In two regions the police keep a count of their own of the warnings that they answered. */
  private static void policeAnswerToo(KestriaFiles files) {
    int[] answered = {3, 4, 4, 6, 2, 2, 3, 5};
    int[] received = {6, 7, 6, 8, 5, 4, 6, 7};
    for (int i = 0; i < answered.length; i++) {
      int month = 50 + 3 * (i % 4);
      var row =
          KestriaFiles.row(
              "mil-early-warning", i < 4 ? "KS01" : "KS02", KestriaTime.period(3, month));
      row.put("component", "police");
      row.put("numerator", String.valueOf(answered[i]));
      row.put("denominator", String.valueOf(received[i]));
      row.put("reported_at", KestriaTime.endOf(month).plusDays(9).toString());
      files.of("police", month).rows().add(row);
    }
  }
}
