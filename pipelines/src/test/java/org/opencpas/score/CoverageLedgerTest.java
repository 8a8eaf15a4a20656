package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.indicator;
import static org.opencpas.series.Facts.region;
import static org.opencpas.series.Facts.silence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Region;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Facts;

class CoverageLedgerTest {
  private static final CoverageSpan TO_MAY = span("2023-11-01", "2024-05-01");

  private static CoverageSpan span(String start, String end) {
    return new CoverageSpan(Optional.of(LocalDate.parse(start)), Optional.of(LocalDate.parse(end)));
  }

  private static List<Coverage> count(
      CoverageSpan span,
      Mission mission,
      Indicator.Builder indicator,
      Observation.Builder... facts) {
    Indicator built = indicator.build();
    return new CoverageLedger(
            Facts.framework(List.of(built), List.of(), List.of(region("KS01").build())), span)
        .count(mission, built, Arrays.stream(facts).map(Observation.Builder::build).toList());
  }

  private static List<String> counts(Indicator.Builder indicator, Observation.Builder... facts) {
    return told(count(TO_MAY, Facts.MISSION, indicator, facts));
  }

  /** Start, expected, responded, observed, no access, withheld, silent periods, last word. */
  private static List<String> told(List<Coverage> rows) {
    return rows.stream()
        .map(
            row ->
                "%s %d%d%d%d%d %d %s"
                    .formatted(
                        row.getPeriodStart(),
                        row.getExpected(),
                        row.getResponded(),
                        row.getObserved(),
                        row.getNoAccess(),
                        row.getWithheld(),
                        row.getSilentPeriods(),
                        row.getLastObservedEnd()))
        .toList();
  }

  private static List<LocalDate> starts(List<Coverage> rows) {
    return rows.stream().map(Coverage::getPeriodStart).toList();
  }

  @Test
  void everyMonthIsDueAndSilenceIsCountedZeroIsNoSilence() {
    assertThat(
            counts(
                indicator("camps"),
                fact("camps", "KS01", "2024-01", 0),
                silence("camps", "KS01", "2024-03", ObservationStatus.no_access),
                silence("camps", "KS01", "2024-04", ObservationStatus.withheld)))
        .containsExactly(
            "2024-01-01 11100 0 2024-02-01",
            "2024-02-01 10000 1 2024-02-01",
            "2024-03-01 11010 2 2024-02-01",
            "2024-04-01 11001 3 2024-02-01");
  }

  @Test
  void whatDoesNotApplyIsNotDueAndBreaksNoSilence() {
    assertThat(
            counts(
                indicator("camps"),
                silence("camps", "KS01", "2024-02", ObservationStatus.not_applicable),
                fact("camps", "KS01", "2024-04", 3)))
        .containsExactly(
            "2024-01-01 10000 1 null",
            "2024-02-01 00000 0 null",
            "2024-03-01 10000 2 null",
            "2024-04-01 11100 0 2024-05-01");
  }

  @Test
  void figureNobodyAskedForIsListedAndCountsForNothing() {
    assertThat(
            counts(
                indicator("camps").setFrequency(Frequency.quarter),
                fact("camps", "KS01", "2024-02", 3)))
        .containsExactly("2024-02-01 00000 0 null", "2024-01-01 10000 1 null");
  }

  @Test
  void ofPeriodsThatEndTogetherTheShorterComesFirst() {
    assertThat(
            counts(
                indicator("camps").setFrequency(Frequency.irregular),
                fact("camps", "KS01", "2024-Q1", 3),
                silence("camps", "KS01", "2024-03", ObservationStatus.no_access)))
        .containsExactly("2024-03-01 11010 1 null", "2024-01-01 11100 0 2024-04-01");
  }

