package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.TrendCorrection;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Figure;

/** Slopes are worked out by hand; those of quarters are four times what a quarter adds. */
class TrendFinderTest {
  private final List<Figure> figures = new ArrayList<>();

  /** Adds quarters from the first of 2021 on; null for silence. */
  private void quarters(@Nullable Double... values) {
    for (int i = 0; i < values.length; i++) {
      figures.add(Given.figure("KS01", quarter(i), values[i]));
    }
  }

  private static String quarter(int index) {
    return (2021 + index / 4) + "-Q" + (index % 4 + 1);
  }

  private void months(int count, double first, double step) {
    for (int i = 0; i < count; i++) {
      String month = String.format(Locale.ROOT, "%d-%02d", 2021 + i / 12, i % 12 + 1);
      figures.add(Given.figure("KS01", month, first + step * i));
    }
  }

  private IndicatorProgress last(Indicator.Builder indicator) {
    return Given.last(
        Given.score(Given.framework(indicator.build()), figures.toArray(Figure[]::new)));
  }

  private static void assertTrend(IndicatorProgress row, double slope, int values) {
    assertThat(row.getTrendReason()).isNull();
    assertThat(row.getTrendSlope()).isEqualTo(slope);
    assertThat(row.getTrendValues()).isEqualTo(values);
  }

  private static void assertNone(IndicatorProgress row, Reason reason, @Nullable Integer values) {
    assertThat(row.getTrendReason()).isEqualTo(reason.code());
    assertThat(row.getTrendValues()).isEqualTo(values);
    assertThat(row.getTrendSlope()).isNull();
    assertThat(row.getTrendLow()).isNull();
    assertThat(row.getTrendHigh()).isNull();
    assertThat(row.getTrendCorrection()).isNull();
  }

