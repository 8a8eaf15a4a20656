package org.opencpas.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a group together, over regions, over time or both. */
final class PlainSums {

  /** What cells are put together over. */
  enum Way {
    /** Several regions in their own period. */
    REGIONS,
    /** Several periods of one region. */
    TIME,
    /** Several periods of several regions. */
    BOTH;

    boolean isOverRegions() {
      return this != TIME;
    }

    boolean isOverTime() {
      return this != REGIONS;
    }
  }

  private final Plan plan;
  private final Plan.Indicator indicator;
  private final PlainKind kind;
  private final PlainQuotient quotient;
  private final boolean isRegular;
  private final Map<String, Double> firstDenominators;
  private final PlainEvidence evidence;

  /**
   * Reads how an indicator is put together.
   *
   * @param firstDenominators the first denominator of each region in the group
   */
  PlainSums(
      Plan plan,
      Plan.Indicator indicator,
      Map<String, Double> firstDenominators,
      PlainEvidence evidence) {
    this.plan = plan;
    this.indicator = indicator;
    this.kind = PlainKind.of(indicator);
    this.quotient = new PlainQuotient(indicator);
    this.isRegular = !indicator.frequency().equals("irregular");
    this.firstDenominators = firstDenominators;
    this.evidence = evidence;
  }

  /** The figure of what stands in a cell itself. */
  PlainFigure own(Spot spot, PlainCell cell, boolean isDue) {
    PlainFigure figure = new PlainFigure(spot, cell.rollUp());
    boolean expected = isDue && cell.applies();
    figure.value = cell.value();
    figure.reason = cell.reason();
    figure.report = cell.report();
    figure.errors = cell.errors();
    figure.expected = expected ? 1 : 0;
    figure.observed = expected && cell.isObserved() ? 1 : 0;
    figure.silent = expected && !cell.isObserved() ? List.of(cell.region()) : List.of();
    if (expected) {
      evidence.count(figure, cell);
    }
    figure.regions = List.of(cell.region());
    figure.partialSum = cell.partialSum();
    figure.low = cell.low();
    figure.high = cell.high();
    if (kind == PlainKind.QUOTIENT && cell.value() != null) {
      figure.numerator = cell.numerator();
      Double denominator = cell.denominator();
      if (denominator != null) {
        PlainQuotient.Sum sum = quotient.sum();
        sum.add(0, denominator, cell.span());
        figure.denominator = sum.denominator();
      }
      figure.atConstantDenominator = atConstantDenominator(List.of(cell));
    }
    return figure;
  }

  /**
   * The figure that cells make.
   *
   * @param cells all cells that were due, whatever stands in them; not empty
   */
  PlainFigure of(Spot spot, Way way, List<PlainCell> cells) {
    PlainFigure figure = new PlainFigure(spot, rollUp(way));
    List<Span> bases =
        isRegular && way.isOverTime()
            ? spot.fact().span().ending(indicator.frequency())
            : List.of();
    List<PlainCell> used =
        way.isOverTime() && isLastTaken() ? PlainLast.standing(cells, bases, isRegular) : cells;
    List<PlainCell> expected = used.stream().filter(PlainCell::applies).toList();
    figure.expected = expected.size();
    figure.observed = (int) expected.stream().filter(PlainCell::isObserved).count();
    expected.forEach(cell -> evidence.count(figure, cell));
    figure.regions = regions(expected);
    figure.silent = regions(expected.stream().filter(cell -> !cell.isObserved()).toList());
    figure.reason = refusal(way, cells, expected);
    if (figure.reason.isEmpty()) {
      figure.reason = gap(spot, way, cells, used, expected, bases);
      fill(figure, way, expected);
      if (figure.value != null && way.isOverTime()) {
        figure.timeWeightedMean = mean(cells, bases);
      }
    }
    return figure;
  }

