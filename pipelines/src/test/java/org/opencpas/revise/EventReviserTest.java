package org.opencpas.revise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Sensitivity;

class EventReviserTest {
  private static Event.Builder event(double deaths, long line) {
    return Event.newBuilder()
        .setSource("incidents")
        .setEventId("E1")
        .setMissionId("KESMIS")
        .setRegionId("KS01")
        .setDateStart(LocalDate.of(2024, 1, 5))
        .setDateEnd(LocalDate.of(2024, 1, 5))
        .setDeathsBest(deaths)
        .setSensitivity(Sensitivity.council)
        .setFile("a.csv")
        .setSheet("")
        .setLine(line);
  }

  private static EventReport.Builder report(@Nullable String monthDay, Event.Builder event) {
    return EventReport.newBuilder()
        .setEvent(event.build())
        .setAction(Action.replace)
        .setKnownFrom(monthDay == null ? null : Reports.at(monthDay))
        .setSourceOrder(0)
        .setRegionGiven(true)
        .setEndGiven(true)
        .setSensitivityGiven(true);
  }

  private static EventReport on(String monthDay, double deaths, long line) {
    return report(monthDay, event(deaths, line)).build();
  }

  private static EventReport deletion(String monthDay, long line) {
    return report(monthDay, event(0, line)).setAction(Action.delete).build();
  }

  private static RevisedEvent only(AsOf asOf, EventReport... reports) {
    List<RevisedEvent> revised = new EventReviser(asOf).revise(List.of(reports));
    assertThat(revised).hasSize(1);
    return revised.get(0);
  }

  private static List<Outcome> outcomes(RevisedEvent event) {
    return event.versions().stream().map(RevisedEvent.Version::outcome).toList();
  }

  private static Optional<Double> deaths(RevisedEvent event) {
    return event.current().map(Event::getDeathsBest);
  }

  @Test
  void theLatestReportHolds() {
    RevisedEvent event = only(AsOf.ALL, on("03-01", 5, 2), on("02-01", 2, 1));
    assertThat(outcomes(event)).containsExactly(Outcome.superseded, Outcome.current);
    assertThat(deaths(event)).contains(5.0);
    assertThat(event.agreement()).isEqualTo(RevisedEvent.Agreement.AGREED);
  }

  @Test
  void theSameSaidAgainLaterIsADuplicate() {
    RevisedEvent event = only(AsOf.ALL, on("02-01", 2, 1), on("03-01", 2, 2));
    assertThat(outcomes(event)).containsExactly(Outcome.current, Outcome.duplicate);
    assertThat(event.current().map(Event::getLine)).contains(1L);
  }

  private static EventReport wounded(String monthDay, Action action, String figures, long line) {
    return report(monthDay, event(2, line)).setFigures(figures).setAction(action).build();
  }

  @Test
  void furtherFiguresAreWhatAReportSaysToo() {
    EventReport first = wounded("02-01", Action.replace, "kidnapped=1;wounded=3", 1);
    RevisedEvent changed =
        only(AsOf.ALL, first, wounded("03-01", Action.replace, "wounded=4.5", 2));
    assertThat(outcomes(changed)).containsExactly(Outcome.superseded, Outcome.current);
    assertThat(changed.figures().text()).isEqualTo("wounded=4.5");
    RevisedEvent merged = only(AsOf.ALL, first, wounded("03-01", Action.merge, "wounded=4", 2));
    assertThat(merged.figures().text()).isEqualTo("kidnapped=1;wounded=4");
    RevisedEvent repeated =
        only(AsOf.ALL, first, wounded("03-01", Action.replace, "kidnapped=1;wounded=3", 2));
    assertThat(outcomes(repeated)).containsExactly(Outcome.current, Outcome.duplicate);
    RevisedEvent conflict = only(AsOf.ALL, first, wounded("02-01", Action.replace, "wounded=4", 2));
    assertThat(conflict.agreement()).isEqualTo(RevisedEvent.Agreement.CONFLICTING);
  }

  @Test
  void ofExactRepeatsTheLastTakesPart() {
    RevisedEvent event = only(AsOf.ALL, on("02-01", 2, 1), on("02-01", 2, 2));
    assertThat(outcomes(event)).containsExactly(Outcome.duplicate, Outcome.current);
  }

