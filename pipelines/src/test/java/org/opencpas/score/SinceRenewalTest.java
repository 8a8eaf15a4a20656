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
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Figure;

class SinceRenewalTest {
  private static final MandateEvent ESTABLISHED = event(MandateEventType.establish, "2022-03-15");
  private static final MandateEvent RENEWED = event(MandateEventType.renew, "2024-03-15");
  private static final MandateEvent ROLLED_OVER = event(MandateEventType.rollover, "2024-05-15");
  private static final Target TARGET =
      Given.target("KS01", "2024", 60).setBaselineValue(20.0).build();
  private static final Target EACH = Given.forEach("2024", 60).setBaselineValue(20.0).build();

  private static Framework renewed(Indicator indicator, Target... targets) {
    return Given.withEvents(Given.framework(indicator, targets), ESTABLISHED, RENEWED, ROLLED_OVER);
  }

  private static Framework stock() {
    return renewed(Given.stock().build(), TARGET, EACH);
  }

  /** February, the last month that had ended: (30 - 20) / 40; June: (50 - 20) / 40. */
  @Test
  void levelChangesFromTheLastPeriodThatHadEndedByThen() {
    IndicatorProgress row =
        row(
            Given.score(
                stock(),
                figure("KS01", "2024-01", 59.0),
                figure("KS01", "2024-02", 30.0),
                figure("KS01", "2024-03", 58.0),
                figure("KS01", "2024-06", 50.0)),
            "KS01",
            "2024-06");
    assertThat(row.getRenewalDate()).isEqualTo("2024-03-15");
    assertThat(row.getRenewalThen()).isEqualTo(0.25);
    assertThat(row.getRenewalNow()).isEqualTo(0.75);
    assertThat(row.getRenewalChange()).isEqualTo(0.5);
    assertThat(row.getRenewalMatchedShare()).isNull();
    assertThat(row.getRenewalReason()).isNull();
  }

  /** Twenty by the end of February, and from 1 April on ten: nothing fell and nothing rose. */
  @Test
  void countThatStartedAgainIsNotHeldAgainstWhatItWas() {
    IndicatorProgress row =
        row(
            Given.score(
                renewed(
                    Given.stock().setValueKind(ValueKind.cumulative).setResetsOn("1 April").build(),
                    TARGET),
                figure("KS01", "2024-02", 20.0),
                figure("KS01", "2024-06", 10.0)),
            "KS01",
            "2024-06");
    assertThat(row.getRenewalThen()).isNull();
    assertThat(row.getRenewalReason()).isEqualTo(Reason.STARTED_AGAIN.code());
    assertThat(row.getRenewalThenKnownReason()).isEqualTo(Reason.STARTED_AGAIN.code());
  }

  /** 3000 in February, for 30: what lies between it and June is no change. */
  @Test
  void levelIsNotHeldAgainstAValueInError() {
    IndicatorProgress row =
        row(
            Given.score(
                stock(),
                Given.inError(figure("KS01", "2024-02", 3000.0)),
                figure("KS01", "2024-06", 50.0)),
            "KS01",
            "2024-06");
    assertThat(row.getRenewalThen()).isNull();
    assertThat(row.getRenewalChange()).isNull();
    assertThat(row.getRenewalReason()).isEqualTo(Reason.ERROR_THEN.code());
    assertThat(row.getRenewalThenKnown()).isNull();
    assertThat(row.getRenewalThenKnownReason()).isEqualTo(Reason.ERROR_THEN.code());
  }

  /** The target of 2023 was 40; against that of now, 60 from 20, the 30 of then is 0.25. */
  @Test
  void bothAreHeldAgainstTheGoalOfNow() {
    Target before = Given.target("KS01", "2024-02", 40).setBaselineValue(0.0).build();
    IndicatorProgress row =
        row(
            Given.score(
                renewed(Given.stock().build(), before, TARGET),
                figure("KS01", "2024-02", 30.0),
                figure("KS01", "2024-06", 50.0)),
            "KS01",
            "2024-06");
    assertThat(row.getRenewalThen()).isEqualTo(0.25);
  }

