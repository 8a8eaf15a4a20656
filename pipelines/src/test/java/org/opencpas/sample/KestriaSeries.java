package org.opencpas.sample;

import java.util.List;

/**
 * How the values of a Kestrian indicator run from 2023 to 2025. Levels are in hundredths of the
 * indicator's unit, so that everything is whole-number arithmetic.
 *
 * @param indicator id of the indicator
 * @param folder folder of the files that it is returned in
 * @param months months of a period: 1 or 3
 * @param regional returned by each region, or by the mission for its whole area
 * @param scaled whether levels grow with the size of the region
 * @param baseline level before the mission, in hundredths
 * @param target level wanted by the end of 2025, in hundredths
 * @param noise most that a value lies off its course, in hundredths
 * @param step values are multiples of this, in hundredths: 100 for whole numbers
 * @param denominator typical denominator; 0 when the value is returned as it is
 * @param kind kind of its targets
 */
record KestriaSeries(
    String indicator,
    String folder,
    int months,
    boolean regional,
    boolean scaled,
    long baseline,
    long target,
    long noise,
    long step,
    int denominator,
    String kind) {

  /** Every series with numbers that is returned on a schedule, in the order of the files. */
  static final List<KestriaSeries> ALL =
      List.of(
          flow("mil-patrols", "military", 1, 4000, 9000, 600),
          share("mil-escorts", "military", 1, true, 6000, 9500, 500, 18),
          flow("mil-ceasefire-violations", "military", 1, 1800, 300, 250),
          cumulative("mil-mine-clearance", "military", 3, true, 0, 24000, 0),
          flow("pol-joint-patrols", "police", 1, 800, 2400, 250),
          cumulative("pol-trained", "police", 1, false, 0, 180000, 0),
          level("pol-response-time", "police", 3, true, 9500, 4000, 450, 10),
          level("pol-complaints-resolved", "police", 3, true, 3000, 7500, 300, 25),
          level("pol-detention-conditions", "police", 3, true, 200, 400, 40, 100),
          share("pol-women-share", "police", 3, false, 1400, 2800, 80, 560),
          flow("civ-mediation", "civilian", 3, 300, 1200, 150),
          flow("civ-returns", "civilian", 1, 12000, 60000, 4500),
          flow("civ-rights-violations", "civilian", 1, 1400, 400, 200),
          level("civ-courts-open", "civilian", 3, true, 200, 900, 60, 100),
          new KestriaSeries(
              "civ-displaced", "civilian", 1, true, true, 820000, 300000, 9000, 1000, 0, "level"),
          level("ctx-staple-price", "civilian", 1, false, 10000, 12500, 600, 5),
          level("sup-fuel-reserve", "support-monthly", 1, true, 2200, 2200, 650, 50),
          level("sup-medevac-time", "support-monthly", 1, false, 11000, 6000, 700, 10),
          share("sup-vehicles", "support-quarterly", 3, true, 7000, 9000, 350, 60),
          level("sup-vacancies", "support-quarterly", 3, false, 2400, 1000, 120, 5),
          level("sup-water", "support-quarterly", 3, false, 5000, 5000, 400, 10));

  private static KestriaSeries flow(
      String indicator, String folder, int months, long baseline, long target, long noise) {
    return new KestriaSeries(
        indicator, folder, months, true, true, baseline, target, noise, 100, 0, "per_period");
  }

  private static KestriaSeries cumulative(
      String indicator,
      String folder,
      int months,
      boolean regional,
      long baseline,
      long target,
      long noise) {
    return new KestriaSeries(
        indicator,
        folder,
        months,
        regional,
        regional,
        baseline,
        target,
        noise,
        100,
        0,
        "cumulative");
  }

  private static KestriaSeries level(
      String indicator,
      String folder,
      int months,
      boolean regional,
      long baseline,
      long target,
      long noise,
      long step) {
    return new KestriaSeries(
        indicator, folder, months, regional, false, baseline, target, noise, step, 0, "level");
  }

  private static KestriaSeries share(
      String indicator,
      String folder,
      int months,
      boolean regional,
      long baseline,
      long target,
      long noise,
      int denominator) {
    return new KestriaSeries(
        indicator,
        folder,
        months,
        regional,
        false,
        baseline,
        target,
        noise,
        25,
        denominator,
        "level");
  }

  /** Baseline of a region, in hundredths. */
  long baselineOf(KestriaRegion region) {
    return toStep(scaled ? baseline * region.size() / 100 : baseline);
  }

  /** Target of a region for the end of 2025, in hundredths. */
  long targetOf(KestriaRegion region) {
    return toStep(scaled ? target * region.size() / 100 : target);
  }

  /** The multiple of the step below or at a level that is not negative. */
  long toStep(long level) {
    return Math.max(0, level) / step * step;
  }
}
