package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.sum;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.SourceIndependence;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;

/** Of when a baseline is, and what that is worth. */
class BaselineEndTest {

  private static Target.Builder target(String region, @Nullable String period) {
    return Given.target(region, "2024", 60).setBaselineValue(20.0).setBaselinePeriod(period);
  }

  private static @Nullable LocalDate end(Framework framework, Figure... figures) {
    List<IndicatorProgress> rows = Given.score(framework, figures);
    return rows.get(0).getBaselineEnd();
  }

  private static @Nullable LocalDate end(Target.Builder target) {
    return end(
        Given.framework(Given.stock().build(), target.build()), figure("KS01", "2024-06", 40.0));
  }

  @Test
  void itIsTheDayAfterItsPeriod() {
    assertThat(end(target("KS01", "2023-12"))).isEqualTo("2024-01-01");
    assertThat(end(target("KS01", "2023-05-10"))).isEqualTo("2023-05-11");
  }

  @Test
  void baselineWithoutPeriodHasNone() {
    assertThat(end(target("KS01", null))).isNull();
    assertThat(end(target("KS01", "2023-12").setBaselineValue(null))).isNull();
  }

  @Test
  void baselineThatCameWithTheFactHasItsOwn() {
    Framework framework = Given.framework(Given.stock().build(), target("KS01", "2023-12").build());
    Figure figure = figure("KS01", "2024-06", 40.0);
    assertThat(
            end(
                framework,
                Given.from(
                    figure,
                    Facts.fact("patrols", "KS01", "2024-06", 40)
                        .setBaselineValue(10.0)
                        .setBaselinePeriod("2022"))))
        .isEqualTo("2023-01-01");
    assertThat(
            end(
                framework,
                Given.from(
                    figure, Facts.fact("patrols", "KS01", "2024-06", 40).setBaselineValue(10.0))))
        .isNull();
  }

  /** Nothing was there before the first of April, from which the amounts are added up. */
  @Test
  void amountsThatAreAddedUpStartOnTheirFirstDay() {
    Target.Builder target =
        Given.target("KS01", "2024-04-01/P9M", 60).setKind(TargetKind.cumulative);
    Framework framework = Given.framework(Given.flow().build(), target.build());
    List<IndicatorProgress> rows = Given.score(framework, figure("KS01", "2024-04", 4.0));
    assertThat(rows.get(0).getBaselineValue()).isEqualTo(0);
    assertThat(rows.get(0).getBaselineEnd()).isEqualTo("2024-04-01");
  }

  @Test
  void baselineOfRegionsTogetherIsAsOldAsTheYoungest() {
    Figure[] figures = {
      sum("2024-06", 80.0, "KS01", "KS02"),
      figure("KS01", "2024-06", 40.0),
      figure("KS02", "2024-06", 40.0)
    };
    assertThat(
            end(
                Given.framework(
                    Given.stock().build(),
                    target("KS01", "2023-12").build(),
                    target("KS02", "2022").build()),
                figures))
        .isEqualTo("2024-01-01");
    assertThat(
            end(
                Given.framework(
                    Given.stock().build(),
                    target("KS01", "2023-12").build(),
                    target("KS02", null).build()),
                figures))
        .isNull();
  }

  /** The source is checked by one: B; a baseline that is not over by the renewal is none. */
  @Test
  void rowIsGradedByItsOwnEvidence() {
    assertThat(graded("2023-12", "2024-01-01")).isEqualTo("B source");
    assertThat(graded("2023-12", "2023-12-31")).isEqualTo("E baseline");
    assertThat(graded("2023-12", "2024-08-01")).as("no mandate is known").isEqualTo("E baseline");
  }

  private static String graded(String baseline, String renewal) {
    Framework framework =
        Given.withEvents(
            Given.framework(
                Given.stock().setSourceIndependence(SourceIndependence.checked).build(),
                target("KS01", baseline).build()),
            Given.event(MandateEventType.renew, renewal));
    IndicatorProgress row = Given.score(framework, inTime(figure("KS01", "2024-06", 40.0))).get(0);
    return row.getGrade() + " " + row.getGradeReason();
  }

  private static Figure inTime(Figure figure) {
    return new Figure(
        figure.place(),
        figure.rollUp(),
        figure.value(),
        figure.reason(),
        figure.fact(),
        new Figure.Evidence(
            new CellCounts(1, 1, 1, 0, 0, 0),
            List.of(),
            List.of("KS01"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of()));
  }
}
