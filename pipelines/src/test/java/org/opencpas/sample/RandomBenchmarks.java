package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.sample.RandomIndicators.Measured;

/** Benchmarks of a {@link RandomWorkspace}: of what it measures, and of judgements of its own. */
final class RandomBenchmarks {
  private final SplitMix random;
  private final List<Measured> measured;
  private final Map<String, String> tables = new TreeMap<>();
  private final StringBuilder assessments = new StringBuilder();

  RandomBenchmarks(SplitMix random, List<Measured> measured) {
    this.random = random;
    this.measured = measured.stream().filter(each -> each.mission().equals("M1")).toList();
    benchmarks();
    for (int i = random.between(1, 6); i > 0; i--) {
      assessments.append(judgement(i));
    }
  }

  /** The two tables of benchmarks by path. */
  Map<String, String> tables() {
    return tables;
  }

  /** Further rows of the table of assessments. */
  String assessments() {
    return assessments.toString();
  }

  private String judgement(int number) {
    return String.join(
            ",",
            "b" + number,
            "M1",
            random.pick(List.of("talks", "talks", "talks", "calm")),
            random.pick(List.of("", "R", "A", "B")),
            random.pick(
                List.of("2024", "2024-Q1", "2024-Q2", "2024-S1", "2024-02", "2024-03", "2024-04")),
            random.pick(List.of("1", "2", "3", "4", "3.5", "good")),
            "scale",
            random.pick(List.of("2024-02-20", "2024-04-05", "2024-07-01", "2024-09-01")))
        + "\n";
  }

  private void benchmarks() {
    DelimitedText text = new DelimitedText(',');
    text.row(
        List.of(
            "benchmark_id",
            "mission_id",
            "title",
            "accountable_parties",
            "instruments",
            "combine",
            "hold_periods",
            "fail_periods",
            "due_date"));
    DelimitedText conditions = new DelimitedText(',');
    conditions.row(
        List.of(
            "benchmark_id",
            "indicator_id",
            "assessment_subject",
            "region_id",
            "scope",
            "comparison",
            "threshold",
            "threshold_high"));
    for (int i = random.between(1, 5); i > 0; i--) {
      String id = "bm" + i;
      text.row(
          List.of(
              id,
              "M1",
              "Mark " + i,
              random.pick(List.of("", "state", "state; parties", "state;; parties ;")),
              random.pick(List.of("", "K/1", "K/1; K/2")),
              random.pick(List.of("all", "any", "")),
              random.pick(List.of("", "1", "2", "2", "3")),
              random.pick(List.of("", "1", "2")),
              random.pick(List.of("", "2024-03-31", "2024-05-15"))));
      List<String> named = new ArrayList<>();
      for (int n = random.between(0, 3); n > 0; n--) {
        condition(id, named, conditions);
      }
    }
    tables.put("framework/benchmarks.csv", text.toString());
    tables.put("framework/benchmark_conditions.csv", conditions.toString());
  }

  /** Each subject once, so that no key is there twice. */
  private void condition(String benchmark, List<String> named, DelimitedText conditions) {
    boolean isJudged = random.inPercent(25) || measured.isEmpty();
    String indicator = isJudged ? "" : random.pick(measured).id();
    String subject = isJudged ? random.pick(List.of("talks", "talks", "calm", "O1")) : "";
    String comparison = random.pick(List.of(">=", ">=", "<=", "<=", "=", "between"));
    String threshold = String.valueOf(random.between(0, isJudged ? 4 : 40));
    String high = comparison.equals("between") ? "45" : "";
    if (!named.contains(indicator + subject)) {
      named.add(indicator + subject);
      conditions.row(
          List.of(
              benchmark,
              indicator,
              subject,
              random.pick(List.of("", "", "R", "A", "B", "A1")),
              random.pick(List.of("total", "total", "each", "")),
              comparison,
              threshold,
              high));
    }
  }
}