  private String rollUp(Way way) {
    return switch (kind) {
      case FLOW -> "sum";
      case STOCK, CUMULATIVE -> way == Way.TIME ? "last" : "sum";
      case QUOTIENT -> "ratio";
      case ORDINAL -> "median";
      case QUALITATIVE -> "listed";
    };
  }

  /** Whether only the last period speaks for a longer one. */
  private boolean isLastTaken() {
    return kind == PlainKind.STOCK
        || kind == PlainKind.CUMULATIVE
        || (kind == PlainKind.QUOTIENT && quotient.isOfLevels());
  }

  private static List<String> regions(Collection<PlainCell> cells) {
    Set<String> regions = new TreeSet<>();
    cells.forEach(cell -> regions.add(cell.region()));
    return List.copyOf(regions);
  }

  /** Why the kind of the values forbids a figure; empty when it does not. */
  private String refusal(Way way, List<PlainCell> cells, List<PlainCell> expected) {
    if (kind == PlainKind.QUALITATIVE) {
      return "qualitative";
    }
    boolean refused = kind == PlainKind.QUOTIENT && quotient.isRefused();
    if (refused || (way.isOverRegions() && !indicator.addsOverRegions())) {
      return "not_additive";
    }
    if (kind == PlainKind.QUOTIENT) {
      boolean without = way.isOverTime() && !quotient.hasKinds();
      for (PlainCell cell : expected) {
        without |= cell.isObserved() && (cell.numerator() == null || cell.denominator() == null);
      }
      if (without) {
        return "no_numerator";
      }
      if (mixesSurveys(expected)) {
        return "survey_mixed";
      }
    }
    if (!isRegular) {
      Set<Integer> levels = new TreeSet<>();
      cells.forEach(cell -> levels.add(plan.level(cell.region())));
      if (way.isOverRegions() && levels.size() > 1) {
        return "levels_mixed";
      }
      if (way.isOverTime() && areMixed(cells)) {
        return "periods_mixed";
      }
    }
    return "";
  }

  /** What was asked is not added to what was counted; what parts make is neither. */
  private static boolean mixesSurveys(List<PlainCell> cells) {
    Set<Boolean> kinds = new TreeSet<>();
    for (PlainCell cell : cells) {
      Report report = cell.report();
      if (cell.isObserved() && report != null) {
        kinds.add(PlainSurveys.isSurveyed(report.content));
      }
    }
    return kinds.size() > 1;
  }

  private static boolean areMixed(List<PlainCell> cells) {
    Set<Span> spans = new TreeSet<>();
    cells.forEach(cell -> spans.add(cell.span()));
    for (Span one : spans) {
      for (Span other : spans) {
        boolean together = !one.type().equals(other.type()) || one.overlaps(other);
        if (!one.equals(other) && together) {
          return true;
        }
      }
    }
    return false;
  }

  /** Why too little is there for a figure; empty when all is. */
  private String gap(
      Spot spot,
      Way way,
      List<PlainCell> cells,
      List<PlainCell> used,
      List<PlainCell> expected,
      List<Span> bases) {
    if (isRegular && way.isOverTime()) {
      if (bases.stream().noneMatch(spot.fact().span()::holds)) {
        return "period_too_short";
      }
      if (isLastTaken() ? used.isEmpty() : !coversAll(cells, bases)) {
        return "not_whole_period";
      }
    }
    if (expected.isEmpty()) {
      return "not_applicable";
    }
    if (expected.stream().noneMatch(PlainCell::isObserved)) {
      boolean before =
          way == Way.TIME && isLastTaken() && cells.stream().anyMatch(PlainCell::isObserved);
      return before ? "stale" : "no_value";
    }
    return expected.stream().allMatch(this::hasFigure) ? "" : "incomplete";
  }

  private static boolean coversAll(List<PlainCell> cells, List<Span> bases) {
    Set<Span> spans = new TreeSet<>();
    cells.forEach(cell -> spans.add(cell.span()));
    return spans.containsAll(bases);
  }

