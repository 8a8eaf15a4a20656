package org.opencpas.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.Strength;
import org.opencpas.series.Facts;

/** Half years of 2023 and 2024, of which the source answers for 18 months unless said otherwise. */
class ConflictTrendsTest {
  private final List<RecordedEvent> events = new ArrayList<>();
  private List<Extent> extents = List.of(Events.extent("2023-01-01", "2024-07-01"));

  private RecordedEvent.Builder event(String region, String day, @Nullable Double deaths) {
    return RecordedEvent.newBuilder()
        .setMissionId("KESMIS")
        .setSource("incidents")
        .setRegionId(region)
        .setDateStart(LocalDate.parse(day))
        .setType("clash")
        .setDeathsBest(deaths)
        .setDeathsLow(deaths)
        .setDeathsHigh(deaths)
        .setCivilianDeathsRecorded(deaths)
        .setShown(true);
  }

  /** So many events in each of the first six months of a year, with deaths for each. */
  private void each(int year, int count, double deaths) {
    for (int month = 1; month <= 6; month++) {
      for (int i = 0; i < count; i++) {
        events.add(event("KS01", "%d-%02d-10".formatted(year, month), deaths).build());
      }
    }
  }

  private static Framework framework() {
    return new Framework(
        FrameworkTables.newBuilder(Events.framework().tables())
            .setPopulations(
                List.of(
                    new Population("KS01", LocalDate.of(2020, 1, 1), 100_000L, null),
                    new Population("KS01", LocalDate.of(2024, 3, 1), 300_000L, null)))
            .build(),
        Events.WORKSPACE.counted());
  }

  private List<ConflictTrend> rows(PeriodType type) {
    return new ConflictTrends(framework(), type::equals, extents)
        .of(Facts.MISSION, events, List.of());
  }

  private ConflictTrend row(PeriodType type, String region, String kind, String start) {
    return rows(type).stream()
        .filter(row -> row.getRegionId().equals(region))
        .filter(row -> row.getEventType().equals(kind))
        .filter(row -> row.getPeriodStart().equals(LocalDate.parse(start)))
        .findFirst()
        .orElseThrow();
  }

  private ConflictTrend half(String region) {
    return row(PeriodType.half_year, region, "all", "2024-01-01");
  }

  /** phi is 1, t with 10 degrees 2.228139: 0.5 exp(+-2.228139 sqrt(1/24 + 1/12)). */
  @Test
  void halfAsManyEventsAreARatioWithItsInterval() {
    each(2023, 4, 1);
    each(2024, 2, 1);
    ConflictTrend row = half("KS01");
    assertThat(row.getEvents()).isEqualTo(12);
    assertThat(row.getEventsMatched()).isEqualTo(12);
    assertThat(row.getEventsBefore()).isEqualTo(24);
    assertThat(row.getEventsRatio()).isEqualTo(0.5);
    assertThat(row.getEventsRatioLow()).isCloseTo(0.22743, within(1e-5));
    assertThat(row.getEventsRatioHigh()).isCloseTo(1.09924, within(1e-5));
    assertThat(row.getEventsReason()).isNull();
    assertThat(row.getMonthsMatched()).isEqualTo(6);
    assertThat(row.getMatchedShare()).isEqualTo(1);
  }

  /** 0.5 exp(+-2.228139 sqrt(1/12 + 1/6)). */
  @Test
  void aSmallBaseHasAnIntervalAndNoRatio() {
    each(2023, 2, 1);
    each(2024, 1, 1);
    ConflictTrend row = half("KS01");
    assertThat(row.getEventsBefore()).isEqualTo(12);
    assertThat(row.getEventsRatio()).isNull();
    assertThat(row.getEventsRatioLow()).isCloseTo(0.16411, within(1e-5));
    assertThat(row.getEventsRatioHigh()).isCloseTo(1.52336, within(1e-5));
    assertThat(row.getEventsReason()).isEqualTo("small_base");
  }

