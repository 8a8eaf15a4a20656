package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.sample.KestriaTables.cells;
import static org.opencpas.sample.KestriaTables.number;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.sample.PlainTable.Row;

/**
 * The stories of sample-data/README.md that show over time and up the tree of regions, with figures
 * worked out by hand from the returns.
 */
class KestriaRollUpStoriesTest {
  private static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

  private final KestriaTables all = KestriaTables.asOf("all");

  @Test
  void lostQuarterOfNorthmarchLeavesNoSumOfTheCountry() {
    // Seven regions with 21 months make 994.
    Row row = all.progress("mil-patrols", "KS", "2022-Q3");
    assertThat(cells(row, "value", "reason", "partial_sum", "roll_up"))
        .isEqualTo(" incomplete 994 sum");
    assertThat(cells(row, "cells_expected", "cells_observed", "share_reporting", "silent_regions"))
        .isEqualTo("24 21 0.875 KS05");
  }

  @Test
  void lateReportMakesTheCountryWhole() {
    // 5210 + 3790 + 3230 + 7270 + 5150 + 7840 + 5580 = 38070, and 4720 of Northmarch.
    Row old = KestriaTables.asOf("2023-10-31").progress("civ-displaced", "KS", "2023-08");
    assertThat(cells(old, "value", "partial_sum", "silent_regions")).isEqualTo(" 38070 KS05");
    assertThat(all.progress("civ-displaced", "KS", "2023-08").cell("value")).isEqualTo("42790");
  }

  @Test
  void mandatePeriodRunsThroughTheRollover() {
    // Seven quarters of Haute-Vérane, the last one under the rollover.
    Row row = all.progress("civ-mediation", "KS01", "2021-01-01/P21M");
    assertThat(cells(row, "period_type", "value", "roll_up", "cells_expected"))
        .isEqualTo("mandate 30 sum 7");
  }

  @Test
  void attacksAreDividedByThePeopleOfTheDistricts() {
    // 8 + 6 + 4 + 3 attacks on 1,240,000 people in the 91 days of the first quarter of 2024; there
    // were 1,200,000 in 2021.
    Row row = all.progress("mil-attacks-rate", "KS01", "2024-Q1");
    assertThat(number(row, "numerator")).isEqualTo(21);
    assertThat(number(row, "denominator")).isCloseTo(1_240_000 * 91 / 365.25, TOLERANCE);
    assertThat(number(row, "value")).isCloseTo(2_100_000 * 365.25 / (1_240_000.0 * 91), TOLERANCE);
    assertThat(number(row, "value_at_constant_denominator"))
        .isCloseTo(2_100_000 * 365.25 / (1_200_000.0 * 91), TOLERANCE);
  }

  @Test
  void fatalitiesAreCountedPerThousandPersonYears() {
    // 2 deaths among 2687 people in 90 days.
    assertThat(number(all.progress("sup-fatality-rate", "KS", "2021-Q1"), "value"))
        .isCloseTo(2 * 1000 * 365.25 / (2687.0 * 90), TOLERANCE);
  }

  @Test
  void splitDistrictAddsToItsRegionAndToNoQuarterOfItsOwn() {
    // April 10 + 8 + 7 + 4, May 11 + 8 + 4 + 3 + 2, June 10 + 8 + 4 + 3 + 3.
    Row region = all.progress("civ-field-visits", "KS02", "2023-Q2");
    assertThat(cells(region, "value", "cells_expected", "cells_observed")).isEqualTo("85 14 14");
    Row old = all.progress("civ-field-visits", "KS0203", "2023-Q2");
    assertThat(cells(old, "value", "reason", "partial_sum")).isEqualTo(" not_whole_period 7");
    Row half = all.progress("civ-field-visits", "KS0205", "2023-Q2");
    assertThat(cells(half, "value", "reason", "partial_sum")).isEqualTo(" not_whole_period 6");
  }

  @Test
  void annualFigureStandsForTheYearThoughItsMonthsAddToMore() {
    Row row = all.progress("mil-patrols", "KS03", "2024");
    assertThat(cells(row, "value", "roll_up", "cells_expected")).isEqualTo("480 own 0");
  }

  @Test
  void partsMakeTheTotalWhereNoneIsKept() {
    assertThat(cells(all.progress("pol-strength", "KS", "2021-01"), "value", "roll_up"))
        .isEqualTo("304 parts");
    assertThat(cells(all.progress("pol-trained", "KS", "2025-02"), "value", "roll_up"))
        .isEqualTo("1319 parts");
    assertThat(cells(all.progress("civ-voters", "KS02", "2023"), "value", "roll_up"))
        .isEqualTo("5400 parts");
  }

  @Test
  void missingPartMakesNoTotal() {
    Row row = all.progress("pol-cases-gbv", "KS04", "2024-S1");
    assertThat(cells(row, "value", "reason", "partial_sum")).isEqualTo(" parts_incomplete 52");
  }

  @Test
  void staffWithoutSexIsFlagged() {
    Row flag = all.row("quality_flags", "rule", "parts_differ");
    assertThat(cells(flag, "indicator_id", "period_start"))
        .isEqualTo("sup-civilian-staff 2023-06-01");
  }

  @Test
  void weaponsOfAYearAreThoseOfItsLastQuarter() {
    assertThat(cells(all.progress("mil-weapons-collected", "KS02", "2022"), "value", "roll_up"))
        .isEqualTo("45 last");
  }

