package org.opencpas.propose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TagRow;

/** Exchange formats that show themselves by a mark, whether this version reads them or not. */
enum Standard {
  IATI("iati", "IATI activities"),
  SDMX_CSV("sdmx-csv", "SDMX-CSV"),
  DHIS2("dhis2", "a data value set of DHIS2"),
  HXL("hxl", "a table with HXL tags");

  private static final List<String> DHIS2_COLUMNS =
      List.of("dataelement", "period", "orgunit", "value");

  private final String word;
  private final String title;

  Standard(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** What people call it. */
  String title() {
    return title;
  }

  /** The word in assessment.yaml by which this version reads it; empty when it does not. */
  Optional<String> format() {
    return Stream.of(SourceFormat.values())
        .map(SourceFormat::word)
        .filter(each -> each.equals(word))
        .findFirst();
  }

  /** The standard of an XML file, by its first element. */
  static Optional<Standard> ofRoot(String root) {
    return switch (root) {
      case "iati-activities", "iati-activity" -> Optional.of(IATI);
      case "datavalueset", "adx" -> Optional.of(DHIS2);
      default -> Optional.empty();
    };
  }

  /** The standard of a table, by its header or the row under it. */
  static Optional<Standard> ofTable(Looked looked) {
    if (looked.header().isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        looked.header().get().names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean sdmx =
        names.get(0).equals("dataflow")
            || names.get(0).equals("structure")
            || names.get(0).startsWith("structure[");
    if (sdmx && names.contains("obs_value")) {
      return Optional.of(SDMX_CSV);
    }
    if (names.containsAll(DHIS2_COLUMNS)
        || names.stream().anyMatch(name -> name.equals("dataelement"))) {
      return Optional.of(DHIS2);
    }
    boolean tagged =
        names.stream().allMatch(name -> name.isEmpty() || name.startsWith("#"))
            || looked.rows().stream()
                .limit(1)
                .anyMatch(row -> TagRow.HXL.isTagRow(row.header(), row.cells()));
    return tagged ? Optional.of(HXL) : Optional.empty();
  }
}
