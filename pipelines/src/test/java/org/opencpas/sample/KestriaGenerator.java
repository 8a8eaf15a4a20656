package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the workspace sample-data/kestria: the same bytes each time. */
final class KestriaGenerator {
  private static final String ASSESSMENT =
      """
      # Kestria does not exist. How this workspace was made, and what is planted in it: ../README.md
      name: kestria
      sources:
        - name: military
          files: records/military/*.csv
          format: indicator-records
        - name: police
          files: records/police/*.csv
          format: indicator-records
        - name: civilian
          files: records/civilian/*.csv
          format: indicator-records
        - name: support-monthly
          files: records/support-monthly/*.csv
          format: csv
          encoding: ISO-8859-1
          delimiter: ";"
          decimal: ","
          mapping:
            mission_id:   {constant: KESMIS}
            indicator_id: {column: Indicateur}
            region_id:    {column: Région, map: {REGIONS}}
            period:       {column: Début, date: dd/MM/yyyy, as: month}
            value:        {column: Valeur}
            numerator:    {column: Numérateur}
            denominator:  {column: Dénominateur}
            status:       {column: Statut, map: {STATUSES}}
            unit:         {column: Unité}
            reported_at:  {column: Reçu le, date: dd/MM/yyyy}
            comment:      {column: Remarque}
        - name: support-quarterly
          files: records/support-quarterly/*.csv
          format: csv
          encoding: ISO-8859-1
          delimiter: ";"
          decimal: ","
          mapping:
            mission_id:   {constant: KESMIS}
            indicator_id: {column: Indicateur}
            region_id:    {column: Région, map: {REGIONS}}
            period:       {column: Début, date: dd/MM/yyyy, as: quarter}
            value:        {column: Valeur}
            numerator:    {column: Numérateur}
            denominator:  {column: Dénominateur}
            status:       {column: Statut, map: {STATUSES}}
            unit:         {column: Unité}
            reported_at:  {column: Reçu le, date: dd/MM/yyyy}
            comment:      {column: Remarque}
        - name: surveys
          files: records/surveys/*.csv
          format: indicator-records
        - name: corrections
          files: records/corrections/*.csv
          format: indicator-records
      """;

  private static final Map<String, String> RECEIVED =
      Map.of(
          "wave-1", "2023-04-20",
          "wave-2", "2023-10-12",
          "wave-3", "2024-04-22",
          "wave-4", "2024-10-15",
          "wave-5", "2025-04-18",
          "wave-6", "2025-10-20");

  private KestriaGenerator() {}

  /** Every file of the workspace, by its path inside it. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("assessment.yaml", utf8(assessment()));
    KestriaFramework.tables().forEach((path, text) -> files.put(path, utf8(text)));
    Map<String, ReturnFile> returns = KestriaReturns.files();
    KestriaStories.plant(returns);
    DelimitedText received = new DelimitedText(',');
    received.row(List.of("file", "sha256", "received_on"));
    for (Map.Entry<String, ReturnFile> entry : new TreeMap<>(returns).entrySet()) {
      byte[] bytes = entry.getValue().bytes();
      files.put(entry.getKey(), bytes);
      received.row(List.of(entry.getKey(), sha256(bytes), receivedOn(entry.getKey())));
    }
    files.put("records/received.csv", utf8(received.toString()));
    return files;
  }

  private static String assessment() {
    StringBuilder regions = new StringBuilder("Mission: KS");
    for (KestriaRegion region : KestriaRegion.REGIONS) {
      regions.append(", ").append(region.name()).append(": ").append(region.id());
    }
    String statuses =
        "communiqué: reported, non communiqué: not_reported,"
            + " sans accès: no_access, estimé: estimated";
    return ASSESSMENT.replace("REGIONS", regions).replace("STATUSES", statuses);
  }

  private static String receivedOn(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    if (RECEIVED.containsKey(name)) {
      return RECEIVED.getOrDefault(name, "");
    }
    if (name.startsWith("2023-11")) {
      return "2023-11-21";
    }
    int year = Integer.parseInt(name.substring(0, 4));
    return name.endsWith("-s1") ? year + "-08-20" : (year + 1) + "-02-20";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of bytes in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