  private boolean hasFigure(PlainCell cell) {
    return kind == PlainKind.QUOTIENT
        ? cell.isObserved() && cell.numerator() != null && cell.denominator() != null
        : cell.value() != null;
  }

  private void fill(PlainFigure figure, Way way, List<PlainCell> expected) {
    List<PlainCell> there = expected.stream().filter(this::hasFigure).toList();
    boolean whole = figure.reason.isEmpty();
    if (kind == PlainKind.ORDINAL) {
      if (!figure.reason.equals("period_too_short")) {
        PlainRatings.fill(figure, there);
      }
    } else if (kind == PlainKind.QUOTIENT) {
      if (whole) {
        divide(figure, there);
      }
    } else if (whole) {
      figure.value = sum(there, PlainCell::value);
      figure.errors = PlainError.sum(there);
      Double low = sum(there, PlainCell::low);
      Double high = sum(there, PlainCell::high);
      figure.low = high == null ? null : low;
      figure.high = low == null ? null : high;
    } else if (Set.of("incomplete", "not_whole_period").contains(figure.reason)
        && (kind == PlainKind.FLOW || way.isOverRegions())
        && !there.isEmpty()) {
      figure.partialSum = sum(there, PlainCell::value);
    }
  }

  private void divide(PlainFigure figure, List<PlainCell> there) {
    PlainQuotient.Sum sum = quotient.sum();
    for (PlainCell cell : there) {
      Double numerator = cell.numerator();
      Double denominator = cell.denominator();
      if (numerator != null && denominator != null) {
        sum.add(numerator, denominator, cell.span());
      }
    }
    figure.value = sum.value();
    if (figure.value == null) {
      figure.reason = "zero_denominator";
      return;
    }
    figure.numerator = sum.numerator();
    figure.denominator = sum.denominator();
    figure.errors = shares(there, sum.denominator());
    figure.atConstantDenominator = atConstantDenominator(there);
  }

  private List<PlainError> shares(List<PlainCell> there, double denominator) {
    List<PlainError> errors = new ArrayList<>();
    for (PlainCell cell : there) {
      Double own = cell.denominator();
      PlainQuotient.Sum sum = quotient.sum();
      sum.add(0, own == null ? 0 : own, cell.span());
      errors.addAll(PlainError.times(sum.denominator() / denominator, cell.errors()));
    }
    return errors;
  }

  private @Nullable Double atConstantDenominator(List<PlainCell> cells) {
    if (!quotient.isRate()) {
      return null;
    }
    PlainQuotient.Sum sum = quotient.sum();
    for (PlainCell cell : cells) {
      Double numerator = cell.numerator();
      Double denominator = firstDenominators.get(cell.region());
      if (numerator == null || denominator == null) {
        return null;
      }
      sum.add(numerator, denominator, cell.span());
    }
    return sum.value();
  }

  /** Over the days of a whole period in which every cell has a value; else null. */
  private @Nullable Double mean(List<PlainCell> cells, List<Span> bases) {
    boolean asked = kind == PlainKind.STOCK || (kind == PlainKind.QUOTIENT && isLastTaken());
    if (!asked
        || bases.isEmpty()
        || !coversAll(cells, bases)
        || !cells.stream().allMatch(this::hasFigure)) {
      return null;
    }
    if (kind == PlainKind.QUOTIENT) {
      return PlainMean.ofQuotients(cells, quotient);
    }
    return PlainMean.ofStocks(cells, bases);
  }

  /** One number of a cell; null when it has none. */
  interface Column {
    /** Reads the number. */
    @Nullable Double of(PlainCell cell);
  }

  /** The sum of a number over cells; null when one has none. */
  static @Nullable Double sum(List<PlainCell> cells, Column column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainCell cell : cells) {
      Double number = column.of(cell);
      if (number == null) {
        return null;
      }
      sum = sum.add(new BigDecimal(number));
    }
    return sum.doubleValue();
  }
}
