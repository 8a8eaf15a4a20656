package org.opencpas.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

class MandatePeriodsTest {
  private final List<MandateEvent> events = new ArrayList<>();

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private void add(
      MandateEventType type,
      String authority,
      String decided,
      @Nullable String effective,
      @Nullable String expires) {
    events.add(
        MandateEvent.newBuilder()
            .setEventId("E" + events.size())
            .setMissionId("KESMIS")
            .setEventType(type)
            .setAuthority(authority)
            .setEventDate(LocalDate.parse(decided))
            .setEffectiveFrom(day(effective))
            .setExpiresOn(day(expires))
            .build());
  }

  private static Period period(String start, String end) {
    return new Period(LocalDate.parse(start), LocalDate.parse(end));
  }

  private List<Period> periods() {
    List<MandateEvent> turned = new ArrayList<>(events);
    Collections.reverse(turned);
    List<Period> periods = MandatePeriods.of(events).periods();
    assertThat(MandatePeriods.of(turned).periods()).as("in any order").isEqualTo(periods);
    return periods;
  }

  @Test
  void missionWithoutDecisionsHasNone() {
    add(MandateEventType.report_due, "UNSC", "2024-03-01", null, null);
    assertThat(periods()).isEmpty();
    assertThat(MandatePeriods.of(events).latestStart(LocalDate.of(2030, 1, 1))).isEmpty();
  }

  @Test
  void eachRenewalEndsThePeriodBefore() {
    add(MandateEventType.establish, "UNSC", "2022-12-14", "2023-01-01", "2024-01-01");
    add(MandateEventType.renew, "UNSC", "2023-12-15", null, "2024-12-15");
    add(MandateEventType.renew, "UNSC", "2024-12-10", "2024-12-15", "2025-12-15");
    assertThat(periods())
        .containsExactly(
            period("2023-01-01", "2023-12-15"),
            period("2023-12-15", "2024-12-15"),
            period("2024-12-15", "2025-12-15"));
  }

  @Test
  void technicalRolloverExtendsAndStartsNothing() {
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, "2024-01-01");
    add(MandateEventType.rollover, "UNSC", "2023-12-20", "2024-01-01", "2024-02-01");
    assertThat(periods()).containsExactly(period("2023-01-01", "2024-02-01"));
    add(MandateEventType.renew, "UNSC", "2024-01-30", "2024-02-01", "2025-02-01");
    assertThat(periods())
        .containsExactly(period("2023-01-01", "2024-02-01"), period("2024-02-01", "2025-02-01"));
    assertThat(MandatePeriods.of(events).latestStart(LocalDate.of(2024, 1, 15)))
        .contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void finalExtensionLengthensTheLastPeriodAndStartsNothing() {
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, "2024-01-01");
    add(MandateEventType.final_extension, "UNSC", "2023-12-20", "2024-01-01", "2025-05-01");
    assertThat(periods()).containsExactly(period("2023-01-01", "2025-05-01"));
    assertThat(MandatePeriods.of(events).latestStart(LocalDate.of(2024, 6, 1)))
        .contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void onlyTheAuthorityThatEstablishedItCounts() {
    add(MandateEventType.renew, "AU PSC", "2022-06-01", null, "2023-06-01");
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, "2024-01-01");
    add(MandateEventType.renew, "AU PSC", "2023-06-01", null, "2024-06-01");
    add(MandateEventType.rollover, "AU PSC", "2023-12-31", null, "2025-06-01");
    add(MandateEventType.terminate, "AU PSC", "2023-08-01", null, null);
    assertThat(periods()).containsExactly(period("2023-01-01", "2024-01-01"));
  }

  @Test
  void withoutEstablishmentTheFirstRenewalNamesTheAuthority() {
    add(MandateEventType.renew, "UNSC", "2023-09-01", null, "2024-09-01");
    add(MandateEventType.renew, "AU PSC", "2023-03-01", null, "2024-03-01");
    assertThat(periods()).containsExactly(period("2023-03-01", "2024-03-01"));
  }

  @Test
  void terminationEndsTheLastPeriodEarly() {
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, "2024-01-01");
    add(MandateEventType.terminate, "UNSC", "2023-06-30", "2023-09-01", null);
    assertThat(periods()).containsExactly(period("2023-01-01", "2023-09-01"));
  }

  @Test
  void terminationAfterTheExpiryChangesNothing() {
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, "2024-01-01");
    add(MandateEventType.terminate, "UNSC", "2024-06-30", null, null);
    assertThat(periods()).containsExactly(period("2023-01-01", "2024-01-01"));
  }

  @Test
  void openEndMakesNoPeriodButAStart() {
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, null);
    assertThat(periods()).isEmpty();
    MandatePeriods mandate = MandatePeriods.of(events);
    assertThat(mandate.latestStart(LocalDate.of(2022, 12, 31))).isEmpty();
    assertThat(mandate.latestStart(LocalDate.of(2023, 1, 1))).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void latestStartIsThatOfTheLastRenewalByThen() {
    add(MandateEventType.establish, "UNSC", "2023-01-01", null, "2024-01-01");
    add(MandateEventType.renew, "UNSC", "2023-12-20", "2024-01-01", "2025-01-01");
    MandatePeriods mandate = MandatePeriods.of(events);
    assertThat(mandate.latestStart(LocalDate.of(2023, 12, 31))).contains(LocalDate.of(2023, 1, 1));
    assertThat(mandate.latestStart(LocalDate.of(2024, 1, 1))).contains(LocalDate.of(2024, 1, 1));
  }
}
