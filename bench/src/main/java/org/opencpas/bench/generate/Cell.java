package org.opencpas.bench.generate;

/**
 * What is true of an indicator in a region and quarter, and how it was reported.
 *
 * @param value whole units; tenths of a percent for shares
 * @param numerator 0 where there is none
 * @param denominator 0 where there is none
 */
record Cell(int value, int numerator, int denominator) {

  /**
   * The figure of a cell.
   *
   * @param version 0 for the first report, higher for corrections, which differ a little
   */
  static Cell of(
      long seed, PlannedIndicator indicator, int region, int quarter, int quarters, int version) {
    Aim aim = Aim.of(seed, indicator, region);
    Dice course = Dice.of(seed, 2, indicator.mission(), indicator.number(), region);
    Dice dice = Dice.of(seed, 3, indicator.mission(), indicator.number(), region, quarter, version);
    double way = (quarter + 1.0) / quarters;
    if (indicator.kind().isCumulative()) {
      double step = (aim.target() - aim.baseline()) * course.between(0.3, 1.3) / quarters;
      double shortfall = version == 0 ? 0 : step * dice.share() * 1.5;
      double total = aim.baseline() + step * (quarter + dice.share()) - shortfall;
      return new Cell(Math.max(0, (int) total), 0, 0);
    }
    double success = course.between(-0.3, 1.4);
    double level = aim.baseline() + (aim.target() - aim.baseline()) * success * way;
    if (indicator.kind().isShare()) {
      return share(level + dice.between(-6, 6), dice.whole(40, 400));
    }
    if (indicator.kind().staysInRange()) {
      return new Cell(Math.max(0, (int) (level + dice.between(-1.6, 1.6) * aim.range())), 0, 0);
    }
    double noise = dice.between(-0.12, 0.12) * aim.baseline();
    return new Cell(Math.max(0, (int) (level + noise)), 0, 0);
  }

  private static Cell share(double percent, int denominator) {
    int numerator =
        Math.max(0, Math.min(denominator, (int) Math.round(denominator * percent / 100)));
    return new Cell((int) Math.round(1000.0 * numerator / denominator), numerator, denominator);
  }
}
