package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.SourceIndependence;

class GradeTallyTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
  private static final LocalDate RENEWAL = LocalDate.of(2024, 7, 1);
  private static final CellCounts GOOD = new CellCounts(10, 10, 10, 0, 0, 0);

  private final GradeTally tally = new GradeTally();

  private GradeTallyTest with(
      double weight, CellCounts cells, @Nullable LocalDate baseline, SourceIndependence source) {
    tally.add(weight, cells, baseline, RENEWAL, source);
    return this;
  }

  private GradeTallyTest with(double weight, CellCounts cells) {
    return with(weight, cells, BEFORE, SourceIndependence.independent);
  }

  private String graded() {
    Graded graded = tally.graded();
    return graded.grade() + " " + graded.reason();
  }

  @Test
  void allGoodIsAForNoReason() {
    assertThat(with(1, GOOD).graded()).isEqualTo("A null");
  }

  @Test
  void nothingExpectedHasNoGrade() {
    assertThat(graded()).isEqualTo("null nothing_expected");
    assertThat(with(1, CellCounts.NONE).graded()).isEqualTo("null nothing_expected");
  }

  /** 17 of 20 cells, though half of the weight is at 7 of 10: B; all in time that came. */
  @Test
  void cellsCountAlikeWhateverTheWeight() {
    with(1, GOOD).with(9, new CellCounts(10, 7, 7, 0, 0, 0));
    assertThat(graded()).isEqualTo("B coverage");
  }

  /** 1 + 3 of 5 have one: 0.8; by number it would be 2 of 3. */
  @Test
  void baselinesCountByWeight() {
    with(1, GOOD).with(3, GOOD).with(1, GOOD, null, SourceIndependence.independent);
    assertThat(graded()).isEqualTo("B baseline");
  }

  @Test
  void baselineOfTheMandatePeriodItselfIsNone() {
    with(1, GOOD, LocalDate.of(2024, 8, 1), SourceIndependence.independent);
    assertThat(graded()).isEqualTo("E baseline");
  }

  @Test
  void worstSourceDecides() {
    with(9, GOOD).with(1, GOOD, BEFORE, SourceIndependence.checked);
    assertThat(graded()).isEqualTo("B source");
    with(1, GOOD, BEFORE, SourceIndependence.self_reported);
    assertThat(graded()).isEqualTo("C source");
    with(1, new CellCounts(10, 10, 10, 0, 1, 0));
    assertThat(graded()).isEqualTo("D source");
  }

  /** 1 of 10 observed: C; a silent indicator of weight 30 does not thin it to B. */
  @Test
  void errorsAreHeldAgainstWhatWasObserved() {
    with(9, new CellCounts(100, 100, 100, 0, 0, 0)).with(1, new CellCounts(1, 1, 1, 0, 0, 1));
    assertThat(graded()).isEqualTo("C errors");
    with(30, CellCounts.SILENT);
    assertThat(graded()).isEqualTo("C errors");
  }

  @Test
  void firstOfEqualCriteriaIsNamed() {
    with(1, CellCounts.SILENT, null, SourceIndependence.self_reported);
    assertThat(graded()).isEqualTo("E coverage");
    assertThat(new GradeTallyTest().with(1, new CellCounts(10, 10, 0, 0, 0, 9)).graded())
        .isEqualTo("E timeliness");
  }

  @Test
  void oneAloneIsGradedLikeASetOfOne() {
    Graded graded =
        GradeTally.ofOne(
            new CellCounts(3, 2, 2, 0, 0, 0), BEFORE, RENEWAL, SourceIndependence.checked);
    assertThat(graded).isEqualTo(new Graded(Grade.C, "coverage"));
  }
}
