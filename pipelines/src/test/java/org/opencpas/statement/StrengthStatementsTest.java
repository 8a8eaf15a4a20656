package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.Strength;

class StrengthStatementsTest {
  private static Strength.Builder strength(int months) {
    return Strength.newBuilder()
        .setMissionId("KESMIS")
        .setAuthority("UNSC")
        .setCategory("observers_staff_officers")
        .setPeriodType(PeriodType.year)
        .setPeriodStart(LocalDate.of(2025, 1, 1))
        .setPeriodEnd(LocalDate.of(2026, 1, 1))
        .setDeployed(1_060.0)
        .setMonthsReported(months)
        .setMonthsExpected(12)
        .setAuthorised(1_200L)
        .setShareOfCeiling(1_060.0 / 1_200)
        .setDaysBelow(183)
        .setUnderCounted(false);
  }

  private static List<String> sentences(AsOf asOf, Strength.Builder... rows) {
    return new StrengthStatements(Kestria.framework(), Texts.english(), asOf, 15)
        .of(Arrays.stream(rows).map(Strength.Builder::build).toList()).stream()
            .map(Statement::getSentence)
            .toList();
  }

  @Test
  void deployedStandsBesideAuthorised() {
    assertThat(sentences(AsOf.ALL, strength(12)))
        .containsExactly(
            "Reports indicate 1,060 persons deployed of 1,200 authorised by UNSC (observers and"
                + " staff officers, end of 2025; 88.3 % of the ceiling; below 90 % of the ceiling"
                + " on 183 of 365 days; 12 of 12 months reported; grade C).");
  }

  /** 7 of 12 are under two thirds, 5 of 12 under a half. */
  @Test
  void missingMonthsLowerTheGrade() {
    assertThat(sentences(AsOf.ALL, strength(7).setDaysBelow(null)))
        .containsExactly(
            "Persons deployed of those authorised by UNSC (observers and staff officers, end of"
                + " 2025): 1,060 of 1,200 (88.3 % of the ceiling; 7 of 12 months reported;"
                + " grade D).");
    assertThat(sentences(AsOf.ALL, strength(5))).isEmpty();
  }

  @Test
  void withoutAShareNoCeilingIsNamed() {
    assertThat(
            sentences(
                AsOf.ALL,
                strength(12).setShareOfCeiling(null).setDaysBelow(null).setCategory("all")))
        .containsExactly(
            "Reports indicate 1,060 persons deployed (all uniformed personnel, end of 2025;"
                + " 12 of 12 months reported; grade C).");
  }

  /** December is to be reported by 16 January. */
  @Test
  void silenceIsSaidOnceItsReturnIsOwed() {
    Strength.Builder december =
        strength(0)
            .setPeriodType(PeriodType.month)
            .setPeriodStart(LocalDate.of(2025, 12, 1))
            .setMonthsExpected(1)
            .setDeployed(null)
            .setDeployedReason("no_value");
    Strength.Builder november =
        strength(1)
            .setPeriodType(PeriodType.month)
            .setPeriodStart(LocalDate.of(2025, 11, 1))
            .setPeriodEnd(LocalDate.of(2025, 12, 1))
            .setMonthsExpected(1);
    assertThat(sentences(new AsOf(LocalDate.of(2026, 1, 16)), november, december))
        .containsExactly(
            "No data: strength deployed at the end of December 2025 (observers and staff officers;"
                + " 0 of 1 months reported).");
    assertThat(sentences(new AsOf(LocalDate.of(2026, 1, 15)), november, december))
        .singleElement()
        .asString()
        .contains("end of November 2025");
  }

  @Test
  void theLongestPeriodThatEndedLastIsSpokenOf() {
    Strength.Builder quarter =
        strength(12).setPeriodType(PeriodType.quarter).setPeriodStart(LocalDate.of(2025, 10, 1));
    assertThat(sentences(AsOf.ALL, quarter, strength(12), quarter))
        .singleElement()
        .asString()
        .contains("end of 2025");
  }
}
