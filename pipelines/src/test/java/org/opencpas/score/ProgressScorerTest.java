package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.row;
import static org.opencpas.score.Given.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetPath;
import org.opencpas.schemas.TargetScope;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Figure;

class ProgressScorerTest {
  private static final Target TARGET =
      Given.target("KS01", "2024", 60).setBaselineValue(20.0).setBaselinePeriod("2023-12").build();
  private static final Framework FRAMEWORK = Given.framework(Given.stock().build(), TARGET);

  /** (40 - 20) / (60 - 20) = 0.5; 182 of 366 days are gone by 1 July 2024. */
  @Test
  void valueIsHeldAgainstBaselineTargetAndPath() {
    IndicatorProgress row = Given.score(FRAMEWORK, figure("KS01", "2024-06", 40.0)).get(0);
    assertThat(row.getAchievementRaw()).isEqualTo(0.5);
    assertThat(row.getAchievement()).isEqualTo(0.5);
    assertThat(row.getGap()).isCloseTo(0.00273224043715847, within(1e-15));
    assertThat(row.getPace()).isCloseTo(1.0054945054945055, within(1e-15));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.on_track);
    assertThat(row.getReason()).isNull();
    assertThat(row.getRegionLevel()).isEqualTo(1);
    assertThat(row.getPeriodType()).isEqualTo(PeriodType.month);
    assertThat(row.getBaselineValue()).isEqualTo(20);
    assertThat(row.getTargetValue()).isEqualTo(60);
  }

  /** 20 at the start of 2024, 50 at its middle, 60 at its end; 21 of the 30 wanted are there. */
  @Test
  void valueIsHeldAgainstItsMilestones() {
    Target middle =
        Target.newBuilder(TARGET)
            .setTargetId("path")
            .setPath(TargetPath.milestones)
            .setTargetPeriod("2024-S1")
            .setTargetValue(50.0)
            .build();
    Target last = Target.newBuilder(middle).setTargetPeriod("2024").setTargetValue(60.0).build();
    IndicatorProgress row =
        Given.score(
                Given.framework(Given.stock().build(), middle, last),
                figure("KS01", "2024-06", 41.0))
            .get(0);
    assertThat(row.getAchievementRaw()).isEqualTo(0.525);
    assertThat(row.getGap()).isCloseTo(-0.225, within(1e-15));
    assertThat(row.getPace()).isCloseTo(0.7, within(1e-15));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.behind);
    assertThat(row.getTargetValue()).isEqualTo(60);
  }

  @Test
  void stepIsTooEarlyUntilItsDate() {
    Target step = Target.newBuilder(TARGET).setPath(TargetPath.step).build();
    List<IndicatorProgress> rows =
        Given.score(
            Given.framework(Given.stock().build(), step),
            figure("KS01", "2024-11", 50.0),
            figure("KS01", "2024-12", 50.0));
    assertThat(row(rows, "KS01", "2024-11").getStatus()).isEqualTo(ProgressStatus.too_early);
    assertThat(row(rows, "KS01", "2024-11").getGap()).isEqualTo(0.75);
    assertThat(row(rows, "KS01", "2024-12").getStatus()).isEqualTo(ProgressStatus.behind);
    assertThat(row(rows, "KS01", "2024-12").getPace()).isEqualTo(0.75);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_VALUE, no_data",
    "NOT_APPLICABLE, no_data",
    "WITHHELD, no_data",
    "NO_ACCESS, no_data",
    "INCOMPLETE, not_computable",
    "STALE, not_computable",
    "NOT_WHOLE_PERIOD, not_computable",
    "PARTS_MIXED, not_computable",
    "ZERO_DENOMINATOR, not_computable",
  })
  void figureWithoutValueSaysWhyBeforeAnythingElse(Reason reason, ProgressStatus status) {
    for (Framework framework : List.of(FRAMEWORK, Given.framework(Given.stock().build()))) {
      IndicatorProgress row =
          Given.score(framework, Given.without(figure("KS01", "2024-06", null), reason)).get(0);
      assertThat(row.getStatus()).isEqualTo(status);
      assertThat(row.getReason()).isEqualTo(reason.code());
      assertThat(row.getValue()).isNull();
      assertThat(row.getAchievement()).isNull();
    }
  }

  @Test
  void valueWithoutTargetIsKeptAndNotComputed() {
    IndicatorProgress row =
        Given.score(Given.framework(Given.stock().build()), figure("KS01", "2024-06", 0.0)).get(0);
    assertThat(row.getValue()).isEqualTo(0);
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row.getReason()).isEqualTo("no_target");
  }

  @Test
  void totalOfAnotherRegionIsNoTargetForThisOne() {
    Target total = Given.target("KS", "2024", 500).setRegionId(null).build();
    Target ofAPart = Target.newBuilder(total).setDisaggregation("sex=f").build();
    assertThat(reason(total)).isEqualTo("not_at_target_level");
    assertThat(reason(ofAPart)).isEqualTo("no_target");
    assertThat(reason(Target.newBuilder(total).setTargetValue(null).setBaselineValue(1.0).build()))
        .isEqualTo("no_target");
    assertThat(reason(Given.target("KS02", "2024", 5).setScope(TargetScope.each).build()))
        .isEqualTo("no_target");
  }

  private static String reason(Target target) {
    return Given.score(
            Given.framework(Given.stock().build(), target), figure("KS01", "2024-06", 7.0))
        .get(0)
        .getReason();
  }

  @Test
  void findingInWordsIsNotComputed() {
    Indicator words =
        Given.stock().setMeasure(Measure.qualitative).setValueKind(ValueKind.qualitative).build();
    IndicatorProgress row =
        Given.score(
                Given.framework(words, TARGET),
                Given.without(figure("KS01", "2024-06", null), Reason.QUALITATIVE))
            .get(0);
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row.getReason()).isEqualTo("qualitative");
  }

  /** (3 - 1) / (5 - 1) where the steps are declared equal by the value kind. */
  @Test
  void stepsOfAScaleHaveADistanceOnlyWhereTheyAreDeclaredEqual() {
    Target target = Given.target("KS01", "2024", 5).setBaselineValue(1.0).build();
    Indicator.Builder ordinal = Given.stock().setMeasure(Measure.ordinal);
    Figure figure = figure("KS01", "2024-06", 3.0);
    assertThat(
            Given.score(Given.framework(ordinal.build(), target), figure)
                .get(0)
                .getAchievementRaw())
        .isEqualTo(0.5);
    IndicatorProgress row =
        Given.score(
                Given.framework(ordinal.setValueKind(ValueKind.ordinal).build(), target), figure)
            .get(0);
    assertThat(row.getAchievementRaw()).isNull();
    assertThat(row.getReason()).isEqualTo("ordinal");
  }

  /** Whether a value was due may not depend on whether it came. */
  @Test
  void targetOfAnotherRegionComesBeforeSilence() {
    Target total = Given.target("KS", "2024", 500).setRegionId(null).build();
    IndicatorProgress row =
        Given.score(Given.framework(Given.stock().build(), total), figure("KS01", "2024-06", null))
            .get(0);
    assertThat(row.getReason()).isEqualTo("not_at_target_level");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.no_data);
  }

  @Test
  void irregularIndicatorReportsAtAnyLevelUnlessItsFigureIsPutTogether() {
    Indicator irregular =
        Given.stock().setFrequency(Frequency.irregular).setRegionLevel(null).build();
    Framework framework =
        Given.framework(irregular, Given.forEach("2024", 60).setBaselineValue(20.0).build());
    IndicatorProgress own = Given.score(framework, figure("KS", "2024-06", 40.0)).get(0);
    assertThat(own.getAchievementRaw()).isEqualTo(0.5);
    assertThat(own.getRegionsJudged()).isNull();
    IndicatorProgress together =
        row(
            Given.score(
                framework,
                figure("KS01", "2024-06", 50.0),
                figure("KS02", "2024-06", 50.0),
                sum("2024-06", 100.0, "KS01", "KS02")),
            "KS",
            "2024-06");
    assertThat(together.getAchievementRaw()).isEqualTo(0.75);
    assertThat(together.getRegionsJudged()).isEqualTo(2);
  }

  @Test
  void evidenceIsWrittenAsItIs() {
    Figure plain = sum("2024-06", null, "KS01", "KS02", "KS03");
    Figure figure =
        new Figure(
            plain.place(),
            RollUp.ratio,
            null,
            Reason.INCOMPLETE,
            null,
            new Figure.Evidence(
                new CellCounts(4, 1, 7, 8, 9, 10),
                List.of("KS02", "KS03"),
                List.of("KS01", "KS02", "KS03"),
                1.0,
                2.0,
                3.0,
                4.0,
                5.0,
                6.0,
                7.0,
                "1=3;2=5",
                List.of()));
    IndicatorProgress row = Given.score(FRAMEWORK, figure).get(0);
    assertThat(row.getRollUp()).isEqualTo(RollUp.ratio);
    assertThat(row.getCellsExpected()).isEqualTo(4);
    assertThat(row.getCellsObserved()).isEqualTo(1);
    assertThat(row.getCellsOnTime()).isEqualTo(7);
    assertThat(row.getCellsUntimed()).isEqualTo(8);
    assertThat(row.getCellsContradicted()).isEqualTo(9);
    assertThat(row.getCellsWithErrors()).isEqualTo(10);
    assertThat(row.getShareReporting()).isEqualTo(0.25);
    assertThat(row.getSilentRegions()).isEqualTo("KS02;KS03");
    assertThat(row.getPartialSum()).isEqualTo(1);
    assertThat(row.getLow()).isEqualTo(2);
    assertThat(row.getHigh()).isEqualTo(3);
    assertThat(row.getNumerator()).isEqualTo(4);
    assertThat(row.getDenominator()).isEqualTo(5);
    assertThat(row.getTimeWeightedMean()).isEqualTo(6);
    assertThat(row.getValueAtConstantDenominator()).isEqualTo(7);
    assertThat(row.getDistribution()).isEqualTo("1=3;2=5");
    assertThat(Given.score(FRAMEWORK, figure("KS01", "2024-06", 1.0)).get(0).getSilentRegions())
        .isNull();
  }

  @Test
  void rowsAreSortedByTheKeyWhateverTheOrderOfTheFigures() {
    List<Figure> figures =
        new ArrayList<>(
            List.of(
                figure("KS", "2024-02", 1.0),
                figure("KS", "2024-05", 1.0),
                figure("KS", "2024-Q1", 1.0),
                figure("KS01", "2024-01", 1.0),
                Given.part(figure("KS01", "2024-01", 1.0), "sex=f"),
                figure("KS02", "2023-01-10/P400D", 1.0),
                figure("KS02", "2023-05-10/P20D", 1.0)));
    List<IndicatorProgress> sorted = Given.score(FRAMEWORK, figures.toArray(Figure[]::new));
    assertThat(sorted)
        .extracting(
            row ->
                row.getRegionId()
                    + " "
                    + row.getDisaggregation()
                    + " "
                    + row.getPeriodType()
                    + " "
                    + row.getPeriodStart())
        .containsExactly(
            "KS  month 2024-02-01",
            "KS  month 2024-05-01",
            "KS  quarter 2024-01-01",
            "KS01  month 2024-01-01",
            "KS01 sex=f month 2024-01-01",
            "KS02  mandate 2023-01-10",
            "KS02  mandate 2023-05-10");
    Collections.shuffle(figures, new Random(7));
    assertThat(Given.score(FRAMEWORK, figures.toArray(Figure[]::new))).isEqualTo(sorted);
  }

  private static Framework whole(Indicator.Builder indicator, double unit) {
    Target each =
        Given.forEach("2024", unit * 60)
            .setBaselineValue(unit * 20.0)
            .setBaselinePeriod("2023-12")
            .setKind(TargetKind.per_period)
            .setTolerance(Math.abs(unit) * 5)
            .build();
    return Given.withEvents(
        Given.framework(indicator.build(), each),
        Given.event(MandateEventType.renew, "2024-02-01"));
  }

  /** Three months of two regions and their sums in 2023 and 2024. */
  private static Figure[] figures(List<Double> values, double unit) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String month = (i < 3 ? "2023-0" : "2024-0") + (i % 3 + 1);
      double one = unit * values.get(i);
      double other = unit * values.get(i + 6);
      figures.add(figure("KS01", month, one));
      figures.add(figure("KS02", month, other));
      figures.add(sum(month, one + other, "KS01", "KS02"));
    }
    return figures.toArray(Figure[]::new);
  }

  private static List<Object> scores(IndicatorProgress row) {
    List<Object> scores = new ArrayList<>();
    scores.add(String.valueOf(row.getAchievementRaw()));
    scores.add(String.valueOf(row.getAchievement()));
    scores.add(String.valueOf(row.getGap()));
    scores.add(String.valueOf(row.getPace()));
    scores.add(row.getStatus());
    scores.add(String.valueOf(row.getReason()));
    scores.add(String.valueOf(row.getRegionsMet()));
    scores.add(String.valueOf(row.getMatchedShare()));
    scores.add(String.valueOf(row.getRenewalMatchedShare()));
    return scores;
  }

  @Property(tries = 200)
  void mirroringDirectionAndValuesChangesNoScore(
      @ForAll @Size(12) List<@DoubleRange(min = -100, max = 100) Double> values) {
    List<IndicatorProgress> up = Given.score(whole(Given.flow(), 1), figures(values, 1));
    List<IndicatorProgress> down =
        Given.score(whole(Given.flow().setDirection(Direction.decrease), -1), figures(values, -1));
    assertThat(down.stream().map(ProgressScorerTest::scores))
        .containsExactlyElementsOf(up.stream().map(ProgressScorerTest::scores).toList());
  }

  /** Powers of two scale doubles without rounding, so that equal means equal. */
  @Property(tries = 200)
  void scalingTheUnitChangesNoScore(
      @ForAll @Size(12) List<@DoubleRange(min = -100, max = 100) Double> values,
      @ForAll @IntRange(min = -10, max = 10) int power) {
    double unit = StrictMath.pow(2, power);
    List<IndicatorProgress> plain = Given.score(whole(Given.flow(), 1), figures(values, 1));
    List<IndicatorProgress> scaled = Given.score(whole(Given.flow(), unit), figures(values, unit));
    assertThat(scaled.stream().map(ProgressScorerTest::scores))
        .containsExactlyElementsOf(plain.stream().map(ProgressScorerTest::scores).toList());
  }
}
