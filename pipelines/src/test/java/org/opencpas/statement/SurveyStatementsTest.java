package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.SurveyedShare;

class SurveyStatementsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 9, 15);

  private static SurveyedShare.Builder wave() {
    return SurveyedShare.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId("safe")
        .setRegionId("KS02")
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodStart(DAY)
        .setPeriodEnd(DAY.plusDays(1))
        .setValue(40.8)
        .setRespondents(1_243)
        .setIntervalLow(37.24)
        .setIntervalHigh(44.45)
        .setComparedPeriodStart(LocalDate.of(2025, 3, 1))
        .setComparedPeriodEnd(LocalDate.of(2025, 4, 1))
        .setChange(-6.8)
        .setChangeLow(-11.72)
        .setChangeHigh(-1.82);
  }

  private static List<String> sentences(Grade grade, SurveyedShare... rows) {
    IndicatorProgress graded = Kestria.progress("safe", "2025-09-15", grade).setValue(40.8).build();
    return new SurveyStatements(Kestria.framework(), Texts.english())
        .of(List.of(rows), List.of(graded)).stream().map(Statement::getSentence).toList();
  }

  /** A name with a brace is a name. */
  @Test
  void changesAreInPointsWithTheirInterval() {
    assertThat(sentences(Grade.B, wave().build()))
        .containsExactly(
            "\"Feels {safe}\" in Valdorée was 40.8 % of those asked (15 September 2025; interval"
                + " 37.2 % to 44.4 %; -6.8 points since March 2025, interval -11.7 to -1.8;"
                + " 1,243 asked; grade B).");
  }

  @Test
  void aChangeThatMayBeNoneIsNotDistinguishable() {
    assertThat(sentences(Grade.C, wave().setChangeHigh(0.0).build()))
        .containsExactly(
            "Reports indicate 40.8 % of those asked for \"Feels {safe}\" in Valdorée (15 September"
                + " 2025; interval 37.2 % to 44.4 %; not distinguishable from March 2025; 1,243"
                + " asked; grade C).");
  }

  @Test
  void withoutADesignThereIsNoInterval() {
    SurveyedShare.Builder bare =
        wave()
            .setIntervalLow(null)
            .setIntervalHigh(null)
            .setChangeLow(null)
            .setChangeHigh(null)
            .setRespondents(null);
    assertThat(sentences(Grade.D, bare.build()))
        .containsExactly(
            "\"Feels {safe}\" in Valdorée: 40.8 % of those asked (15 September 2025; -6.8 points"
                + " since March 2025, interval not known; grade D).");
    assertThat(
            sentences(
                Grade.D,
                bare.setChange(null)
                    .setComparedPeriodStart(null)
                    .setComparedPeriodEnd(null)
                    .build()))
        .containsExactly(
            "\"Feels {safe}\" in Valdorée: 40.8 % of those asked (15 September 2025; no wave before"
                + " it to compare with; grade D).");
  }

  @Test
  void anUngradedWaveOneOfGradeEAndOneWithoutAValueAreNotSpokenOf() {
    assertThat(sentences(Grade.E, wave().build())).isEmpty();
    assertThat(sentences(Grade.A, wave().setPeriodEnd(DAY.plusDays(2)).build())).isEmpty();
    assertThat(sentences(Grade.A, wave().setValue(null).build())).isEmpty();
  }

  @Test
  void theLastWaveOfAllWhoWereAskedIsSpokenOf() {
    assertThat(
            sentences(
                Grade.A,
                wave().setPeriodStart(DAY.minusYears(1)).setPeriodEnd(DAY).setValue(1.0).build(),
                wave().setDisaggregation("sex=f").build(),
                wave().build()))
        .hasSize(1);
  }
}
