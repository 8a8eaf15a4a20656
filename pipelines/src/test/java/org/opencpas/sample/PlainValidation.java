package org.opencpas.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Declared rules about two indicators, or an indicator and a number, cell by cell. */
final class PlainValidation {
  private final Plan plan;
  private final YamlNode rule;
  private final PlainSeriesFlags.Doubts doubts;

  private PlainValidation(Plan plan, YamlNode rule, PlainSeriesFlags.Doubts doubts) {
    this.plan = plan;
    this.rule = rule;
    this.doubts = doubts;
  }

  /** Holds what holds against every rule. */
  static void look(
      Plan plan,
      PlainRevision revision,
      PlainAssessment assessment,
      PlainSeriesFlags.Doubts doubts) {
    for (YamlNode rule : assessment.validation()) {
      new PlainValidation(plan, rule, doubts).look(revision);
    }
  }

  private void look(PlainRevision revision) {
    Map<String, Report> lefts = side(revision, rule.get("left").text());
    Map<String, Report> rights = side(revision, rule.get("right").text());
    Set<String> cells = new TreeSet<>(lefts.keySet());
    cells.addAll(rights.keySet());
    for (String cell : cells) {
      Report left = lefts.get(cell);
      Report right = rights.get(cell);
      Report first = left == null ? right : left;
      if (first != null && !isWithheld(left) && !isWithheld(right) && isBroken(left, right)) {
        doubts.raise(first, "validation_failed", "warning");
      }
    }
  }

  /** What is said of an indicator: by its own component, else by the first that says something. */
  private Map<String, Report> side(PlainRevision revision, String id) {
    Map<String, Report> side = new TreeMap<>();
    for (String component : List.of("military", "police", "civilian", "support")) {
      for (Report report : revision.current.values()) {
        Fact fact = report.fact;
        if (fact.indicator().equals(id) && fact.component().equals(component)) {
          String cell =
              String.join(
                  "\n",
                  fact.mission(),
                  fact.region(),
                  fact.disaggregation(),
                  fact.span().toString());
          boolean isOwn = component.equals(plan.indicator(id).component());
          if (isOwn || !side.containsKey(cell)) {
            side.put(cell, report);
          }
        }
      }
    }
    return side;
  }

  private static boolean isWithheld(@Nullable Report report) {
    return report != null && report.content.status().equals("withheld");
  }

  private boolean isBroken(@Nullable Report left, @Nullable Report right) {
    String number = rule.get("right").text();
    boolean isNumber = number.matches("-?[0-9.]+");
    Double one = value(left);
    Double other = isNumber ? Double.valueOf(number) : value(right);
    String operator = rule.get("op").text();
    if (operator.equals("compulsory_pair")) {
      return (one == null) != (other == null);
    }
    if (operator.equals("exclusive_pair")) {
      return one != null && other != null;
    }
    String missing = rule.get("missing").text();
    if ((missing.isEmpty() || missing.equals("skip_if_any")) && (one == null || other == null)) {
      return false;
    }
    if (missing.equals("skip_if_all") && one == null && (other == null || isNumber)) {
      return false;
    }
    return !holds(operator, one == null ? 0 : one, other == null ? 0 : other);
  }

  private static boolean holds(String operator, double one, double other) {
    double gap = one - other;
    double tolerance = 1e-9 * Math.max(Math.abs(one), Math.abs(other));
    return switch (operator) {
      case "equal_to" -> Math.abs(gap) <= tolerance;
      case "not_equal_to" -> Math.abs(gap) > tolerance;
      case "greater_than" -> gap > tolerance;
      case "greater_than_or_equal_to" -> gap >= -tolerance;
      case "less_than" -> gap < -tolerance;
      case "less_than_or_equal_to" -> gap <= tolerance;
      default -> throw new IllegalStateException(operator);
    };
  }

  private @Nullable Double value(@Nullable Report report) {
    if (report == null || !report.content.isObserved()) {
      return null;
    }
    Double value = report.content.number("value");
    Double numerator = report.content.number("numerator");
    Double denominator = report.content.number("denominator");
    Plan.Indicator indicator = plan.indicator(report.fact.indicator());
    boolean isQuotient = PlainKind.of(indicator) == PlainKind.QUOTIENT;
    if (value != null || !isQuotient || numerator == null || denominator == null) {
      return value;
    }
    PlainQuotient.Sum sum = new PlainQuotient(indicator).sum();
    sum.add(numerator, denominator, report.fact.span());
    return sum.value();
  }
}
