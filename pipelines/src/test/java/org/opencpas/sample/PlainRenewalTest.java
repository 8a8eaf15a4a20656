package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.WorkedExample.Made;

/** Changes since the renewal of 1 April 2024, worked out by hand. */
class PlainRenewalTest {
  private static final String JUNE = "2024-06-01";
  private static final String[] CHANGE = {
    "renewal_date", "renewal_then", "renewal_now", "renewal_change", "renewal_reason"
  };

  @TempDir private Path directory = Path.of("");
  private WorkedExample example = new WorkedExample(Path.of(""));

  @BeforeEach
  void begin() {
    example = WorkedExample.in(directory);
    example.mandate(
        """
        1,M,establish,UNSC,2023-06-01,,2024-04-01
        2,M,renew,UNSC,2024-03-20,2024-04-01,2025-04-01
        3,M,rollover,UNSC,2024-05-01,2024-05-15,2025-05-01
        """);
  }

  private void indicator(String measures) {
    example.indicators("i,M,," + measures + ",output,military,month,1,1,2023-01-01\n");
  }

  @Test
  void levelIsHeldAgainstTheGoalOfNowThenAndNow() {
    indicator("Staff,persons,count,stock,,,,increase");
    example.targets(
        """
        1,i,A,total,level,0,2022,,50,,2024-Q1,linear,,
        2,i,A,total,level,0,2022,,100,,2024-Q2,linear,,
        """);
    Made made =
        example.made(null, "i,A,2024-02,90", "i,A,2024-03,40", "i,A,2024-06,60", "i,A,2024-05,1");
    assertThat(made.progress("A", "month", JUNE, CHANGE))
        .startsWith("2024-04-01 0.4 0.6 0.")
        .endsWith(" -");
    assertThat(made.progress("A", "month", "2023-03-01", CHANGE)).isEqualTo("- - - - no_renewal");
    assertThat(made.progress("A", "month", "2024-04-01", CHANGE))
        .isEqualTo("2024-04-01 - - - no_value");
    Made none = example.made(null, "i,A,2024-02,90", "i,A,2024-06,60");
    assertThat(none.progress("A", "month", JUNE, CHANGE)).isEqualTo("2024-04-01 - - - no_value");
  }

  @Test
  void flowIsHeldAgainstTheSameMonthsAYearEarlier() {
    // April to June 2024 against 2023 where both are there: 3 + 5 against 10 + 20.
    indicator("Incidents,incidents,count,flow,,,,decrease");
    Made made =
        example.made(
            null,
            "i,A,2023-04,10",
            "i,A,2023-06,20",
            "i,A,2024-04,3",
            "i,A,2024-05,4",
            "i,A,2024-06,5");
    assertThat(made.progress("A", "month", JUNE, CHANGE)).isEqualTo("2024-04-01 30 8 -22 -");
    assertThat(made.progress("A", "month", JUNE, "renewal_matched_share")).startsWith("0.66666666");
    assertThat(made.progress("R", "month", JUNE, CHANGE)).isEqualTo("2024-04-01 - - - unmatched");
    assertThat(made.progress("R", "month", JUNE, "renewal_matched_share")).startsWith("0.33333");
  }

  @Test
  void periodLongerThanTheMandateHasNothingToCompare() {
    example.periods("month, half_year");
    indicator("Incidents,incidents,count,flow,,,,decrease");
    Made made = example.made(null, "i,A,2024-06,5");
    assertThat(made.progress("A", "half_year", "2024-01-01", CHANGE))
        .isEqualTo("2024-04-01 - - - period_too_short");
  }

  @Test
  void goalsOfEachRegionAreFollowedOverTheSameRegions() {
    // Then 10 + 20 of 100, now 40 + 30.
    indicator("Staff,persons,count,stock,,,,increase");
    example.targets("1,i,R,each,level,0,2022,,50,,2024-Q2,linear,,\n");
    Made made =
        example.made(null, "i,A,2024-03,10", "i,B,2024-03,20", "i,A,2024-06,40", "i,B,2024-06,30");
    assertThat(made.progress("R", "month", JUNE, CHANGE)).startsWith("2024-04-01 0.3 0.7 0.");
    example.with(
        "framework/regions.csv",
        """
        region_id,name,level,parent_id,valid_from,valid_to
        R,Root,0,,,
        A,North,1,R,,
        B,South,1,R,2024-05-01,
        """);
    Made other = example.made(null, "i,A,2024-03,10", "i,A,2024-06,40", "i,B,2024-06,30");
    assertThat(other.progress("R", "month", JUNE, CHANGE)).isEqualTo("2024-04-01 - - - unmatched");
  }
}
