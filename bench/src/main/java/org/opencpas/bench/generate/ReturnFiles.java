package org.opencpas.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the returns of one mission: a file a year, and one of corrections. Of a hundred cells
 * about four get no return at all, three and a half are said to be silent, and two or three are
 * reported again.
 */
final class ReturnFiles {
  private static final double GAPS = 0.043;
  private static final double CORRECTED = 0.025;
  private static final byte[] COMMENT = CsvBytes.bytes("\"Checked, and \"\"closed\"\" late\"");
  private static final byte[] NOT_REPORTED = CsvBytes.bytes("not_reported");
  private static final byte[] NO_ACCESS = CsvBytes.bytes("no_access");
  private static final byte[] WITHHELD = CsvBytes.bytes("withheld");
  private static final byte[] ESTIMATED = CsvBytes.bytes("estimated");

  private final Plan plan;
  private final long seed;
  private final int mission;
  private final Path directory;
  private final byte[] missionId;
  private final List<byte[]> regionIds = new ArrayList<>();
  private final List<PlannedIndicator> indicators;
  private final List<byte[]> indicatorIds = new ArrayList<>();

  ReturnFiles(Plan plan, long seed, int mission, Path directory) {
    this.plan = plan;
    this.seed = seed;
    this.mission = mission;
    this.directory = directory;
    this.missionId = CsvBytes.bytes(Plan.missionId(mission));
    this.indicators = plan.indicators(mission);
    plan.regionIds(mission).forEach(id -> regionIds.add(CsvBytes.bytes(id)));
    indicators.forEach(indicator -> indicatorIds.add(CsvBytes.bytes(indicator.id())));
  }

  /**
   * Writes them.
   *
   * @return number of records
   */
  long write() throws IOException {
    long records = 0;
    for (int year = 0; year < plan.scale().years(); year++) {
      String name = Plan.missionId(mission) + "-" + (Scale.FIRST_YEAR + year) + ".csv";
      try (CsvBytes csv = open(directory.resolve("returns").resolve(name))) {
        for (int quarter = 4 * year; quarter < 4 * year + 4; quarter++) {
          records += quarter(csv, quarter, Round.FIRST);
        }
      }
    }
    Path corrections = directory.resolve("corrections").resolve(Plan.missionId(mission) + ".csv");
    try (CsvBytes csv = open(corrections)) {
      for (int quarter = 0; quarter < plan.scale().quarters(); quarter++) {
        records += quarter(csv, quarter, Round.CORRECTION);
      }
    }
    return records;
  }

  private enum Round {
    FIRST,
    CORRECTION
  }

  private static CsvBytes open(Path file) throws IOException {
    CsvBytes csv = CsvBytes.open(file);
    csv.row(
        "mission_id",
        "indicator_id",
        "region_id",
        "period",
        "value",
        "numerator",
        "denominator",
        "status",
        "reported_at",
        "comment");
    return csv;
  }

  private long quarter(CsvBytes csv, int quarter, Round round) throws IOException {
    byte[] period = CsvBytes.bytes((Scale.FIRST_YEAR + quarter / 4) + "-Q" + (quarter % 4 + 1));
    LocalDate end = LocalDate.of(Scale.FIRST_YEAR, 1, 1).plusMonths(3L * (quarter + 1));
    long records = 0;
    for (int region = 0; region < regionIds.size(); region++) {
      for (int number = 0; number < indicators.size(); number++) {
        Dice dice = Dice.of(seed, 4, mission, number, region, quarter);
        if (dice.happens(GAPS)) {
          continue;
        }
        LocalDate reported = end.plusDays(dice.whole(3, 45));
        if (round == Round.FIRST) {
          row(csv, number, region, period, quarter, 0, reported, dice.share());
          records++;
        } else {
          double silence = dice.share();
          if (dice.happens(CORRECTED)) {
            records += correct(csv, number, region, period, quarter, reported, silence, dice);
          }
        }
      }
    }
    return records;
  }

  /** Mostly another figure; now and then the same again, or two on one day, or two in a row. */
  private int correct(
      CsvBytes csv,
      int number,
      int region,
      byte[] period,
      int quarter,
      LocalDate reported,
      double silence,
      Dice dice)
      throws IOException {
    double turn = dice.share();
    LocalDate later = reported.plusDays(dice.whole(40, 400));
    if (turn < 0.12) {
      row(csv, number, region, period, quarter, 0, later, silence);
      return 1;
    }
    LocalDate first = turn < 0.15 ? reported : later;
    row(csv, number, region, period, quarter, 1, first, 1);
    if (turn < 0.9) {
      return 1;
    }
    row(csv, number, region, period, quarter, 2, later.plusDays(30), 1);
    return 2;
  }

  private void row(
      CsvBytes csv,
      int number,
      int region,
      byte[] period,
      int quarter,
      int version,
      LocalDate reported,
      double silence)
      throws IOException {
    csv.cell(missionId).cell(indicatorIds.get(number)).cell(regionIds.get(region)).cell(period);
    if (silence < 0.035) {
      csv.blank().blank().blank();
      csv.cell(silence < 0.025 ? NOT_REPORTED : silence < 0.033 ? NO_ACCESS : WITHHELD);
    } else {
      figures(csv, number, region, quarter, version);
      if (silence < 0.05) {
        csv.cell(ESTIMATED);
      } else {
        csv.blank();
      }
    }
    csv.cell(reported.toString());
    if (silence > 0.5 && silence < 0.51) {
      csv.cell(COMMENT);
    } else {
      csv.blank();
    }
    csv.endRow();
  }

  private void figures(CsvBytes csv, int number, int region, int quarter, int version) {
    PlannedIndicator indicator = indicators.get(number);
    Cell cell = Cell.of(seed, indicator, region, quarter, plan.scale().quarters(), version);
    if (indicator.kind().isShare()) {
      csv.tenths(cell.value()).cell(cell.numerator()).cell(cell.denominator());
    } else {
      csv.cell(cell.value()).blank().blank();
    }
  }
}
