package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.WorkedExample.Made;

/** Roll-ups worked out by hand; the months of the first quarter of 2024 have 31, 29 and 31 days. */
class PlainRollUpTest {
  private static final String JANUARY = "2024-01-01";
  private static final String FEBRUARY = "2024-02-01";
  private static final String MARCH = "2024-03-01";
  private static final String[] SUM = {"roll_up", "value", "partial_sum", "reason"};
  private static final String[] CELLS = {
    "cells_expected", "cells_observed", "share_reporting", "silent_regions"
  };

  @TempDir private Path directory = Path.of("");
  private WorkedExample example = new WorkedExample(Path.of(""));

  @BeforeEach
  void begin() {
    example = WorkedExample.in(directory);
  }

  private void indicator(String measures) {
    example.indicators("i,M,," + measures + ",output,military,month,1,1,2024-01-01\n");
  }

  @Test
  void flowIsSummedOnlyWhereEveryCellSpoke() {
    indicator("Visits,visits,count,flow,,,,increase");
    Made made =
        example.made(
            null,
            "i,A,2024-01,3,,,,,2,5",
            "i,A,2024-02,4,,,,,4,4",
            "i,A,2024-03,5,,,,,5,6",
            "i,B,2024-01,10",
            "i,B,2024-02,,,,no_access",
            "i,B,2024-03,20");
    assertThat(made.progress("A", "quarter", JANUARY, SUM)).isEqualTo("sum 12 - no_target");
    assertThat(made.progress("A", "quarter", JANUARY, "low", "high")).isEqualTo("11 15");
    assertThat(made.progress("B", "quarter", JANUARY, SUM)).isEqualTo("sum - 30 incomplete");
    assertThat(made.progress("R", "month", JANUARY, SUM)).isEqualTo("sum 13 - no_target");
    assertThat(made.progress("R", "month", JANUARY, "low", "high")).isEqualTo("- -");
    assertThat(made.progress("R", "month", FEBRUARY, SUM)).isEqualTo("sum - 4 incomplete");
    assertThat(made.progress("R", "month", FEBRUARY, CELLS)).isEqualTo("2 1 0.5 B");
    assertThat(made.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum - 42 incomplete");
    assertThat(made.progress("B", "month", FEBRUARY, SUM)).isEqualTo("own - - no_access");
  }

  @Test
  void whatDoesNotApplyIsNotExpectedAndSilenceEverywhereIsNoValue() {
    indicator("Visits,visits,count,flow,,,,increase");
    Made made =
        example.made(
            null, "i,A,2024-01,3", "i,B,2024-01,,,,not_applicable", "i,A,2024-03,,,,not_reported");
    assertThat(made.progress("R", "month", JANUARY, SUM)).isEqualTo("sum 3 - no_target");
    assertThat(made.progress("R", "month", JANUARY, CELLS)).isEqualTo("1 1 1 -");
    assertThat(made.progress("B", "month", JANUARY, "reason", "cells_expected"))
        .isEqualTo("not_applicable 0");
    assertThat(made.progress("R", "month", FEBRUARY, SUM)).isEqualTo("sum - - no_value");
    assertThat(made.progress("R", "month", FEBRUARY, CELLS)).isEqualTo("2 0 0 A;B");
    assertThat(made.progress("A", "month", FEBRUARY, SUM)).isEqualTo("own - - no_value");
  }

  @Test
  void stockIsTheLastOverTimeAndTheSumOverRegionsWithAMeanByDays() {
    indicator("Staff,persons,count,stock,,,,increase");
    // (10 x 31 + 20 x 29 + 30 x 31) / 91 = 1820 / 91; (31 + 58 + 93) / 91 = 182 / 91.
    Made made =
        example.made(
            null,
            "i,A,2024-01,10",
            "i,A,2024-02,20",
            "i,A,2024-03,30",
            "i,B,2024-01,1",
            "i,B,2024-02,2",
            "i,B,2024-03,3");
    assertThat(made.progress("A", "quarter", JANUARY, "roll_up", "value", "time_weighted_mean"))
        .isEqualTo("last 30 20");
    assertThat(made.progress("R", "quarter", JANUARY, "roll_up", "value", "time_weighted_mean"))
        .isEqualTo("sum 33 22");
    assertThat(made.progress("R", "quarter", JANUARY, "cells_expected")).isEqualTo("2");
  }

  @Test
  void stockIsNotCarriedForward() {
    indicator("Staff,persons,count,stock,,,,increase");
    Made made =
        example.made(
            null, "i,A,2024-01,10", "i,A,2024-02,20", "i,B,2024-03,3", "i,A,2024-03,,,,withheld");
    assertThat(made.progress("A", "quarter", JANUARY, SUM)).isEqualTo("last - - stale");
    assertThat(made.progress("A", "quarter", JANUARY, "status")).isEqualTo("not_computable");
    assertThat(made.progress("B", "quarter", JANUARY, SUM)).isEqualTo("last 3 - no_target");
    assertThat(made.progress("B", "quarter", JANUARY, "time_weighted_mean")).isEqualTo("-");
    assertThat(made.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum - 3 incomplete");
  }

  @Test
  void quotientIsMadeFromSumsOfNumeratorsAndDenominators() {
    // (3 + 1 + 4) / (8 + 4 + 8) = 40 %; over regions (3 + 1) / (8 + 8) = 25 %.
    String[] returns = {
      "i,A,2024-01,,3,8", "i,A,2024-02,,1,4", "i,A,2024-03,,4,8", "i,B,2024-01,,1,8"
    };
    indicator("Share,%,percentage,ratio,flow,flow,,increase");
    Made made = example.made(null, returns);
    assertThat(made.progress("A", "quarter", JANUARY, "roll_up", "value", "numerator"))
        .isEqualTo("ratio 40 8");
    assertThat(made.progress("R", "month", JANUARY, "value", "denominator")).isEqualTo("25 16");
    assertThat(made.progress("R", "quarter", JANUARY, SUM)).isEqualTo("ratio - - incomplete");
    indicator("Share,%,percentage,ratio,,,,increase");
    Made without = example.made(null, returns);
    assertThat(without.progress("A", "quarter", JANUARY, SUM)).isEqualTo("ratio - - no_numerator");
    assertThat(without.progress("R", "month", JANUARY, "value")).isEqualTo("25");
    indicator("Share,%,percentage,ratio,stock,stock,,increase");
    Made levels = example.made(null, returns);
    // (3 x 31 + 1 x 29 + 4 x 31) / (8 x 31 + 4 x 29 + 8 x 31) = 246 / 612.
    assertThat(levels.progress("A", "quarter", JANUARY, "value")).isEqualTo("50");
    assertThat(levels.progress("A", "quarter", JANUARY, "time_weighted_mean"))
        .startsWith("40.19607843137");
  }

  @Test
  void eventsAreSetAgainstPersonYears() {
    indicator("Deaths,\"per 1,000\",rate,rate,flow,stock,,decrease");
    // 1000 persons for 31 days are 31000 / 365.25 person-years, and 31 events a day each.
    Made made = example.made(null, "i,A,2024-01,,31,1000", "i,A,2024-02,,58,2000");
    String[] columns = {"value", "value_at_constant_denominator"};
    assertThat(made.progress("A", "month", JANUARY, columns)).isEqualTo("365.25 365.25");
    assertThat(made.progress("A", "month", FEBRUARY, columns)).isEqualTo("365.25 730.5");
    assertThat(made.progress("A", "month", FEBRUARY, "denominator")).startsWith("158.79534565");
  }

  @Test
  void populationStandsInForAMissingDenominator() {
    example.with(
        "framework/populations.csv",
        """
        region_id,valid_from,population
        A,2024-01-01,500
        A,2024-02-01,1000
        B,2020-01-01,500
        """);
    indicator("Members,\"per 100\",rate,rate,stock,stock,,increase");
    Made made = example.made(null, "i,A,2024-02,9,100", "i,B,2024-02,9,50");
    assertThat(made.progress("A", "month", FEBRUARY, "value", "denominator")).isEqualTo("9 1000");
    assertThat(made.progress("R", "month", FEBRUARY, "value", "denominator")).isEqualTo("10 1500");
    Made bare = example.made(null, "i,A,2024-02,,100", "i,B,2024-02,,50");
    assertThat(bare.progress("A", "month", FEBRUARY, "value", "denominator")).isEqualTo("10 1000");
    assertThat(bare.progress("R", "month", FEBRUARY, "value", "denominator")).isEqualTo("10 1500");
  }

  @Test
  void ratingsHaveALowMedianAndADistribution() {
    indicator("Rating,,ordinal,ordinal,,,,increase");
    Made made =
        example.made(
            null,
            "i,A,2024-01,4",
            "i,A,2024-02,2",
            "i,A,2024-03,3",
            "i,B,2024-01,3",
            "i,B,2024-02,5",
            "i,B,2024-03,4");
    String[] columns = {"roll_up", "value", "distribution", "reason"};
    assertThat(made.progress("A", "quarter", JANUARY, columns))
        .isEqualTo("median 3 2=1;3=1;4=1 no_target");
    assertThat(made.progress("R", "quarter", JANUARY, columns))
        .isEqualTo("median 3 2=1;3=2;4=2;5=1 no_target");
  }

  @Test
  void ratingsOfAPartOfAPeriodHaveADistributionAlone() {
    example.periods("month, budget_year");
    indicator("Rating,,ordinal,ordinal,,,,increase");
    Made made = example.made(null, "i,A,2024-06,3");
    assertThat(made.progress("A", "budget_year", "2023-07-01", "value", "distribution", "reason"))
        .isEqualTo("- 3=1 not_whole_period");
  }

  @Test
  void partsMakeAHeadlineWhenAllOfThemSpoke() {
    indicator("Trained,persons,count,flow,,,,increase");
    Made made =
        example.made(
            null,
            "i,A,2024-01,3,,,,sex=f",
            "i,A,2024-01,4,,,,sex=m",
            "i,A,2024-02,5,,,,sex=f",
            "i,A,2024-03,1,,,,sex=f",
            "i,A,2024-03,1,,,,age=18-24",
            "i,B,2024-01,10");
    assertThat(made.progress("A", "month", JANUARY, SUM)).startsWith("parts - 7 parts_incomplete");
    assertThat(made.progress("A", "month", MARCH, SUM)).isEqualTo("parts - - parts_mixed");
    Made simple =
        example.made(
            null,
            "i,A,2024-01,3,,,,sex=f",
            "i,A,2024-01,4,,,,sex=m",
            "i,A,2024-02,5,,,,sex=f",
            "i,B,2024-01,10");
    assertThat(simple.progress("A", "month", JANUARY, SUM)).isEqualTo("parts 7 - no_target");
    assertThat(simple.progress("A", "month", FEBRUARY, SUM))
        .isEqualTo("parts - 5 parts_incomplete");
    assertThat(simple.progress("A", "month", FEBRUARY, CELLS)).isEqualTo("1 0 0 A");
    assertThat(simple.progress("R", "month", JANUARY, SUM)).isEqualTo("sum 17 - no_target");
  }

  @Test
  void partsThatDoNotAddToTheirHeadlineAreFlagged() {
    indicator("Trained,persons,count,flow,,,,increase");
    Made made =
        example.made(
            null,
            "i,A,2024-01,8",
            "i,A,2024-01,3,,,,sex=f",
            "i,A,2024-01,4,,,,sex=m",
            "i,A,2024-02,7",
            "i,A,2024-02,3,,,,sex=f",
            "i,A,2024-02,4,,,,sex=m",
            "i,A,2024-03,9",
            "i,A,2024-03,3,,,,sex=f",
            "i,B,2024-01,9",
            "i,B,2024-01,3,,,,age=18+;sex=f",
            "i,B,2024-01,4,,,,age=18+;sex=m");
    assertThat(
            made.rows("quality_flags", "rule", "parts_differ").stream()
                .map(row -> Made.cells(row, "period_start", "disaggregation", "severity", "line")))
        .containsExactly("2024-01-01 - warning 2", "2024-01-01 - warning 10");
    assertThat(made.progress("A", "month", JANUARY, "roll_up", "value")).isEqualTo("own 8");
  }

  @Test
  void regionThatSplitIsFollowedByItsDates() {
    example.with(
        "framework/regions.csv",
        """
        region_id,name,level,parent_id,valid_from,valid_to
        R,Root,0,,,
        A,North,1,R,,
        B,South,1,R,,
        S,Whole,2,A,,2024-03-01
        S1,Part,2,A,2024-03-01,
        T,Moved,2,A,,2024-02-01
        T,Moved,2,B,2024-02-01,
        """);
    example.indicators(
        "i,M,,Visits,,count,flow,,,,increase,output,military,month,2,1,2024-01-01\n");
    Made made =
        example.made(
            null,
            "i,S,2024-01,1",
            "i,S,2024-02,2",
            "i,S1,2024-03,4",
            "i,T,2024-01,10",
            "i,T,2024-02,20",
            "i,T,2024-03,40");
    assertThat(made.progress("S", "quarter", JANUARY, SUM)).isEqualTo("sum - 3 not_whole_period");
    assertThat(made.progress("A", "quarter", JANUARY, SUM)).isEqualTo("sum 17 - no_target");
    assertThat(made.progress("B", "quarter", JANUARY, SUM)).isEqualTo("sum - 60 not_whole_period");
    assertThat(made.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum 77 - no_target");
  }

  @Test
  void rolloverLengthensTheMandatePeriodAndBudgetYearsStartInJuly() {
    example.periods("month, budget_year, mandate");
    example.mandate(
        """
        1,M,establish,UNSC,2023-11-20,2024-01-01,2024-02-01
        2,M,rollover,UNSC,2024-01-25,2024-02-01,2024-04-01
        3,M,renew,AU PSC,2024-03-01,,2025-01-01
        """);
    indicator("Visits,visits,count,flow,,,,increase");
    Made made = example.made(null, "i,A,2024-01,1", "i,A,2024-02,2", "i,A,2024-03,4");
    assertThat(made.progress("A", "mandate", JANUARY, "period_end", "value"))
        .isEqualTo("2024-04-01 7");
    Made whole = example.made(LocalDate.of(2024, 6, 30), "i,A,2024-01,1", "i,A,2024-06,2");
    assertThat(whole.progress("A", "budget_year", "2023-07-01", SUM))
        .isEqualTo("sum - 3 not_whole_period");
  }

  @Test
  void mandateShorterThanTheDataHasNoFigure() {
    example.periods("month, mandate");
    example.mandate(
        """
        1,M,establish,UNSC,2024-01-20,,2025-01-01
        2,M,renew,UNSC,2024-02-10,,2025-01-01
        """);
    indicator("Visits,visits,count,flow,,,,increase");
    Made made = example.made(LocalDate.of(2024, 2, 29), "i,A,2024-01,1");
    assertThat(made.progress("A", "mandate", "2024-01-20", SUM))
        .isEqualTo("sum - - period_too_short");
  }

  @Test
  void whatMayNotBeAddedIsNotAdded() {
    indicator("People,persons,count,flow,,,false,increase");
    Made made =
        example.made(null, "i,A,2024-01,1", "i,A,2024-02,2", "i,A,2024-03,3", "i,B,2024-01,4");
    assertThat(made.progress("A", "quarter", JANUARY, SUM)).isEqualTo("sum 6 - no_target");
    assertThat(made.progress("R", "month", JANUARY, SUM)).isEqualTo("sum - - not_additive");
    assertThat(made.progress("R", "month", JANUARY, CELLS)).isEqualTo("2 2 1 -");
    indicator("Words,,qualitative,qualitative,,,,increase");
    Made words = example.made(null, "i,A,2024-01,,,,withheld");
    assertThat(words.progress("R", "month", JANUARY, SUM)).isEqualTo("listed - - qualitative");
  }

  @Test
  void ownFactOfALongerPeriodOrAHigherRegionIsItsRow() {
    indicator("Visits,visits,count,flow,,,,increase");
    Made made =
        example.made(
            null,
            "i,A,2024-01,1",
            "i,A,2024-02,2",
            "i,A,2024-03,3",
            "i,A,2024-Q1,7",
            "i,R,2024-01,100");
    assertThat(made.progress("A", "quarter", JANUARY, "roll_up", "value", "cells_expected"))
        .isEqualTo("own 7 0");
    assertThat(made.progress("R", "month", JANUARY, "roll_up", "value")).isEqualTo("own 100");
    assertThat(made.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum - 6 incomplete");
  }

  @Test
  void irregularReportsMeetOnlyAtOneLevelAndInOneKindOfPeriod() {
    example.periods("month, quarter, half_year");
    example.indicators("i,M,,Visits,,count,flow,,,,increase,output,military,irregular,,1,\n");
    Made made =
        example.made(
            null,
            "i,A,2024-01,1",
            "i,B,2024-01,2",
            "i,A,2024-03,4",
            "i,A,2024-Q2,8",
            "i,B,2024-Q2,,,,not_reported");
    assertThat(made.progress("R", "month", JANUARY, SUM)).isEqualTo("sum 3 - no_target");
    assertThat(made.progress("A", "quarter", JANUARY, SUM)).isEqualTo("sum 5 - no_target");
    assertThat(made.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum 7 - no_target");
    assertThat(made.progress("R", "quarter", "2024-04-01", SUM)).isEqualTo("sum - 8 incomplete");
    assertThat(made.progress("A", "half_year", JANUARY, SUM)).isEqualTo("sum - - periods_mixed");
  }

  @Test
  void irregularRegionSpeaksForItselfAndWhoeverFellBehindIsMissed() {
    example.periods("month, quarter");
    example.indicators("i,M,,Staff,,count,stock,,,,increase,output,military,irregular,,1,\n");
    Made own = example.made(null, "i,R,2024-01,9", "i,A,2024-02,4", "i,A,2024-04,1");
    assertThat(own.progress("R", "quarter", JANUARY, SUM)).isEqualTo("last 9 - no_target");
    Made behind = example.made(null, "i,A,2024-01,1", "i,B,2024-02,4", "i,B,2024-04,1");
    assertThat(behind.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum - 4 incomplete");
    Made mixed = example.made(null, "i,A,2024-Q1,5", "i,B,2024-02,2", "i,B,2024-04,1");
    assertThat(mixed.progress("R", "quarter", JANUARY, SUM)).isEqualTo("sum - - periods_mixed");
  }
}