  @Test
  void oneMassacreIsNotAChangeWithoutIt() {
    each(2023, 2, 2);
    each(2024, 2, 2);
    events.add(event("KS01", "2024-03-05", 500.0).build());
    ConflictTrend row = half("KS01");
    assertThat(row.getDeathsBest()).isEqualTo(524);
    assertThat(row.getDeathsRatio()).isCloseTo(524.0 / 24, within(1e-9));
    assertThat(row.getDeathsWithoutLargest()).isEqualTo(24);
    assertThat(row.getDeathsBeforeWithoutLargest()).isEqualTo(22);
    assertThat(row.getDeathsWithoutLargestRatio()).isCloseTo(24.0 / 22, within(1e-12));
  }

  @Test
  void aWindowWithoutEventsHasBothCountsAndNoInterval() {
    each(2023, 1, 0);
    ConflictTrend row = half("KS01");
    assertThat(row.getEvents()).isZero();
    assertThat(row.getEventsBefore()).isEqualTo(6);
    assertThat(row.getEventsRatio()).isNull();
    assertThat(row.getEventsReason()).isEqualTo("no_events");
    assertThat(row.getDeathsMatched()).isZero();
    assertThat(row.getDeathsReason()).isEqualTo("no_events");
  }

  @Test
  void aQuarterIsTooShortForAnInterval() {
    each(2023, 1, 1);
    each(2024, 2, 1);
    ConflictTrend row = row(PeriodType.quarter, "KS01", "all", "2024-01-01");
    assertThat(row.getEventsMatched()).isEqualTo(6);
    assertThat(row.getEventsBefore()).isEqualTo(3);
    assertThat(row.getEventsReason()).isEqualTo("too_short");
  }

  /** Ten months of 2023 and four of 2024: four of six match. */
  @Test
  void monthsThatNobodyAnswersForAreCountedButNotCompared() {
    each(2023, 1, 1);
    each(2024, 1, 1);
    extents = List.of(Events.extent("2023-01-01", "2024-05-01"));
    ConflictTrend row = half("KS01");
    assertThat(row.getEvents()).isEqualTo(6);
    assertThat(row.getMonthsComplete()).isEqualTo(4);
    assertThat(row.getEventsMatched()).isEqualTo(4);
    assertThat(row.getEventsReason()).isEqualTo("too_short");
    assertThat(row.getRateReason()).isEqualTo("incomplete");
    extents = List.of(Events.extent("2023-01-01", "2024-04-01"));
    assertThat(half("KS01").getEventsReason()).isEqualTo("unmatched");
    assertThat(half("KS01").getEventsBefore()).isNull();
  }

  @Test
  void betweenTwoSpansNobodyLooked() {
    each(2023, 1, 1);
    each(2024, 1, 1);
    extents =
        List.of(
            Events.extent("2023-01-01", "2023-03-01"), Events.extent("2023-05-01", "2024-07-01"));
    ConflictTrend row = half("KS01");
    assertThat(row.getMonthsMatched()).isEqualTo(4);
    assertThat(row.getEvents()).isEqualTo(6);
    assertThat(row.getEventsMatched()).isEqualTo(4);
    assertThat(row.getEventsBefore()).isEqualTo(4);
  }

  /** 31 + 29 days of 100,000 people and 31 + 30 + 31 + 30 of 300,000, by 365.25. */
  @Test
  void ratesTakeThePeopleOfEachMonth() {
    each(2024, 1, 2);
    ConflictTrend row = half("KS01");
    double years = (60 * 100_000.0 + 122 * 300_000.0) / 365.25;
    assertThat(row.getPersonYears()).isCloseTo(years, within(1e-9));
    assertThat(row.getEventsPer100000PersonYears()).isCloseTo(600_000 / years, within(1e-12));
    assertThat(row.getDeathsPer100000PersonYears()).isCloseTo(1_200_000 / years, within(1e-12));
    assertThat(half("KS02").getRateReason()).isEqualTo("no_numerator");
  }

