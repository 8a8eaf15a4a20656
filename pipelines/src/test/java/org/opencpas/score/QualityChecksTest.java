package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.indicator;
import static org.opencpas.series.Facts.silence;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;

class QualityChecksTest {

  private static List<QualityFlag> check(
      Indicator.Builder indicator, Observation.Builder... facts) {
    return new QualityChecks(Facts.framework(List.of(indicator.build()), List.of()), List.of())
        .check(Arrays.stream(facts).map(Observation.Builder::build).toList());
  }

  private static List<String> told(List<QualityFlag> flags) {
    return flags.stream()
        .map(
            flag ->
                "%s %s: %s, not %s"
                    .formatted(
                        flag.getSeverity(), flag.getRule(), flag.getObserved(), flag.getExpected()))
        .toList();
  }

  private static Observation.Builder month(int month, double value) {
    return fact("camps", "KS01", "2024-0" + month, value);
  }

  @Test
  void valueOutsideTheDeclaredRangeIsAnError() {
    Indicator.Builder share = indicator("camps").setRangeLow(0.0).setRangeHigh(100.0);
    assertThat(told(check(share, month(1, 4500))))
        .containsExactly("error out_of_range: 4500, not 0 to 100");
    assertThat(told(check(share, month(1, -0.5))))
        .containsExactly("error out_of_range: -0.5, not 0 to 100");
    assertThat(check(share, month(1, 0), month(2, 100))).isEmpty();
    assertThat(told(check(indicator("camps").setRangeLow(5.0), month(1, 4))))
        .containsExactly("error out_of_range: 4, not at least 5");
    assertThat(told(check(indicator("camps").setRangeHigh(5.0), month(1, 6))))
        .containsExactly("error out_of_range: 6, not at most 5");
  }

  @Test
  void valueOutsideItsOwnRangeIsFlagged() {
    assertThat(told(check(indicator("camps"), month(1, 12).setLow(8.0).setHigh(11.0))))
        .containsExactly("warning outside_source_range: 12, not 8 to 11");
    assertThat(check(indicator("camps"), month(1, 11).setLow(8.0).setHigh(11.0))).isEmpty();
  }

  @Test
  void numeratorAboveDenominatorMattersForPercentagesOnly() {
    Observation.Builder escorts =
        silence("camps", "KS01", "2024-01", ObservationStatus.reported)
            .setNumerator(14.0)
            .setDenominator(12.0);
    Indicator.Builder percentage =
        indicator("camps").setMeasure(Measure.percentage).setValueKind(ValueKind.ratio);
    assertThat(told(check(percentage, escorts)))
        .containsExactly("warning numerator_above_denominator: 14, not at most 12");
    Indicator.Builder ratio =
        indicator("camps").setMeasure(Measure.ratio).setValueKind(ValueKind.ratio);
    assertThat(check(ratio, escorts)).isEmpty();
  }

  @Test
  void reportBeforeTheEndOfItsPeriodIsFlaggedIfItClaimsAValue() {
    Observation.Builder early =
        month(1, 3).setReportedAt(Facts.period("2024-01-31").start().atStartOfDay());
    assertThat(told(check(indicator("camps"), early)))
        .containsExactly("warning reported_early: 2024-01-31, not 2024-02-01 or later");
    Observation.Builder firstMoment =
        month(1, 3).setReportedAt(Facts.period("2024-02-01").start().atStartOfDay());
    assertThat(check(indicator("camps"), firstMoment)).isEmpty();
    Observation.Builder announced =
        silence("camps", "KS01", "2024-01", ObservationStatus.no_access)
            .setReportedAt(Facts.period("2024-01-05").start().atStartOfDay());
    assertThat(check(indicator("camps"), announced)).isEmpty();
  }

  @Test
  void otherUnitThanTheIndicatorsIsFlagged() {
    Indicator.Builder hectares = indicator("camps").setUnit("hectares");
    assertThat(told(check(hectares, month(1, 3).setUnit("km2"))))
        .containsExactly("warning unit_changed: km2, not hectares");
    assertThat(check(hectares, month(1, 3).setUnit("hectares"), month(2, 3))).isEmpty();
    assertThat(check(hectares, month(1, 3).setUnit(" Hect ares"))).isEmpty();
    assertThat(check(indicator("camps"), month(1, 3).setUnit("km2"))).isEmpty();
  }

