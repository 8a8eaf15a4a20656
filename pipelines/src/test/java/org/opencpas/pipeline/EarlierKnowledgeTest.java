package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Audience;
import org.opencpas.revise.RecordMoves;
import org.opencpas.revise.Reviser;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;

/** The mandate was renewed on 15 March 2024. */
class EarlierKnowledgeTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

  private final List<Submission> reports = new ArrayList<>();

  private Submission.Builder report(String month, double value, @Nullable String day) {
    Period period = Period.parse(month).orElseThrow();
    return Submission.newBuilder()
        .setObservation(
            Observation.newBuilder()
                .setMissionId("KESMIS")
                .setIndicatorId("patrols")
                .setRegionId("KS01")
                .setComponent(Component.military)
                .setDisaggregation("")
                .setPeriodStart(period.start())
                .setPeriodEnd(period.end())
                .setValue(value)
                .setStatus(ObservationStatus.reported)
                .setSensitivity(Sensitivity.council)
                .setSource("returns")
                .setFile("returns.csv")
                .setSheet("")
                .setLine(reports.size() + 1L)
                .build())
        .setSourceOrder(0)
        .setRecordOrder(0)
        .setNumbered(false)
        .setSensitivityGiven(true)
        .setAction(Action.replace)
        .setKnownFrom(day == null ? null : LocalDate.parse(day).atTime(23, 59));
  }

  private void add(String month, double value, @Nullable String day) {
    reports.add(report(month, value, day).build());
  }

  private EarlierKnowledge heard(AsOf asOf, Audience audience) {
    EarlierKnowledge earlier = new EarlierKnowledge(asOf, audience, Map.of("KESMIS", DAY));
    new Reviser(asOf).revise(reports).forEach(earlier::note);
    earlier.keep(reports);
    return earlier;
  }

  private EarlierKnowledge heard() {
    return heard(AsOf.ALL, Audience.INTERNAL);
  }

  private static List<@Nullable Double> values(EarlierKnowledge earlier) {
    return earlier.facts("KESMIS", "patrols").stream().map(Observation::getValue).toList();
  }

  @Test
  void whatWasHeardByTheEndOfTheDayIsAsNow() {
    add("2024-01", 5, "2024-02-03");
    add("2024-01", 6, "2024-03-15");
    add("2024-02", 7, null);
    assertThat(heard().isOther("KESMIS", "patrols", DAY)).isFalse();
  }

  @Test
  void whatWasHeardLaterIsLeftOut() {
    add("2024-01", 5, "2024-02-03");
    add("2024-01", 6, "2024-03-16");
    add("2024-02", 7, "2024-03-16");
    EarlierKnowledge earlier = heard();
    assertThat(earlier.isOther("KESMIS", "patrols", DAY)).isTrue();
    assertThat(values(earlier)).containsExactly(5.0);
  }

  @Test
  void whatWasRetractedLaterStoodThen() {
    add("2024-01", 5, "2024-02-03");
    reports.add(report("2024-01", 5, "2024-04-01").setAction(Action.delete).build());
    assertThat(values(heard())).containsExactly(5.0);
  }

  @Test
  void whatARecordTookBackLaterStoodThen() {
    Submission here = report("2024-01", 5, "2024-02-03").build();
    reports.add(
        Submission.newBuilder(here)
            .setObservation(Observation.newBuilder(here.getObservation()).setRecordId("r1").build())
            .build());
    Submission there = report("2024-01", 5, "2024-04-01").build();
    reports.add(
        Submission.newBuilder(there)
            .setObservation(
                Observation.newBuilder(there.getObservation())
                    .setRecordId("r1")
                    .setIndicatorId("escorts")
                    .build())
            .build());
    reports.addAll(RecordMoves.of(reports.stream().map(RecordMoves::key).toList()));
    assertThat(heard().isOther("KESMIS", "patrols", DAY)).isTrue();
    assertThat(values(heard())).containsExactly(5.0);
  }

  @Test
  void whatWasHeardOfPeriodsThatDoNotMatterDoesNot() {
    add("2024-01", 5, "2024-02-03");
    add("2024-03", 6, "2024-04-03");
    EarlierKnowledge earlier = heard();
    assertThat(earlier.isOther("KESMIS", "patrols", DAY)).isFalse();
    assertThat(earlier.isOther("KESMIS", "patrols", LocalDate.of(2024, 4, 1))).isTrue();
  }

  @Test
  void aPartHeardOfLaterMattersWhateverItsPeriod() {
    add("2024-01", 5, "2024-02-03");
    Submission part = report("2024-06", 6, "2024-07-03").build();
    reports.add(
        Submission.newBuilder(part)
            .setObservation(
                Observation.newBuilder(part.getObservation()).setDisaggregation("sex=m").build())
            .build());
    assertThat(heard().isOther("KESMIS", "patrols", DAY)).isTrue();
  }

  @Test
  void whatIsNotKnownYetDoesNotMatterEither() {
    add("2024-01", 5, "2024-02-03");
    add("2024-01", 6, "2024-06-16");
    AsOf may = new AsOf(LocalDate.of(2024, 5, 31));
    assertThat(heard(may, Audience.INTERNAL).isOther("KESMIS", "patrols", DAY)).isFalse();
  }

  @Test
  void whatALaterReportKeptFromAnAudienceIsWithheldFromItAsOfThenToo() {
    Submission first = report("2024-01", 5, "2024-02-03").build();
    reports.add(first);
    Submission second = report("2024-01", 5, "2024-04-03").build();
    reports.add(
        Submission.newBuilder(second)
            .setObservation(
                Observation.newBuilder(second.getObservation())
                    .setSensitivity(Sensitivity.internal)
                    .build())
            .build());
    EarlierKnowledge council = heard(AsOf.ALL, new Audience(Sensitivity.council));
    assertThat(council.facts("KESMIS", "patrols"))
        .extracting(Observation::getStatus)
        .containsExactly(ObservationStatus.withheld);
    assertThat(values(heard())).containsExactly(5.0);
  }
}
