package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.period;
import static org.opencpas.series.Facts.silence;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;

class CoverageCellTest {

  private static CoverageCell cell(Observation.Builder... facts) {
    CoverageCell cell = new CoverageCell(period("2024-01"));
    cell.expect();
    for (Observation.Builder fact : facts) {
      cell.add(fact.build());
    }
    return cell;
  }

  private static Observation.Builder said(ObservationStatus status) {
    return silence("camps", "KS01", "2024-01", status);
  }

  @Test
  void headlineSpeaksAndItsPartsAreSilent() {
    CoverageCell cell =
        cell(
            said(ObservationStatus.no_access),
            fact("camps", "KS01", "2024-01", 3).setDisaggregation("sex=f"));
    assertThat(cell.observed()).isEqualTo(0);
    assertThat(cell.noAccess()).isEqualTo(1);
  }

  @Test
  void withoutHeadlineOneObservedPartIsEnough() {
    CoverageCell cell =
        cell(
            said(ObservationStatus.withheld).setDisaggregation("sex=m"),
            fact("camps", "KS01", "2024-01", 3).setDisaggregation("sex=f"));
    assertThat(cell.observed()).isEqualTo(1);
    assertThat(cell.withheld()).isEqualTo(0);
  }

  @Test
  void oneComponentThatAnswersIsEnough() {
    CoverageCell cell =
        cell(
            said(ObservationStatus.not_applicable),
            said(ObservationStatus.no_access).setComponent(Component.police));
    assertThat(cell.expected()).isEqualTo(1);
    assertThat(cell.responded()).isEqualTo(1);
    assertThat(cell.noAccess()).isEqualTo(1);
  }

  @Test
  void notReportedIsNoResponse() {
    CoverageCell cell = cell(said(ObservationStatus.not_reported));
    assertThat(cell.expected()).isEqualTo(1);
    assertThat(cell.responded()).isEqualTo(0);
    assertThat(cell.onTime(10)).isEmpty();
  }

  @Test
  void emptyCellIsDueAndWhatWasNotDueCountsNothing() {
    assertThat(cell().expected()).isEqualTo(1);
    CoverageCell uncalled = new CoverageCell(period("2024-01"));
    uncalled.add(fact("camps", "KS01", "2024-01", 3).build());
    assertThat(uncalled.expected()).isEqualTo(0);
    assertThat(uncalled.responded()).isEqualTo(0);
    assertThat(uncalled.observed()).isEqualTo(0);
    assertThat(uncalled.daysLate(0)).isEmpty();
  }

  /** January ends with 31 January: 1 February is day 0, 11 February day 10. */
  @ParameterizedTest
  @CsvSource({
    "2024-01-20T00:00, 1, 0",
    "2024-02-01T09:00, 1, 0",
    "2024-02-11T23:59, 1, 0",
    "2024-02-12T00:00, 0, 1",
    "2024-03-01T00:00, 0, 19",
  })
  void graceDaysRunFromTheEndOfThePeriod(LocalDateTime first, int onTime, int daysLate) {
    CoverageCell cell = cell(fact("camps", "KS01", "2024-01", 3).setFirstReportedAt(first));
    assertThat(cell.onTime(10)).contains(onTime);
    assertThat(cell.daysLate(10)).contains(daysLate);
  }

  @Test
  void earliestOfItsFactsDecidesAndAnUnknownTimeIsNotLate() {
    CoverageCell cell =
        cell(
            fact("camps", "KS01", "2024-01", 3)
                .setDisaggregation("sex=f")
                .setFirstReportedAt(LocalDateTime.of(2024, 3, 1, 0, 0)),
            fact("camps", "KS01", "2024-01", 4)
                .setDisaggregation("sex=m")
                .setFirstReportedAt(LocalDateTime.of(2024, 2, 5, 0, 0)));
    assertThat(cell.daysLate(0)).contains(4);
    assertThat(cell(fact("camps", "KS01", "2024-01", 3)).onTime(10)).isEmpty();
  }
}
