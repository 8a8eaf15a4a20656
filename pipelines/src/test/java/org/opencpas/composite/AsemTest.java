package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.SharedVectors;

/**
 * COINr's example, the sustainable connectivity of 51 countries by 49 indicators, stage by stage
 * from its inputs: once with the package's own digits, once as the workbook has it.
 */
class AsemTest {
  private static final String WORKBOOK = "data/10_composite/coinr_asem/";

  /** A table of the example. */
  private record Table(Map<String, SharedVectors.Row> rows) {
    static Table read(String path, String key) {
      Map<String, SharedVectors.Row> rows = new LinkedHashMap<>();
      SharedVectors.csv(path).forEach(row -> rows.put(row.text(key), row));
      return new Table(rows);
    }

    /** The cell's number; null where there is none. */
    @Nullable Double cell(String unit, String column) {
      SharedVectors.Row row = Objects.requireNonNull(rows.get(unit));
      return row.hasNumber(column) ? Double.valueOf(row.number(column)) : null;
    }

    List<@Nullable Double> column(String name) {
      List<@Nullable Double> column = new ArrayList<>();
      units().forEach(unit -> column.add(cell(unit, name)));
      return column;
    }

    double[] full(String name) {
      return rows.values().stream().mapToDouble(row -> row.number(name)).toArray();
    }

    List<String> units() {
      return List.copyOf(rows.keySet());
    }
  }

  /** What an indicator is. */
  private record Indicator(String code, Direction direction, String denominator, String parent) {}

  @Test
  void everyStageOfThePackageComesOut() {
    List<Indicator> indicators = new ArrayList<>();
    for (SharedVectors.Row row : SharedVectors.csv("refs/aggregation/asem_meta.csv")) {
      if (row.text("Type").equals("Indicator")) {
        String by = row.text("Denominator");
        indicators.add(
            new Indicator(
                row.text("iCode"),
                row.text("Direction").equals("1")
                    ? Direction.MORE_IS_BETTER
                    : Direction.LESS_IS_BETTER,
                by.isEmpty() ? "" : "Den_" + by.replace("Population", "Pop"),
                row.text("Parent")));
      }
    }
    String folder = "refs/aggregation/asem_";
    Table raw = Table.read(folder + "raw.csv", "uCode");
    Table denominated = Table.read(folder + "denominated.csv", "uCode");
    // The denominators come from the workbook, with nine digits.
    denominated(raw, denominated, indicators, 1e-9);
    Table imputed = Table.read(folder + "imputed.csv", "uCode");
    imputed(denominated, imputed, indicators);
    Table screened = Table.read(folder + "screened.csv", "uCode");
    assertThat(screened.rows()).hasSize(51).isEqualTo(imputed.rows());
    Table treated = Table.read(folder + "treated.csv", "uCode");
    treated(SkewTreatment.USUAL, screened, treated, indicators);
    Table normalised = Table.read(folder + "normalised.csv", "uCode");
    normalised(treated, normalised, indicators);
    aggregated(normalised, Table.read(folder + "aggregated.csv", "uCode"), indicators, "Parent");
  }

  @Test
  void everyStageOfTheWorkbookComesOut() {
    List<Indicator> indicators = new ArrayList<>();
    for (SharedVectors.Row row : SharedVectors.csv(WORKBOOK + "Input_IndMeta.csv")) {
      String by = row.text("Denominator");
      indicators.add(
          new Indicator(
              row.text("IndCode"),
              row.text("Direction").equals("1")
                  ? Direction.MORE_IS_BETTER
                  : Direction.LESS_IS_BETTER,
              by.equals("NA") ? "" : by,
              row.text("Agg1")));
    }
    Table raw = Table.read(WORKBOOK + "Data_Raw.csv", "UnitCode");
    Table denominated = Table.read(WORKBOOK + "Data_Denominated.csv", "UnitCode");
    denominated(raw, denominated, indicators, 1e-10);
    Table imputed = Table.read(WORKBOOK + "Data_Imputed.csv", "UnitCode");
    imputed(denominated, imputed, indicators);
    Table treated = Table.read(WORKBOOK + "Data_Treated.csv", "UnitCode");
    treated(new SkewTreatment(2, 3.5, 6), imputed, treated, indicators);
    Table normalised = Table.read(WORKBOOK + "Data_Normalised.csv", "UnitCode");
    normalised(treated, normalised, indicators);
    Table aggregated = Table.read(WORKBOOK + "Data_Aggregated.csv", "UnitCode");
    double[] index = aggregated(normalised, aggregated, indicators, "Agg1");
    ranks(index, aggregated.units());
  }

