package org.opencpas.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The returns of Kestria before anything odd is planted in them. */
final class KestriaReturns {
  /** Hundredths of a rate per 100,000 and year, times inhabitants and days, that make one event. */
  private static final long ONE_EVENT = 3_652_500_000L;

  private static final List<String> REMARKS =
      List.of(
          "Compté deux fois par deux équipes, puis vérifié",
          "Road closed after the rains; counted by radio",
          "Données du chef de secteur",
          "Naïre bridge open again",
          "As agreed with the préfecture",
          "Première fois depuis l'été",
          "تم التحقق من الأرقام مع السلطات المحلية");

  private final KestriaFiles files = new KestriaFiles();

  private KestriaReturns() {}

  /** Every file. */
  static KestriaFiles files() {
    KestriaReturns returns = new KestriaReturns();
    for (int month = 0; month < KestriaTime.MONTHS; month++) {
      for (KestriaSeries series : KestriaSeries.ALL) {
        returns.series(series, month);
      }
      KestriaStrength.month(month, returns.files);
      KestriaFindings.month(month, returns.files);
    }
    KestriaFindings.surveys(returns.files);
    return returns.files;
  }

  private void series(KestriaSeries series, int month) {
    KestriaIndicator indicator = series.indicator();
    if (series.folder().isEmpty()
        || (month + 1) % indicator.months() != 0
        || !isInUse(indicator, month)) {
      return;
    }
    for (KestriaPlace place : KestriaPlaces.at(indicator.level(), month)) {
      add(series, place, month);
    }
  }

  private static boolean isInUse(KestriaIndicator indicator, int month) {
    String lastDay = KestriaTime.endOf(month).minusDays(1).toString();
    String to = indicator.cell("valid_to");
    return lastDay.compareTo(indicator.cell("valid_from")) >= 0
        && (to.isEmpty() || lastDay.compareTo(to) < 0);
  }

  private void add(KestriaSeries series, KestriaPlace place, int month) {
    String period = KestriaTime.period(series.indicator().months(), month);
    Map<String, String> row = KestriaFiles.row(series.id(), place.id(), period);
    SplitMix random = SplitMix.keyed("row", series.id(), place.id(), period);
    row.put(
        "reported_at",
        KestriaTime.endOf(month).plusDays(place.delay() + random.below(5)).toString());
    long value = series.value(place, month);
    ReturnFile file = files.of(series.folder(), month);
    switch (series.form()) {
      case "quotient" -> quotient(series, place, value, random, row);
      case "people", "counted" -> people(series, place, value, month, row);
      default -> row.put("value", Hundredths.text(value));
    }
    if (random.inPercent(4)) {
      row.put("comment", random.pick(REMARKS));
    }
    if (random.inPercent(3)) {
      row.put("evidence", "annexe " + random.between(1, 9) + ", p. " + random.between(1, 40));
    }
    if (!series.form().equals("age and sex")) {
      file.rows().add(row);
    }
    if (series.form().endsWith("sex")) {
      parts(series, row, value, file);
    }
  }

  private static void quotient(
      KestriaSeries series,
      KestriaPlace place,
      long value,
      SplitMix random,
      Map<String, String> row) {
    int size = place.level() == 0 ? 100 : place.size();
    int more = place.level() == 2 ? 0 : random.below(6);
    long whole = (long) series.size() * size / 100 + more;
    boolean percentage = series.indicator().cell("measure").equals("percentage");
    long part =
        percentage ? Math.min(whole, (whole * value + 5000) / 10_000) : (whole * value + 50) / 100;
    row.put("numerator", String.valueOf(part));
    row.put("denominator", String.valueOf(whole));
  }

  /** Rates of a population: where it is not given, the dated population of the place counts. */
  private static void people(
      KestriaSeries series, KestriaPlace place, long value, int month, Map<String, String> row) {
    long people = KestriaPlaces.population(place, month);
    boolean share = series.indicator().cell("measure").equals("percentage");
    long one = share ? 10_000 : ONE_EVENT;
    long whole = share ? people : people * KestriaTime.days(series.indicator().months(), month);
    long part = (whole * value + one / 2) / one;
    row.put("numerator", String.valueOf(part));
    if (series.form().equals("counted")) {
      row.put("denominator", String.valueOf(people));
    }
  }

  private static void parts(
      KestriaSeries series, Map<String, String> headline, long value, ReturnFile file) {
    long all = value / 100;
    long women = all * series.size() / 100;
    if (series.form().equals("sex")) {
      part(headline, "sex=f", women, file);
      part(headline, "sex=m", all - women, file);
      return;
    }
    long girls = women * 35 / 100;
    long boys = (all - women) * 35 / 100;
    part(headline, "age=0-17;sex=f", girls, file);
    part(headline, "age=0-17;sex=m", boys, file);
    part(headline, "age=18+;sex=f", women - girls, file);
    part(headline, "age=18+;sex=m", all - women - boys, file);
  }

  /** Adds a row for a part of another one. */
  static void part(
      Map<String, String> headline, String disaggregation, long value, ReturnFile file) {
    Map<String, String> row = new LinkedHashMap<>(headline);
    row.put("disaggregation", disaggregation);
    row.put("value", String.valueOf(value));
    file.rows().add(row);
  }
}
