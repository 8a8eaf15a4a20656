package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples worked out by hand of values beside the others of their series. */
class PlainSeriesFlagsTest {
  @TempDir private Path directory = Path.of("");

  private List<String> flags(String measure, String kinds, List<String> cells) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        rows.add("x,A,2024-%02d,%s".formatted(i + 1, cells.get(i)));
      }
    }
    WorkedExample.Made made =
        WorkedExample.in(directory)
            .with(
                "framework/indicators.csv",
                """
                indicator_id,title,measure,value_kind,numerator_kind,denominator_kind,direction,result_level,component,frequency,region_level,range_high
                x,Example,%s,%s,increase,output,police,month,1,20
                """
                    .formatted(measure, kinds))
            .made(null, rows.toArray(String[]::new));
    return made.rows("quality_flags").stream()
        .map(
            row ->
                row.cell("period_start").substring(5, 7)
                    + " "
                    + row.cell("rule")
                    + " "
                    + row.cell("severity"))
        .toList();
  }

  private List<String> ofValues(String kind, String... values) {
    return flags("count", kind + ",,", List.of(values));
  }

  @Test
  void valueFarFromAllOthersStandsOutInEveryWay() {
    // Mean 10, n - 1 = 11: deviation 4.47, z 3.13. Median 8.5, median distance 0.5.
    // Quartiles 8 and 9.25, three times 1.25 beyond them 4.25 and 13. The range ends at 20.
    assertThat(ofValues("flow", "8", "9", "8", "10", "9", "8", "9", "8", "10", "8", "9", "24"))
        .containsExactly(
            "12 jump warning",
            "12 modified_z_score warning",
            "12 out_of_range error",
            "12 tukey_fences info",
            "12 z_score warning");
  }

  @Test
  void whereMoreThanHalfAreEqualTheMeanDistanceStandsIn() {
    // Median 1, mean distance 6 / 10: 7 lies 7.98 times 1.253314 of them away; z is 2.85.
    assertThat(ofValues("stock", "1", "1", "1", "1", "1", "1", "1", "1", "1", "7"))
        .containsExactly("10 modified_z_score info");
  }

  @Test
  void runningCountIsJudgedByItsGrowth() {
    // It grows by 1, 2, 1, 2, 1, 2, 1, 7, 2, 1: median 1.5, median distance 0.5; quartiles 1, 2.
    assertThat(ofValues("cumulative", "0", "1", "3", "4", "6", "7", "9", "10", "17", "19", "20"))
        .containsExactly("09 modified_z_score warning", "09 tukey_fences info");
  }

  @Test
  void sixthEqualValueIsToldUnlessItIsSmallOrAtTheEndOfTheRange() {
    assertThat(ofValues("stock", "12", "12", "12", "12", "12", "12", "12"))
        .containsExactly("06 value_repeated info");
    assertThat(ofValues("stock", "12", "12", "12", "", "12", "12", "12")).isEmpty();
    assertThat(ofValues("stock", "9", "9", "9", "9", "9", "9")).isEmpty();
    assertThat(ofValues("stock", "20", "20", "20", "20", "20", "20")).isEmpty();
  }

  @Test
  void denominatorMayDoubleButNoMore() {
    assertThat(
            flags("percentage", "ratio,stock,stock", List.of(",1,40", ",1,80", ",1,161", ",1,80")))
        .containsExactly("03 denominator_changed warning", "04 denominator_changed warning");
  }
}
