package org.opencpas.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.SourceIndependence;
import org.opencpas.statistics.ExactSum;

/**
 * Grades what some figures that were due rest on together. Cells count alike; baselines and errors
 * count by weight. The weight under errors is held against that of what was observed, so that what
 * is silent does not thin it; the source is the worst of what was due, so that none gets better by
 * falling silent.
 */
public final class GradeTally {
  private final ExactSum due = new ExactSum();
  private final ExactSum observed = new ExactSum();
  private final ExactSum withBaseline = new ExactSum();
  private final ExactSum withErrors = new ExactSum();
  private long expectedCells;
  private long observedCells;
  private long onTimeCells;
  private long untimedCells;
  private Grade source = Grade.A;

  /** The grade of one figure alone. */
  public static Graded ofOne(
      CellCounts cells,
      @Nullable LocalDate baselineEnd,
      @Nullable LocalDate mandateStart,
      @Nullable SourceIndependence independence) {
    GradeTally alone = new GradeTally();
    alone.add(1, cells, baselineEnd, mandateStart, independence);
    return alone.graded();
  }

  /**
   * Adds a figure.
   *
   * @param weight above 0
   * @param baselineEnd first day after its baseline; null when it has none, or one without a day
   * @param mandateStart first day of the mandate in force at the end of its period; null when none
   *     is known
   * @param independence of its source; null when it is not told
   */
  public void add(
      double weight,
      CellCounts cells,
      @Nullable LocalDate baselineEnd,
      @Nullable LocalDate mandateStart,
      @Nullable SourceIndependence independence) {
    expectedCells += cells.expected();
    observedCells += cells.observed();
    onTimeCells += cells.onTime();
    untimedCells += cells.untimed();
    due.add(weight);
    if (cells.observed() > 0 || cells.withErrors() > 0) {
      observed.add(weight);
    }
    if (cells.withErrors() > 0) {
      withErrors.add(weight);
    }
    if (GradeRule.isBefore(baselineEnd, mandateStart)) {
      withBaseline.add(weight);
    }
    Grade own = cells.contradicted() > 0 ? Grade.D : GradeRule.source(independence);
    source = GradeRule.worse(source, own);
  }

  /** The grade of all that was added. */
  public Graded graded() {
    if (expectedCells == 0) {
      return Graded.NOTHING_EXPECTED;
    }
    return Graded.worst(
        GradeRule.coverage(observedCells, expectedCells),
        GradeRule.timeliness(onTimeCells, untimedCells, expectedCells),
        GradeRule.BASELINE.grade(withBaseline.value() / due.value()),
        source,
        GradeRule.ERRORS.grade(share(withErrors, observed)));
  }

  private static double share(ExactSum part, ExactSum whole) {
    double weight = whole.value();
    return weight == 0 ? 0 : part.value() / weight;
  }
}