  private static void denominated(
      Table raw, Table expected, List<Indicator> indicators, double tolerance) {
    Table sizes = Table.read(WORKBOOK + "Input_Denominators.csv", "UnitCode");
    int compared = 0;
    int missing = 0;
    for (Indicator indicator : indicators) {
      for (String unit : raw.units()) {
        Double theirs = expected.cell(unit, indicator.code());
        Double value = raw.cell(unit, indicator.code());
        Double size =
            indicator.denominator().isEmpty()
                ? Double.valueOf(1)
                : sizes.cell(unit, indicator.denominator());
        if (theirs == null) {
          // Two of Laos have a value, but no energy to divide by.
          assertThat(value == null || (size == null && unit.equals("LAO"))).isTrue();
          missing++;
        } else {
          double ours =
              Denomination.of(Objects.requireNonNull(value), Objects.requireNonNull(size), 1).get();
          close(ours, theirs, tolerance);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(2434);
    assertThat(missing).isEqualTo(65);
  }

  private static void imputed(Table denominated, Table expected, List<Indicator> indicators) {
    Map<String, String> continents = new LinkedHashMap<>();
    SharedVectors.csv(WORKBOOK + "Input_Denominators.csv")
        .forEach(row -> continents.put(row.text("UnitCode"), row.text("Group_EurAsia")));
    List<String> groups = denominated.units().stream().map(continents::get).toList();
    for (Indicator indicator : indicators) {
      column(
          GroupMeans.filled(denominated.column(indicator.code()), groups).get(),
          expected,
          indicator.code());
    }
  }

  private static void treated(
      SkewTreatment treatment, Table screened, Table expected, List<Indicator> indicators) {
    int winsorised = 0;
    int points = 0;
    for (Indicator indicator : indicators) {
      SkewTreatment.Treated ours = treatment.treat(screened.full(indicator.code())).get();
      column(ours.values(), expected, indicator.code());
      winsorised += ours.way() == SkewTreatment.Way.WINSORISED ? 1 : 0;
      points += ours.points();
    }
    assertThat(winsorised).isEqualTo(15);
    assertThat(points).isEqualTo(35);
  }

  private static void normalised(Table treated, Table expected, List<Indicator> indicators) {
    int compared = 0;
    for (Indicator indicator : indicators) {
      double[] ours =
          Rescaling.minMax(indicator.direction(), 0, 100, treated.full(indicator.code())).get();
      column(ours, expected, indicator.code());
      compared += ours.length;
    }
    assertThat(compared).isEqualTo(2499);
  }

  /** Three levels of plain means; all weights are 1. */
  private static double[] aggregated(
      Table normalised, Table expected, List<Indicator> indicators, String level) {
    Map<String, List<double[]>> pillars = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      pillars
          .computeIfAbsent(indicator.parent(), parent -> new ArrayList<>())
          .add(normalised.full(indicator.code()));
    }
    assertThat(pillars).as(level).hasSize(8);
    Map<String, List<double[]>> halves = new LinkedHashMap<>();
    pillars.forEach(
        (pillar, members) -> {
          double[] means = means(members);
          column(means, expected, pillar);
          String half = List.of("Environ", "Social", "SusEcFin").contains(pillar) ? "Sust" : "Conn";
          halves.computeIfAbsent(half, name -> new ArrayList<>()).add(means);
        });
    List<double[]> both = new ArrayList<>();
    halves.forEach(
        (half, members) -> {
          double[] means = means(members);
          column(means, expected, half);
          both.add(means);
        });
    double[] index = means(both);
    column(index, expected, "Index");
    assertThat((pillars.size() + halves.size() + 1) * index.length).isEqualTo(561);
    return index;
  }

  private static double[] means(List<double[]> members) {
    double[] weights = new double[members.size()];
    Arrays.fill(weights, 1);
    double[] means = new double[members.get(0).length];
    for (int unit = 0; unit < means.length; unit++) {
      int each = unit;
      means[unit] =
          PowerMean.ARITHMETIC
              .of(members.stream().mapToDouble(member -> member[each]).toArray(), weights)
              .get();
    }
    return means;
  }

  private static void ranks(double[] index, List<String> units) {
    double[] ranks = Places.fromBest(Direction.MORE_IS_BETTER, index).get();
    Map<String, Integer> expected = new LinkedHashMap<>();
    SharedVectors.csv(WORKBOOK + "Results_AggregatesScore.csv")
        .forEach(row -> expected.put(row.text("UnitCode"), Integer.valueOf(row.text("Rank"))));
    for (int i = 0; i < ranks.length; i++) {
      assertThat((int) ranks[i]).as(units.get(i)).isEqualTo(expected.get(units.get(i)));
    }
    assertThat(ranks).hasSize(51);
    int first = units.indexOf("CHE");
    assertThat(ranks[first]).isEqualTo(1);
    assertThat(index[first]).isCloseTo(68.38, Offset.offset(0.005));
  }

  private static void column(double[] ours, Table expected, String name) {
    double[] theirs = expected.full(name);
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.length; i++) {
      close(ours[i], theirs[i], 1e-10);
    }
  }

  private static void close(double ours, double theirs, double tolerance) {
    assertThat(Math.abs(ours - theirs) <= tolerance * Math.max(Math.abs(theirs), 1e-3))
        .as("%s %s", ours, theirs)
        .isTrue();
  }
}