  /** 3 a district, 4 a province, 5 and more the country alone. */
  @Test
  void eventsCountNoFurtherDownThanTheirPlaceIsCertain() {
    for (int code = 1; code <= 7; code++) {
      events.add(event("KS0101", "2024-02-01", 1.0).setPlacePrecision(code).build());
    }
    events.add(event("KS-unknown", "2024-02-01", 1.0).setPlacePrecision(1).build());
    assertThat(counts("KS0101")).isEqualTo("3 of which 1");
    assertThat(counts("KS01")).isEqualTo("4 of which 1");
    assertThat(counts("KS-unknown")).isEqualTo("1 of which 1");
    assertThat(counts("KS")).isEqualTo("8 of which 4");
  }

  private String counts(String region) {
    ConflictTrend row = half(region);
    return row.getEvents() + " of which " + row.getEventsUncertainPlace();
  }

  @Test
  void aDistrictStandsWhereTheSourceNamesIt() {
    each(2024, 1, 1);
    assertThat(rows(PeriodType.half_year))
        .extracting(ConflictTrend::getRegionId)
        .contains("KS", "KS-unknown", "KS01", "KS02", "KS03")
        .doesNotContain("KS0101");
    // KS03 is there from March 2024 on, so in the half year that ends in June and not before.
    assertThat(rows(PeriodType.half_year))
        .filteredOn(row -> row.getRegionId().equals("KS03"))
        .extracting(ConflictTrend::getPeriodStart)
        .containsExactly(LocalDate.of(2024, 1, 1));
  }

  @Test
  void deathsThatOneEventDoesNotGiveHaveNoSum() {
    each(2023, 4, 1);
    each(2024, 1, 1);
    events.add(event("KS01", "2024-04-01", null).build());
    ConflictTrend row = half("KS01");
    assertThat(row.getEvents()).isEqualTo(7);
    assertThat(row.getDeathsBest()).isNull();
    assertThat(row.getCountsReason()).isEqualTo("incomplete");
    assertThat(row.getEventsRatio()).isNotNull();
    assertThat(row.getDeathsReason()).isEqualTo("incomplete");
    assertThat(row.getRateReason()).isEqualTo("incomplete");
    assertThat(row.getEventsPer100000PersonYears()).isNotNull();
  }

  @Test
  void lowAboveHighIsAddedAsItStands() {
    events.add(event("KS01", "2024-04-01", 3.0).setDeathsLow(9.0).setDeathsHigh(1.0).build());
    ConflictTrend row = half("KS01");
    assertThat(List.of(row.getDeathsLow(), row.getDeathsBest(), row.getDeathsHigh()))
        .containsExactly(9.0, 3.0, 1.0);
  }

  @Test
  void deathsOfUnknownStatusAreToldWhereTheSourceTells() {
    events.add(event("KS01", "2024-04-01", 3.0).setDeathsStatusUnknown(2.0).build());
    assertThat(half("KS01").getDeathsStatusUnknown()).isEqualTo(2);
    events.add(event("KS01", "2024-04-01", 3.0).build());
    assertThat(half("KS01").getStatusUnknownReason()).isEqualTo("incomplete");
    assertThat(half("KS02").getDeathsStatusUnknown()).isZero();
    events.remove(0);
    assertThat(half("KS02").getStatusUnknownReason()).isEqualTo("no_value");
  }

  @Test
  void aCountWithAHiddenEventIsWithheldAndItsKindIsNotNamed() {
    each(2023, 1, 1);
    each(2024, 1, 1);
    events.add(event("KS01", "2024-05-05", 90.0).setType("raid").setShown(false).build());
    ConflictTrend row = half("KS01");
    assertThat(row.getEvents()).isNull();
    assertThat(row.getDeathsBest()).isNull();
    assertThat(row.getCountsReason()).isEqualTo("withheld");
    assertThat(row.getEventsBefore()).isNull();
    assertThat(row.getEventsReason()).isEqualTo("withheld");
    assertThat(row.getRateReason()).isEqualTo("withheld");
    assertThat(row.getEventsPer100000PersonYears()).isNull();
    assertThat(row(PeriodType.half_year, "KS01", "clash", "2024-01-01").getEvents()).isEqualTo(6);
    assertThat(rows(PeriodType.half_year))
        .extracting(ConflictTrend::getEventType)
        .doesNotContain("raid");
    // What was shown a year before is not lost to what is hidden now.
    assertThat(row(PeriodType.half_year, "KS01", "all", "2023-01-01").getEvents()).isEqualTo(6);
  }

