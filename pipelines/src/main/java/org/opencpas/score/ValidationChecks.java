package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.series.Measured;
import org.opencpas.source.Validation;
import org.opencpas.source.ValidationOperator;

/**
 * Holds facts against declared rules, in every region, breakdown and period in which somebody sent
 * a row for either side. Where several components answer, the indicator's own speaks, else the
 * first of them in the order of components. What is withheld is neither missing nor 0: there,
 * nothing is said. Source: DHIS2, validation rules; metrics, section 5.
 */
final class ValidationChecks {
  private record Cell(
      String missionId,
      String regionId,
      String disaggregation,
      LocalDate periodStart,
      LocalDate periodEnd) {
    static Cell of(Observation fact) {
      return new Cell(
          fact.getMissionId(),
          fact.getRegionId(),
          fact.getDisaggregation(),
          fact.getPeriodStart(),
          fact.getPeriodEnd());
    }
  }

  private final Framework framework;
  private final List<Validation> rules;
  private final Set<String> named = new HashSet<>();

  /** Rules about indicators that the framework has not are left out. */
  ValidationChecks(Framework framework, List<Validation> rules) {
    this.framework = framework;
    this.rules =
        rules.stream()
            .filter(rule -> framework.indicator(rule.left()).isPresent())
            .filter(
                rule ->
                    rule.rightIndicator().stream()
                        .allMatch(id -> framework.indicator(id).isPresent()))
            .toList();
    for (Validation rule : this.rules) {
      named.add(rule.left());
      rule.rightIndicator().ifPresent(named::add);
    }
  }

  /**
   * Adds a flag for each fact that breaks a rule: that of the left side, or that of the right where
   * the left has none. Where it breaks several, one flag tells all.
   *
   * @param facts all facts of the indicators that rules name
   */
  void check(List<Observation> facts, List<QualityFlag> flags) {
    if (rules.isEmpty()) {
      return;
    }
    Map<String, Map<Cell, Observation>> sides = sides(facts);
    Map<Observation, List<String>> broken = new LinkedHashMap<>();
    for (Validation rule : rules) {
      Map<Cell, Observation> left = sides.getOrDefault(rule.left(), Map.of());
      Map<Cell, Observation> right =
          rule.rightIndicator().map(id -> sides.getOrDefault(id, Map.of())).orElse(Map.of());
      Set<Cell> cells = new LinkedHashSet<>(left.keySet());
      cells.addAll(right.keySet());
      for (Cell cell : cells) {
        Comparison comparison = new Comparison(rule, left.get(cell), right.get(cell));
        if (comparison.isBroken()) {
          broken
              .computeIfAbsent(comparison.fact(), fact -> new ArrayList<>())
              .add(comparison.told());
        }
      }
    }
    broken.forEach((fact, told) -> flags.add(flag(fact, told)));
  }

  private QualityFlag flag(Observation fact, List<String> told) {
    Double value = value(fact);
    return QualityFlags.raise(
        Rule.VALIDATION_FAILED,
        Severity.warning,
        fact,
        value == null ? "none" : Numbers.text(value),
        String.join("; ", told));
  }

  private Map<String, Map<Cell, Observation>> sides(List<Observation> facts) {
    Map<String, Map<Cell, Observation>> sides = new LinkedHashMap<>();
    for (Observation fact : facts) {
      if (named.contains(fact.getIndicatorId())) {
        sides
            .computeIfAbsent(fact.getIndicatorId(), id -> new LinkedHashMap<>())
            .merge(Cell.of(fact), fact, this::speaker);
      }
    }
    return sides;
  }

  private Observation speaker(Observation one, Observation other) {
    Indicator indicator = framework.indicator(one.getIndicatorId()).orElseThrow();
    if (one.getComponent() == indicator.getComponent()
        || other.getComponent() == indicator.getComponent()) {
      return one.getComponent() == indicator.getComponent() ? one : other;
    }
    return one.getComponent().compareTo(other.getComponent()) <= 0 ? one : other;
  }

  private @Nullable Double value(@Nullable Observation fact) {
    return fact == null
        ? null
        : Measured.value(fact, framework.indicator(fact.getIndicatorId()).orElseThrow())
            .orElse(null);
  }

  /** The two sides of a rule in a cell, of which one has a fact. */
  private final class Comparison {
    private final Validation rule;
    private final @Nullable Observation left;
    private final @Nullable Observation right;
    private final @Nullable Double leftValue;
    private final @Nullable Double rightValue;

    private Comparison(Validation rule, @Nullable Observation left, @Nullable Observation right) {
      this.rule = rule;
      this.left = left;
      this.right = right;
      this.leftValue = value(left);
      this.rightValue = rule.rightNumber() == null ? value(right) : rule.rightNumber();
    }

    private Observation fact() {
      Observation fact = left == null ? right : left;
      if (fact == null) {
        throw new IllegalStateException("a cell without a fact");
      }
      return fact;
    }

    private boolean isBroken() {
      if (isWithheld(left) || isWithheld(right)) {
        return false;
      }
      boolean hasLeft = leftValue != null;
      boolean hasRight = rightValue != null;
      if (rule.operator().isPair()) {
        return rule.operator() == ValidationOperator.COMPULSORY_PAIR
            ? hasLeft != hasRight
            : hasLeft && hasRight;
      }
      boolean hasNone = !hasLeft && (!hasRight || rule.rightNumber() != null);
      boolean isSkipped =
          switch (rule.missing()) {
            case SKIP_IF_ANY -> !hasLeft || !hasRight;
            case SKIP_IF_ALL -> hasNone;
            case NEVER_SKIP -> false;
          };
      return !isSkipped && !rule.operator().holds(orZero(leftValue), orZero(rightValue));
    }

    private String told() {
      String operator = rule.operator().text();
      String other = rule.rightIndicator().orElse("");
      if (left == null) {
        return rule.left() + " " + operator + " it";
      }
      if (rule.operator().isPair()) {
        return operator + " " + other;
      }
      String number = operator + " " + Numbers.text(orZero(rightValue));
      return other.isEmpty() ? number : number + " of " + other;
    }
  }

  private static boolean isWithheld(@Nullable Observation fact) {
    return fact != null && fact.getStatus() == ObservationStatus.withheld;
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