  @Test
  void technicalRolloverDoesNotStartAnew() {
    IndicatorProgress row =
        row(Given.score(stock(), figure("KS01", "2024-06", 50.0)), "KS01", "2024-06");
    assertThat(row.getRenewalDate()).isEqualTo("2024-03-15");
  }

  /** March contains the renewal: its last day is after it, its data partly before. */
  @Test
  void renewalCountsFromThePeriodInWhichItFalls() {
    List<IndicatorProgress> rows =
        Given.score(stock(), figure("KS01", "2024-02", 30.0), figure("KS01", "2024-03", 50.0));
    assertThat(row(rows, "KS01", "2024-02").getRenewalDate()).isEqualTo("2022-03-15");
    assertThat(row(rows, "KS01", "2024-03").getRenewalDate()).isEqualTo("2024-03-15");
    assertThat(row(rows, "KS01", "2024-03").getRenewalChange()).isEqualTo(0.5);
  }

  @Test
  void withoutARenewalBeforeThereIsNothingToCompareWith() {
    IndicatorProgress row =
        row(Given.score(stock(), figure("KS01", "2022-02", 30.0)), "KS01", "2022-02");
    assertThat(row.getRenewalDate()).isNull();
    assertThat(row.getRenewalReason()).isEqualTo("no_renewal");
  }

  @Test
  void levelWithoutAnEarlierValueOrAnAchievementSaysWhy() {
    List<IndicatorProgress> rows =
        Given.score(
            stock(),
            figure("KS01", "2024-01", 30.0),
            figure("KS01", "2024-02", null),
            figure("KS01", "2024-06", 50.0),
            figure("KS01", "2024-07", null),
            figure("KS02", "2024-06", 50.0));
    assertThat(row(rows, "KS01", "2024-06").getRenewalReason()).isEqualTo("no_value");
    assertThat(row(rows, "KS02", "2024-06").getRenewalReason()).isEqualTo("no_value");
    assertThat(row(rows, "KS01", "2024-07").getRenewalReason()).isEqualTo("no_value");
    IndicatorProgress noBaseline =
        row(
            Given.score(
                renewed(Given.stock().build(), Given.target("KS01", "2024", 60).build()),
                figure("KS01", "2024-02", 30.0),
                figure("KS01", "2024-06", 50.0)),
            "KS01",
            "2024-06");
    assertThat(noBaseline.getRenewalReason()).isEqualTo("no_baseline");
  }

  @Test
  void stepsOfAScaleAndFindingsInWordsDoNotChangeByANumber() {
    Indicator ordinal =
        Given.stock().setMeasure(Measure.ordinal).setValueKind(ValueKind.ordinal).build();
    IndicatorProgress row =
        row(
            Given.score(renewed(ordinal, TARGET), figure("KS01", "2024-06", 3.0)),
            "KS01",
            "2024-06");
    assertThat(row.getRenewalReason()).isEqualTo("ordinal");
    assertThat(row.getRenewalDate()).isEqualTo("2024-03-15");
  }

  /** Then (30 + 20 - 40) / 80, now (50 + 40 - 40) / 80. */
  @Test
  void regionsWithTheirOwnTargetsChangeTogether() {
    IndicatorProgress row =
        row(
            Given.score(
                stock(),
                figure("KS01", "2024-02", 30.0),
                figure("KS02", "2024-02", 20.0),
                sum("2024-02", 50.0, "KS01", "KS02"),
                figure("KS01", "2024-06", 50.0),
                figure("KS02", "2024-06", 40.0),
                sum("2024-06", 90.0, "KS01", "KS02")),
            "KS",
            "2024-06");
    assertThat(row.getRenewalThen()).isEqualTo(0.125);
    assertThat(row.getRenewalNow()).isEqualTo(0.625);
    assertThat(row.getRenewalChange()).isEqualTo(0.5);
  }

