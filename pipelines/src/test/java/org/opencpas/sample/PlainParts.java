package org.opencpas.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.Fact.Cell;

/** Makes headlines for the cells of one component in which only parts were reported. */
final class PlainParts {
  private final PlainKind kind;
  private final PlainQuotient quotient;

  /** Cells of each part, by breakdown. */
  private final Map<String, Map<Cell, PlainCell>> parts;

  PlainParts(Plan.Indicator indicator, Map<String, Map<Cell, PlainCell>> parts) {
    this.kind = PlainKind.of(indicator);
    this.quotient = new PlainQuotient(indicator);
    this.parts = parts;
  }

  /** Names of the dimensions of a breakdown. */
  static Set<String> dimensions(String disaggregation) {
    Set<String> names = new TreeSet<>();
    for (String part : disaggregation.split(";", -1)) {
      names.add(part.substring(0, part.indexOf('=')));
    }
    return names;
  }

  /** Breakdowns that a region ever reported. */
  Set<String> everReported(String region) {
    Set<String> ever = new TreeSet<>();
    parts.forEach(
        (disaggregation, cells) -> {
          for (PlainCell cell : cells.values()) {
            if (cell.region().equals(region) && cell.applies()) {
              ever.add(disaggregation);
            }
          }
        });
    return ever;
  }

  /** What stands in a cell, by breakdown. */
  Map<String, PlainCell> in(Cell place) {
    Map<String, PlainCell> here = new TreeMap<>();
    parts.forEach(
        (disaggregation, cells) -> {
          PlainCell cell = cells.get(place);
          if (cell != null) {
            here.put(disaggregation, cell);
          }
        });
    return here;
  }

  /** The headline of a cell. */
  PlainCell headline(Cell place) {
    Map<String, PlainCell> here = in(place);
    List<PlainCell> observed = here.values().stream().filter(PlainCell::isObserved).toList();
    boolean applies = here.values().stream().anyMatch(PlainCell::applies);
    String reason = refusal(place, here, observed);
    Double value = null;
    Double numerator = null;
    Double denominator = null;
    if (reason.isEmpty() && kind == PlainKind.QUOTIENT) {
      numerator = PlainSums.sum(observed, PlainCell::numerator);
      denominator = PlainSums.sum(observed, PlainCell::denominator);
      value = quotient(numerator, denominator, place.span());
      reason = value == null ? "zero_denominator" : "";
    } else if (reason.isEmpty()) {
      value = PlainSums.sum(observed, PlainCell::value);
    }
    boolean ranged = value != null && kind.isAdditive();
    String silence = applies ? "not_reported" : "not_applicable";
    return new PlainCell(
        place,
        value == null ? silence : "reported",
        value,
        value == null ? null : numerator,
        value == null ? null : denominator,
        ranged ? PlainSums.sum(observed, PlainCell::low) : null,
        ranged ? PlainSums.sum(observed, PlainCell::high) : null,
        reason,
        "parts",
        reason.equals("parts_incomplete") ? partialSum(observed) : null,
        null,
        value == null ? List.of() : errors(observed, denominator));
  }

  private static List<PlainError> errors(List<PlainCell> observed, @Nullable Double denominator) {
    if (denominator == null) {
      return PlainError.sum(observed);
    }
    List<PlainError> errors = new ArrayList<>();
    for (PlainCell cell : observed) {
      Double own = cell.denominator();
      errors.addAll(PlainError.times(own == null ? 0 : own / denominator, cell.errors()));
    }
    return errors;
  }

  private @Nullable Double partialSum(List<PlainCell> observed) {
    List<PlainCell> valued = observed.stream().filter(cell -> cell.value() != null).toList();
    return kind.isAdditive() && !valued.isEmpty() ? PlainSums.sum(valued, PlainCell::value) : null;
  }

  private @Nullable Double quotient(
      @Nullable Double numerator, @Nullable Double denominator, Span span) {
    if (numerator == null || denominator == null) {
      return null;
    }
    PlainQuotient.Sum sum = quotient.sum();
    sum.add(numerator, denominator, span);
    return sum.value();
  }

  private String refusal(Cell place, Map<String, PlainCell> here, List<PlainCell> observed) {
    boolean divides = kind == PlainKind.QUOTIENT;
    if (divides ? quotient.isRefused() : !kind.isAdditive()) {
      return "not_additive";
    }
    for (PlainCell cell : observed) {
      if (divides && (cell.numerator() == null || cell.denominator() == null)) {
        return "no_numerator";
      }
    }
    Set<Set<String>> ways = new HashSet<>();
    for (String disaggregation : here.keySet()) {
      ways.add(dimensions(disaggregation));
    }
    if (ways.size() > 1 || ways.stream().anyMatch(names -> names.contains("entry"))) {
      return "parts_mixed";
    }
    if (here.values().stream().noneMatch(PlainCell::applies)) {
      return "not_applicable";
    }
    if (observed.isEmpty()) {
      return "no_value";
    }
    List<String> wanted = new ArrayList<>(everReported(place.region()));
    for (String disaggregation : wanted) {
      PlainCell cell = here.get(disaggregation);
      boolean there = cell != null && cell.isObserved() && (divides || cell.value() != null);
      if (!there) {
        return "parts_incomplete";
      }
    }
    return "";
  }
}
