package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.BenchmarkEvidence;
import org.opencpas.schemas.BenchmarkProgress;
import org.opencpas.schemas.BenchmarkState;
import org.opencpas.schemas.ConditionResult;
import org.opencpas.schemas.IndicatorProgress;

/** Writes what is told of one benchmark as rows of its tables. */
final class BenchmarkRows {
  private final Benchmark benchmark;
  private final List<BenchmarkCondition> conditions;
  private final BenchmarkLookBack lookBack;

  /**
   * Writes of a benchmark.
   *
   * @param conditions in the order of their numbers
   * @param lookBack where it stands and stood, to be asked of every period that is written
   */
  BenchmarkRows(
      Benchmark benchmark, List<BenchmarkCondition> conditions, BenchmarkLookBack lookBack) {
    this.benchmark = benchmark;
    this.conditions = conditions;
    this.lookBack = lookBack;
  }

  BenchmarkProgress progress(BenchmarkEntry entry) {
    BenchmarkState state = lookBack.state(entry.period());
    Reason thenReason = lookBack.reason(entry.period());
    return new BenchmarkProgress(
        benchmark.getBenchmarkId(),
        entry.period().start(),
        entry.period().end(),
        entry.period().type(),
        benchmark.getMissionId(),
        benchmark.getTitle(),
        benchmark.getAccountableParties(),
        parties(benchmark.getAccountableParties()),
        benchmark.getInstruments(),
        benchmark.getCombine(),
        state,
        lookBack.since(entry.period()),
        entry.result(),
        entry.reason(),
        conditions.size(),
        entry.count(ConditionResult.satisfied),
        entry.count(ConditionResult.failing),
        entry.held(),
        benchmark.getHoldPeriods(),
        entry.failed(),
        benchmark.getFailPeriods(),
        entry.silent(),
        entry.firstMet(),
        entry.lastSatisfied(),
        benchmark.getDueDate(),
        isOverdue(entry, state),
        lookBack.stateThen(entry.period()),
        thenReason == null ? null : thenReason.code(),
        lookBack.firstMetThen(entry.period()));
  }

  private static int parties(@Nullable String declared) {
    if (declared == null) {
      return 0;
    }
    return (int) Arrays.stream(declared.split(";", -1)).filter(each -> !each.isBlank()).count();
  }

  private boolean isOverdue(BenchmarkEntry entry, BenchmarkState state) {
    LocalDate due = benchmark.getDueDate();
    return due != null
        && due.isBefore(entry.period().end())
        && state != BenchmarkState.met
        && state != BenchmarkState.ended;
  }

  List<BenchmarkEvidence> evidence(BenchmarkEntry entry) {
    List<BenchmarkEvidence> rows = new ArrayList<>();
    for (int i = 0; i < entry.findings().size(); i++) {
      for (Finding.Part part : entry.findings().get(i).parts()) {
        rows.add(evidence(entry, i, part));
      }
    }
    return rows;
  }

  private BenchmarkEvidence evidence(BenchmarkEntry entry, int place, Finding.Part part) {
    BenchmarkCondition condition = conditions.get(place);
    IndicatorProgress figure = part.figure();
    Assessment judgement = part.judgement();
    return new BenchmarkEvidence(
        benchmark.getBenchmarkId(),
        place + 1,
        part.regionId(),
        entry.period().start(),
        entry.period().end(),
        benchmark.getMissionId(),
        condition.getIndicatorId(),
        condition.getAssessmentSubject(),
        condition.getScope(),
        condition.getComparison(),
        condition.getThreshold(),
        condition.getThresholdHigh(),
        part.value(),
        part.result(),
        part.reason(),
        figure == null ? null : figure.getGrade(),
        figure == null ? null : figure.getGradeReason(),
        judgement == null ? null : judgement.getAssessmentId(),
        judgement == null ? null : judgement.getRating(),
        judgement == null ? null : judgement.getAssessedOn());
  }
}