  @Test
  void eightValuesHaveATrendAndSevenDoNot() {
    quarters(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
    assertNone(last(Given.stock()), Reason.TOO_FEW, 7);
    figures.add(Given.figure("KS01", quarter(7), 8.0));
    IndicatorProgress row = last(Given.stock());
    assertTrend(row, 4, 8);
    assertThat(row.getTrendLow()).isEqualTo(4.0);
    assertThat(row.getTrendHigh()).isEqualTo(4.0);
    assertThat(row.getTrendCorrection()).isEqualTo(TrendCorrection.independent);
  }

  @Test
  void theWindowEndsWithThePeriodAndHoldsTwelveQuarters() {
    quarters(900.0, 800.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0);
    assertTrend(last(Given.stock()), 4, 12);
  }

  @Test
  void gapsStayGaps() {
    // What is missing between 4 and 7 leaves the slope as it is, and the sixth of them out.
    quarters(1.0, 2.0, 3.0, 4.0, null, null, 7.0, 8.0, 9.0, 10.0);
    assertTrend(last(Given.stock()), 4, 8);
  }

  @Test
  void aSeriesThatEndedHasNoTrendNow() {
    quarters(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, null);
    assertNone(last(Given.stock()), Reason.NO_VALUE, null);
  }

  @Test
  void equalValuesHaveASlopeOfZero() {
    quarters(-0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0, 0.0, -0.0);
    IndicatorProgress row = last(Given.stock());
    assertTrend(row, 0.0, 9);
    assertThat(row.getTrendLow()).isEqualTo(0.0);
    assertThat(row.getTrendHigh()).isEqualTo(0.0);
  }

  @Test
  void monthsAreHeldAgainstTheSameMonthsOfOtherYears() {
    // 12 a year; before the sixteenth month fewer than four months have come again.
    months(15, 5, 1);
    assertNone(last(Given.flow()), Reason.TOO_FEW, 15);
    figures.clear();
    months(16, 5, 1);
    assertTrend(last(Given.flow()), 12, 16);
    figures.clear();
    months(40, 5, 1);
    assertTrend(last(Given.flow()), 12, 36);
  }

  @Test
  void cumulativeCountsAreDifferencedFirst() {
    // Totals 1, 3, 6, 10 ... grow by 2, 3, 4 ...: one more each quarter.
    quarters(1.0, 3.0, 6.0, 10.0, 15.0, 21.0, 28.0, 36.0);
    Indicator.Builder trained = Given.stock().setValueKind(ValueKind.cumulative);
    assertNone(last(trained), Reason.TOO_FEW, 7);
    figures.add(Given.figure("KS01", quarter(8), 45.0));
    assertTrend(last(trained), 4, 8);
  }

  @Test
  void aGapInACumulativeCountCostsTwoIncrements() {
    quarters(0.0, 1.0, 3.0, null, 10.0, 15.0, 21.0, 28.0, 36.0, 45.0, 55.0);
    // 1, 2, then from 10 on 5, 6, 7, 8, 9, 10.
    assertTrend(last(Given.stock().setValueKind(ValueKind.cumulative)), 4, 8);
  }

  @Test
  void aCountThatStartsAgainWithAPeriodGrewByItsTotal() {
    // Since 1 January: 1, 2, 3, 4 in the quarters of 2021, and 5, 6, 7, 8 in those of 2022.
    quarters(1.0, 3.0, 6.0, 10.0, 5.0, 11.0, 18.0, 26.0);
    assertTrend(
        last(Given.stock().setValueKind(ValueKind.cumulative).setResetsOn("1 January")), 4, 8);
  }

  @Test
  void aCountThatStartsAgainNobodyKnowsWhenDidSoWhereItFalls() {
    // From 1 to 36 by 2 to 8, then again from 9: that step is lost.
    quarters(1.0, 3.0, 6.0, 10.0, 15.0, 21.0, 28.0, 36.0, 9.0, 19.0);
    assertTrend(
        last(Given.stock().setValueKind(ValueKind.cumulative).setResetsOn("each mandate")), 4, 8);
  }

  @Test
  void growthIsTakenInDecimals() {
    // 0.1 a quarter; in doubles 0.3 - 0.2 is less than 0.2 - 0.1.
    quarters(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    IndicatorProgress row = last(Given.stock().setValueKind(ValueKind.cumulative));
    assertTrend(row, 0, 8);
    assertThat(row.getTrendHigh()).isEqualTo(0.0);
  }

  @Test
  void whatIsTooLargeToBeWrittenSaysSo() {
    quarters(-1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, 1e308);
    assertNone(last(Given.stock().setValueKind(ValueKind.cumulative)), Reason.OVERFLOW, 8);
    // The slopes between them can be written.
    assertThat(last(Given.stock()).getTrendSlope()).isFinite();
  }

  @Test
  void partsRatingsFindingsAndPeriodsOfNoCalendarHaveNone() {
    quarters(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    assertNone(
        last(Given.stock().setMeasure(Measure.ordinal).setValueKind(ValueKind.ordinal)),
        Reason.ORDINAL,
        null);
    assertNone(last(Given.stock().setMeasure(Measure.qualitative)), Reason.QUALITATIVE, null);
    figures.replaceAll(figure -> Given.part(figure, "sex=f"));
    assertNone(last(Given.stock()), Reason.NOT_HEADLINE, null);
    figures.clear();
    figures.add(Given.figure("KS01", "2024-03-15", 4.0));
    assertNone(last(Given.stock()), Reason.IRREGULAR_PERIODS, null);
  }

  @Test
  void halfYearsAndYearsLookBackOverTenOfThem() {
    for (int i = 0; i < 11; i++) {
      figures.add(Given.figure("KS01", (2013 + i / 2) + "-S" + (i % 2 + 1), i == 0 ? 99.0 : i));
    }
    assertTrend(last(Given.stock()), 2, 10);
    figures.clear();
    for (int i = 0; i < 11; i++) {
      figures.add(Given.figure("KS01", 2010 + i + "-07-01/P1Y", i == 0 ? 99.0 : i));
    }
    assertTrend(last(Given.stock()), 1, 10);
  }

  @Test
  void daysOfResetAreReadInWordsOrNumbers() {
    assertThat(List.of("1 July", "july 1", "07-01", "--07-01", " 01 JULY "))
        .allSatisfy(text -> assertThat(ResetDay.read(text)).isEqualTo(ResetDay.read("1 July")));
    assertThat(ResetDay.read("1 July")).isPresent();
    assertThat(List.of("each July", "31 June", "2024-07-01", "", "13-01"))
        .allSatisfy(text -> assertThat(ResetDay.read(text)).isEmpty());
  }
}
