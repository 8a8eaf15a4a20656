package org.opencpas.score;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;

/**
 * Whether a series had reached, at an earlier period, what is wanted of it now: a target that is
 * raised each year does not turn what was met into lost, a fall below the target of now does. Where
 * regions are held against targets of their own, the verdict of the earlier period counts instead.
 * A value under a quality flag of severity error reached nothing: a typing error must not turn what
 * was never met into lost. Nor does a count that starts again lose what it had met before that.
 */
final class MetHistory {
  /** Values that are alike: added up from one day, or of periods of one length, in one run. */
  private record Kind(@Nullable LocalDate addedUpFrom, long length, int run) {}

  /** Values seen so far. */
  private static final class Seen {
    private final TreeSet<Double> values = new TreeSet<>();
    private int next;

    private boolean hasWithin(double low, double high) {
      Double least = values.ceiling(low + 0.0);
      return least != null && least <= high;
    }
  }

  private final FigureSeries series;
  private final Behaviour behaviour;
  private final CountRuns runs;
  private final Map<Kind, Seen> seen = new HashMap<>();
  private final Set<Integer> runsMet = new HashSet<>();

  MetHistory(FigureSeries series, Behaviour behaviour, CountRuns runs) {
    this.series = series;
    this.behaviour = behaviour;
    this.runs = runs;
  }

  /** Notes the class of the next period. */
  void add(int index, ProgressStatus status) {
    if (status == ProgressStatus.met && !series.get(index).evidence().cells().isInError()) {
      runsMet.add(runs.of(index));
    }
  }

  /** Whether an earlier period was judged to be met. */
  boolean wasMet(int index) {
    return runsMet.contains(runs.of(index));
  }

  /**
   * Whether an earlier value would meet a goal.
   *
   * @param index of the period that is judged now; never lower than before
   */
  boolean hadMet(Goal goal, int index) {
    Period now = series.get(index).place().period();
    long length = mattersLength(goal) ? Windows.length(now) : 0;
    Kind kind = new Kind(goal.addsUpFrom(), length, runs.of(index));
    Seen values = seen.computeIfAbsent(kind, key -> new Seen());
    for (; values.next < index; values.next++) {
      Figure figure = series.get(values.next);
      Double value = series.amount(values.next, goal).value();
      if (value != null
          && !figure.evidence().cells().isInError()
          && runs.of(values.next) == kind.run()
          && (kind.length() == 0 || kind.length() == Windows.length(figure.place().period()))) {
        values.values.add(value + 0.0);
      }
    }
    return values.hasWithin(goal.lowestWanted(), goal.highestWanted());
  }

  private boolean mattersLength(Goal goal) {
    return behaviour == Behaviour.FLOW
        && goal.addsUpFrom() == null
        && series.place().periodType() == PeriodType.mandate;
  }
}
