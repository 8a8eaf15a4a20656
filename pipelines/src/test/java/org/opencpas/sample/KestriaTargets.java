package org.opencpas.sample;

import java.util.List;
import java.util.Map;

/** The targets of Kestria: for each series what its plan says, and some of their own. */
final class KestriaTargets {
  private static final Map<Integer, String> BEFORE =
      Map.of(1, "2020-12", 3, "2020-Q4", 6, "2020-S2", 12, "2020");

  private final DelimitedText text = new DelimitedText(',');

  private KestriaTargets() {}

  /** The table. */
  static String table() {
    KestriaTargets targets = new KestriaTargets();
    targets.text.row(KestriaTarget.COLUMNS);
    KestriaSeries.ALL.forEach(targets::series);
    targets.renewal();
    targets.everyYear();
    targets.milestones();
    targets.oddOnes();
    return targets.text.toString();
  }

  private void add(KestriaTarget target) {
    text.row(target.row());
  }

  private void series(KestriaSeries series) {
    if (series.plan().contains("own")) {
      List<KestriaPlace> places =
          series.indicator().level() == 2 ? KestriaPlaces.LEVEL_2 : KestriaPlaces.LEVEL_1;
      places.forEach(place -> points(series, place, place.id(), "total"));
    }
    if (series.plan().contains("regions")) {
      KestriaPlaces.LEVEL_1.forEach(place -> points(series, place, place.id(), "total"));
    }
    if (series.plan().contains("regional")) {
      KestriaPlaces.LEVEL_1.forEach(place -> points(series, place, place.id(), "each"));
    }
    if (series.plan().contains("each")) {
      points(series, KestriaPlaces.KESTRIA, "", "each");
    }
    if (series.plan().contains("total")) {
      points(series, KestriaPlaces.KESTRIA, "", "total");
    }
    if (series.plan().contains("year")) {
      ofTheCountryByTheYear(series);
    }
  }

  /** Three fifths of the way by the end of 2023, all of it by the end of 2025. */
  private void points(KestriaSeries series, KestriaPlace place, String region, String scope) {
    String id = "T-" + series.id() + (scope.equals("each") ? "-each" : "") + dashed(region);
    if (series.id().equals("sup-fuel-reserve")) {
      add(base(id, series, region, scope).range("15", "30", "10"));
      return;
    }
    if (series.id().equals("sup-water")) {
      add(base(id, series, region, scope).range("45", "55", ""));
      return;
    }
    if (series.id().equals("mil-airstrips")) {
      add(base(id, series, region, scope).range("1", "2", "1"));
      return;
    }
    long from = series.baselineOf(place);
    long to = series.targetOf(place);
    if (series.id().equals("pol-joint-patrols") && region.equals("KS05")) {
      to = series.toStep(from / 2);
    }
    String before = before(series, region);
    boolean stepped =
        series.id().equals("civ-courts-open") || !series.indicator().cell("resets_on").isEmpty();
    if (!stepped) {
      long partly = series.toStep(from + (to - from) * 3 / 5);
      add(
          base(id + "-2023", series, region, scope)
              .way(from, before, partly)
              .with("target_period", "2023"));
    }
    KestriaTarget end =
        base(id + "-2025", series, region, scope)
            .way(from, before, to)
            .with("path", stepped ? "step" : "linear");
    boolean blind = series.id().equals("pol-response-time") && region.equals("KS04");
    add(blind ? end.with("baseline_value", "").with("baseline_period", "") : end);
  }

  private static String dashed(String region) {
    return region.isEmpty() ? "" : "-" + region;
  }

  private static String before(KestriaSeries series, String region) {
    boolean yearly = series.id().equals("civ-mediation") && region.equals("KS08");
    return BEFORE.getOrDefault(yearly ? 12 : series.indicator().months(), "2020");
  }

  private static KestriaTarget base(String id, KestriaSeries series, String region, String scope) {
    KestriaIndicator indicator = series.indicator();
    String kind =
        indicator.isFlow() ? "per_period" : indicator.isCumulative() ? "cumulative" : "level";
    return new KestriaTarget(id, series.id())
        .with("region_id", region)
        .with("scope", scope)
        .with("kind", kind);
  }