  @Test
  void whatCannotBeAddedIsRefused() {
    assertThat(cells(all.progress("civ-assisted", "KS", "2024-Q1"), "value", "reason"))
        .isEqualTo(" not_additive");
    assertThat(cells(all.progress("pol-complaints-resolved", "KS", "2024-Q1"), "value", "reason"))
        .isEqualTo(" no_numerator");
    assertThat(cells(all.progress("civ-child-release", "KS", "2024-04"), "value", "reason"))
        .isEqualTo(" levels_mixed");
    assertThat(cells(all.progress("civ-child-release", "KS02", "2023-S1"), "value", "reason"))
        .isEqualTo(" periods_mixed");
  }

  @Test
  void ratingsOfDetentionHaveADistributionAndALowMedian() {
    // 3, 3, 3, 2, 2, 3, 2, 2.
    Row row = all.progress("pol-detention-conditions", "KS", "2023-Q4");
    assertThat(cells(row, "value", "distribution", "roll_up")).isEqualTo("2 2=4;3=4 median");
  }

  @Test
  void courtsOfTheCountryAreHalfWayToWhatItsRegionsWant() {
    // 7 + 8 + 6 + 6 + 5 + 6 + 3 + 3 = 44 courts, from 8 x 2 to 8 x 9.
    Row row = all.progress("civ-courts-open", "KS", "2024-Q2");
    assertThat(cells(row, "value", "baseline_value", "target_value", "achievement_raw"))
        .isEqualTo("44 16 72 0.5");
    assertThat(cells(row, "regions_met", "regions_judged", "matched_share")).isEqualTo("0 8 1");
  }

  @Test
  void oneTargetForEachRegionReachesThem() {
    // (4100/48 - 70) / (90 - 70).
    Row row = all.progress("sup-vehicles", "KS02", "2024-Q2");
    assertThat(number(row, "achievement_raw")).isCloseTo((4100.0 / 48 - 70) / 20, TOLERANCE);
    assertThat(number(row, "gap")).isCloseTo((4100.0 / 48 - 70) / 20 - 1277.0 / 1826, TOLERANCE);
  }

  @Test
  void meetingsOfAYearAreHeldAgainstThoseWantedOfTheCountry() {
    // 32 cells make 119; (119 - 72) / (225 - 72).
    Row row = all.progress("civ-mediation", "KS", "2022");
    assertThat(row.cell("value")).isEqualTo("119");
    assertThat(number(row, "achievement_raw")).isCloseTo(47.0 / 153, TOLERANCE);
  }

  @Test
  void patrolsOfTheCountryAreHeldAgainstWhatItsRegionsWant() {
    // 82 + 64 + 43 + 78 + 37 + 65 + 54 + 37 = 460, from 282 to 694.
    Row row = all.progress("mil-patrols", "KS", "2024-06");
    assertThat(cells(row, "value", "baseline_value", "target_value", "regions_met"))
        .isEqualTo("460 282 694 0");
    assertThat(number(row, "achievement_raw")).isCloseTo(178.0 / 412, TOLERANCE);
  }

  @Test
  void sinceTheSecondRenewalPatrolsAreComparedWithTheYearBefore() {
    // July to December: 425 in 2023, 474 in 2024.
    Row row = all.progress("mil-patrols", "KS01", "2024-12");
    assertThat(
            cells(
                row,
                "renewal_date",
                "renewal_then",
                "renewal_now",
                "renewal_change",
                "renewal_matched_share"))
        .isEqualTo("2024-07-01 425 474 49 1");
  }

  @Test
  void sinceTheSecondRenewalAnswersCameFaster() {
    // (50.9 - 95) / (40 - 95) in the quarter before, (39 - 95) / (40 - 95) in the last one.
    Row row = all.progress("pol-response-time", "KS01", "2025-Q4");
    assertThat(number(row, "renewal_then")).isCloseTo(44.1 / 55, TOLERANCE);
    assertThat(number(row, "renewal_now")).isCloseTo(56.0 / 55, TOLERANCE);
    assertThat(number(row, "renewal_change")).isCloseTo(11.9 / 55, TOLERANCE);
  }

  @Test
  void lostIsWhatOnceMetTheTargetOfToday() {
    // Patrols of Haute-Vérane never had 99 before, violations in Naïre were never down to 2.
    assertThat(all.progress("mil-patrols", "KS01", "2024-06").cell("status")).isEqualTo("on_track");
    assertThat(all.progress("mil-ceasefire-violations", "KS06", "2025-12").cell("status"))
        .isEqualTo("reversed");
    // 571 after 9840, with 792 wanted.
    assertThat(all.progress("civ-returns", "KS04", "2025-04").cell("status")).isEqualTo("lost");
  }

  @Test
  void visitsAloneAreActivityAndAssessmentsAloneAreJudgement() {
    assertThat(cells(objective("OBJ-5A"), "evidence_kind", "status"))
        .isEqualTo("activity_only no_data");
    assertThat(cells(objective("OBJ-5B"), "evidence_kind", "status"))
        .isEqualTo("judgement no_data");
  }

  private Row objective(String id) {
    return all.row(
        "objective_progress",
        "objective_id",
        id,
        "region_id",
        "KS",
        "period_start",
        "2025-07-01",
        "period_type",
        "half_year");
  }
}
