package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Severity;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Doubts;
import org.opencpas.series.Facts;

/** What is known of the cells of a figure, with ten days of grace. */
class CellCounterTest {
  private final Setting setting = new Setting().regions("KS01", "KS02").coveredTo("2024-04-01");

  private static Indicator.Builder patrols() {
    return Facts.indicator("patrols").setValueKind(ValueKind.flow).setGraceDays(10);
  }

  private static Observation.Builder on(String day, Observation.Builder fact) {
    return fact.setFirstReportedAt(LocalDate.parse(day).atStartOfDay());
  }

  private static Observation.Builder of(String region, String period) {
    return fact("patrols", region, period, 3);
  }

  private static CellCounts counts(Rolled rolled, String region, String period) {
    return rolled.at(region, period).evidence().cells();
  }

  /** In time, late, without a day; withheld in time, no access late, nothing at all. */
  @Test
  void countsAddOverTimeAndRegions() {
    Rolled rolled =
        setting.roll(
            patrols(),
            on("2024-02-11", of("KS01", "2024-01")),
            on("2024-03-12", of("KS01", "2024-02")),
            of("KS01", "2024-03"),
            on("2024-02-01", silence("patrols", "KS02", "2024-01", ObservationStatus.withheld)),
            on("2024-04-01", silence("patrols", "KS02", "2024-02", ObservationStatus.no_access)));
    assertThat(counts(rolled, "KS01", "2024-01")).isEqualTo(new CellCounts(1, 1, 1, 0, 0, 0));
    assertThat(counts(rolled, "KS01", "2024-02")).isEqualTo(new CellCounts(1, 1, 0, 0, 0, 0));
    assertThat(counts(rolled, "KS01", "2024-03")).isEqualTo(new CellCounts(1, 1, 0, 1, 0, 0));
    assertThat(counts(rolled, "KS02", "2024-01")).isEqualTo(new CellCounts(1, 0, 1, 0, 0, 0));
    assertThat(counts(rolled, "KS02", "2024-02")).isEqualTo(new CellCounts(1, 0, 0, 0, 0, 0));
    assertThat(counts(rolled, "KS02", "2024-03")).isEqualTo(CellCounts.SILENT);
    assertThat(counts(rolled, "KS", "2024-01")).isEqualTo(new CellCounts(2, 1, 2, 0, 0, 0));
    assertThat(counts(rolled, "KS01", "2024-Q1")).isEqualTo(new CellCounts(3, 3, 1, 1, 0, 0));
    assertThat(counts(rolled, "KS", "2024-Q1")).isEqualTo(new CellCounts(6, 3, 2, 1, 0, 0));
  }

  @Test
  void whatDoesNotApplyOrWasNotDueCountsNothing() {
    Rolled rolled =
        setting.roll(
            patrols(),
            on(
                "2024-02-01",
                silence("patrols", "KS01", "2024-01", ObservationStatus.not_applicable)),
            on("2024-02-01", of("KS", "2024-01")));
    assertThat(counts(rolled, "KS01", "2024-01")).isEqualTo(CellCounts.NONE);
    assertThat(counts(rolled, "KS", "2024-01")).isEqualTo(CellCounts.NONE);
  }

  @Test
  void doubtsAboutFactsAreCountedByCell() {
    Observation both = of("KS01", "2024-01").build();
    Observation one = of("KS02", "2024-02").build();
    setting.doubting(
        Doubts.of(
            List.of(
                QualityFlags.raise(Rule.CONFLICTING_VERSIONS, Severity.warning, both, null, null),
                QualityFlags.raise(Rule.OUT_OF_RANGE, Severity.error, both, null, null),
                QualityFlags.raise(Rule.OUT_OF_RANGE, Severity.error, one, null, null))));
    Rolled rolled = setting.roll(patrols().build(), List.of(both, one));
    assertThat(counts(rolled, "KS01", "2024-01")).isEqualTo(new CellCounts(1, 1, 0, 1, 1, 1));
    assertThat(counts(rolled, "KS01", "2024-02")).isEqualTo(CellCounts.SILENT);
    assertThat(counts(rolled, "KS", "2024-Q1")).isEqualTo(new CellCounts(6, 2, 0, 2, 1, 2));
  }

  /** The women's return came first, in time; the doubt is about the men's. */
  @Test
  void headlineOfPartsCameWithTheFirstAndIsDoubtfulWithAny() {
    Observation women = on("2024-02-01", of("KS01", "2024-01")).setDisaggregation("sex=f").build();
    Observation men = on("2024-03-01", of("KS01", "2024-01")).setDisaggregation("sex=m").build();
    setting.doubting(
        Doubts.of(List.of(QualityFlags.raise(Rule.OUT_OF_RANGE, Severity.error, men, null, null))));
    Rolled rolled = setting.roll(patrols().build(), List.of(women, men));
    assertThat(counts(rolled, "KS01", "2024-01")).isEqualTo(new CellCounts(1, 1, 1, 0, 0, 1));
    assertThat(rolled.at("KS01", "2024-01", "sex=f").evidence().cells())
        .isEqualTo(new CellCounts(1, 1, 1, 0, 0, 0));
    assertThat(rolled.at("KS01", "2024-01", "sex=m").evidence().cells())
        .isEqualTo(new CellCounts(1, 1, 0, 0, 0, 1));
  }

  /** A level stands on the last day of a quarter: only March speaks for it. */
  @Test
  void levelCountsTheCellsThatItStandsOn() {
    Rolled rolled =
        setting.roll(
            patrols().setValueKind(ValueKind.stock),
            on("2024-02-01", of("KS01", "2024-01")),
            on("2024-05-01", of("KS01", "2024-03")));
    assertThat(counts(rolled, "KS01", "2024-Q1")).isEqualTo(new CellCounts(1, 1, 0, 0, 0, 0));
    assertThat(counts(rolled, "KS", "2024-Q1")).isEqualTo(new CellCounts(2, 1, 0, 0, 0, 0));
  }

  /** The level of KS02 is older than that of KS01, and so missed, in time though it was. */
  @Test
  void regionOfAnIrregularIndicatorThatFellBehindIsNotInTime() {
    Rolled rolled =
        setting.roll(
            patrols().setValueKind(ValueKind.stock).setFrequency(Frequency.irregular),
            on("2024-02-01", of("KS02", "2024-01")),
            on("2024-03-01", of("KS01", "2024-02")));
    assertThat(
            rolled
                .at("KS", PeriodType.quarter, Facts.period("2024-Q1"), Component.military, "")
                .evidence()
                .cells())
        .isEqualTo(new CellCounts(2, 1, 1, 0, 0, 0));
    assertThat(counts(rolled, "KS02", "2024-01")).isEqualTo(new CellCounts(1, 1, 1, 0, 0, 0));
  }
}
