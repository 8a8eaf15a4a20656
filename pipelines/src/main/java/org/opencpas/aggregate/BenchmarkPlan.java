package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.CoverageSpan;

/**
 * How a benchmark is measured: which of its conditions can be, in which periods, and until when.
 *
 * <p>Its periods are those of the longest rhythm in which a figure of a condition is due; figures
 * with a shorter one count with what they make in these periods, a judgement in every period that
 * lies in the time it judges. Where nothing is due they are the periods of which something was
 * said. Where there are none, one row stands for the whole coverage.
 */
final class BenchmarkPlan {
  private static final Comparator<Period> BY_END =
      Comparator.comparing(Period::end).thenComparing(Period::start);

  private final List<Requirement> requirements;
  private final CoverageSpan span;

  /** Why a condition can never be told, for those that cannot. */
  private final Map<Requirement, Reason> obstacles = new HashMap<>();

  private final Optional<PeriodType> rhythm;
  private final Optional<LocalDate> end;

  /**
   * Plans by the conditions alone, whatever was reported.
   *
   * @param requirements conditions in the order of their numbers
   * @param missionEnd first day without the mission or its mandate; empty where that never comes
   */
  BenchmarkPlan(List<Requirement> requirements, CoverageSpan span, Optional<LocalDate> missionEnd) {
    this.requirements = requirements;
    this.span = span;
    for (Requirement each : requirements) {
      each.obstacle().ifPresent(reason -> obstacles.put(each, reason));
    }
    this.rhythm =
        measured().stream()
            .map(Requirement::rhythm)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    rhythm.ifPresent(this::leaveOut);
    this.end =
        Stream.of(missionEnd, lastUntil()).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private void leaveOut(PeriodType type) {
    for (Requirement each : measured()) {
      each.obstacleIn(type).ifPresent(reason -> obstacles.put(each, reason));
    }
  }

  private List<Requirement> measured() {
    return requirements.stream().filter(each -> !obstacles.containsKey(each)).toList();
  }

  /** The day on which the last of the conditions is no longer due; empty where one always is. */
  private Optional<LocalDate> lastUntil() {
    List<Requirement> measured = measured();
    if (measured.isEmpty() || measured.stream().anyMatch(each -> each.until().isEmpty())) {
      return Optional.empty();
    }
    return measured.stream()
        .map(Requirement::until)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** Why it can never be told, by its first condition; empty where at least one condition can. */
  Optional<Reason> obstacle() {
    if (requirements.isEmpty()) {
      return Optional.of(Reason.NO_CONDITIONS);
    }
    return measured().isEmpty()
        ? Optional.ofNullable(obstacles.get(requirements.get(0)))
        : Optional.empty();
  }

  /** Whether a period lies after the end of the mission, its mandate or all indicators. */
  boolean isAfterEnd(Period period) {
    return end.isPresent() && period.end().isAfter(end.get());
  }

  /** What a period says of each condition, in the order of their numbers. */
  List<Finding> find(Period period, Requirement.Knowledge knowledge) {
    return findings(each -> each.find(period, knowledge));
  }

  /** What is said of each condition where there are no periods. */
  List<Finding> unspoken() {
    return findings(each -> Finding.unspoken(each.regionId(), each.silence()));
  }

  private List<Finding> findings(Function<Requirement, Finding> measured) {
    List<Finding> findings = new ArrayList<>(requirements.size());
    for (Requirement each : requirements) {
      Reason obstacle = obstacles.get(each);
      findings.add(
          obstacle == null
              ? measured.apply(each)
              : Finding.notMeasurable(each.regionId(), obstacle));
    }
    return findings;
  }

  /** The periods of which it is told, in order of time; it may have none. */
  List<Period> periods(Requirement.Knowledge knowledge) {
    if (obstacle().isPresent() || span.end().isEmpty()) {
      return List.of();
    }
    LocalDate last = span.end().get();
    TreeSet<Period> periods = new TreeSet<>(BY_END);
    periods.addAll(rhythm.isPresent() ? due(rhythm.get(), last) : spoken(knowledge, last));
    return List.copyOf(periods);
  }

  /** The whole coverage, which stands for a benchmark without periods; empty where no day is. */
  Optional<Period> coverage() {
    return span.start()
        .flatMap(first -> span.end().filter(first::isBefore).map(last -> new Period(first, last)));
  }

  private List<Period> due(PeriodType type, LocalDate last) {
    LocalDate first = last;
    for (Requirement each : measured()) {
      if (each.rhythm().isPresent()) {
        LocalDate from = each.from().orElse(last);
        first = from.isBefore(first) ? from : first;
      }
    }
    return Period.within(type, first, last);
  }

  private List<Period> spoken(Requirement.Knowledge knowledge, LocalDate last) {
    List<Period> periods = new ArrayList<>();
    for (Requirement each : measured()) {
      for (Period period : each.spoken(knowledge)) {
        if (!period.end().isAfter(last)) {
          periods.add(period);
        }
      }
    }
    if (!periods.isEmpty() && end.isPresent() && end.get().isBefore(last)) {
      periods.add(new Period(end.get(), last));
    }
    return periods;
  }
}
