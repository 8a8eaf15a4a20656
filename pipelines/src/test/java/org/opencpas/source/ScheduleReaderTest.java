package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.schemas.MandateEventType;

class ScheduleReaderTest {
  private static final String WORKSPACE =
      "name: kestria\nsources: [{name: a, files: a.csv, format: indicator-records}]\n";

  private static String schedule(String... entries) {
    return WORKSPACE + "schedule:\n  - " + String.join("\n  - ", entries) + "\n";
  }

  @Test
  void nothingIsWantedWhenNothingIsSaid() {
    assertThat(Kestria.workspace(WORKSPACE).schedule()).isEmpty();
  }

  @Test
  void entriesAreReadInTheirOrder() {
    assertThat(
            Kestria.workspace(
                    schedule(
                        "{name: renewal, before: [renew, benchmark_due], days: 21, freeze: 30, grace: 7}",
                        "{name: report-2, before: [report_due], days: 0, missions: [KESMIS]}"))
                .schedule())
        .containsExactly(
            new ScheduleEntry(
                "renewal",
                Set.of(MandateEventType.renew, MandateEventType.benchmark_due),
                21,
                30,
                7,
                Set.of(),
                4,
                5),
            new ScheduleEntry(
                "report-2", Set.of(MandateEventType.report_due), 0, 0, 0, Set.of("KESMIS"), 5, 5));
  }

  @Test
  void theFreezeIsOnTheDueDayWhenNothingIsSaid() {
    assertThat(
            Kestria.workspace(schedule("{name: a, before: [renew], days: 21}"))
                .schedule()
                .get(0)
                .freeze())
        .isEqualTo(21);
  }

  @Test
  void theScheduleIsNoPartOfTheSettings() {
    assertThat(Kestria.workspace(schedule("{name: a, before: [renew], days: 21}")).settings())
        .isEqualTo(Kestria.workspace(WORKSPACE).settings());
  }

  @Test
  void aCalendarNeedsNoSources() {
    String calendar = "name: k\nsources: []\nschedule: [{name: a, before: [renew], days: 1}]\n";
    assertThat(Kestria.workspace(calendar).sources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: Renewal, before: [renew], days: 1}|4:12|a name of small letters",
        "{name: a, before: [], days: 1}|4:23|a list of renew, report_due",
        "{name: a, before: [renew, renew], days: 1}|4:31|each kind once",
        "{name: a, before: [rollover], days: 1}|4:24|one of renew, report_due",
        "{name: a, before: [establish], days: 1}|4:24|one of renew, report_due",
        "{name: a, before: [terminate], days: 1}|4:24|one of renew, report_due",
        "{name: a, before: [ceiling_change], days: 1}|4:24|one of renew, report_due",
        "{name: a, before: [renew]}|4:5|a number of days from 0 to 999",
        "{name: a, before: [renew], days: -1}|4:38|a number of days from 0 to 999",
        "{name: a, before: [renew], days: 1000}|4:38|a number of days from 0 to 999",
        "{name: a, before: [renew], days: 1.5}|4:38|a number of days from 0 to 999",
        "{name: a, before: [renew], days: 9, freeze: 8}|4:49|a number of days from 9 to 999",
        "{name: a, before: [renew], days: 9, grace: 10}|4:48|a number of days from 0 to 9",
        "{name: a, before: [renew], days: 9, missions: []}|4:51|ids of missions",
        "{name: a, before: [renew], days: 9, month: 2}|4:41|name, before, days, freeze, grace",
        "renew|4:5|a map with keys of name, before",
      })
  void mistakesAreToldWithTheirPlace(String entry, String place, String allowed) {
    assertThat(Kestria.mistakes(schedule(entry)))
        .singleElement()
        .asString()
        .startsWith("assessment.yaml:" + place + ": ")
        .contains(allowed);
  }

  @Test
  void twoEntriesHaveTwoNames() {
    assertThat(
            Kestria.mistakes(
                schedule(
                    "{name: a, before: [renew], days: 1}", "{name: a, before: [renew], days: 2}")))
        .containsExactly("assessment.yaml:5:5: a second entry a; a name of its own");
  }
}
