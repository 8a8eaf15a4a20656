package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.PeriodType;

/** One condition of a benchmark, to be held against what is known of each period. */
sealed interface Requirement permits FigureRequirement, JudgementRequirement {

  /**
   * What conditions are held against: as known now, or as known on an earlier day.
   *
   * @param figures of the indicators that conditions name
   * @param ratings signed by then
   */
  record Knowledge(HeadlineFigures figures, Ratings ratings) {}

  /** The condition as declared. */
  BenchmarkCondition condition();

  /** Region that it is about. */
  String regionId();

  /** Why no period can ever tell of it; empty where one may. */
  Optional<Reason> obstacle();

  /** Type of the periods for which its figures are due; empty where nothing is due. */
  Optional<PeriodType> rhythm();

  /**
   * Why it cannot be held against periods of a type, in which another condition is due; empty where
   * it can.
   */
  Optional<Reason> obstacleIn(PeriodType type);

  /** First day on which it may be due; empty where nothing says. */
  Optional<LocalDate> from();

  /** First day on which it is no longer due; empty where that never comes. */
  Optional<LocalDate> until();

  /** Periods of which something is said of it, without being due; in no order. */
  List<Period> spoken(Knowledge knowledge);

  /** What a period says. */
  Finding find(Period period, Knowledge knowledge);

  /** Why it is silent where it was never spoken of. */
  Reason silence();
}
