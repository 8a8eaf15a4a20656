package org.opencpas.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencpas.sample.ReturnFile.Layout;

/** The returns of Kestria before anything odd is planted in them, file by file. */
final class KestriaReturns {
  private static final List<String> COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
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

  private static final List<String> SURVEY_COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "period",
          "value",
          "low",
          "high",
          "baseline_value",
          "baseline_period",
          "target_value",
          "target_period",
          "record_id",
          "comment");

  private static final List<String> REMARKS =
      List.of(
          "Compté deux fois par deux équipes, puis vérifié",
          "Road closed after the rains; counted by radio",
          "Données du chef de secteur",
          "Naïre bridge open again",
          "As agreed with the préfecture",
          "Première fois depuis l'été");

  private static final List<String> DIALOGUE =
      List.of(
          "Les parties ne se parlent pas encore",
          "First contact through elders of Haute-Vérane",
          "Agenda agreed; no date",
          "Première séance à Saint-Ulmaël",
          "Committee on prisoners named",
          "Talks suspended after the fighting in Naïre",
          "Resumed with the help of the envoy",
          "Accord de principe sur les tribunaux",
          "Timetable published",
          "Eastmere not represented",
          "Draft of a local peace charter read",
          "Charte signée, sauf par Eastmere");

  private final SplitMix random = new SplitMix(20230101L);
  private final Map<String, ReturnFile> files = new TreeMap<>();

  private KestriaReturns() {}

  /** Every file by its path inside the workspace. */
  static Map<String, ReturnFile> files() {
    KestriaReturns returns = new KestriaReturns();
    for (int month = 0; month < 36; month++) {
      returns.month(month);
    }
    returns.surveys();
    return returns.files;
  }

  private void month(int month) {
    for (KestriaSeries series : KestriaSeries.ALL) {
      if ((month + 1) % series.months() != 0) {
        continue;
      }
      List<KestriaRegion> places =
          series.regional() ? KestriaRegion.REGIONS : List.of(KestriaRegion.KESTRIA);
      for (KestriaRegion region : places) {
        add(series, region, month);
      }
    }
    if (month % 3 == 2) {
      dialogue(month);
    }
  }

  private void add(KestriaSeries series, KestriaRegion region, int month) {
    Map<String, String> row = row(series.indicator(), series.regional() ? region.id() : "");
    row.put("period", period(series.months(), month));
    row.put("reported_at", reportedAt(region, month).toString());
    long value = value(series, region, month + 1);
    if (series.denominator() > 0) {
      int total = series.denominator() * region.size() / 100 + random.below(6);
      long part = Math.min(total, (total * value + 5000) / 10000);
      row.put("numerator", String.valueOf(part));
      row.put("denominator", String.valueOf(total));
    } else {
      row.put("value", Hundredths.text(value));
    }
    if (random.inPercent(4)) {
      row.put("comment", random.pick(REMARKS));
    }
    if (random.inPercent(3)) {
      row.put("evidence", "annexe " + random.between(1, 9) + ", p. " + random.between(1, 40));
    }
    file(series, month).rows().add(row);
    if (series.indicator().equals("pol-trained")) {
      parts(row, value, file(series, month));
    }
  }

  private static void parts(Map<String, String> headline, long value, ReturnFile file) {
    long women = value * 30 / 10000 * 100;
    part(headline, "sex=f", women, file);
    part(headline, "sex=m", value - women, file);
  }

  private static void part(
      Map<String, String> headline, String disaggregation, long value, ReturnFile file) {
    Map<String, String> row = new LinkedHashMap<>(headline);
    row.put("disaggregation", disaggregation);
    row.put("value", Hundredths.text(value));
    file.rows().add(row);
  }

  private long value(KestriaSeries series, KestriaRegion region, int months) {
    long noise =
        series.noise() == 0
            ? 0
            : random.between((int) -series.noise(), (int) series.noise())
                * (series.scaled() ? region.size() : 100)
                / 100;
    long baseline = series.baselineOf(region);
    long goal = series.targetOf(region);
    if (series.indicator().equals("sup-fuel-reserve")) {
      return series.toStep(baseline - (100 - region.pace()) * 15L + noise);
    }
    boolean runsOn = series.kind().equals("cumulative");
    int progress = runsOn ? region.pace() * months / 36 : region.progress(months);
    return series.toStep(baseline + (goal - baseline) * progress / 100 + noise);
  }

  private LocalDate reportedAt(KestriaRegion region, int month) {
    return LocalDate.of(2023, 1, 1)
        .plusMonths(month + 1L)
        .plusDays(region.delay() + random.below(5));
  }

  private static String period(int months, int month) {
    int year = 2023 + month / 12;
    if (months == 3) {
      return year + "-Q" + (month % 12 / 3 + 1);
    }
    int number = month % 12 + 1;
    return year + (number < 10 ? "-0" : "-") + number;
  }

  private void dialogue(int month) {
    Map<String, String> row = row("civ-dialogue", "");
    row.put("period", period(3, month));
    row.put("status", "reported");
    row.put("text_value", DIALOGUE.get(month / 3));
    row.put("reported_at", reportedAt(KestriaRegion.KESTRIA, month).toString());
    file("civilian", month).rows().add(row);
  }

  private ReturnFile file(KestriaSeries series, int month) {
    return file(series.folder(), month);
  }

  private ReturnFile file(String folder, int month) {
    int year = 2023 + month / 12;
    boolean yearly = folder.equals("military") || folder.startsWith("support");
    String half = month % 12 < 6 ? "-s1" : "-s2";
    String path = "records/" + folder + "/" + year + (yearly ? "" : half) + ".csv";
    return files.computeIfAbsent(path, absent -> new ReturnFile(layout(path), COLUMNS));
  }

  private static Layout layout(String path) {
    if (path.startsWith("records/support")) {
      return Layout.FRENCH;
    }
    return path.equals("records/civilian/2024-s1.csv") ? Layout.SPREADSHEET : Layout.CANONICAL;
  }

  private void surveys() {
    int number = 0;
    for (int year = 2023; year <= 2025; year++) {
      for (String day : List.of("03-15", "09-15")) {
        number++;
        ReturnFile file = new ReturnFile(Layout.CANONICAL, SURVEY_COLUMNS);
        wave(number, year + "-" + day, file);
        files.put("records/surveys/wave-" + number + ".csv", file);
      }
    }
  }

  private void wave(int number, String day, ReturnFile file) {
    for (KestriaRegion region : places().toList()) {
      long baseline = 3400 + region.size() * 10L;
      long goal = baseline + 2000;
      long value =
          baseline + 2000L * region.progress(6 * number - 3) / 100 + random.between(-150, 150);
      long rounded = value / 10 * 10;
      Map<String, String> row =
          row("civ-feeling-safe", region.equals(KestriaRegion.KESTRIA) ? "" : region.id());
      row.put("period", day);
      row.put("value", Hundredths.text(rounded));
      row.put("low", Hundredths.text(rounded - 350));
      row.put("high", Hundredths.text(rounded + 350));
      row.put("baseline_value", Hundredths.text(baseline));
      row.put("baseline_period", "2022-Q4");
      row.put("target_value", Hundredths.text(goal));
      row.put("target_period", "2025");
      row.put("record_id", "W" + number + "-" + region.id());
      file.rows().add(row);
    }
  }

  private static Stream<KestriaRegion> places() {
    return Stream.concat(Stream.of(KestriaRegion.KESTRIA), KestriaRegion.REGIONS.stream());
  }

  /** A new row with the cells that say where it belongs. */
  static Map<String, String> row(String indicator, String region) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("mission_id", "KESMIS");
    row.put("indicator_id", indicator);
    row.put("region_id", region);
    return row;
  }

  /** Finds the one row of an indicator, region and period; the headline where there are parts. */
  static Optional<Map<String, String>> find(
      ReturnFile file, String indicator, String region, String period) {
    return file.rows().stream()
        .filter(row -> row.getOrDefault("indicator_id", "").equals(indicator))
        .filter(row -> row.getOrDefault("region_id", "").equals(region))
        .filter(row -> row.getOrDefault("period", "").equals(period))
        .filter(row -> row.getOrDefault("disaggregation", "").isEmpty())
        .findFirst();
  }
}
