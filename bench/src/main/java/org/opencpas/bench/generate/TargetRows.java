package org.opencpas.bench.generate;

import java.io.IOException;

/**
 * Writes the targets of one indicator at one place: one, often an interim one, or a revised one.
 */
final class TargetRows {
  private final CsvBytes csv;
  private final PlannedIndicator indicator;
  private final String regionId;
  private final int firstYear;
  private final int lastYear;

  /**
   * Writes rows of an indicator.
   *
   * @param regionId empty for the mission
   */
  TargetRows(CsvBytes csv, PlannedIndicator indicator, String regionId, Scale scale) {
    this.csv = csv;
    this.indicator = indicator;
    this.regionId = regionId;
    this.firstYear = Scale.FIRST_YEAR;
    this.lastYear = Scale.FIRST_YEAR + scale.years() - 1;
  }

  void write(Aim aim) throws IOException {
    if (indicator.number() % 7 == 0) {
      int half = (aim.baseline() + aim.target()) / 2;
      row("-half", new Aim(aim.baseline(), half, aim.range()), (firstYear + 3) + "-Q2", "");
    }
    row("", aim, lastYear + "-Q4", firstYear + "-01-15");
    if (indicator.number() % 13 == 0) {
      int lower = (aim.baseline() + 3 * aim.target()) / 4;
      Aim revised = new Aim(aim.baseline(), lower, aim.range());
      row("-revised", revised, lastYear + "-Q4", (firstYear + 4) + "-03-01");
    }
  }

  private void row(String suffix, Aim aim, String period, String setOn) throws IOException {
    Kind kind = indicator.kind();
    boolean range = kind.staysInRange();
    boolean each = indicator.goal() == PlannedIndicator.Goal.ONE_FOR_EACH;
    String place = regionId.isEmpty() ? "" : "-" + regionId;
    csv.row(
        "T-" + indicator.id() + place + suffix,
        indicator.id(),
        regionId,
        each ? "each" : "total",
        range ? "range" : kind.isFlow() ? "per_period" : "level",
        Integer.toString(aim.baseline()),
        (firstYear - 1) + "-Q4",
        range ? Integer.toString(Math.max(0, aim.target() - aim.range())) : "",
        range ? "" : Integer.toString(aim.target()),
        range ? Integer.toString(aim.target() + aim.range()) : "",
        period,
        indicator.number() % 6 == 5 ? "step" : "linear",
        range ? Integer.toString(aim.range()) : "",
        setOn);
  }
}