  @Test
  void aDeletionRetractsAndANewReportBringsBack() {
    RevisedEvent deleted = only(AsOf.ALL, on("02-01", 2, 1), deletion("03-01", 2));
    assertThat(outcomes(deleted)).containsExactly(Outcome.retracted, Outcome.retracted);
    assertThat(deleted.current()).isEqualTo(Optional.empty());
    RevisedEvent back = only(AsOf.ALL, on("02-01", 2, 1), deletion("03-01", 2), on("04-01", 3, 3));
    assertThat(outcomes(back))
        .containsExactly(Outcome.retracted, Outcome.retracted, Outcome.current);
    assertThat(deaths(back)).contains(3.0);
  }

  @Test
  void whatWasKnownLaterDoesNotTakePart() {
    RevisedEvent event =
        only(new AsOf(LocalDate.of(2024, 2, 29)), on("02-01", 2, 1), deletion("03-01", 2));
    assertThat(outcomes(event)).containsExactly(Outcome.current, Outcome.later);
    assertThat(deaths(event)).contains(2.0);
  }

  @Test
  void aMergeKeepsWhatItLeavesOut() {
    EventReport merge =
        report(
                "03-01",
                event(0, 2)
                    .setDeathsBest(null)
                    .setDeathsHigh(9.0)
                    .setRegionId("KS-unknown")
                    .setSensitivity(Sensitivity.internal))
            .setAction(Action.merge)
            .setRegionGiven(false)
            .setEndGiven(false)
            .setSensitivityGiven(false)
            .build();
    EventReport first = report("02-01", event(2, 1).setDateEnd(LocalDate.of(2024, 1, 8))).build();
    Event merged = only(AsOf.ALL, first, merge).current().orElseThrow();
    assertThat(merged.getDeathsBest()).isEqualTo(2.0);
    assertThat(merged.getDeathsHigh()).isEqualTo(9.0);
    assertThat(merged.getRegionId()).isEqualTo("KS01");
    assertThat(merged.getDateEnd()).isEqualTo(LocalDate.of(2024, 1, 8));
    assertThat(merged.getSensitivity()).isEqualTo(Sensitivity.council);
    assertThat(merged.getLine()).isEqualTo(2);
  }

  @Test
  void twoThingsSaidAtOneTimeConflict() {
    RevisedEvent event = only(AsOf.ALL, on("02-01", 2, 1), on("02-01", 3, 2));
    assertThat(deaths(event)).contains(3.0);
    assertThat(event.agreement()).isEqualTo(RevisedEvent.Agreement.CONFLICTING);
  }

  @Test
  void aHigherRevisionOfTheSameTimeHoldsAndIsToldAsWithFacts() {
    EventReport second = report("02-01", event(3, 1)).setRevision(2).build();
    EventReport first = report("02-01", event(2, 9)).setRevision(1).build();
    RevisedEvent event = only(AsOf.ALL, second, first);
    assertThat(deaths(event)).contains(3.0);
    assertThat(event.agreement()).isEqualTo(RevisedEvent.Agreement.CONFLICTING);
    RevisedEvent retracted =
        only(AsOf.ALL, first, second, deletion("02-02", 10), on("02-03", 4, 11));
    assertThat(retracted.agreement()).isEqualTo(RevisedEvent.Agreement.AGREED);
    assertThat(only(AsOf.ALL, first, on("02-02", 3, 2)).agreement())
        .isEqualTo(RevisedEvent.Agreement.AGREED);
  }

  @Test
  void oneIdInTwoSourcesIsTwoEvents() {
    EventReport other = report("02-01", event(2, 1).setSource("other")).build();
    assertThat(new EventReviser(AsOf.ALL).revise(List.of(other, on("02-01", 2, 1))))
        .extracting(each -> each.current().orElseThrow().getSource())
        .containsExactly("incidents", "other");
  }

  @Test
  void noOrderOfReportsShows() {
    List<EventReport> reports =
        new ArrayList<>(
            List.of(
                on("02-01", 2, 1),
                on("02-01", 3, 2),
                on("03-01", 3, 3),
                deletion("04-01", 4),
                report(null, event(7, 5)).build(),
                on("05-01", 2, 6),
                on("05-01", 2, 7)));
    Map<EventReport, Outcome> expected =
        outcomesByReport(new EventReviser(AsOf.ALL).revise(reports).get(0));
    Random chance = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(reports, chance);
      assertThat(outcomesByReport(new EventReviser(AsOf.ALL).revise(reports).get(0)))
          .isEqualTo(expected);
    }
  }

  private static Map<EventReport, Outcome> outcomesByReport(RevisedEvent event) {
    return event.versions().stream()
        .collect(Collectors.toMap(RevisedEvent.Version::report, RevisedEvent.Version::outcome));
  }
}