  /** What the whole country is to have in a whole year. */
  private void ofTheCountryByTheYear(KestriaSeries series) {
    List<KestriaPlace> places = KestriaPlaces.LEVEL_1;
    long periods = 12 / series.indicator().months();
    long from = periods * places.stream().mapToLong(series::baselineOf).sum();
    long to = periods * places.stream().mapToLong(series::targetOf).sum();
    for (String year : List.of("2023", "2025")) {
      long value = year.equals("2025") ? to : series.toStep(from + (to - from) * 3 / 5);
      add(
          new KestriaTarget("T-" + series.id() + "-country-" + year, series.id())
              .way(from, "2020", value)
              .with("target_period", year));
    }
  }

  /** The second renewal asks for more: another target for the same year, set later. */
  private void renewal() {
    for (KestriaSeries series : KestriaSeries.ALL) {
      if (series.id().equals("mil-patrols") || series.id().equals("civ-returns")) {
        for (KestriaPlace place : KestriaPlaces.LEVEL_1) {
          long raised = series.toStep(series.targetOf(place) * 11 / 10);
          add(
              base("T-" + series.id() + "-" + place.id() + "-2025-K3", series, place.id(), "total")
                  .way(series.baselineOf(place), "2020-12", raised)
                  .setOn("2024-07-01", "Fictional text K/3"));
        }
      }
    }
  }

  /** The target of the joint patrols for 2025 is raised by 8 per cent of the first each January. */
  private void everyYear() {
    KestriaSeries series = one("pol-joint-patrols");
    for (KestriaPlace place : KestriaPlaces.LEVEL_1) {
      for (int year = 2022; year <= 2025 && !place.id().equals("KS05"); year++) {
        long raised = series.toStep(series.targetOf(place) * (100 + 8L * (year - 2021)) / 100);
        add(
            base("T-pol-joint-patrols-" + place.id() + "-plan-" + year, series, place.id(), "total")
                .way(series.baselineOf(place), "2020-12", raised)
                .setOn(year + "-01-01", "Plan " + year));
      }
    }
  }

  private static KestriaSeries one(String id) {
    return KestriaSeries.ALL.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void milestones() {
    milestones("pol-mentors", "2020-Q4", 1200, Map.of(2022, 2000, 2023, 2600, 2025, 4000));
    milestones("civ-schools-open", "2020-S2", 28200, Map.of(2022, 34000, 2024, 52000, 2025, 63400));
  }

  private void milestones(
      String indicator, String before, long baseline, Map<Integer, Integer> values) {
    for (int year = 2021; year <= 2025; year++) {
      Integer value = values.get(year);
      if (value != null) {
        add(
            new KestriaTarget("T-" + indicator + "-milestones", indicator)
                .way(baseline, before, value)
                .with("target_period", String.valueOf(year))
                .with("path", "milestones"));
      }
    }
  }

  private void oddOnes() {
    add(
        new KestriaTarget("T-mil-escorts-KS03", "mil-escorts")
            .with("region_id", "KS03")
            .way(6000, "2020-12", 6000));
    for (String sex : List.of("f", "m")) {
      add(
          new KestriaTarget("T-pol-trained-" + sex, "pol-trained")
              .with("disaggregation", "sex=" + sex)
              .with("kind", "cumulative")
              .way(0, "2020-12", sex.equals("f") ? 60000 : 120000));
    }
    add(
        new KestriaTarget("T-civ-justice-cases-total", "civ-justice-cases")
            .with("kind", "cumulative")
            .way(0, "2020", 500_000));
    // Lowered when it was plain that it would be missed.
    add(
        new KestriaTarget("T-pol-vetted-KS08", "pol-vetted")
            .with("region_id", "KS08")
            .way(3500, "2020-S2", 9000));
    add(
        new KestriaTarget("T-pol-vetted-KS08-lowered", "pol-vetted")
            .with("region_id", "KS08")
            .way(3500, "2020-S2", 4500)
            .setOn("2025-11-10", "Letter of 10 November 2025"));
    // Five sixths of what was wanted at first: it was 3240.
    add(
        new KestriaTarget("T-civ-voters-KS03-2023", "civ-voters")
            .with("region_id", "KS03")
            .with("kind", "cumulative")
            .way(0, "2020", 270_000)
            .with("target_period", "2023")
            .setOn("2023-02-15", "Letter of 15 February 2023"));
  }
}
