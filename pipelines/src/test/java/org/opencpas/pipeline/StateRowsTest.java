package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.change.Step;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.Facts;
import org.opencpas.source.Draws;
import org.opencpas.source.Thresholds;
import org.opencpas.source.TrendWindows;

/** Posts are reported now and then; the mandate was renewed on 1 March 2024. */
class StateRowsTest {
  private static final Indicator POSTS =
      Facts.indicator("posts").setFrequency(Frequency.irregular).build();
  private static final CoverageSpan SPAN =
      new CoverageSpan(
          Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 4, 1)));

  private final StateRows states = new StateRows(LocalDate.of(2024, 3, 1));

  private static Observation posts(String region, String month, double value) {
    return Facts.fact("posts", region, month, value).build();
  }

  private static List<ScoredProgress> rows(Observation... facts) {
    return new Standing(
            Facts.framework(List.of(POSTS), List.of()),
            new ScoringSettings(
                Set.of(PeriodType.month), Thresholds.DOCUMENTED, TrendWindows.NONE, Draws.NONE),
            AsOf.ALL,
            Doubts.NONE,
            mission -> SPAN)
        .progress(Facts.MISSION, POSTS, List.of(facts));
  }

  @Test
  void nothingIsHandedOnOfWhatStaysTheSame() {
    states.until(Step.LATE, rows(posts("KS01", "2024-01", 5)));
    assertThat(states.unlike(rows(posts("KS01", "2024-01", 5)))).isEmpty();
  }

  @Test
  void regionAndPeriodThatDiffersIsHandedOnWithTheRegionAbove() {
    states.until(Step.CORRECTED, rows(posts("KS01", "2024-01", 5), posts("KS02", "2024-02", 9)));
    assertThat(states.unlike(rows(posts("KS01", "2024-01", 4), posts("KS02", "2024-02", 9))))
        .extracting(
            EarlierProgress::getUntilStep,
            row -> row.getProgress().getRegionId(),
            row -> row.getProgress().getValue())
        .containsExactly(tuple("corrected", "KS", 5.0), tuple("corrected", "KS01", 5.0));
  }

  @Test
  void whatWasNotThereIsSaidNotToStand() {
    states.until(Step.LATE, rows());
    states.until(Step.CORRECTED, rows(posts("KS01", "2024-01", 5)));
    assertThat(states.unlike(rows(posts("KS01", "2024-01", 4))))
        .extracting(
            EarlierProgress::getUntilStep,
            EarlierProgress::getStands,
            row -> row.getProgress().getRegionId())
        .containsExactly(
            tuple("late", false, "KS"),
            tuple("late", false, "KS01"),
            tuple("corrected", true, "KS"),
            tuple("corrected", true, "KS01"));
  }

  @Test
  void periodsThatWereNotOverDoNotCount() {
    states.until(Step.LATE, rows(posts("KS01", "2024-03", 5)));
    assertThat(states.unlike(rows(posts("KS01", "2024-03", 4)))).isEmpty();
  }
}