  @Test
  void otherSourcesStandBesideAndAreNotAdded() {
    each(2023, 2, 1);
    each(2024, 1, 1);
    events.add(event("KS01", "2023-02-02", 1.0).setSource("radio").build());
    Extent own = extents.get(0);
    extents =
        List.of(
            own,
            new Extent(
                "radio",
                "radio.csv",
                own.mission(),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 7, 1)),
                own.regions(),
                own.indicators()));
    ConflictTrend row = half("KS01");
    assertThat(row.getSource()).isEqualTo("incidents");
    assertThat(row.getEvents()).isEqualTo(6);
    assertThat(row.getOtherSourcesEvents()).isEqualTo("radio=0");
    assertThat(row.getSourcesCompared()).isEqualTo(1);
    assertThat(row.getSourcesAgreeing()).isEqualTo(1);
    assertThat(half("KS02").getSourcesAgreeing()).isEqualTo(1);
  }

  @Test
  void aSourceOfSomeRegionsIsComparedInThemAlone() {
    each(2023, 1, 1);
    each(2024, 1, 1);
    events.add(event("KS02", "2024-05-05", 90.0).build());
    extents = List.of(Events.extent(Events.workspace("[KS01]"), "2023-01-01", "2024-07-01"));
    ConflictTrend root = half("KS");
    assertThat(root.getEvents()).isEqualTo(7);
    assertThat(root.getRegionsComplete()).isEqualTo(1);
    assertThat(root.getRegionsExpected()).isEqualTo(3);
    assertThat(root.getEventsReason()).isEqualTo("unmatched");
    assertThat(half("KS01").getEventsReason()).isEqualTo("small_base");
    assertThat(half("KS02").getEventsReason()).isEqualTo("unmatched");
    extents = List.of(Events.extent(Events.workspace("[KS01, KS03]"), "2023-01-01", "2024-07-01"));
    assertThat(half("KS").getEventsMatched()).isEqualTo(6);
  }

  @Test
  void strengthStandsBesideTheWholeMissionAlone() {
    each(2024, 1, 1);
    Strength strength =
        Strength.newBuilder()
            .setMissionId("KESMIS")
            .setAuthority("UNSC")
            .setCategory("all")
            .setPeriodType(PeriodType.half_year)
            .setPeriodStart(LocalDate.of(2024, 1, 1))
            .setPeriodEnd(LocalDate.of(2024, 7, 1))
            .setMeanDeployed(4321.5)
            .setMonthsReported(6)
            .setMonthsExpected(6)
            .setUnderCounted(false)
            .build();
    List<ConflictTrend> rows =
        new ConflictTrends(framework(), PeriodType.half_year::equals, extents)
            .of(Facts.MISSION, events, List.of(strength));
    assertThat(rows)
        .filteredOn(row -> row.getPeriodStart().getYear() == 2024)
        .filteredOn(row -> row.getEventType().equals("all"))
        .extracting(
            row -> row.getRegionId() + " " + row.getStrength() + " " + row.getStrengthReason())
        .contains("KS 4321.5 null", "KS01 null not_applicable");
    assertThat(row(PeriodType.half_year, "KS", "all", "2024-01-01").getStrengthReason())
        .isEqualTo("no_value");
  }

  @Test
  void withoutSourcesThereIsNothingToTell() {
    extents = List.of();
    assertThat(rows(PeriodType.year)).isEmpty();
  }
}
