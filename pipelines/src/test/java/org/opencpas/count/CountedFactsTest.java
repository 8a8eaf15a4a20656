package org.opencpas.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.Workspace;

/** From events to facts: tallies of several partitions, brought together. */
class CountedFactsTest {
  /** Counts each event in a partition of its own, as if they had met nowhere. */
  private static List<EventTally> tallies(List<Extent> extents, Event... events) {
    List<EventTally> tallies = new ArrayList<>();
    for (Event event : events) {
      EventCounter counter = new EventCounter(Events.framework(), extents);
      counter.add(event);
      tallies.addAll(counter.tallies());
    }
    return tallies;
  }

  private static List<Observation> facts(Extent extent, String indicatorId, Event... events) {
    List<Extent> extents = List.of(extent);
    List<EventTally> all = tallies(extents, events);
    Indicator indicator = Events.indicator(indicatorId);
    return new CountedFacts(Events.framework(), extents)
        .of(
            "KESMIS",
            indicator,
            all.stream().filter(each -> each.getIndicatorId().equals(indicatorId)).toList());
  }

  private static List<String> cells(List<Observation> facts) {
    return facts.stream()
        .map(
            fact ->
                "%s %s %s [%s, %s]"
                    .formatted(
                        fact.getRegionId(),
                        fact.getPeriodStart(),
                        fact.getValue(),
                        fact.getLow(),
                        fact.getHigh()))
        .toList();
  }

  private static Event event(String id, String region, String day, double deaths) {
    return Events.event(id, region, day, deaths).build();
  }

  @Test
  void eventsAreCountedByRegionAndMonthAndEveryOtherCellIsZero() {
    assertThat(
            cells(
                facts(
                    Events.quarter(),
                    "incidents",
                    event("E1", "KS01", "2024-01-01", 2),
                    event("E2", "KS01", "2024-01-31", 1),
                    event("E3", "KS02", "2024-02-29", 0),
                    event("E4", "KS-unknown", "2024-03-15", 4))))
        .containsExactly(
            "KS-unknown 2024-01-01 0.0 [null, null]",
            "KS-unknown 2024-02-01 0.0 [null, null]",
            "KS-unknown 2024-03-01 1.0 [null, null]",
            "KS01 2024-01-01 2.0 [null, null]",
            "KS01 2024-02-01 0.0 [null, null]",
            "KS01 2024-03-01 0.0 [null, null]",
            "KS02 2024-01-01 0.0 [null, null]",
            "KS02 2024-02-01 1.0 [null, null]",
            "KS02 2024-03-01 0.0 [null, null]",
            "KS03 2024-03-01 0.0 [null, null]");
  }

  @Test
  void rangesAddAsRanges() {
    Event one = Events.event("E1", "KS01", "2024-01-05", 2.0).setDeathsLow(1.0).build();
    Event other = Events.event("E2", "KS01", "2024-01-06", 3.0).setDeathsHigh(9.0).build();
    assertThat(cells(facts(Events.extent("2024-01-01", "2024-02-01"), "deaths", one, other)))
        .containsExactly(
            "KS-unknown 2024-01-01 0.0 [0.0, 0.0]",
            "KS01 2024-01-01 5.0 [4.0, 11.0]",
            "KS02 2024-01-01 0.0 [0.0, 0.0]");
  }

  @Test
  void anEventInADistrictCountsInItsRegion() {
    assertThat(
            cells(
                facts(
                    Events.extent("2024-01-01", "2024-02-01"),
                    "incidents",
                    event("E1", "KS0101", "2024-01-05", 2))))
        .contains("KS01 2024-01-01 1.0 [null, null]")
        .hasSize(3);
  }

  @Test
  void anIndicatorOfTheWholeAreaCountsUnknownPlacesToo() {
    assertThat(
            cells(
                facts(
                    Events.extent("2024-01-01", "2024-02-01"),
                    "everywhere",
                    event("E1", "KS01", "2024-01-05", 2),
                    event("E2", "KS-unknown", "2024-01-05", 2))))
        .containsExactly("KS 2024-01-01 2.0 [null, null]");
  }

  @Test
  void quartersAreCountedOnlyWhereTheSourceAnswersForAllOfThem() {
    Event event = event("E1", "KS01", "2024-02-05", 2);
    assertThat(cells(facts(Events.quarter(), "quarterly", event)))
        .contains("KS01 2024-01-01 2.0 [null, null]");
    assertThat(facts(Events.extent("2024-01-01", "2024-03-01"), "quarterly", event)).isEmpty();
  }