  @Test
  void irregularReturnsAreDueOnlyWhereTheyCame() {
    Indicator.Builder survey = indicator("camps").setFrequency(Frequency.irregular);
    assertThat(counts(survey)).isEmpty();
    assertThat(counts(survey, fact("camps", "KS01", "2024-02-10", 3)))
        .containsExactly("2024-02-10 11100 0 2024-02-11");
  }

  @Test
  void nothingIsDueOutsideTheLifeOfMissionAndIndicator() {
    Mission closed =
        Mission.newBuilder(Facts.MISSION).setClosedOn(LocalDate.of(2024, 4, 1)).build();
    assertThat(
            starts(
                count(TO_MAY, closed, indicator("camps").setValidFrom(LocalDate.of(2024, 1, 2)))))
        .containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
    assertThat(
            starts(
                count(
                    TO_MAY,
                    Facts.MISSION,
                    indicator("camps").setValidTo(LocalDate.of(2024, 2, 29)))))
        .containsExactly(LocalDate.of(2024, 1, 1));
  }

  @Test
  void missionThatSaysNotWhenItBeganStartsWithTheData() {
    Mission undated = Mission.newBuilder(Facts.MISSION).setEstablishedOn(null).build();
    assertThat(starts(count(span("2023-12-05", "2024-02-15"), undated, indicator("camps"))))
        .containsExactly(LocalDate.of(2024, 1, 1));
    CoverageSpan noData = new CoverageSpan(Optional.empty(), Optional.of(LocalDate.of(2024, 3, 1)));
    assertThat(count(noData, undated, indicator("camps"))).isEmpty();
  }

  @Test
  void missionOfWhichNothingIsKnownIsSilentNotAbsent() {
    CoverageSpan noData = new CoverageSpan(Optional.empty(), Optional.of(LocalDate.of(2024, 3, 1)));
    assertThat(told(count(noData, Facts.MISSION, indicator("camps"))))
        .containsExactly("2024-01-01 10000 1 null", "2024-02-01 10000 2 null");
    CoverageSpan reportedAhead = span("2024-06-01", "2024-03-01");
    assertThat(count(reportedAhead, Facts.MISSION, indicator("camps"))).hasSize(2);
    CoverageSpan noEnd = new CoverageSpan(Optional.empty(), Optional.empty());
    assertThat(count(noEnd, Facts.MISSION, indicator("camps"))).isEmpty();
  }

  @Test
  void regionsAreDueWhileTheyExistAndAtTheirLevel() {
    Indicator camps = indicator("camps").build();
    Indicator national = indicator("national").setRegionLevel(null).build();
    List<Region> regions =
        List.of(
            region("KS01").setValidTo(LocalDate.of(2024, 3, 1)).build(),
            region("KS09").setValidFrom(LocalDate.of(2024, 3, 1)).build());
    CoverageLedger ledger =
        new CoverageLedger(
            Facts.framework(List.of(camps, national), List.of(), regions),
            span("2024-01-01", "2024-04-01"));
    assertThat(ledger.count(Facts.MISSION, camps, List.of()))
        .extracting(row -> row.getRegionId() + " " + row.getPeriodStart())
        .containsExactly("KS01 2024-01-01", "KS01 2024-02-01", "KS09 2024-03-01");
    assertThat(ledger.count(Facts.MISSION, national, List.of()))
        .extracting(Coverage::getRegionId)
        .containsExactly("KS", "KS", "KS");
  }

  @Test
  void firstReportDecidesOnPunctualityNotACorrection() {
    Observation.Builder corrected =
        fact("camps", "KS01", "2024-01", 3)
            .setReportedAt(LocalDate.of(2024, 4, 1).atStartOfDay())
            .setFirstReportedAt(LocalDate.of(2024, 2, 13).atStartOfDay());
    Coverage row =
        count(TO_MAY, Facts.MISSION, indicator("camps").setGraceDays(10), corrected).get(0);
    assertThat(row.getOnTime()).isEqualTo(0);
    assertThat(row.getDaysLate()).isEqualTo(2);
  }
}
