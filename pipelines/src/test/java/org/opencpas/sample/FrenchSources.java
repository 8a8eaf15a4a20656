package org.opencpas.sample;

import java.util.stream.Collectors;

/** What assessment.yaml says of the sources with French headers. */
final class FrenchSources {
  private static final String SOURCE =
      """
        - name: support-NAME
      LAYOUT
          mapping:
            mission_id:   {constant: KESMIS}
            indicator_id: {column: Indicateur}
            region_id:    {column: Région, map: {REGIONS}}
            period:       {column: Début, date: PATTERN, as: PERIOD}
            value:        {column: Valeur}
            numerator:    {column: Numérateur}
            denominator:  {column: Dénominateur}
            status:       {column: Statut, map: {communiqué: reported, non communiqué: not_reported, sans accès: no_access, estimé: estimated}}
            unit:         {column: Unité}
            reported_at:  {column: Reçu le, date: PATTERN}
            comment:      {column: Remarque}
      """;

  private static final String TEXT =
      """
          files: records/support-NAME/*.csv
          format: csv
          encoding: ISO-8859-1
          delimiter: ";"
          decimal: ","
      """;

  private static final String WORKBOOKS =
      """
          files: records/support-NAME/*.xlsx
          format: xlsx
          sheet: Trimestriel
          range: B3
          decimal: ","
      """;

  private static final String OLD_WORKBOOKS =
      """
          files: records/support-NAME/*.xls
          format: xls
          decimal: ","
      """;

  /** How days are written where they are texts. */
  private static final String WRITTEN = "dd/MM/yyyy";

  /** How days are read where they are days. */
  private static final String KEPT = "yyyy-MM-dd";

  private FrenchSources() {}

  /** The three sources, each in a form of its own. */
  static String inManyForms() {
    return source(TEXT, WRITTEN, "monthly", "month")
        + source(WORKBOOKS, KEPT, "quarterly", "quarter")
        + source(OLD_WORKBOOKS, KEPT, "yearly", "year");
  }

  /** The three sources as delimited text. */
  static String inText() {
    return source(TEXT, WRITTEN, "monthly", "month")
        + source(TEXT, WRITTEN, "quarterly", "quarter")
        + source(TEXT, WRITTEN, "yearly", "year");
  }

  /** Names of regions with their codes. */
  static String regions() {
    return KestriaPlaces.LEVEL_1.stream()
        .map(region -> region.name() + ": " + region.id())
        .collect(Collectors.joining(", "));
  }

  private static String source(String layout, String days, String name, String period) {
    return SOURCE
        .replace("LAYOUT\n", layout)
        .replace("PATTERN", days)
        .replace("NAME", name)
        .replace("PERIOD", period)
        .replace("REGIONS", "Mission: KS, " + regions());
  }
}