  @Test
  void whatLiesOutsideTheSpanOrTheRegionsIsNotCounted() {
    Workspace north = Events.workspace("[KS01]");
    Extent extent = Events.extent(north, "2024-01-01", "2024-02-01");
    assertThat(
            cells(
                facts(
                    extent,
                    "incidents",
                    event("E1", "KS02", "2024-01-05", 2),
                    event("E2", "KS01", "2024-02-01", 2),
                    event("E3", "KS01", "2023-12-31", 2),
                    event("E4", "KS-unknown", "2024-01-05", 2))))
        .containsExactly(
            "KS-unknown 2024-01-01 1.0 [null, null]", "KS01 2024-01-01 0.0 [null, null]");
    assertThat(facts(extent, "everywhere", event("E1", "KS01", "2024-01-05", 2))).isEmpty();
  }

  @Test
  void aFigureThatOneEventLacksMakesNoSum() {
    List<Observation> facts =
        facts(
            Events.extent("2024-01-01", "2024-02-01"),
            "deaths",
            event("E1", "KS01", "2024-01-05", 2),
            Events.event("E2", "KS01", "2024-01-06", null).build(),
            Events.event("E3", "KS02", "2024-01-06", 3.0).setDeathsLow(null).build());
    assertThat(cells(facts))
        .containsExactly(
            "KS-unknown 2024-01-01 0.0 [0.0, 0.0]",
            "KS01 2024-01-01 null [null, null]",
            "KS02 2024-01-01 3.0 [null, 3.0]");
    assertThat(facts.get(1).getStatus()).isEqualTo(ObservationStatus.not_reported);
  }

  @Test
  void sumsAreExactWhateverTheOrder() {
    Event[] events = {
      event("E1", "KS01", "2024-01-05", 0.1),
      event("E2", "KS01", "2024-01-05", 1e16),
      event("E3", "KS01", "2024-01-05", 0.2),
      event("E4", "KS01", "2024-01-05", 1.0)
    };
    Event[] turned = {events[3], events[2], events[1], events[0]};
    Extent extent = Events.extent("2024-01-01", "2024-02-01");
    // 10^16 + 1.3 lies between 10^16 and 10^16 + 2, the nearest double being the latter.
    assertThat(facts(extent, "deaths", events).get(1).getValue()).isEqualTo(1.0000000000000002e16);
    assertThat(facts(extent, "deaths", turned)).isEqualTo(facts(extent, "deaths", events));
  }

  @Test
  void aSumTooLargeForANumberIsNone() {
    assertThat(
            facts(
                    Events.extent("2024-01-01", "2024-02-01"),
                    "deaths",
                    event("E1", "KS01", "2024-01-05", 1.7e308),
                    event("E2", "KS01", "2024-01-05", 1.7e308))
                .get(1)
                .getValue())
        .isNull();
  }

  @Test
  void aCountIsForNoWiderAudienceThanItsEvents() {
    List<Observation> facts =
        facts(
            Events.extent("2024-01-01", "2024-02-01"),
            "incidents",
            event("E1", "KS01", "2024-01-05", 2),
            Events.event("E2", "KS01", "2024-01-06", 2.0)
                .setSensitivity(Sensitivity.internal)
                .build());
    assertThat(facts)
        .extracting(Observation::getSensitivity)
        .containsExactly(Sensitivity.public$, Sensitivity.internal, Sensitivity.public$);
  }

  @Test
  void anIndicatorThatIsNotYetInUseHasNoCells() {
    Indicator late =
        Indicator.newBuilder(Events.indicator("incidents"))
            .setValidFrom(LocalDate.of(2024, 3, 1))
            .build();
    assertThat(
            new CountedFacts(Events.framework(), List.of(Events.quarter()))
                .of("KESMIS", late, List.of()))
        .extracting(Observation::getPeriodStart)
        .containsOnly(LocalDate.of(2024, 3, 1));
  }

  @Test
  void nothingIsMadeOfWhatNobodyCounts() {
    assertThat(
            new CountedFacts(Events.framework(), List.of(Events.quarter()))
                .of("KESMIS", Events.indicator("patrols"), List.of()))
        .isEmpty();
    assertThat(
            new CountedFacts(Events.framework(), List.of())
                .of("KESMIS", Events.indicator("incidents"), List.of()))
        .isEmpty();
  }

  @Test
  void aFactStandsUnderTheFirstFile() {
    Observation fact = facts(Events.quarter(), "incidents").get(0);
    assertThat(fact.getSource()).isEqualTo("incidents");
    assertThat(fact.getFile()).isEqualTo("incidents/a.csv");
    assertThat(fact.getLine()).isZero();
    assertThat(fact.getStatus()).isEqualTo(ObservationStatus.reported);
  }
}
