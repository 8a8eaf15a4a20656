package org.opencpas.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;

class EventChecksTest {
  private static List<String> rules(Event.Builder event) {
    return rules(event, Events.quarter());
  }

  private static List<String> rules(Event.Builder event, Extent extent) {
    return new EventChecks(Events.framework(), Set.of("incidents"), List.of(extent))
        .check(event.build()).stream().map(QualityFlag::getRule).toList();
  }

  private static Event.Builder sound() {
    return Events.event("E1", "KS01", "2024-01-05", 2.0);
  }

  @Test
  void aSoundEventRaisesNothing() {
    assertThat(rules(sound().setPlacePrecision(3))).isEmpty();
    assertThat(rules(sound().setDeathsLow(null).setDeathsHigh(null))).isEmpty();
    assertThat(rules(sound().setDeathsBest(null))).isEmpty();
  }

  @Test
  void estimatesThatContradictEachOtherAreFlagged() {
    assertThat(rules(sound().setDeathsLow(3.0).setDeathsHigh(4.0)))
        .containsExactly("low_above_best");
    assertThat(rules(sound().setDeathsLow(0.0).setDeathsHigh(1.0)))
        .containsExactly("high_below_best");
  }

  @Test
  void placesThatAreRoughOrUnknownAreFlagged() {
    assertThat(rules(sound().setPlacePrecision(4))).containsExactly("place_imprecise");
    assertThat(rules(sound().setRegionId("KS-unknown"))).containsExactly("place_unknown");
  }

  @Test
  void anEndBeforeTheStartIsFlaggedAndTheFlagSpansTheFirstDay() {
    Event event = sound().setDateEnd(LocalDate.of(2024, 1, 4)).build();
    List<QualityFlag> flags =
        new EventChecks(Events.framework(), Set.of("incidents"), List.of(Events.quarter()))
            .check(event);
    assertThat(flags).hasSize(1);
    QualityFlag flag = flags.get(0);
    assertThat(flag.getRule()).isEqualTo("end_before_start");
    assertThat(flag.getPeriodStart()).isEqualTo(LocalDate.of(2024, 1, 5));
    assertThat(flag.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 1, 6));
    assertThat(flag.getObserved()).isEqualTo("2024-01-04");
    assertThat(flag.getExpected()).isEqualTo("2024-01-05 or later");
    assertThat(flag.getSeverity()).isEqualTo(Severity.warning);
    assertThat(flag.getEventId()).isEqualTo("E1");
    assertThat(flag.getIndicatorId()).isEmpty();
    assertThat(flag.getComponent()).isNull();
    assertThat(flag.getLine()).isEqualTo(2);
  }

  @Test
  void whatItsSourceDoesNotAnswerForIsFlagged() {
    assertThat(rules(Events.event("E1", "KS01", "2023-12-31", 2.0)))
        .containsExactly("outside_coverage");
    assertThat(rules(Events.event("E1", "KS01", "2024-04-01", 2.0)))
        .containsExactly("outside_coverage");
    Extent north = Events.extent(Events.workspace("[KS01]"), "2024-01-01", "2024-04-01");
    assertThat(rules(Events.event("E1", "KS02", "2024-01-05", 2.0), north))
        .containsExactly("outside_coverage");
    assertThat(rules(Events.event("E1", "KS0101", "2024-01-05", 2.0), north)).isEmpty();
  }

  @Test
  void aSourceThatDoesNotCountAnswersForNothingAndNeedNot() {
    EventChecks checks = new EventChecks(Events.framework(), Set.of(), List.of());
    assertThat(checks.check(Events.event("E1", "KS01", "1999-12-31", 2.0).build())).isEmpty();
  }
}
