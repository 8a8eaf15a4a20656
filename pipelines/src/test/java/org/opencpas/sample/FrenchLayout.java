package org.opencpas.sample;

import java.util.List;
import java.util.Map;

/** The layout in which the support component of Kestria sends its returns. */
final class FrenchLayout {
  static final List<String> HEADERS =
      List.of(
          "Indicateur",
          "Région",
          "Début",
          "Valeur",
          "Numérateur",
          "Dénominateur",
          "Statut",
          "Unité",
          "Reçu le",
          "Remarque");

  private static final Map<String, String> STATUS =
      Map.of(
          "", "communiqué",
          "reported", "communiqué",
          "not_reported", "non communiqué",
          "no_access", "sans accès",
          "estimated", "estimé");

  private FrenchLayout() {}

  /** The cells of a row given by canonical columns. */
  static List<String> cells(Map<String, String> row) {
    String period = row.getOrDefault("period", "");
    return List.of(
        row.getOrDefault("indicator_id", ""),
        name(row.getOrDefault("region_id", "")),
        firstDay(period),
        row.getOrDefault("value", "").replace('.', ','),
        row.getOrDefault("numerator", "").replace('.', ','),
        row.getOrDefault("denominator", "").replace('.', ','),
        STATUS.getOrDefault(row.getOrDefault("status", ""), ""),
        row.getOrDefault("unit", ""),
        french(row.getOrDefault("reported_at", "")),
        row.getOrDefault("comment", ""));
  }

  private static String name(String code) {
    if (code.isEmpty()) {
      return "Mission";
    }
    return KestriaPlaces.LEVEL_1.stream()
        .filter(region -> region.id().equals(code))
        .map(KestriaPlace::name)
        .findFirst()
        .orElse(code);
  }

  private static String firstDay(String period) {
    String year = period.substring(0, 4);
    if (period.length() == 4) {
      return "01/01/" + year;
    }
    int quarter = period.indexOf('Q');
    if (quarter < 0) {
      return "01/" + period.substring(5) + "/" + year;
    }
    int month = 3 * (period.charAt(quarter + 1) - '0') - 2;
    return "01/" + (month < 10 ? "0" : "") + month + "/" + year;
  }

  private static String french(String isoDate) {
    return isoDate.substring(8, 10) + "/" + isoDate.substring(5, 7) + "/" + isoDate.substring(0, 4);
  }
}
