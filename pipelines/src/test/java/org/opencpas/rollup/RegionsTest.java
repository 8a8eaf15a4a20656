package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.indicator;
import static org.opencpas.series.Facts.silence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Figure;

class RegionsTest {

  /**
   * The district KS0101 splits on 1 July 2024: half of it becomes KS0102, which comes to lie in the
   * other region; the town KS0201 is there all year.
   */
  private static Setting split() {
    return new Setting()
        .regions("KS01", "KS02")
        .region("KS0101", 2, "KS01", null, "2024-07-01")
        .region("KS0101N", 2, "KS01", "2024-07-01", null)
        .region("KS0102", 2, "KS02", "2024-07-01", null)
        .region("KS0201", 2, "KS02", null, null);
  }

  private static Indicator.Builder flow() {
    return indicator("i")
        .setValueKind(ValueKind.flow)
        .setFrequency(Frequency.quarter)
        .setRegionLevel(2);
  }

  private static Observation.Builder of(String region, String period, double value) {
    return fact("i", region, period, value);
  }

  private static Observation.Builder[] facts() {
    return new Observation.Builder[] {
      of("KS0101", "2024-Q1", 1),
      of("KS0101", "2024-Q2", 2),
      of("KS0101N", "2024-Q3", 4),
      of("KS0101N", "2024-Q4", 8),
      of("KS0102", "2024-Q3", 16),
      of("KS0102", "2024-Q4", 32),
      of("KS0201", "2024-Q1", 64),
      of("KS0201", "2024-Q2", 128),
      of("KS0201", "2024-Q3", 256),
      of("KS0201", "2024-Q4", 512)
    };
  }

  @Test
  void eachQuarterCountsWhereTheDistrictLayThen() {
    Rolled rolled = split().roll(flow(), facts());
    assertThat(rolled.told("KS0101", "2024")).isEqualTo("sum not_whole_period 2/2, partial 3");
    assertThat(rolled.told("KS0102", "2024")).isEqualTo("sum not_whole_period 2/2, partial 48");
    assertThat(rolled.told("KS0102", "2024-S2")).isEqualTo("sum 48 2/2");
    assertThat(rolled.told("KS01", "2024")).isEqualTo("sum 15 4/4");
    assertThat(rolled.at("KS01", "2024").evidence().regions()).containsExactly("KS0101", "KS0101N");
    assertThat(rolled.told("KS02", "2024")).isEqualTo("sum 1008 6/6");
    assertThat(rolled.told("KS", "2024")).isEqualTo("sum 1023 10/10");
    assertThat(rolled.told("KS", "2024-Q2")).isEqualTo("sum 130 2/2");
    assertThat(rolled.told("KS", "2024-Q3")).isEqualTo("sum 276 3/3");
    assertThat(rolled.has("KS0101", "2024-Q3")).isFalse();
  }

  @Test
  void stockOfTheYearIsThatOfTheDistrictsAtItsEnd() {
    Rolled rolled = split().roll(flow().setValueKind(ValueKind.stock), facts());
    assertThat(rolled.told("KS0101", "2024")).isEqualTo("last not_whole_period 0/0");
    assertThat(rolled.told("KS0102", "2024")).isEqualTo("last 32 1/1");
    assertThat(rolled.at("KS0102", "2024").evidence().timeWeightedMean()).isNull();
    assertThat(rolled.told("KS01", "2024")).isEqualTo("sum 8 1/1");
    assertThat(rolled.at("KS01", "2024").evidence().regions()).containsExactly("KS0101N");
    // (1 x 91 + 2 x 91 + 4 x 92 + 8 x 92) / 366
    assertThat(rolled.at("KS01", "2024").evidence().timeWeightedMean()).isEqualTo(1377 / 366.0);
  }

  @Test
  void whatWasReportedAtAPlaceItselfWins() {
    Rolled rolled =
        split()
            .roll(
                flow(),
                of("KS0201", "2024-Q1", 1),
                of("KS0201", "2024-Q2", 2),
                of("KS0101", "2024-Q1", 4),
                of("KS0101", "2024-Q2", 8),
                of("KS02", "2024-Q1", 1000),
                of("KS0201", "2024-S1", 2000),
                silence("i", "KS01", "2024-S1", ObservationStatus.withheld));
    assertThat(rolled.told("KS02", "2024-Q1")).isEqualTo("own 1000 0/0");
    assertThat(rolled.told("KS0201", "2024-S1")).isEqualTo("own 2000 0/0");
    assertThat(rolled.told("KS01", "2024-S1")).isEqualTo("own withheld 0/0");
    assertThat(rolled.told("KS02", "2024-S1"))
        .as("not from what is not due")
        .isEqualTo("sum 3 2/2");
    assertThat(rolled.told("KS", "2024-S1")).isEqualTo("sum 15 4/4");
  }

  @Test
  void wholeMissionHasNothingAboveIt() {
    Rolled rolled =
        split()
            .coveredTo("2024-07-01")
            .roll(flow().setRegionLevel(null), of("KS", "2024-Q1", 1), of("KS", "2024-Q2", 2));
    assertThat(rolled.figures()).extracting(each -> each.place().regionId()).containsOnly("KS");
    assertThat(rolled.told("KS", "2024-S1")).isEqualTo("sum 3 2/2");
  }

  @Test
  void onlyWantedPeriodsHaveFigures() {
    Rolled some = split().computing(PeriodType.half_year, PeriodType.year).roll(flow(), facts());
    assertThat(some.figures())
        .extracting(each -> each.place().periodType())
        .containsOnly(PeriodType.half_year, PeriodType.year);
    assertThat(some.told("KS", "2024")).isEqualTo("sum 1023 10/10");
    Rolled own = split().computing().roll(flow(), of("KS0201", "2024-Q1", 1), of("KS", "2023", 1));
    assertThat(own.figures())
        .extracting(each -> each.place().periodType())
        .containsOnly(PeriodType.quarter, PeriodType.year);
    assertThat(own.told("KS02", "2024-Q1")).isEqualTo("sum 1 1/1");
    assertThat(own.told("KS", "2023")).isEqualTo("own 1 0/0");
    assertThat(own.has("KS", "2024")).isFalse();
  }

  @Test
  void figuresStandInOrderAndEachPlaceOnce() {
    List<Figure.Where> places =
        split()
            .roll(
                flow(),
                of("KS0201", "2024-Q1", 1).setDisaggregation("sex=m"),
                of("KS0201", "2024-Q1", 1).setComponent(Component.civilian),
                of("KS0101", "2023", 1),
                of("KS02", "2024-05", 1))
            .figures()
            .stream()
            .map(Figure::place)
            .toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places)
        .isSortedAccordingTo(
            Comparator.comparing(Figure.Where::regionId)
                .thenComparing(Figure.Where::component)
                .thenComparing(Figure.Where::disaggregation)
                .thenComparing(Figure.Where::periodType)
                .thenComparing(Figure.Where::period));
  }

  @Test
  void nothingDueAndNothingReportedHasNoFigure() {
    assertThat(split().roll(flow().setValidFrom(LocalDate.of(2030, 1, 1))).figures()).isEmpty();
    assertThat(split().roll(flow().setFrequency(Frequency.irregular)).figures()).isEmpty();
  }
}
