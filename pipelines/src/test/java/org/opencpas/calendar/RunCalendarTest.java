package org.opencpas.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.schemas.MandateEventType.benchmark_due;
import static org.opencpas.schemas.MandateEventType.establish;
import static org.opencpas.schemas.MandateEventType.final_extension;
import static org.opencpas.schemas.MandateEventType.liquidation;
import static org.opencpas.schemas.MandateEventType.renew;
import static org.opencpas.schemas.MandateEventType.report_due;
import static org.opencpas.schemas.MandateEventType.rollover;
import static org.opencpas.schemas.MandateEventType.terminate;
import static org.opencpas.schemas.MandateEventType.withdraw_by;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.MandateStanding.Reach;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.Combine;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

class RunCalendarTest {
  /** Due 20 days before the mandate runs out, on what was known 30 days before, a week's grace. */
  private static final ScheduleEntry RENEWAL = entry("renewal", 20, 30, 7, Set.of(), renew);

  private final List<MandateEvent> events = new ArrayList<>();
  private final List<Benchmark> benchmarks = new ArrayList<>();
  private final List<ScheduleEntry> schedule = new ArrayList<>(List.of(RENEWAL));

  private static ScheduleEntry entry(
      String name,
      int days,
      int freeze,
      int grace,
      Set<String> missions,
      MandateEventType... types) {
    return new ScheduleEntry(name, Set.of(types), days, freeze, grace, missions, 1, 1);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** An event: "KESMIS UNSC 2023-12-20 K/1 2024-01-01", with what it is and when it expires. */
  private void add(MandateEventType type, String id, String words, String expires) {
    String[] word = words.split(" ", -1);
    events.add(
        MandateEvent.newBuilder()
            .setEventId(id)
            .setMissionId(word[0])
            .setEventType(type)
            .setAuthority(word[1].replace('_', ' '))
            .setEventDate(LocalDate.parse(word[2]))
            .setInstrument(word[3])
            .setExpiresOn(day(expires))
            .build());
  }

  private RunCalendar calendar(String day) {
    RunCalendar calendar = calendar(day, events);
    List<MandateEvent> turned = new ArrayList<>(events);
    Collections.reverse(turned);
    assertThat(calendar(day, turned)).as("in any order").isEqualTo(calendar);
    return calendar;
  }

  private RunCalendar calendar(String day, List<MandateEvent> those) {
    List<String> missions = those.stream().map(MandateEvent::getMissionId).toList();
    return RunCalendar.of(schedule, missions, those, benchmarks, LocalDate.parse(day));
  }

  /** State and label of each run. */
  private List<String> runs(String day) {
    LocalDate on = LocalDate.parse(day);
    return calendar(day).runs().stream()
        .map(run -> run.state(on).word() + " " + run.label())
        .toList();
  }

  private List<String> standings(String day) {
    return calendar(day).mandates().stream()
        .map(each -> each.missionId() + " " + each.reach() + " " + each.date())
        .toList();
  }

  private void establishUntilJuly() {
    add(establish, "E1", "KESMIS UNSC 2023-12-20 K/1", "2024-07-01");
  }

  @Test
  void aRunIsPlannedThenDueThenOverdueThenPast() {
    establishUntilJuly();
    assertThat(runs("2023-12-19")).isEmpty();
    assertThat(runs("2023-12-20")).containsExactly("planned renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-10")).containsExactly("planned renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-11")).containsExactly("due renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-18")).containsExactly("due renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-19")).containsExactly("overdue renewal-kesmis-2024-07-01");
    assertThat(runs("2024-07-01")).containsExactly("overdue renewal-kesmis-2024-07-01");
    assertThat(runs("2024-07-02")).containsExactly("past renewal-kesmis-2024-07-01");
  }

  @Test
  void dataAreFrozenSoManyDaysBeforeTheDate() {
    establishUntilJuly();
    PlannedRun run = calendar("2024-05-01").runs().get(0);
    assertThat(run.freezeOn()).isEqualTo("2024-06-01");
    assertThat(run.dueOn()).isEqualTo("2024-06-11");
    assertThat(run.overdueFrom()).isEqualTo("2024-06-19");
  }

  @Test
  void withoutGraceARunIsOverdueOnTheNextDay() {
    establishUntilJuly();
    schedule.set(0, entry("renewal", 20, 20, 0, Set.of(), renew));
    assertThat(runs("2024-06-11")).containsExactly("due renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-12")).containsExactly("overdue renewal-kesmis-2024-07-01");
  }

  @Test
  void aRolloverMovesTheRunFromTheDayOnWhichItIsDecided() {
    establishUntilJuly();
    add(rollover, "E2", "KESMIS UNSC 2024-06-25 K/1bis", "2024-08-15");
    assertThat(runs("2024-06-24")).containsExactly("overdue renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-25"))
        .containsExactly("moved renewal-kesmis-2024-07-01", "planned renewal-kesmis-2024-08-15");
    assertThat(calendar("2024-06-25").runs().get(0).movedTo()).contains(LocalDate.of(2024, 8, 15));
    assertThat(runs("2024-07-26"))
        .containsExactly("moved renewal-kesmis-2024-07-01", "due renewal-kesmis-2024-08-15");
    assertThat(standings("2024-06-25")).containsExactly("KESMIS RUNS_UNTIL 2024-08-15");
  }

  @Test
  void severalRolloversMoveTheRunAgain() {
    establishUntilJuly();
    add(rollover, "E2", "KESMIS UNSC 2024-06-25 K/1bis", "2024-08-15");
    add(rollover, "E3", "KESMIS UNSC 2024-08-10 K/1ter", "2024-09-01");
    assertThat(runs("2024-08-12"))
        .containsExactly(
            "moved renewal-kesmis-2024-07-01",
            "moved renewal-kesmis-2024-08-15",
            "due renewal-kesmis-2024-09-01");
  }

  @Test
  void aRenewalDecidedEarlyEndsTheNeedForTheRun() {
    establishUntilJuly();
    add(renew, "E2", "KESMIS UNSC 2024-06-14 K/2", "2025-07-01");
    assertThat(runs("2024-06-13")).containsExactly("due renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-14"))
        .containsExactly("past renewal-kesmis-2024-07-01", "planned renewal-kesmis-2025-07-01");
    MandateDate.Ending ending =
        calendar("2024-06-14").runs().get(0).dates().get(0).voided().orElseThrow();
    assertThat(ending.cause()).isEqualTo(MandateDate.Cause.DECIDED);
    assertThat(ending.eventId()).isEqualTo("E2");
  }

  @Test
  void aDecisionLongAfterTheExpiryMadeNothingVoid() {
    establishUntilJuly();
    add(rollover, "E2", "KESMIS UNSC 2025-01-10 K/2", "2025-07-01");
    PlannedRun first = calendar("2025-02-01").runs().get(0);
    assertThat(first.state(LocalDate.of(2025, 2, 1))).isEqualTo(RunState.PAST);
    assertThat(first.dates().get(0).voided()).isEmpty();
  }

  @Test
  void terminationLeavesNoRenewalToPrepare() {
    establishUntilJuly();
    add(terminate, "E2", "KESMIS UNSC 2024-05-30 K/2", "");
    add(withdraw_by, "E3", "KESMIS UNSC 2024-12-31 K/2", "");
    add(liquidation, "E4", "KESMIS UNSC 2025-01-01 K/2", "");
    schedule.add(entry("closing", 10, 10, 0, Set.of(), withdraw_by, liquidation));
    assertThat(runs("2024-05-29")).containsExactly("planned renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-20"))
        .containsExactly(
            "past renewal-kesmis-2024-07-01",
            "planned closing-kesmis-2024-12-31",
            "planned closing-kesmis-2025-01-01");
    assertThat(standings("2024-05-30")).containsExactly("KESMIS TERMINATED 2024-05-30");
  }

  @Test
  void aFinalExtensionAsksForNoRenewal() {
    establishUntilJuly();
    add(final_extension, "E2", "KESMIS UNSC 2024-06-20 K/2", "2025-12-31");
    assertThat(runs("2024-06-20")).containsExactly("past renewal-kesmis-2024-07-01");
    assertThat(standings("2024-06-20")).containsExactly("KESMIS ENDS 2025-12-31");
    schedule.add(entry("farewell", 30, 30, 0, Set.of(), final_extension));
    assertThat(runs("2025-12-01"))
        .containsExactly("past renewal-kesmis-2024-07-01", "due farewell-kesmis-2025-12-31");
    assertThat(standings("2026-01-01")).containsExactly("KESMIS RAN_OUT 2025-12-31");
  }

  @Test
  void aMissionOfWhichNothingIsKnownButItsFinalExtensionHasAnEnd() {
    add(final_extension, "E1", "KESMIS UNSC 2024-06-20 K/2", "2025-12-31");
    assertThat(standings("2024-06-20")).containsExactly("KESMIS ENDS 2025-12-31");
    assertThat(standings("2024-06-19")).containsExactly("KESMIS UNDECIDED null");
  }

  @Test
  void aDecisionWithoutExpiryLeavesNone() {
    add(establish, "E1", "KESMIS UNSC 2023-12-20 K/1", "");
    assertThat(runs("2024-01-01")).isEmpty();
    assertThat(standings("2024-01-01")).containsExactly("KESMIS WITHOUT_EXPIRY null");
  }

  @Test
  void onlyTheAuthorityOfTheMandateDecidesAboutItsEnd() {
    establishUntilJuly();
    add(rollover, "E2", "KESMIS AU_PSC 2024-06-01 C/1", "2025-06-01");
    add(report_due, "E3", "KESMIS AU_PSC 2024-06-15 C/1", "");
    schedule.add(entry("report", 10, 10, 0, Set.of(), report_due));
    assertThat(runs("2024-06-12"))
        .containsExactly("due renewal-kesmis-2024-07-01", "overdue report-kesmis-2024-06-15");
  }

  @Test
  void aReportIsKnownFromTheFirstDecisionOfItsTextElseFromTheStart() {
    establishUntilJuly();
    add(renew, "E2", "KESMIS UNSC 2024-06-25 K/2", "2025-07-01");
    add(report_due, "E3", "KESMIS UNSC 2024-12-01 K/2", "");
    add(report_due, "E4", "KESMIS UNSC 2024-11-01 letter", "");
    schedule.set(0, entry("report", 10, 10, 0, Set.of(), report_due));
    assertThat(runs("2020-01-01")).containsExactly("planned report-kesmis-2024-11-01");
    assertThat(runs("2024-06-25"))
        .containsExactly("planned report-kesmis-2024-11-01", "planned report-kesmis-2024-12-01");
  }

  @Test
  void aTextOfAnotherMissionSaysNothing() {
    establishUntilJuly();
    add(renew, "E2", "KESMON UNSC 2024-06-25 K/2", "2025-07-01");
    add(report_due, "E3", "KESMIS UNSC 2024-12-01 K/2", "");
    schedule.set(0, entry("report", 10, 10, 0, Set.of(), report_due));
    assertThat(runs("2024-01-01")).containsExactly("planned report-kesmis-2024-12-01");
  }

  @Test
  void datesOfOneDayHaveOneRunOfAnEntryWhichIsOpenAsLongAsOneOfThemIs() {
    establishUntilJuly();
    add(report_due, "E2", "KESMIS UNSC 2024-07-01 K/1", "");
    add(rollover, "E3", "KESMIS UNSC 2024-06-20 K/1bis", "2024-08-01");
    schedule.set(0, entry("all", 20, 20, 20, Set.of(), renew, report_due));
    assertThat(runs("2024-06-19")).containsExactly("due all-kesmis-2024-07-01");
    assertThat(runs("2024-06-20"))
        .containsExactly("due all-kesmis-2024-07-01", "planned all-kesmis-2024-08-01");
    assertThat(calendar("2024-06-20").runs().get(0).dates())
        .extracting(MandateDate::id)
        .containsExactly("E1", "E2");
  }

  @Test
  void anEntryMayBeForSomeMissionsOnly() {
    establishUntilJuly();
    add(establish, "E2", "KESMON UNSC 2023-12-20 M/1", "2024-07-01");
    schedule.set(0, entry("renewal", 20, 20, 0, Set.of("KESMON"), renew));
    assertThat(runs("2024-06-11")).containsExactly("due renewal-kesmon-2024-07-01");
    assertThat(standings("2024-06-11"))
        .containsExactly("KESMIS RUNS_UNTIL 2024-07-01", "KESMON RUNS_UNTIL 2024-07-01");
  }

  @Test
  void theOldestFreezeComesFirst() {
    establishUntilJuly();
    add(report_due, "E2", "KESMIS UNSC 2024-07-05 K/1", "");
    schedule.add(entry("report", 10, 60, 0, Set.of(), report_due));
    assertThat(runs("2024-06-01"))
        .containsExactly("planned report-kesmis-2024-07-05", "planned renewal-kesmis-2024-07-01");
  }

  private void addBenchmark(String id, String instruments, @Nullable LocalDate due) {
    benchmarks.add(
        Benchmark.newBuilder()
            .setBenchmarkId(id)
            .setMissionId("KESMIS")
            .setTitle("Title of " + id)
            .setInstruments(instruments)
            .setCombine(Combine.all)
            .setDueDate(due)
            .build());
  }

  @Test
  void aBenchmarkIsDueWithAnEventOfItsOwnOrWithout() {
    establishUntilJuly();
    add(benchmark_due, "B1", "KESMIS UNSC 2024-05-01 K/1", "");
    add(benchmark_due, "E3", "KESMIS UNSC 2024-05-01 K/1", "");
    addBenchmark("B1", "K/1", LocalDate.of(2024, 5, 1));
    addBenchmark("B2", "K/0; K/1", LocalDate.of(2024, 5, 1));
    addBenchmark("B3", "K/1", null);
    schedule.set(0, entry("aims", 10, 10, 0, Set.of(), benchmark_due));
    assertThat(runs("2023-12-19")).as("before K/1 was decided").hasSize(1);
    RunCalendar calendar = calendar("2024-04-21");
    assertThat(calendar.runs()).hasSize(1);
    assertThat(calendar.runs().get(0).dates())
        .extracting(date -> date.id() + ": " + date.title())
        .containsExactly("B1: Title of B1", "B2: Title of B2", "E3: ");
  }

  @Test
  void labelsHaveSmallLettersDigitsAndHyphensOnly() {
    assertThat(PlannedRun.inLabel("UN.Mission_3")).isEqualTo("un-mission-3");
    assertThat(PlannedRun.inLabel("(UNSMIK)")).isEqualTo("unsmik");
    assertThat(PlannedRun.inLabel("Ü")).isEmpty();
  }

  @Test
  void withoutScheduleThereAreMandatesAndNoRuns() {
    establishUntilJuly();
    schedule.clear();
    assertThat(calendar("2024-06-11").isWithoutSchedule()).isTrue();
    assertThat(runs("2024-06-11")).isEmpty();
    assertThat(calendar("2024-06-11").mandates())
        .extracting(MandateStanding::reach)
        .containsExactly(Reach.RUNS_UNTIL);
  }

  @Test
  void nextFreezeIsOfTheRunThatDataCanStillComeInFor() {
    add(establish, "E1", "KESMIS UNSC 2021-12-20 K/1", "2022-07-01");
    add(report_due, "E2", "KESMIS UNSC 2022-05-15 K/1", "");
    schedule.add(entry("report", 10, 14, 3, Set.of(), report_due));
    // Frozen 14 days before 15 May and 30 days before 1 July; the day of the freeze counts.
    assertThat(nextFreeze("2022-05-01")).isEqualTo("report-kesmis-2022-05-15");
    assertThat(nextFreeze("2022-05-02")).isEqualTo("renewal-kesmis-2022-07-01");
    assertThat(nextFreeze("2022-06-01")).isEqualTo("renewal-kesmis-2022-07-01");
    assertThat(nextFreeze("2022-06-02")).isEmpty();
  }

  @Test
  void aRunWhoseDateWasMovedIsNotNext() {
    add(establish, "E1", "KESMIS UNSC 2021-12-20 K/1", "2022-07-01");
    add(rollover, "E2", "KESMIS UNSC 2022-05-20 K/1_bis", "2022-10-01");
    assertThat(nextFreeze("2022-05-19")).isEqualTo("renewal-kesmis-2022-07-01");
    assertThat(nextFreeze("2022-05-20")).isEqualTo("renewal-kesmis-2022-10-01");
  }

  private String nextFreeze(String day) {
    return calendar(day).nextFreeze().map(PlannedRun::label).orElse("");
  }
}
