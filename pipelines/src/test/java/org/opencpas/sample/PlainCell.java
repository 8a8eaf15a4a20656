package org.opencpas.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one region for one period: a fact, a headline made from parts, or nothing.
 *
 * @param status status of the fact, or {@code missing} when there is none
 * @param value null when there is none
 * @param denominator persons, not person-years
 * @param reason why there is no value; empty when there is one
 * @param rollUp own, or parts
 * @param partialSum sum of the parts that are there, when one is not
 * @param report the fact; null when there is none
 * @param errors the facts that the value rests on
 */
record PlainCell(
    Fact.Cell place,
    String status,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Double low,
    @Nullable Double high,
    String reason,
    String rollUp,
    @Nullable Double partialSum,
    @Nullable Report report,
    List<PlainError> errors) {

  /** A cell of which nothing is known. */
  static PlainCell missing(Fact.Cell place) {
    return new PlainCell(
        place, "missing", null, null, null, null, null, "no_value", "own", null, null, List.of());
  }

  /** A cell with a fact. */
  static PlainCell of(Report report, PlainQuotient quotient, PlainKind kind, Plan plan) {
    Content content = report.content;
    Fact.Cell place = report.fact.cell();
    String status = content.status();
    if (!content.isObserved()) {
      String reason = status.equals("not_reported") ? "no_value" : status;
      return new PlainCell(
          place, status, null, null, null, null, null, reason, "own", null, report, List.of());
    }
    Double numerator = content.number("numerator");
    Double denominator = content.number("denominator");
    if (quotient.counts("stock")
        && numerator != null
        && denominator == null
        && report.fact.isHeadline()) {
      denominator = plan.population(place.region(), place.span().lastDay());
    }
    Double value = content.number("value");
    String reason = value == null ? "no_value" : "";
    if (kind == PlainKind.QUALITATIVE) {
      value = null;
      reason = "qualitative";
    }
    if (value == null && kind == PlainKind.QUOTIENT && numerator != null && denominator != null) {
      PlainQuotient.Sum sum = quotient.sum();
      sum.add(numerator, denominator, place.span());
      value = sum.value();
      reason = value == null ? "zero_denominator" : "";
    }
    Double low = content.number("low");
    Double high = content.number("high");
    List<PlainError> errors =
        value == null ? List.of() : List.of(new PlainError(report.fact, value, low, high, 1));
    return new PlainCell(
        place,
        status,
        value,
        numerator,
        denominator,
        low,
        high,
        reason,
        "own",
        null,
        report,
        errors);
  }

  String region() {
    return place.region();
  }

  Span span() {
    return place.span();
  }

  /** Whether the indicator applies here. */
  boolean applies() {
    return !status.equals("not_applicable");
  }

  /** Whether something was reported or estimated. */
  boolean isObserved() {
    return status.equals("reported") || status.equals("estimated");
  }
}
