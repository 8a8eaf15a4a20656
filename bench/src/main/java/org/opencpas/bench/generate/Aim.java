package org.opencpas.bench.generate;

/**
 * From where to where a region is to come, in the indicator's unit; whole numbers, percent for
 * shares.
 *
 * @param baseline level before the returns begin
 * @param target level wanted at their end
 * @param range for an indicator that is to stay in a range: half its width, above 0
 */
record Aim(int baseline, int target, int range) {

  /** What an indicator wants in a region; where one aim is for each, it is the same in all. */
  static Aim of(long seed, PlannedIndicator indicator, int region) {
    boolean same = indicator.goal() == PlannedIndicator.Goal.ONE_FOR_EACH;
    Dice dice = Dice.of(seed, 1, indicator.mission(), indicator.number(), same ? -1 : region);
    Kind kind = indicator.kind();
    if (kind.isShare()) {
      int baseline = kind.falls() ? dice.whole(55, 80) : dice.whole(20, 50);
      int way = dice.whole(15, 40);
      return new Aim(baseline, kind.falls() ? baseline - way : baseline + way, 0);
    }
    int baseline = kind.isCumulative() ? dice.whole(0, 40) : dice.whole(30, 240);
    int way = Math.max(5, (int) (baseline * dice.between(0.3, 0.8)));
    if (kind.staysInRange()) {
      return new Aim(baseline, baseline, way);
    }
    if (kind.isCumulative()) {
      return new Aim(baseline, baseline + dice.whole(200, 900), 0);
    }
    return new Aim(baseline, kind.falls() ? baseline - way : baseline + way, 0);
  }
}
