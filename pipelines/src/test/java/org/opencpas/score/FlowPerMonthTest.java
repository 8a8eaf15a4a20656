package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.event;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.row;
import static org.opencpas.score.Given.sum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.series.Figure;

/** Quarters of 2022, the first year of the mandate, and of 2023, the year after its renewal. */
class FlowPerMonthTest {
  private static final MandateEvent ESTABLISHED = event(MandateEventType.establish, "2022-01-01");
  private static final MandateEvent RENEWED = event(MandateEventType.renew, "2023-01-01");

  private final List<Figure> figures = new ArrayList<>();

  private void quarters(String region, int year, @Nullable Double... values) {
    for (int i = 0; i < values.length; i++) {
      figures.add(figure(region, year + "-Q" + (i + 1), values[i]));
    }
  }

  private IndicatorProgress made(Indicator indicator, String region, String period) {
    Framework framework = Given.withEvents(Given.framework(indicator), ESTABLISHED, RENEWED);
    return row(Given.score(framework, figures.toArray(Figure[]::new)), region, period);
  }

  private IndicatorProgress made(String region, String period) {
    return made(Given.flow().build(), region, period);
  }

  private static void assertNone(IndicatorProgress row, String reason) {
    assertThat(row.getPreviousReason()).isEqualTo(reason);
    assertThat(row.getRenewalNowPerMonth()).isNull();
    assertThat(row.getPreviousPerMonth()).isNull();
    assertThat(row.getPreviousSeasonsDiffer()).isNull();
  }

  /** 3 + 6 + 9 + 12 in twelve months; 6 in three, then 6 + 12 + 15 + 27 in twelve. */
  @Test
  void flowPerMonthStandsBesideThatOfTheMandateBefore() {
    quarters("KS01", 2022, 3.0, 6.0, 9.0, 12.0);
    quarters("KS01", 2023, 6.0, 12.0, 15.0, 27.0);
    IndicatorProgress first = made("KS01", "2023-Q1");
    assertThat(first.getRenewalNowPerMonth()).isEqualTo(2);
    assertThat(first.getPreviousPerMonth()).isEqualTo(2.5);
    assertThat(first.getPreviousSeasonsDiffer()).isTrue();
    assertThat(first.getPreviousReason()).isNull();
    IndicatorProgress last = made("KS01", "2023-Q4");
    assertThat(last.getRenewalNowPerMonth()).isEqualTo(5);
    assertThat(last.getPreviousSeasonsDiffer()).isFalse();
  }

  /** Of the four quarters of 2022 the second is missing: 24 in nine months. */
  @Test
  void monthsWithoutAValueAreNotCountedAsCalm() {
    quarters("KS01", 2022, 3.0, null, 9.0, 12.0);
    quarters("KS01", 2023, 6.0);
    assertThat(made("KS01", "2023-Q1").getPreviousPerMonth()).isEqualTo(24.0 / 9);
    figures.set(2, figure("KS01", "2022-Q3", null));
    assertNone(made("KS01", "2023-Q1"), "unmatched");
  }

  /** KS03 did not report in 2022: KS01 and KS02 are two of three; 2 + 3 a month, before 1 + 2. */
  @Test
  void regionsAreMatchedInBothSpans() {
    quarters("KS01", 2022, 3.0, 3.0, 3.0, 3.0);
    quarters("KS02", 2022, 6.0, 6.0, 6.0, 6.0);
    quarters("KS01", 2023, 6.0);
    quarters("KS02", 2023, 9.0);
    quarters("KS03", 2023, 900.0);
    figures.add(sum("2023-Q1", 915.0, "KS01", "KS02", "KS03"));
    IndicatorProgress row = made("KS", "2023-Q1");
    assertThat(row.getRenewalNowPerMonth()).isEqualTo(5);
    assertThat(row.getPreviousPerMonth()).isEqualTo(3);
    figures.set(figures.size() - 1, sum("2023-Q1", 906.0, "KS01", "KS03"));
    assertNone(made("KS", "2023-Q1"), "unmatched");
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    quarters("KS01", 2021, 1.0, 1.0, 1.0, 1.0);
    quarters("KS01", 2022, 3.0);
    figures.add(figure("KS01", "2023", 40.0));
    figures.add(figure("KS01", "2022-11-01/P6M", 7.0));
    figures.add(figure("KS01", "2023-03-04", 7.0));
    assertNone(made("KS01", "2021-Q4"), "no_renewal");
    assertNone(made("KS01", "2022-Q1"), "no_previous_mandate");
    assertNone(made("KS01", "2023-03-04"), "irregular_periods");
    assertNone(made("KS01", "2022-11-01/P6M"), "irregular_periods");
    assertNone(made(Given.stock().build(), "KS01", "2022-Q1"), "not_a_flow");
    assertNone(made("KS01", "2023"), "unmatched");
  }

  @Test
  void sumsThatAreTooLargeSaySo() {
    quarters("KS01", 2022, 1.7e308, 1.7e308, 1.7e308, 1.7e308);
    quarters("KS01", 2023, 1.0);
    assertNone(made("KS01", "2023-Q1"), "overflow");
  }
}
