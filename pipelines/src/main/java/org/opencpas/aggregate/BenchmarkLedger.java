package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.BenchmarkEvidence;
import org.opencpas.schemas.BenchmarkProgress;
import org.opencpas.schemas.BenchmarkState;
import org.opencpas.schemas.ConditionResult;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.CoverageSpan;

/**
 * Keeps the benchmarks of a mission: where each stood at the end of each period, and what each of
 * its conditions rests on. Everything is told by what is known now; beside it stands what was known
 * on the day of the last renewal, by the conditions as they are declared now, so that what was met
 * then and by now never was is seen. Nothing is forecast. Source: metrics, section 10.
 */
public final class BenchmarkLedger {
  private static final Comparator<BenchmarkCondition> BY_KEY =
      Comparator.comparing(
              BenchmarkCondition::getIndicatorId, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              BenchmarkCondition::getAssessmentSubject,
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              BenchmarkCondition::getRegionId, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(BenchmarkCondition::getScope)
          .thenComparing(BenchmarkCondition::getComparison);

  private static final Comparator<BenchmarkProgress> PROGRESS_ORDER =
      Comparator.comparing(BenchmarkProgress::getBenchmarkId)
          .thenComparing(BenchmarkProgress::getPeriodStart)
          .thenComparing(BenchmarkProgress::getPeriodEnd);
  private static final Comparator<BenchmarkEvidence> EVIDENCE_ORDER =
      Comparator.comparing(BenchmarkEvidence::getBenchmarkId)
          .thenComparing(BenchmarkEvidence::getCondition)
          .thenComparing(BenchmarkEvidence::getRegionId)
          .thenComparing(BenchmarkEvidence::getPeriodStart)
          .thenComparing(BenchmarkEvidence::getPeriodEnd);

  private final Framework framework;
  private final Set<PeriodType> computed;

  /**
   * Keeps by a framework.
   *
   * @param framework without assessments that were not known on the as-of date
   * @param computed types of period of which figures are made; empty: the data's own
   */
  public BenchmarkLedger(Framework framework, Set<PeriodType> computed) {
    this.framework = framework;
    this.computed = Set.copyOf(computed);
  }

  /**
   * The rows of a mission, each sorted by key.
   *
   * @param progress where benchmarks stand
   * @param evidence what that rests on
   */
  public record Rows(List<BenchmarkProgress> progress, List<BenchmarkEvidence> evidence) {}

  /** Ids of the indicators that conditions of a mission's benchmarks name. */
  public Set<String> indicators(String missionId) {
    Set<String> ids = new HashSet<>();
    for (Benchmark benchmark : benchmarks(missionId)) {
      for (BenchmarkCondition condition : conditions(benchmark)) {
        if (condition.getIndicatorId() != null) {
          ids.add(condition.getIndicatorId());
        }
      }
    }
    return ids;
  }

  /**
   * The rows of one mission.
   *
   * @param span which days are covered
   * @param now rows of its indicators as known now, in any order
   * @param renewal day of its last renewal; null where there is none
   * @param then rows of periods that had ended by then, as known on that day
   */
  public Rows of(
      String missionId,
      CoverageSpan span,
      List<IndicatorProgress> now,
      @Nullable LocalDate renewal,
      List<IndicatorProgress> then) {
    List<Benchmark> benchmarks = benchmarks(missionId);
    if (benchmarks.isEmpty()) {
      return new Rows(List.of(), List.of());
    }
    Mission mission = framework.mission(missionId).orElseThrow();
    Requirement.Knowledge known = knowledge(missionId, now, AsOf.ALL);
    Requirement.Knowledge knownThen =
        renewal == null ? null : knowledge(missionId, then, new AsOf(renewal));
    Optional<LocalDate> end = end(mission);
    Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
    for (Benchmark benchmark : benchmarks) {
      BenchmarkPlan plan =
          new BenchmarkPlan(requirements(benchmark, mission, span, known.ratings()), span, end);
      List<BenchmarkEntry> entries = entries(benchmark, plan, known);
      BenchmarkLookBack lookBack = new BenchmarkLookBack(renewal);
      if (knownThen != null) {
        entries(benchmark, plan, knownThen).forEach(lookBack::add);
      }
      entries.forEach(lookBack::compare);
      BenchmarkRows written = new BenchmarkRows(benchmark, conditions(benchmark), lookBack);
      for (BenchmarkEntry entry : entries) {
        rows.progress.add(written.progress(entry));
        rows.evidence.addAll(written.evidence(entry));
      }
    }
    rows.progress.sort(PROGRESS_ORDER);
    rows.evidence.sort(EVIDENCE_ORDER);
    return rows;
  }

  private Requirement.Knowledge knowledge(
      String missionId, List<IndicatorProgress> rows, AsOf known) {
    return new Requirement.Knowledge(
        new HeadlineFigures(framework, rows), new Ratings(framework, missionId, known));
  }

  private List<Benchmark> benchmarks(String missionId) {
    return framework.tables().getBenchmarks().stream()
        .filter(each -> each.getMissionId().equals(missionId))
        .sorted(Comparator.comparing(Benchmark::getBenchmarkId))
        .toList();
  }

  private List<BenchmarkCondition> conditions(Benchmark benchmark) {
    return framework.tables().getBenchmarkConditions().stream()
        .filter(each -> each.getBenchmarkId().equals(benchmark.getBenchmarkId()))
        .sorted(BY_KEY)
        .toList();
  }

  private List<Requirement> requirements(
      Benchmark benchmark, Mission mission, CoverageSpan span, Ratings known) {
    List<Requirement> requirements = new ArrayList<>();
    for (BenchmarkCondition each : conditions(benchmark)) {
      requirements.add(
          each.getIndicatorId() == null
              ? new JudgementRequirement(framework, mission, each, known)
              : new FigureRequirement(framework, mission, span, computed, each));
    }
    return requirements;
  }

  private Optional<LocalDate> end(Mission mission) {
    return Stream.of(
            Optional.ofNullable(mission.getClosedOn()),
            MandatePeriods.terminated(framework.mandateEvents(mission.getMissionId())))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Where it stood period by period, by what is known. */
  private static List<BenchmarkEntry> entries(
      Benchmark benchmark, BenchmarkPlan plan, Requirement.Knowledge knowledge) {
    BenchmarkCourse course =
        new BenchmarkCourse(benchmark.getHoldPeriods(), benchmark.getFailPeriods());
    List<BenchmarkEntry> entries = new ArrayList<>();
    List<Period> periods = plan.periods(knowledge);
    for (Period period : periods) {
      entries.add(
          plan.isAfterEnd(period)
              ? over(period, course)
              : entry(benchmark, period, plan.find(period, knowledge), course));
    }
    if (periods.isEmpty()) {
      plan.coverage().map(whole -> whole(benchmark, plan, whole, course)).ifPresent(entries::add);
    }
    return entries;
  }

  private static BenchmarkEntry over(Period period, BenchmarkCourse course) {
    return BenchmarkEntry.of(
        period, BenchmarkState.ended, null, Reason.ENDED.code(), List.of(), course);
  }

  private static BenchmarkEntry entry(
      Benchmark benchmark, Period period, List<Finding> findings, BenchmarkCourse course) {
    Finding together = Finding.of(benchmark.getCombine(), findings);
    course.take(together.result(), period.end());
    return BenchmarkEntry.of(
        period, course.state(), together.result(), together.reason(), findings, course);
  }

  /** The one row of a benchmark that has no periods. */
  private static BenchmarkEntry whole(
      Benchmark benchmark, BenchmarkPlan plan, Period whole, BenchmarkCourse course) {
    if (plan.isAfterEnd(whole)) {
      return over(whole, course);
    }
    List<Finding> findings = plan.unspoken();
    return plan.obstacle()
        .map(
            reason ->
                BenchmarkEntry.of(
                    whole,
                    BenchmarkState.not_measurable,
                    ConditionResult.not_measurable,
                    reason.code(),
                    findings,
                    course))
        .orElseGet(() -> entry(benchmark, whole, findings, course));
  }
}
