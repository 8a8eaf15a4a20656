package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetPath;
import org.opencpas.series.Behaviour;

/**
 * The goals of one place by the days on which they are due.
 *
 * <p>For each day the row set last holds; of several set on one day, the last in the table. Rows
 * with the path milestones and one target_id are one goal: its value, its day and whatever else it
 * says come from the row with the last day, the rows before it are points of its path; its baseline
 * comes from the latest row that gives one.
 */
final class GoalDates {
  /** A row and its place in the table. */
  private record Row(int order, Target target) {}

  /** A goal and the row that decides when it was set. */
  private record Candidate(Goal goal, Row row) {}

  private static final Comparator<Row> SET =
      Comparator.comparing(
              (Row row) -> row.target().getSetOn(),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Row::order);

  private final NavigableMap<LocalDate, Goal> byDay = new TreeMap<>();

  /**
   * Reads the rows of one place.
   *
   * @param targets at least one, in the order of the table
   */
  GoalDates(List<Target> targets, Indicator indicator) {
    Map<String, List<Row>> paths = new LinkedHashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    int order = 0;
    for (Target target : targets) {
      Row row = new Row(order++, target);
      if (target.getPath() == TargetPath.milestones) {
        paths.computeIfAbsent(target.getTargetId(), id -> new ArrayList<>()).add(row);
      } else {
        candidates.add(new Candidate(goal(target, target, List.of(), indicator), row));
      }
    }
    paths.values().forEach(path -> candidates.add(alongMilestones(path, indicator)));
    candidates.sort(Comparator.comparing(Candidate::row, SET));
    candidates.forEach(candidate -> byDay.put(candidate.goal().due(), candidate.goal()));
  }

  /**
   * The goal for a period: the next that is due no earlier than its end, after the last the last.
   */
  Goal at(LocalDate periodEnd) {
    Map.Entry<LocalDate, Goal> next = byDay.ceilingEntry(periodEnd);
    return next == null ? byDay.lastEntry().getValue() : next.getValue();
  }

  private static Candidate alongMilestones(List<Row> path, Indicator indicator) {
    NavigableMap<LocalDate, Row> byEnd = new TreeMap<>();
    path.stream()
        .sorted(SET)
        .forEach(row -> byEnd.put(period(row.target().getTargetPeriod()).end(), row));
    List<Goal.Milestone> points = new ArrayList<>();
    for (Map.Entry<LocalDate, Row> point : byEnd.entrySet()) {
      Double value = point.getValue().target().getTargetValue();
      if (value != null) {
        points.add(new Goal.Milestone(point.getKey(), value));
      }
    }
    Row last = byEnd.lastEntry().getValue();
    Target withBaseline =
        byEnd.descendingMap().values().stream()
            .map(Row::target)
            .filter(target -> target.getBaselineValue() != null)
            .findFirst()
            .orElse(last.target());
    return new Candidate(goal(last.target(), withBaseline, points, indicator), last);
  }

  private static Goal goal(
      Target row, Target withBaseline, List<Goal.Milestone> milestones, Indicator indicator) {
    String before = withBaseline.getBaselinePeriod();
    Period baselinePeriod = before == null ? null : period(before);
    Period targetPeriod = period(row.getTargetPeriod());
    boolean isFlow = Behaviour.of(indicator) == Behaviour.FLOW;
    return new Goal(
        indicator.getDirection(),
        withBaseline.getBaselineValue(),
        baselinePeriod,
        row.getTargetLow(),
        row.getTargetValue(),
        row.getTargetHigh(),
        row.getTolerance(),
        targetPeriod,
        row.getKind(),
        row.getPath(),
        milestones,
        Windows.ofTarget(row.getKind(), targetPeriod, baselinePeriod, indicator.getFrequency()),
        isFlow && row.getKind() == TargetKind.cumulative
            ? firstDay(baselinePeriod, targetPeriod)
            : null);
  }

  private static LocalDate firstDay(@Nullable Period baselinePeriod, Period targetPeriod) {
    return baselinePeriod == null ? targetPeriod.start() : baselinePeriod.end();
  }

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }
}
