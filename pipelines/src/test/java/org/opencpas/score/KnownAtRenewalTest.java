package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.event;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.row;
import static org.opencpas.score.Given.sum;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Target;
import org.opencpas.series.Figure;

/** The mandate was renewed on 15 March 2024; February was the last month that had ended. */
class KnownAtRenewalTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
  private static final Target TARGET =
      Given.target("KS01", "2024", 60).setBaselineValue(20.0).build();
  private static final Target EACH = Given.forEach("2024", 60).setBaselineValue(20.0).build();

  private static Framework framework(Indicator indicator) {
    return Given.withEvents(
        Given.framework(indicator, TARGET, EACH),
        event(MandateEventType.establish, "2022-03-15"),
        event(MandateEventType.renew, "2024-03-15"));
  }

  private static IndicatorProgress level(
      KnownAtRenewal known, String region, String period, Figure... figures) {
    return row(
        Given.score(framework(Given.stock().build()), AsOf.ALL, known, figures), region, period);
  }

  private static IndicatorProgress february(KnownAtRenewal known) {
    return level(
        known, "KS01", "2024-06", figure("KS01", "2024-02", 30.0), figure("KS01", "2024-06", 50.0));
  }

  private static KnownAtRenewal known(Figure... figures) {
    return KnownAtRenewal.of(DAY, List.of(figures));
  }

  private static void assertKnown(
      IndicatorProgress row, @Nullable Double value, @Nullable String reason) {
    assertThat(row.getRenewalThenKnown()).isEqualTo(value);
    assertThat(row.getRenewalThenKnownReason()).isEqualTo(reason);
  }

  /** Now February is known to be 30, a quarter of the way from 20 to 60; then it was 40. */
  @Test
  void levelIsHeldAgainstTheGoalOfNowAsItWasKnown() {
    IndicatorProgress row = february(known(figure("KS01", "2024-02", 40.0)));
    assertThat(row.getRenewalThen()).isEqualTo(0.25);
    assertKnown(row, 0.5, null);
  }

  @Test
  void whatHasNotChangedSinceWasKnownAsItIs() {
    assertKnown(february(KnownAtRenewal.asNow(DAY)), 0.25, null);
  }

  @Test
  void whatHadNotBeenReportedWasNotKnown() {
    assertKnown(february(known()), null, "not_known_then");
    assertKnown(february(known(figure("KS01", "2024-02", null))), null, "not_known_then");
    assertKnown(february(known(figure("KS01", "2024-01", 40.0))), null, "not_known_then");
  }

  @Test
  void whereNothingStandsNowNothingIsSaidOfThen() {
    IndicatorProgress none =
        level(KnownAtRenewal.asNow(DAY), "KS01", "2024-06", figure("KS01", "2024-06", 50.0));
    assertThat(none.getRenewalReason()).isEqualTo("no_value");
    assertKnown(none, null, "no_value");
  }

  @Test
  void mandatesBeforeTheLastAreNotLookedBackTo() {
    IndicatorProgress row =
        level(
            KnownAtRenewal.asNow(DAY),
            "KS01",
            "2024-01",
            figure("KS01", "2022-02", 30.0),
            figure("KS01", "2024-01", 50.0));
    assertThat(row.getRenewalThen()).isEqualTo(0.25);
    assertKnown(row, null, "other_mandate");
  }

  /** 30 + 20 less 40 of 80 as known now; 30 + 60 as known then. */
  @Test
  void regionsWithTheirOwnTargetsWereKnownTogether() {
    Figure[] figures = {
      figure("KS01", "2024-02", 30.0),
      figure("KS02", "2024-02", 20.0),
      sum("2024-02", 50.0, "KS01", "KS02"),
      figure("KS01", "2024-06", 50.0),
      figure("KS02", "2024-06", 40.0),
      sum("2024-06", 90.0, "KS01", "KS02")
    };
    IndicatorProgress row =
        level(
            known(
                figure("KS01", "2024-02", 30.0),
                figure("KS02", "2024-02", 60.0),
                sum("2024-02", 90.0, "KS01", "KS02")),
            "KS",
            "2024-06",
            figures);
    assertThat(row.getRenewalThen()).isEqualTo(0.125);
    assertKnown(row, 0.625, null);
    IndicatorProgress other =
        level(
            known(figure("KS01", "2024-02", 30.0), sum("2024-02", 30.0, "KS01")),
            "KS",
            "2024-06",
            figures);
    assertKnown(other, null, "not_known_then");
  }

  private static IndicatorProgress may(KnownAtRenewal known) {
    return row(
        Given.score(
            framework(Given.flow().build()),
            AsOf.ALL,
            known,
            figure("KS01", "2023-04", 4.0),
            figure("KS01", "2023-05", 5.0),
            figure("KS01", "2024-04", 14.0),
            figure("KS01", "2024-05", 15.0)),
        "KS01",
        "2024-05");
  }

  /** April and May of 2023 are 9 as known now; then April was 40. */
  @Test
  void flowIsTheSumOfTheSameCellsAsTheyWereKnown() {
    assertKnown(may(KnownAtRenewal.asNow(DAY)), 9.0, null);
    assertKnown(
        may(known(figure("KS01", "2023-04", 40.0), figure("KS01", "2023-05", 5.0))), 45.0, null);
    assertKnown(may(known(figure("KS01", "2023-05", 5.0))), null, "not_known_then");
  }
}
