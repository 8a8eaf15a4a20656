package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.BenchmarkState;
import org.opencpas.schemas.ConditionResult;

/**
 * Where a benchmark stands at the end of one period, by one state of knowledge.
 *
 * @param result what the period says of its conditions together; null where it was over
 * @param reason why that is not told, a code; null where it is
 * @param findings what it says of each condition, in the order of their numbers; none where it was
 *     over
 * @param held satisfying periods in a row
 * @param failed failing periods in a row since it was met
 * @param silent silent periods in a row
 * @param firstMet day after the period at whose end it was first met; null: never
 * @param lastSatisfied day after the last satisfying period; null: none
 */
record BenchmarkEntry(
    Period period,
    BenchmarkState state,
    @Nullable ConditionResult result,
    @Nullable String reason,
    List<Finding> findings,
    int held,
    int failed,
    int silent,
    @Nullable LocalDate firstMet,
    @Nullable LocalDate lastSatisfied) {

  static BenchmarkEntry of(
      Period period,
      BenchmarkState state,
      @Nullable ConditionResult result,
      @Nullable String reason,
      List<Finding> findings,
      BenchmarkCourse course) {
    return new BenchmarkEntry(
        period,
        state,
        result,
        reason,
        List.copyOf(findings),
        course.held(),
        course.failed(),
        course.silentPeriods(),
        course.firstMet(),
        course.lastSatisfied());
  }

  /** How many conditions the period finds so. */
  int count(ConditionResult wanted) {
    int count = 0;
    for (Finding finding : findings) {
      count += finding.result() == wanted ? 1 : 0;
    }
    return count;
  }
}
