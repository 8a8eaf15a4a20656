package org.opencpas.aggregate;

import java.util.Objects;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.ConditionResult;

/** Holds a number against the threshold of a benchmark's condition, just as it was declared. */
final class ThresholdRule {
  private final BenchmarkCondition condition;

  ThresholdRule(BenchmarkCondition condition) {
    this.condition = condition;
  }

  /** Satisfied or failing; both ends of a range belong to it. */
  ConditionResult judge(double value) {
    return isSatisfied(value) ? ConditionResult.satisfied : ConditionResult.failing;
  }

  private boolean isSatisfied(double value) {
    double threshold = condition.getThreshold();
    return switch (condition.getComparison()) {
      case ">=" -> value >= threshold;
      case "<=" -> value <= threshold;
      case "=" -> value == threshold;
      case "between" ->
          value >= threshold && value <= Objects.requireNonNull(condition.getThresholdHigh());
      default -> throw new IllegalArgumentException("comparison " + condition.getComparison());
    };
  }
}
