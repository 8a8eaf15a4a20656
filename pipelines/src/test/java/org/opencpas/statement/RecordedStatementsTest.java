package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Statement;

class RecordedStatementsTest {
  private static final String START = "Reports indicate recorded events in Kestria, 2025: ";

  private static List<String> sentences(ConflictTrend.Builder... rows) {
    return new RecordedStatements(Kestria.framework(), Texts.english())
        .of(Arrays.stream(rows).map(ConflictTrend.Builder::build).toList()).stream()
            .map(Statement::getSentence)
            .toList();
  }

  private static ConflictTrend.Builder ratio(
      ConflictTrend.Builder row, double ratio, double low, double high) {
    return row.setEventsRatio(ratio).setEventsRatioLow(low).setEventsRatioHigh(high);
  }

  @Test
  void aChangeHasItsIntervalOrIsNotDistinguishable() {
    assertThat(sentences(ratio(Kestria.recorded(66, 97), 0.68, 0.492, 0.941)))
        .containsExactly(
            START
                + "66, against 97 in the same months a year before (-32.0 %, interval -50.8 % to"
                + " -5.9 %; radio; 12 of 12 months complete; grade C).");
    assertThat(sentences(ratio(Kestria.recorded(43, 51), 0.84, 0.55, 1.3)))
        .containsExactly(
            START
                + "43, against 51 in the same months a year before (not distinguishable; radio;"
                + " 12 of 12 months complete; grade C).");
  }

  /** 19 is under 20: the two can be told apart, and no percent is said. */
  @Test
  void fromASmallBaseThereAreCountsOnly() {
    assertThat(
            sentences(
                Kestria.recorded(4, 19)
                    .setEventsReason("small_base")
                    .setEventsRatioLow(0.07)
                    .setEventsRatioHigh(0.62)))
        .containsExactly(
            START
                + "4, against 19 in the same months a year before (fewer recorded; radio;"
                + " 12 of 12 months complete; grade C).");
  }

  @Test
  void withoutComparableMonthsTheCountStandsAlone() {
    ConflictTrend.Builder alone =
        Kestria.recorded(7, 0)
            .setEventType("clash")
            .setEventsMatched(null)
            .setEventsBefore(null)
            .setEventsReason("unmatched")
            .setMatchedShare(0)
            .setMonthsMatched(0);
    assertThat(sentences(alone))
        .containsExactly(
            "Reports indicate recorded events of type \"clash\" in Kestria, 2025: 7 (not compared,"
                + " too few months complete in both; radio; 12 of 12 months complete; grade C).");
    assertThat(sentences(alone.setMonthsComplete(6)))
        .containsExactly(
            "Recorded events of type \"clash\" in Kestria, 2025: 7 (not compared,"
                + " too few months complete in both; radio; 6 of 12 months complete; grade D).");
    assertThat(sentences(alone.setMonthsComplete(5))).isEmpty();
  }

  @Test
  void aRegionThatNobodyWatchedIsWithoutData() {
    ConflictTrend.Builder unwatched =
        Kestria.recorded(0, 0)
            .setEventsMatched(null)
            .setEventsBefore(null)
            .setMonthsMatched(0)
            .setMatchedShare(0)
            .setMonthsComplete(0);
    assertThat(sentences(unwatched))
        .containsExactly(
            "No data: recorded events in Kestria, 2025 (radio; 0 of 12 months complete).");
    assertThat(
            sentences(unwatched.setMonthsComplete(5).setRegionsComplete(3).setRegionsExpected(8)))
        .containsExactly(
            "Too little data: recorded events in Kestria, 2025 (radio; 5 of 12 months complete in"
                + " 3 of 8 regions).");
    assertThat(
            sentences(
                unwatched
                    .setMonthsComplete(12)
                    .setRegionsComplete(8)
                    .setEvents(null)
                    .setCountsReason("withheld")))
        .containsExactly(
            "No data: recorded events in Kestria, 2025 (withheld; radio; 12 of 12 months"
                + " complete).");
  }

  @Test
  void deathsStandBesideEvents() {
    assertThat(
            sentences(
                Kestria.recorded(2, 3)
                    .setEventsReason("too_short")
                    .setDeathsMatched(1_200.0)
                    .setDeathsBefore(0.0)
                    .setDeathsReason("no_events")))
        .containsExactly(
            "Reports indicate recorded deaths by best estimate in Kestria, 2025: 1,200, against 0"
                + " in the same months a year before (not compared, none in one or both; radio;"
                + " 12 of 12 months complete; grade C).",
            START
                + "2, against 3 in the same months a year before (not compared, fewer than six"
                + " months; radio; 12 of 12 months complete; grade C).");
  }

  /** A window of 21 months is held against the same months two years before. */
  @Test
  void theLastWholeYearAndTheLastMandateAreSpokenOf() {
    ConflictTrend.Builder mandate =
        Kestria.recorded(5, 6)
            .setPeriodType(PeriodType.mandate)
            .setPeriodStart(LocalDate.of(2024, 7, 1))
            .setPeriodEnd(LocalDate.of(2026, 4, 1))
            .setMonthsExpected(21)
            .setMonthsComplete(20)
            .setMonthsMatched(20)
            .setMatchedShare(20.0 / 21);
    ConflictTrend.Builder begun =
        Kestria.recorded(1, 1)
            .setPeriodStart(LocalDate.of(2026, 1, 1))
            .setPeriodEnd(LocalDate.of(2027, 1, 1))
            .setMonthsComplete(2);
    ConflictTrend.Builder half =
        Kestria.recorded(3, 3)
            .setPeriodType(PeriodType.half_year)
            .setPeriodStart(LocalDate.of(2025, 7, 1));
    List<String> said = sentences(mandate, begun, half, Kestria.recorded(8, 9));
    assertThat(said).hasSize(2);
    assertThat(said.get(0))
        .contains("1 July 2024 to 31 March 2026: 5, against 6 in the same months 2 years before")
        .contains("20 of 21 months complete");
    assertThat(said.get(1)).contains("2025: 8, against 9");
    assertThat(sentences(half)).singleElement().asString().contains("half-year 2 of 2025");
  }
}
