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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.OwedReturn;
import org.opencpas.series.Facts;

/** The mission begins with 2024; returns have ten days of grace. */
class OwedReturnsTest {

  private static Indicator.Builder camps() {
    return indicator("camps").setGraceDays(10).setResponsible("U3");
  }

  /** What is owed for a run before a day with a freeze 30 days earlier. */
  private static List<OwedReturn> owed(
      String before, String day, Indicator.Builder indicator, Observation.Builder... facts) {
    Indicator built = indicator.build();
    PlannedRun run =
        new PlannedRun(
            new ScheduleEntry("renewal", Set.of(MandateEventType.renew), 20, 30, 0, Set.of(), 1, 1),
            "KESMIS",
            LocalDate.parse(before),
            List.of());
    return new OwedReturns(
            Facts.framework(List.of(built), List.of(), List.of(region("KS01").build())),
            Optional.empty(),
            run,
            LocalDate.parse(day))
        .of(Facts.MISSION, built, Arrays.stream(facts).map(Observation.Builder::build).toList());
  }

  private static List<String> periods(List<OwedReturn> owed) {
    return owed.stream().map(row -> row.getPeriodStart().toString()).toList();
  }

  @Test
  void whatEndsWithTheFreezeIsOwedForIt() {
    // 30 days before 30 May are 30 April: April is over with that day, and one day earlier not.
    assertThat(periods(owed("2024-05-30", "2024-02-10", camps())))
        .containsExactly("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01");
    assertThat(periods(owed("2024-05-29", "2024-02-10", camps())))
        .containsExactly("2024-01-01", "2024-02-01", "2024-03-01");
  }

  @Test
  void whoeverRespondedOwesNothing() {
    assertThat(
            periods(
                owed(
                    "2024-06-30",
                    "2024-06-01",
                    camps(),
                    fact("camps", "KS01", "2024-01", 0),
                    silence("camps", "KS01", "2024-02", ObservationStatus.no_access),
                    silence("camps", "KS01", "2024-03", ObservationStatus.withheld),
                    silence("camps", "KS01", "2024-04", ObservationStatus.not_applicable),
                    silence("camps", "KS01", "2024-05", ObservationStatus.not_reported))))
        .containsExactly("2024-05-01");
  }

  @Test
  void daysAreCountedToTheFreezeAndFromTheEndOfTheGrace() {
    List<OwedReturn> owed =
        owed("2024-05-30", "2024-03-15", camps(), fact("camps", "KS01", "2024-01", 3));
    assertThat(
            owed.stream()
                .map(
                    row ->
                        "%s %s %d %s %d %d %s"
                            .formatted(
                                row.getPeriodEnd(),
                                row.getFreezeOn(),
                                row.getDaysLeft(),
                                row.getDueOn(),
                                row.getDaysOverdue(),
                                row.getSilentPeriods(),
                                row.getLastObservedEnd())))
        .containsExactly(
            "2024-03-01 2024-04-30 46 2024-03-11 4 1 2024-02-01",
            "2024-04-01 2024-04-30 46 2024-04-11 0 2 2024-02-01",
            "2024-05-01 2024-04-30 46 2024-05-11 0 3 2024-02-01");
    assertThat(owed.get(0).getRun()).isEqualTo("renewal-kesmis-2024-05-30");
    assertThat(owed.get(0).getRunBefore()).isEqualTo("2024-05-30");
    assertThat(owed.get(0).getResponsible()).isEqualTo("U3");
  }

  @Test
  void ofAnIrregularIndicatorOnlyWhatWasAnnouncedIsOwed() {
    assertThat(
            periods(
                owed(
                    "2024-05-30",
                    "2024-03-15",
                    camps().setFrequency(Frequency.irregular),
                    fact("camps", "KS01", "2024-01", 3),
                    silence("camps", "KS01", "2024-02", ObservationStatus.not_reported),
                    silence("camps", "KS01", "2024-05", ObservationStatus.not_reported))))
        .containsExactly("2024-02-01");
  }

  @Test
  void whatIsAnnouncedForAfterTheFreezeIsNotOwedForIt() {
    assertThat(
            periods(
                owed(
                    "2024-03-01",
                    "2024-01-15",
                    camps(),
                    silence("camps", "KS01", "2024-02", ObservationStatus.not_reported))))
        .containsExactly("2024-01-01");
  }
}
