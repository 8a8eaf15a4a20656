package org.opencpas.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mission of a {@link RandomWorkspace} deployed: with gaps, at zero, with more women than
 * people, by the month or quarter, under ceilings of two authorities that change in mid-month.
 */
final class RandomStrength {
  static final String FILE = "records/deployed/all.csv";
  static final String CEILINGS_FILE = "framework/strength_ceilings.csv";
  static final String SOURCE =
      "  - name: deployed\n    files: records/deployed/*.csv\n    format: indicator-records\n";

  private static final List<String> COLUMNS =
      List.of("mission_id", "indicator_id", "period", "value", "status", "disaggregation");
  private static final List<String> CATEGORIES =
      List.of("military", "individual_police", "civilian");

  private final SplitMix random;
  private final DelimitedText records = new DelimitedText(',');
  private final DelimitedText indicators = new DelimitedText(',');
  private final DelimitedText ceilings = new DelimitedText(',');
  private final StringBuilder declared = new StringBuilder("strength:\n  categories:\n");

  RandomStrength(SplitMix random) {
    this.random = random;
    records.row(COLUMNS);
    if (random.inPercent(20)) {
      indicator("s-all", "all", "month");
    }
    for (String category : CATEGORIES) {
      if (random.inPercent(75)) {
        String frequency = random.pick(List.of("month", "month", "quarter", "irregular"));
        indicator("s-" + category, category, frequency);
      }
    }
    // A declaration needs a category at least.
    indicator("s-corrections", "corrections", "month");
    if (random.inPercent(80)) {
      declared.append("  women: sex=f\n");
    }
    if (random.inPercent(70)) {
      deaths();
    }
    if (random.inPercent(50)) {
      declared.append("  late_months: " + random.below(7) + "\n");
    }
    ceilings();
  }

  /** The file of records. */
  String records() {
    return records.toString();
  }

  /** Lines for the table of indicators. */
  String indicators() {
    return indicators.toString();
  }

  /** The table of ceilings. */
  String ceilingRows() {
    return ceilings.toString();
  }

  /** The section of assessment.yaml. */
  String declaration() {
    return declared.toString();
  }

  private void define(String id, String kind, String frequency) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("indicator_id", id);
    row.put("mission_id", random.pick(List.of("M1", "M1", "")));
    row.put("title", "Deployed " + id);
    row.put("measure", "count");
    row.put("value_kind", kind);
    row.put("direction", "increase");
    row.put("result_level", "context");
    row.put("component", "military");
    row.put("frequency", frequency);
    indicators.row(
        RandomIndicators.COLUMNS.stream().map(key -> row.getOrDefault(key, "")).toList());
  }

  private void indicator(String id, String category, String frequency) {
    declared.append("    " + category + ": " + id + "\n");
    define(id, "stock", frequency);
    boolean isQuarterly = frequency.equals("quarter");
    int usual = random.pick(List.of(0, 80, 100, 5000));
    int first = random.between(1, 4);
    for (int number = first; number <= (isQuarterly ? 4 : 9); number++) {
      String period = isQuarterly ? "2024-Q" + number : "2024-0" + number;
      if (random.inPercent(90)) {
        int value = usual + random.between(0, 30);
        row(id, period, String.valueOf(value), "");
        if (random.inPercent(80)) {
          row(
              id,
              period,
              String.valueOf(random.pick(List.of(0, 12, 20, value, value + 1))),
              "sex=f");
        }
      }
    }
  }

  private void row(String id, String period, String value, String part) {
    String status =
        random.inPercent(6) ? random.pick(List.of("not_reported", "no_access", "withheld")) : "";
    records.row(List.of("M1", id, period, status.isEmpty() ? value : "", status, part));
  }

  private void deaths() {
    declared.append("  deaths: s-deaths\n");
    define("s-deaths", "flow", "month");
    boolean isByCause = random.inPercent(50);
    if (isByCause) {
      declared.append("  cause: cause\n");
    }
    for (int month = 1; month <= 9; month++) {
      int accidents = random.below(3);
      int illness = random.below(3);
      if (random.inPercent(95)) {
        row("s-deaths", "2024-0" + month, String.valueOf(accidents + illness), "");
      }
      if (isByCause) {
        row("s-deaths", "2024-0" + month, String.valueOf(accidents), "cause=accident");
        row("s-deaths", "2024-0" + month, String.valueOf(illness), "cause=illness");
      }
    }
  }

  private void ceilings() {
    ceilings.row(List.of("mission_id", "authority", "category", "authorised", "effective_from"));
    for (String authority : List.of("UNSC", "AU PSC")) {
      for (String category : List.of("military", "individual_police", "corrections", "civilian")) {
        for (String from : List.of("2023-06-01", "2024-02-10", "2024-05-01")) {
          if (random.inPercent(40)) {
            String authorised = random.pick(List.of("0", "100", "110", "5300"));
            ceilings.row(List.of("M1", authority, category, authorised, from));
          }
        }
      }
    }
  }
}
