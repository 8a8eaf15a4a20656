package org.opencpas.sample;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencpas.sample.ReturnFile.Layout;

/** The files of returns of Kestria while they are being made. */
final class KestriaFiles {
  private static final List<String> COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "component",
          "period",
          "value",
          "numerator",
          "denominator",
          "status",
          "disaggregation",
          "text_value",
          "unit",
          "reported_at",
          "sensitivity",
          "comment",
          "evidence");

  /** Estimates have a range. */
  private static final List<String> COLUMNS_WITH_RANGE =
      Stream.concat(COLUMNS.stream(), Stream.of("low", "high")).toList();

  private static final Set<String> BY_HALF_YEAR = Set.of("police", "civilian");

  private final Map<String, ReturnFile> files = new TreeMap<>();

  /** Every file by its path inside the workspace. */
  Map<String, ReturnFile> byPath() {
    return files;
  }

  /** Every file. */
  Collection<ReturnFile> all() {
    return files.values();
  }

  /** Adds a file under a path. */
  ReturnFile add(String path, ReturnFile file) {
    files.put(path, file);
    return file;
  }

  /** A file that is known to be there. */
  ReturnFile at(String path) {
    ReturnFile file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return file;
  }

  /** The file of a folder for a month; made when it is not there yet. */
  ReturnFile of(String folder, int month) {
    String half = month % 12 < 6 ? "-s1" : "-s2";
    String path =
        "records/"
            + folder
            + "/"
            + KestriaTime.year(month)
            + (BY_HALF_YEAR.contains(folder) ? half : "")
            + ".csv";
    List<String> columns = folder.equals("capability") ? COLUMNS_WITH_RANGE : COLUMNS;
    return files.computeIfAbsent(path, absent -> new ReturnFile(layout(path), columns));
  }

  private static Layout layout(String path) {
    if (path.startsWith("records/support")) {
      return Layout.FRENCH;
    }
    if (path.startsWith("records/water")) {
      return Layout.ARABIC;
    }
    return path.equals("records/civilian/2024-s1.csv") ? Layout.SPREADSHEET : Layout.CANONICAL;
  }

  /** A new row with the cells that say where it belongs; the country is left blank. */
  static Map<String, String> row(String indicator, String region, String period) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("mission_id", "KESMIS");
    row.put("indicator_id", indicator);
    row.put("region_id", region.equals("KS") ? "" : region);
    row.put("period", period);
    return row;
  }

  /** Whether a row is of an indicator, region and period. */
  static boolean isOf(Map<String, String> row, String indicator, String region, String period) {
    return row.getOrDefault("indicator_id", "").equals(indicator)
        && row.getOrDefault("region_id", "").equals(region)
        && row.getOrDefault("period", "").equals(period);
  }

  /** The one headline row of an indicator, region and period. */
  Map<String, String> cell(String path, String indicator, String region, String period) {
    return at(path).rows().stream()
        .filter(row -> isOf(row, indicator, region, period))
        .filter(row -> row.getOrDefault("disaggregation", "").isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(indicator + " " + region + " " + period));
  }

  /** Leaves a row without figures. */
  static void empty(Map<String, String> row, String status) {
    row.remove("value");
    row.remove("numerator");
    row.remove("denominator");
    row.put("status", status);
  }
}