  @Test
  void cumulativeValueThatFallsIsFlaggedAcrossAGap() {
    Indicator.Builder cleared = indicator("camps").setValueKind(ValueKind.cumulative);
    Observation.Builder gap = silence("camps", "KS01", "2024-02", ObservationStatus.withheld);
    assertThat(told(check(cleared, month(3, 4), gap, month(1, 5))))
        .containsExactly("warning decrease_of_cumulative: 4, not at least 5");
    assertThat(check(cleared, month(1, 5), month(2, 5), month(3, 6))).isEmpty();
    assertThat(check(indicator("camps"), month(1, 5), month(2, 4))).isEmpty();
    assertThat(check(cleared.setResetsOn("each January"), month(1, 5), month(2, 4))).isEmpty();
  }

  @Test
  void cumulativeSeriesOfOtherRegionsAndPeriodTypesDoNotMix() {
    Indicator.Builder cleared = indicator("camps").setValueKind(ValueKind.cumulative);
    assertThat(
            check(
                cleared,
                month(1, 5),
                fact("camps", "KS02", "2024-02", 4),
                fact("camps", "KS01", "2024-Q1", 3)))
        .isEmpty();
  }

  @Test
  void partsWithoutHeadlineAreFlaggedOncePerComponent() {
    Observation.Builder men = month(1, 5).setDisaggregation("sex=m").setLine(4);
    Observation.Builder women = month(1, 6).setDisaggregation("sex=f").setLine(9);
    List<QualityFlag> flags = check(indicator("camps"), men, women);
    assertThat(flags)
        .extracting(
            QualityFlag::getRule,
            QualityFlag::getSeverity,
            QualityFlag::getDisaggregation,
            QualityFlag::getLine)
        .containsExactly(tuple("no_headline", Severity.info, "", 9L));
    assertThat(check(indicator("camps"), men, women, month(1, 11))).isEmpty();
    assertThat(check(indicator("camps"), men, month(1, 11).setComponent(Component.police)))
        .hasSize(1);
  }

  private static Observation.Builder part(int month, String disaggregation, double value) {
    return month(month, value).setDisaggregation(disaggregation);
  }

  @Test
  void wholeBreakdownThatDiffersFromItsHeadlineIsFlagged() {
    assertThat(
            told(
                check(
                    indicator("camps"),
                    month(1, 10),
                    part(1, "sex=f", 5),
                    part(1, "sex=m", 7),
                    part(1, "age=child", 4),
                    part(1, "age=adult", 6))))
        .containsExactly("warning parts_differ: 10, not 12 by sex");
    assertThat(
            told(
                check(
                    indicator("camps"),
                    month(1, 10),
                    part(1, "age=child;sex=f", 5),
                    part(1, "age=adult;sex=m", 7))))
        .containsExactly("warning parts_differ: 10, not 12 by age, sex");
  }

  @Test
  void breakdownThatAddsUpOrHasAGapIsNotFlagged() {
    assertThat(
            check(indicator("camps"), month(1, 0.3), part(1, "sex=f", 0.1), part(1, "sex=m", 0.2)))
        .isEmpty();
    assertThat(
            check(
                indicator("camps"),
                month(1, 10),
                part(1, "sex=f", 5),
                month(2, 12),
                part(2, "sex=f", 5),
                part(2, "sex=m", 7)))
        .isEmpty();
    assertThat(check(indicator("camps"), month(1, 10), part(1, "sex=f", 5))).isEmpty();
    assertThat(
            check(indicator("camps"), month(1, 10), part(1, "entry=2", 5), part(1, "entry=3", 7)))
        .isEmpty();
  }

  @Test
  void partsOfAQuotientNeedNotAddUp() {
    Indicator.Builder percentage =
        indicator("camps").setMeasure(Measure.percentage).setValueKind(ValueKind.ratio);
    assertThat(check(percentage, month(1, 10), part(1, "sex=f", 5), part(1, "sex=m", 15)))
        .isEmpty();
  }
}
