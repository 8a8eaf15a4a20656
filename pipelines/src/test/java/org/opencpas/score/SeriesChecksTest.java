package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;

class SeriesChecksTest {
  private static final Indicator.Builder CAMPS = indicator("camps");

  /** Values of the months from January 2023 on; null where nothing was sent. */
  private static List<Observation> months(@Nullable Double... values) {
    List<Observation> facts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Double value = values[i];
      if (value != null) {
        facts.add(fact("camps", "KS01", month(i), value).build());
      }
    }
    return facts;
  }

  private static String month(int place) {
    return "%d-%02d".formatted(2023 + place / 12, place % 12 + 1);
  }

  private static List<String> told(Indicator.Builder indicator, List<Observation> facts) {
    List<QualityFlag> flags =
        new QualityChecks(Facts.framework(List.of(indicator.build()), List.of()), List.of())
            .check(facts);
    return flags.stream()
        .map(
            flag ->
                "%s %s %s: %s, not %s"
                    .formatted(
                        flag.getSeverity(),
                        flag.getRule(),
                        flag.getPeriodStart(),
                        flag.getObserved(),
                        flag.getExpected()))
        .sorted()
        .toList();
  }

  @Test
  void valueFarFromAllOthersStandsOutInEveryWay() {
    // Mean 50, squares 16562, n - 1 = 11: deviation 38.8025, and 173 lies 3.17 of them above.
    // Median 38.5, median distance 2. Quartiles 37 and 41.25, three times 4.25 beyond them.
    List<Observation> facts =
        months(36.0, 38.0, 41.0, 39.0, 36.0, 42.0, 37.0, 40.0, 38.0, 43.0, 37.0, 173.0);
    assertThat(told(CAMPS, facts))
        .containsExactly(
            "info tukey_fences 2023-12-01: 173, not 24.25 to 54",
            "warning jump 2023-12-01: 173, not nearer to 37",
            "warning modified_z_score 2023-12-01: 173, not 28.1219 to 48.8781",
            "warning z_score 2023-12-01: 173, not -66.4076 to 166.408");
    Collections.reverse(facts);
    assertThat(told(CAMPS, facts)).hasSize(4);
  }

  @Test
  void threeDeviationsAreReachedAmongElevenValuesAtTheEarliest() {
    // n - 1 equal values and one other: z = (n - 1) / sqrt(n), 2.85 for 10 and 3.02 for 11.
    Double[] ten = new Double[] {1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 7.0};
    Double[] eleven = new Double[] {1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 7.0};
    assertThat(told(CAMPS, months(ten)))
        .containsExactly("info modified_z_score 2023-10-01: 7, not near 1");
    assertThat(told(CAMPS, months(eleven)))
        .containsExactly(
            "info modified_z_score 2023-11-01: 7, not near 1",
            "warning z_score 2023-11-01: 7, not -3.88175 to 6.97266");
  }

  @Test
  void ofFewerThanEightValuesNothingIsSaid() {
    assertThat(told(CAMPS, months(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 90.0))).isEmpty();
    assertThat(told(CAMPS, months(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 90.0))).isNotEmpty();
  }

  @Test
  void equalValuesAndSteadyGrowthAreNoOutliers() {
    assertThat(told(CAMPS, months(5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0)))
        .isEmpty();
    assertThat(told(CAMPS, months(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2)))
        .isEmpty();
  }

  @Test
  void wayBackFromAJumpIsNone() {
    List<Observation> facts =
        months(20.0, 22.0, 19.0, 21.0, 23.0, 20.0, 61.0, 22.0, 20.0, 21.0, 19.0);
    assertThat(told(CAMPS, facts).stream().filter(flag -> flag.contains("jump")))
        .containsExactly("warning jump 2023-07-01: 61, not nearer to 20");
  }

  @Test
  void jumpAcrossAGapIsNotSaid() {
    List<Observation> facts =
        months(20.0, 22.0, 19.0, 21.0, 23.0, 20.0, 22.0, 20.0, 21.0, 19.0, null, 61.0);
    assertThat(told(CAMPS, facts).stream().filter(flag -> flag.contains("jump"))).isEmpty();
  }

  @Test
  void growthOfARunningCountIsHeldAgainstItsGrowth() {
    Indicator.Builder cleared = indicator("camps").setValueKind(ValueKind.cumulative);
    // It grows by 2, 3, 2, 3, 2, 3, 2, 30, 2, 3: median 2.5, every distance 0.5 but one of 27.5.
    List<Observation> facts = months(1.0, 3.0, 6.0, 8.0, 11.0, 13.0, 16.0, 18.0, 48.0, 50.0, 53.0);
    assertThat(told(cleared, facts))
        .containsExactly(
            "info tukey_fences 2023-09-01: 30, not -1 to 6",
            "warning modified_z_score 2023-09-01: 30, not -0.0945145 to 5.09451");
  }

  @Test
  void sixthEqualValueIsToldOnce() {
    assertThat(told(CAMPS, months(67.0, 67.0, 67.0, 67.0, 67.0, 67.0, 67.0)))
        .containsExactly("info value_repeated 2023-06-01: 67, not another value since 2023-01-01");
    assertThat(told(CAMPS, months(67.0, 67.0, 67.0, null, 67.0, 67.0, 67.0))).isEmpty();
    assertThat(told(CAMPS, months(9.0, 9.0, 9.0, 9.0, 9.0, 9.0))).isEmpty();
    assertThat(told(CAMPS, months(9.5, 9.5, 9.5, 9.5, 9.5, 9.5))).hasSize(1);
    Indicator.Builder share = indicator("camps").setRangeLow(0.0).setRangeHigh(100.0);
    assertThat(told(share, months(100.0, 100.0, 100.0, 100.0, 100.0, 100.0))).isEmpty();
  }

  @Test
  void denominatorThatMoreThanDoublesOrHalvesIsFlagged() {
    Indicator.Builder posts =
        indicator("camps")
            .setMeasure(Measure.percentage)
            .setValueKind(ValueKind.ratio)
            .setNumeratorKind(ValueKind.stock)
            .setDenominatorKind(ValueKind.stock);
    List<Observation> facts = new ArrayList<>();
    double[] denominators = {40, 80, 161, 100, 49};
    for (int i = 0; i < denominators.length; i++) {
      facts.add(
          fact("camps", "KS01", month(i), 0)
              .setValue(null)
              .setNumerator(10.0)
              .setDenominator(denominators[i])
              .build());
    }
    assertThat(told(posts, facts))
        .containsExactly(
            "warning denominator_changed 2023-03-01: 161, not nearer to 80",
            "warning denominator_changed 2023-05-01: 49, not nearer to 100");
    assertThat(told(posts.setDenominatorKind(ValueKind.flow), facts)).isEmpty();
  }

  @Test
  void breakdownsAndTypesOfPeriodDoNotMix() {
    List<Observation> facts = months(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0);
    facts.add(fact("camps", "KS01", "2023-Q1", 90).build());
    facts.add(fact("camps", "KS01", "2023-09", 90).setDisaggregation("sex=f").build());
    assertThat(told(CAMPS, facts).stream().filter(flag -> !flag.contains("no_headline"))).isEmpty();
  }

  @Test
  void ratingsHaveNoDistances() {
    Indicator.Builder rated =
        indicator("camps").setMeasure(Measure.ordinal).setValueKind(ValueKind.ordinal);
    assertThat(told(rated, months(1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 90.0))).isEmpty();
  }

  @Test
  void hugeValuesGiveNothingRatherThanInfinity() {
    assertThat(
            told(
                CAMPS,
                months(1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, 1.0)))
        .isEmpty();
  }
}