  @Test
  void otherRegionsThanBeforeDoNotCompare() {
    IndicatorProgress row =
        row(
            Given.score(
                stock(),
                figure("KS01", "2024-02", 30.0),
                sum("2024-02", 30.0, "KS01"),
                figure("KS01", "2024-06", 50.0),
                figure("KS02", "2024-06", 40.0),
                sum("2024-06", 90.0, "KS01", "KS02")),
            "KS",
            "2024-06");
    assertThat(row.getRenewalReason()).isEqualTo("unmatched");
    assertThat(row.getRenewalNow()).isNull();
  }

  private static Figure[] months(String region, int year, @Nullable Double... values) {
    List<Figure> figures = new ArrayList<>();
    for (int month = 1; month <= values.length; month++) {
      figures.add(figure(region, "%d-%02d".formatted(year, month), values[month - 1]));
    }
    return figures.toArray(Figure[]::new);
  }

  private static List<IndicatorProgress> flow(Figure[] before, Figure[] after, Figure... more) {
    List<Figure> figures = new ArrayList<>(List.of(before));
    figures.addAll(List.of(after));
    figures.addAll(List.of(more));
    return Given.score(renewed(Given.flow().build()), figures.toArray(Figure[]::new));
  }

  /** April to June: 4 + 5 + 6 a year before, 14 + 15 + 16 now; March began before the renewal. */
  @Test
  void flowIsSetAgainstTheSameMonthsOfTheYearBefore() {
    List<IndicatorProgress> rows =
        flow(
            months("KS01", 2023, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
            months("KS01", 2024, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0));
    IndicatorProgress june = row(rows, "KS01", "2024-06");
    assertThat(june.getRenewalThen()).isEqualTo(15);
    assertThat(june.getRenewalNow()).isEqualTo(45);
    assertThat(june.getRenewalChange()).isEqualTo(30);
    assertThat(june.getRenewalMatchedShare()).isEqualTo(1);
    IndicatorProgress april = row(rows, "KS01", "2024-04");
    assertThat(april.getRenewalChange()).isEqualTo(10);
    IndicatorProgress march = row(rows, "KS01", "2024-03");
    assertThat(march.getRenewalReason()).isEqualTo("period_too_short");
    assertThat(march.getRenewalDate()).isEqualTo("2024-03-15");
  }

  /** May has no value: two of three months match, and only those are added, in both years. */
  @Test
  void monthWithoutAValueIsLeftOutOfBothSpans() {
    List<IndicatorProgress> rows =
        flow(
            months("KS01", 2023, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
            months("KS01", 2024, 11.0, 12.0, 13.0, 14.0, null, 16.0));
    IndicatorProgress june = row(rows, "KS01", "2024-06");
    assertThat(june.getRenewalMatchedShare()).isEqualTo(2.0 / 3.0);
    assertThat(june.getRenewalThen()).isEqualTo(10);
    assertThat(june.getRenewalNow()).isEqualTo(30);
    IndicatorProgress may = row(rows, "KS01", "2024-05");
    assertThat(may.getRenewalMatchedShare()).isEqualTo(0.5);
    assertThat(may.getRenewalReason()).isEqualTo("unmatched");
    assertThat(may.getRenewalNow()).isNull();
    assertThat(may.getRenewalChange()).isNull();
  }

  /** Two regions, April and May: KS02 lacks April 2023. Three of four cells: 4 + 5 + 7, now 54. */
  @Test
  void cellsOfAParentAreThoseOfItsRegions() {
    List<IndicatorProgress> rows =
        flow(
            months("KS01", 2023, 1.0, 2.0, 3.0, 4.0, 5.0),
            months("KS01", 2024, 11.0, 12.0, 13.0, 14.0, 15.0),
            figure("KS02", "2023-05", 7.0),
            figure("KS02", "2024-04", 24.0),
            figure("KS02", "2024-05", 25.0),
            sum("2024-04", 38.0, "KS01", "KS02"),
            sum("2024-05", 40.0, "KS01", "KS02"));
    IndicatorProgress row = row(rows, "KS", "2024-05");
    assertThat(row.getRenewalMatchedShare()).isEqualTo(0.75);
    assertThat(row.getRenewalThen()).isEqualTo(16);
    assertThat(row.getRenewalNow()).isEqualTo(54);
    assertThat(row(rows, "KS", "2024-04").getRenewalReason()).isEqualTo("unmatched");
  }

  /** People seen in two regions would count twice, then as now. */
  @Test
  void whatMayNotBeAddedIsNotAddedSinceTheRenewalEither() {
    List<IndicatorProgress> rows =
        flow(
            months("KS01", 2023, 1.0, 2.0, 3.0, 4.0),
            months("KS01", 2024, 1.0, 2.0, 3.0, 4.0),
            Given.without(sum("2024-04", null, "KS01"), Reason.NOT_ADDITIVE));
    assertThat(row(rows, "KS", "2024-04").getRenewalReason()).isEqualTo("not_additive");
    assertThat(row(rows, "KS", "2024-04").getRenewalNow()).isNull();
  }

  @Test
  void regionsThatChangeAreCountedAnewOverTheWholeSpan() {
    List<IndicatorProgress> rows =
        flow(
            months("KS01", 2023, 1.0, 2.0, 3.0, 4.0, 5.0),
            months("KS01", 2024, 11.0, 12.0, 13.0, 14.0, 15.0),
            sum("2024-04", 38.0, "KS01", "KS02"),
            sum("2024-05", 15.0, "KS01"));
    IndicatorProgress row = row(rows, "KS", "2024-05");
    assertThat(row.getRenewalMatchedShare()).isEqualTo(1);
    assertThat(row.getRenewalThen()).isEqualTo(9);
  }

  @Test
  void eachRenewalStartsAnew() {
    Framework framework =
        Given.withEvents(
            Given.framework(Given.flow().build()),
            RENEWED,
            event(MandateEventType.renew, "2024-05-01"));
    List<Figure> figures = new ArrayList<>(List.of(months("KS01", 2023, 1.0, 2.0, 3.0, 4.0, 5.0)));
    figures.addAll(List.of(months("KS01", 2024, 11.0, 12.0, 13.0, 14.0, 15.0)));
    IndicatorProgress may =
        row(Given.score(framework, figures.toArray(Figure[]::new)), "KS01", "2024-05");
    assertThat(may.getRenewalDate()).isEqualTo("2024-05-01");
    assertThat(may.getRenewalThen()).isEqualTo(5);
    assertThat(may.getRenewalNow()).isEqualTo(15);
  }

  /** A mandate of one year against the one a year before it. */
  @Test
  void mandatePeriodIsSetAgainstTheSameDaysOfTheYearBefore() {
    List<IndicatorProgress> rows =
        Given.score(
            renewed(Given.flow().build()),
            figure("KS01", "2023-03-15/P1Y", 100.0),
            figure("KS01", "2024-03-15/P1Y", 130.0));
    assertThat(row(rows, "KS01", "2024-03-15/P1Y").getRenewalChange()).isEqualTo(30);
  }

  /** 28 February 2024 and the day after it have one day of 2023 between them. */
  @Test
  void leapDayIsNotCountedTwice() {
    Framework framework =
        Given.withEvents(
            Given.framework(Given.flow().build()), event(MandateEventType.renew, "2024-02-28"));
    IndicatorProgress row =
        row(
            Given.score(
                framework,
                figure("KS01", "2023-02-28", 3.0),
                figure("KS01", "2024-02-28", 4.0),
                figure("KS01", "2024-02-29", 5.0)),
            "KS01",
            "2024-02-29");
    assertThat(row.getRenewalMatchedShare()).isEqualTo(0.5);
    assertThat(row.getRenewalReason()).isEqualTo("unmatched");
  }
}
