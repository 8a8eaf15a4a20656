package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.sum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Figure;

class MetHistoryTest {
  private static final Target FIRST = Given.target("KS01", "2023", 50).build();
  private static final Target RAISED = Given.target("KS01", "2024", 60).build();

  private static List<ProgressStatus> statuses(List<IndicatorProgress> rows) {
    return rows.stream().map(IndicatorProgress::getStatus).toList();
  }

  private static List<ProgressStatus> yearly(Figure... figures) {
    return statuses(Given.score(Given.framework(Given.stock().build(), FIRST, RAISED), figures));
  }

  @Test
  void targetRaisedEachYearDoesNotTurnMetIntoLost() {
    assertThat(yearly(figure("KS01", "2023", 55.0), figure("KS01", "2024", 55.0)))
        .containsExactly(ProgressStatus.met, ProgressStatus.not_computable);
  }

  @Test
  void fallBelowTheTargetOfNowIsLost() {
    assertThat(yearly(figure("KS01", "2023", 65.0), figure("KS01", "2024", 55.0)))
        .containsExactly(ProgressStatus.met, ProgressStatus.lost);
  }

  @Test
  void whateverTheOrderOfTheFiguresTheSilenceBetweenThemAndTheReasonOfTheEarlierRow() {
    assertThat(
            yearly(
                figure("KS01", "2024-04", 59.0),
                figure("KS01", "2024-03", null),
                figure("KS01", "2024-02", 60.0)))
        .containsExactly(ProgressStatus.met, ProgressStatus.no_data, ProgressStatus.lost);
  }

  @Test
  void valueInErrorReachedNothing() {
    assertThat(
            yearly(
                Given.inError(figure("KS01", "2024-02", 6500.0)), figure("KS01", "2024-04", 59.0)))
        .containsExactly(ProgressStatus.met, ProgressStatus.not_computable);
  }

  private static List<ProgressStatus> counted(String resetsOn, Figure... figures) {
    Indicator.Builder count =
        Given.stock().setValueKind(ValueKind.cumulative).setResetsOn(resetsOn);
    Target each = Given.target("KS01", "2023", 50).build();
    return statuses(Given.score(Given.framework(count.build(), each, RAISED), figures));
  }

  /** 62 of 60 at the end of 2023; in January the count begins at 0. */
  @Test
  void countThatStartsAgainHasNotLostWhatItHadMet() {
    assertThat(
            counted("1 January", figure("KS01", "2023-12", 62.0), figure("KS01", "2024-01", 5.0)))
        .containsExactly(ProgressStatus.met, ProgressStatus.not_computable);
  }

  @Test
  void countThatFallsWithinItsYearHas() {
    assertThat(
            counted("1 January", figure("KS01", "2024-02", 62.0), figure("KS01", "2024-03", 5.0)))
        .containsExactly(ProgressStatus.met, ProgressStatus.lost);
  }

  /** Nobody says when: what falls has started again, and in March it stands still. */
  @Test
  void countWithoutADayStartsAgainWhereItFalls() {
    assertThat(
            counted(
                "each cycle",
                figure("KS01", "2024-01", 62.0),
                figure("KS01", "2024-02", 5.0),
                figure("KS01", "2024-03", 5.0)))
        .containsExactly(
            ProgressStatus.met, ProgressStatus.not_computable, ProgressStatus.not_computable);
  }

  /** Both regions at 50 in January, one of them by a typing error. */
  @Test
  void whereRegionsHaveTheirOwnTargetsAnEarlierMetInErrorDoesNotCount() {
    List<IndicatorProgress> rows =
        Given.score(
            Given.framework(Given.stock().build(), Given.forEach("2024", 50).build()),
            figure("KS01", "2024-01", 50.0),
            Given.inError(figure("KS02", "2024-01", 5000.0)),
            Given.inError(sum("2024-01", 5050.0, "KS01", "KS02")),
            figure("KS01", "2024-02", 40.0),
            figure("KS02", "2024-02", 90.0),
            sum("2024-02", 130.0, "KS01", "KS02"));
    assertThat(Given.row(rows, "KS", "2024-01").getStatus()).isEqualTo(ProgressStatus.met);
    assertThat(Given.row(rows, "KS", "2024-02").getStatus()).isNotEqualTo(ProgressStatus.lost);
  }

  @Test
  void seriesDoNotMix() {
    assertThat(
            yearly(
                figure("KS01", "2024-02", 60.0),
                figure("KS01", "2024-Q3", 50.0),
                Given.part(figure("KS01", "2024-04", 10.0), "sex=f"),
                figure("KS02", "2024-05", 10.0)))
        .doesNotContain(ProgressStatus.lost);
  }

  @Test
  void decreasingGoalsAreLostUpwards() {
    Target target = Given.target("KS01", "2024", 10).build();
    assertThat(
            statuses(
                Given.score(
                    Given.framework(Given.stock().setDirection(Direction.decrease).build(), target),
                    figure("KS01", "2024-01", 10.0),
                    figure("KS01", "2024-02", 11.0))))
        .containsExactly(ProgressStatus.met, ProgressStatus.lost);
  }

  /** 5 and 25 lie on either side of 10 to 20 and never within; 15 does. */
  @Test
  void rangeIsLostOnlyWhenAnEarlierValueWasWithin() {
    Target range =
        Given.target("KS01", "2024", 0)
            .setTargetValue(null)
            .setTargetLow(10.0)
            .setTargetHigh(20.0)
            .build();
    assertThat(
            statuses(
                Given.score(
                    Given.framework(Given.stock().setDirection(Direction.maintain).build(), range),
                    figure("KS01", "2024-01", 5.0),
                    figure("KS01", "2024-02", 25.0),
                    figure("KS01", "2024-03", 5.0),
                    figure("KS01", "2024-04", 15.0),
                    figure("KS01", "2024-05", 25.0))))
        .containsExactly(
            ProgressStatus.not_computable,
            ProgressStatus.not_computable,
            ProgressStatus.not_computable,
            ProgressStatus.met,
            ProgressStatus.lost);
  }

  @Test
  void amountsOfAnotherLengthProveNothing() {
    Target target =
        Given.target("KS01", "2024", 50)
            .setKind(TargetKind.per_period)
            .setBaselinePeriod("2023-11-15/P45D")
            .build();
    assertThat(
            statuses(
                Given.score(
                    Given.framework(Given.flow().setFrequency(Frequency.irregular).build(), target),
                    figure("KS01", "2023-01-10/P300D", 80.0),
                    figure("KS01", "2024-01-15/P45D", 40.0))))
        .containsExactly(ProgressStatus.not_computable, ProgressStatus.not_computable);
  }

  /** Both regions at 50 in January; in February one fell to 40, though the sum rose. */
  @Test
  void whereRegionsHaveTheirOwnTargetsAnEarlierMetCounts() {
    List<IndicatorProgress> rows =
        Given.score(
            Given.framework(Given.stock().build(), Given.forEach("2024", 50).build()),
            figure("KS01", "2024-01", 50.0),
            figure("KS02", "2024-01", 50.0),
            sum("2024-01", 100.0, "KS01", "KS02"),
            figure("KS01", "2024-02", 40.0),
            figure("KS02", "2024-02", 90.0),
            sum("2024-02", 130.0, "KS01", "KS02"));
    assertThat(Given.row(rows, "KS", "2024-01").getStatus()).isEqualTo(ProgressStatus.met);
    assertThat(Given.row(rows, "KS", "2024-02").getStatus()).isEqualTo(ProgressStatus.lost);
  }
}
