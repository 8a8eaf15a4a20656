package org.opencpas.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Behaviour;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Figure;

/**
 * The roll-up once more, as plainly as it can be said: for every region and every period look
 * through everything. Shares with the program the periods of a mandate, the behaviour of an
 * indicator and the shape of a figure; the rest it works out itself.
 */
final class PlainRollUp {
  private final FrameworkTables tables;
  private final Mission mission;
  private final Indicator indicator;
  private final Set<PeriodType> computed;
  private final LocalDate end;
  private final Behaviour behaviour;
  private final List<Figure> figures = new ArrayList<>();

  PlainRollUp(
      FrameworkTables tables,
      Mission mission,
      Indicator indicator,
      Set<PeriodType> computed,
      LocalDate end) {
    this.tables = tables;
    this.mission = mission;
    this.indicator = indicator;
    this.computed = computed;
    this.end = end;
    this.behaviour = Behaviour.of(indicator);
  }

  /** A cell: what is known of a region and period. */
  private static final class Cell {
    final String region;
    final Period period;
    final PeriodType type;
    boolean isDue;
    String state = "missing";
    RollUp rollUp = RollUp.own;
    @Nullable Reason reason = Reason.NO_VALUE;
    @Nullable Double value;
    @Nullable Double partial;
    @Nullable Double low;
    @Nullable Double high;
    @Nullable Double numerator;
    @Nullable Double denominator;
    @Nullable Observation fact;

    Cell(String region, Period period, PeriodType type) {
      this.region = region;
      this.period = period;
      this.type = type;
    }

    boolean isExpected() {
      return isDue && !state.equals("not_applicable");
    }

    boolean isObserved() {
      return state.equals("observed");
    }

    boolean isAt(String otherRegion, PeriodType otherType, Period otherPeriod) {
      return region.equals(otherRegion) && type == otherType && period.equals(otherPeriod);
    }
  }

  List<Figure> figures(List<Observation> facts) {
    Set<Component> components = new TreeSet<>();
    facts.forEach(fact -> components.add(fact.getComponent()));
    if (!duePeriods().isEmpty()) {
      components.add(indicator.getComponent());
    }
    for (Component component : components) {
      Set<String> disaggregations = new TreeSet<>();
      List<Observation> own = new ArrayList<>();
      for (Observation fact : facts) {
        if (fact.getComponent() == component) {
          own.add(fact);
          disaggregations.add(fact.getDisaggregation());
        }
      }
      disaggregations.add("");
      for (String disaggregation : disaggregations) {
        group(component, disaggregation, own, facts);
      }
    }
    figures.sort(
        Comparator.comparing((Figure figure) -> figure.place().regionId())
            .thenComparing(figure -> figure.place().component())
            .thenComparing(figure -> figure.place().disaggregation())
            .thenComparing(figure -> figure.place().periodType())
            .thenComparing(figure -> figure.place().period().start())
            .thenComparing(figure -> figure.place().period().end()));
    return figures;
  }

  private void group(
      Component component, String disaggregation, List<Observation> facts, List<Observation> all) {
    List<Cell> cells = new ArrayList<>();
    for (Observation fact : facts) {
      if (fact.getDisaggregation().equals(disaggregation)) {
        cells.add(read(fact));
      }
    }
    if (disaggregation.isEmpty()) {
      addHeadlines(facts, cells);
    }
    boolean isOwn = component == indicator.getComponent();
    boolean isIrregular = indicator.getFrequency() == Frequency.irregular;
    List<Cell> silent = new ArrayList<>();
    for (Cell cell : cells) {
      cell.isDue = isIrregular;
    }
    for (Period period : duePeriods()) {
      for (String region : dueRegions(period)) {
        Cell there = null;
        for (Cell cell : cells) {
          there = cell.isAt(region, base(), period) ? cell : there;
        }
        if (there != null) {
          there.isDue = true;
        } else if (isOwn) {
          Cell missing = new Cell(region, period, base());
          missing.isDue = true;
          silent.add(missing);
        }
      }
    }
    for (Cell cell : cells) {
      if (isWanted(cell.type)) {
        figures.add(own(cell, cells, component, disaggregation));
      }
    }
    if (disaggregation.isEmpty()) {
      for (Cell cell : silent) {
        boolean isSpokenFor = false;
        for (Observation fact : all) {
          Cell other = read(fact);
          isSpokenFor |= other.isAt(cell.region, cell.type, cell.period);
        }
        if (isWanted(cell.type) && !isSpokenFor) {
          figures.add(own(cell, cells, component, disaggregation));
        }
      }
    }
    List<Cell> known = new ArrayList<>(cells);
    known.addAll(silent);
    for (String region : allRegions()) {
      rollUp(region, known, cells, component, disaggregation);
    }
  }

  private boolean isWanted(PeriodType type) {
    return computed.isEmpty() || computed.contains(type);
  }

  // What there is.

  private Set<String> allRegions() {
    Set<String> ids = new TreeSet<>();
    tables.getRegions().forEach(region -> ids.add(region.getRegionId()));
    return ids;
  }

  private @Nullable Region version(@Nullable String id, LocalDate day) {
    for (Region region : tables.getRegions()) {
      if (region.getRegionId().equals(id)
          && (region.getValidFrom() == null || !day.isBefore(region.getValidFrom()))
          && (region.getValidTo() == null || day.isBefore(region.getValidTo()))) {
        return region;
      }
    }
    return null;
  }

  /** A region and those above it up to the root; empty when it does not hang under the root. */
  private List<String> path(String id, LocalDate day) {
    List<String> path = new ArrayList<>();
    Region region = version(id, day);
    while (region != null) {
      path.add(region.getRegionId());
      if (region.getRegionId().equals(mission.getRootRegionId())) {
        return path;
      }
      region = version(region.getParentId(), day);
    }
    return List.of();
  }

  private int level(String id, LocalDate day) {
    return path(id, day).size() - 1;
  }

  private PeriodType base() {
    return switch (indicator.getFrequency()) {
      case month -> PeriodType.month;
      case quarter -> PeriodType.quarter;
      case half_year -> PeriodType.half_year;
      case year -> PeriodType.year;
      case irregular -> PeriodType.day;
    };
  }

  private static int months(PeriodType type) {
    return switch (type) {
      case month -> 1;
      case quarter -> 3;
      case half_year -> 6;
      case year, budget_year -> 12;
      case day, mandate -> 0;
    };
  }

  /** Every period of a type from 2015 to 2035. */
  private static List<Period> calendar(PeriodType type) {
    List<Period> all = new ArrayList<>();
    LocalDate start = LocalDate.of(2015, type == PeriodType.budget_year ? 7 : 1, 1);
    while (start.getYear() < 2035) {
      all.add(new Period(start, start.plusMonths(months(type))));
      start = start.plusMonths(months(type));
    }
    return all;
  }

  private List<Period> duePeriods() {
    List<Period> due = new ArrayList<>();
    if (indicator.getFrequency() == Frequency.irregular) {
      return due;
    }
    for (Period period : calendar(base())) {
      LocalDate from = indicator.getValidFrom();
      LocalDate to = indicator.getValidTo();
      if (!period.start().isBefore(mission.getEstablishedOn())
          && (from == null || !period.start().isBefore(from))
          && (to == null || !period.end().isAfter(to))
          && !period.end().isAfter(end)) {
        due.add(period);
      }
    }
    return due;
  }

  private List<String> dueRegions(Period period) {
    int level = indicator.getRegionLevel() == null ? 0 : indicator.getRegionLevel();
    List<String> due = new ArrayList<>();
    for (String region : allRegions()) {
      if (level(region, period.lastDay()) == level) {
        due.add(region);
      }
    }
    return due;
  }

  private List<Period> periods(PeriodType type) {
    if (type == PeriodType.mandate) {
      return MandatePeriods.of(tables.getMandateEvents()).periods();
    }
    return type == PeriodType.day ? List.of() : calendar(type);
  }

  // Cells.

  private Cell read(Observation fact) {
    Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
    Cell cell = new Cell(fact.getRegionId(), period, period.type());
    cell.fact = fact;
    if (fact.getStatus() != ObservationStatus.reported
        && fact.getStatus() != ObservationStatus.estimated) {
      boolean isNone = fact.getStatus() == ObservationStatus.not_reported;
      cell.reason =
          isNone
              ? Reason.NO_VALUE
              : Reason.valueOf(fact.getStatus().name().toUpperCase(Locale.ROOT));
      cell.state =
          fact.getStatus() == ObservationStatus.not_applicable ? "not_applicable" : "silent";
      return cell;
    }
    cell.state = "observed";
    if (behaviour == Behaviour.QUALITATIVE) {
      cell.reason = Reason.QUALITATIVE;
      return cell;
    }
    cell.low = fact.getLow();
    cell.high = fact.getHigh();
    cell.value = fact.getValue();
    if (behaviour == Behaviour.QUOTIENT) {
      cell.numerator = fact.getNumerator();
      cell.denominator = fact.getDenominator();
      if (cell.numerator != null
          && cell.denominator == null
          && fact.getDisaggregation().isEmpty()
          && indicator.getDenominatorKind() == ValueKind.stock) {
        cell.denominator = people(cell.region, period.lastDay());
      }
      if (cell.value == null && cell.numerator != null && cell.denominator != null) {
        if (cell.denominator == 0) {
          cell.reason = Reason.ZERO_DENOMINATOR;
          return cell;
        }
        cell.value = factor() * cell.numerator / weighed(cell.denominator * days(period));
      }
    }
    cell.reason = cell.value == null ? Reason.NO_VALUE : null;
    return cell;
  }

  private @Nullable Double people(String region, LocalDate day) {
    Population latest = null;
    for (Population row : tables.getPopulations()) {
      if (row.getRegionId().equals(region)
          && !row.getValidFrom().isAfter(day)
          && (latest == null || row.getValidFrom().isAfter(latest.getValidFrom()))) {
        latest = row;
      }
    }
    return latest == null ? null : (Double) (double) latest.getPopulation();
  }

  private static boolean isLevel(@Nullable ValueKind kind) {
    return kind == ValueKind.stock || kind == ValueKind.cumulative;
  }

  private boolean isPersonYears() {
    return indicator.getNumeratorKind() == ValueKind.flow
        && isLevel(indicator.getDenominatorKind());
  }

  private double days(Period period) {
    return isPersonYears() ? period.days() : 1;
  }

  private double weighed(double denominator) {
    return isPersonYears() ? denominator / 365.25 : denominator;
  }

  private double factor() {
    if (indicator.getMeasure() == Measure.percentage) {
      return 100;
    }
    return "per 1,000".equals(indicator.getUnit()) ? 1000 : 1;
  }

  private void addHeadlines(List<Observation> facts, List<Cell> cells) {
    Map<List<Object>, Map<String, Cell>> byCell = new LinkedHashMap<>();
    Map<String, Set<String>> ever = new TreeMap<>();
    for (Observation fact : facts) {
      if (fact.getDisaggregation().isEmpty()) {
        continue;
      }
      Cell part = read(fact);
      byCell
          .computeIfAbsent(List.of(part.region, part.period), key -> new TreeMap<>())
          .put(fact.getDisaggregation(), part);
      if (!part.state.equals("not_applicable")) {
        ever.computeIfAbsent(part.region, key -> new TreeSet<>()).add(fact.getDisaggregation());
      }
    }
    List<Cell> made = new ArrayList<>();
    for (Map<String, Cell> parts : byCell.values()) {
      Cell some = parts.values().iterator().next();
      boolean hasHeadline = false;
      for (Cell cell : cells) {
        hasHeadline |= cell.isAt(some.region, some.type, some.period);
      }
      boolean isOfFrequency =
          indicator.getFrequency() == Frequency.irregular || some.type == base();
      if (!hasHeadline && isOfFrequency) {
        made.add(headline(some, parts, ever.getOrDefault(some.region, Set.of())));
      }
    }
    cells.addAll(made);
  }

  private Cell headline(Cell some, Map<String, Cell> parts, Set<String> ever) {
    Cell cell = new Cell(some.region, some.period, some.type);
    cell.rollUp = RollUp.parts;
    cell.state = "silent";
    boolean applies =
        parts.values().stream().anyMatch(part -> !part.state.equals("not_applicable"));
    if (!applies) {
      cell.state = "not_applicable";
    }
    boolean isQuotient = behaviour == Behaviour.QUOTIENT && !isUnfit();
    if (!behaviour.isAdditive() && !isQuotient) {
      cell.reason = Reason.NOT_ADDITIVE;
      return cell;
    }
    boolean isAnyObserved = false;
    for (Cell part : parts.values()) {
      isAnyObserved |= part.isObserved();
      boolean lacks = part.numerator == null || part.denominator == null;
      if (isQuotient && part.isObserved() && lacks) {
        cell.reason = Reason.NO_NUMERATOR;
        return cell;
      }
    }
    Set<String> ways = new TreeSet<>();
    for (String part : parts.keySet()) {
      ways.add(part.replaceAll("=[^;]*", ""));
    }
    if (ways.size() > 1 || Arrays.asList(ways.iterator().next().split(";")).contains("entry")) {
      cell.reason = Reason.PARTS_MIXED;
      return cell;
    }
    if (!isAnyObserved) {
      cell.reason = applies ? Reason.NO_VALUE : Reason.NOT_APPLICABLE;
      return cell;
    }
    List<Cell> there = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    parts.forEach(
        (name, part) -> {
          if (part.isObserved() && (isQuotient || part.value != null)) {
            there.add(part);
            named.add(name);
          }
        });
    if (!named.containsAll(ever)) {
      cell.reason = Reason.PARTS_INCOMPLETE;
      cell.partial = isQuotient || there.isEmpty() ? null : sum(values(there, "value"));
      return cell;
    }
    if (isQuotient) {
      cell.numerator = sum(values(there, "numerator"));
      cell.denominator = sum(values(there, "denominator"));
      if (cell.denominator == 0) {
        cell.numerator = null;
        cell.denominator = null;
        cell.reason = Reason.ZERO_DENOMINATOR;
        return cell;
      }
      cell.value = factor() * cell.numerator / weighed(cell.denominator * days(cell.period));
    } else {
      cell.value = sum(values(there, "value"));
      if (!hasNull(values(there, "low")) && !hasNull(values(there, "high"))) {
        cell.low = sum(values(there, "low"));
        cell.high = sum(values(there, "high"));
      }
    }
    cell.reason = null;
    cell.state = "observed";
    return cell;
  }

  private boolean isUnfit() {
    ValueKind above = indicator.getNumeratorKind();
    ValueKind below = indicator.getDenominatorKind();
    if (above == null || below == null) {
      return false;
    }
    boolean isFlows = above == ValueKind.flow && below == ValueKind.flow;
    return !isFlows && !(isLevel(below) && (isLevel(above) || above == ValueKind.flow));
  }

  private static List<@Nullable Double> values(Collection<Cell> cells, String what) {
    List<@Nullable Double> values = new ArrayList<>();
    for (Cell cell : cells) {
      values.add(
          switch (what) {
            case "value" -> cell.value;
            case "low" -> cell.low;
            case "high" -> cell.high;
            case "numerator" -> cell.numerator;
            default -> cell.denominator;
          });
    }
    return values;
  }

  private static boolean hasNull(List<@Nullable Double> values) {
    return values.contains(null);
  }

  private static double sum(List<@Nullable Double> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    return sum.doubleValue() + 0.0;
  }

  private static double sumTimes(List<@Nullable Double> values, List<Double> times) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < values.size(); i++) {
      sum = sum.add(new BigDecimal(values.get(i)).multiply(new BigDecimal(times.get(i))));
    }
    return sum.doubleValue() + 0.0;
  }

  // Figures.

  private Figure own(Cell cell, List<Cell> group, Component component, String disaggregation) {
    boolean isExpected = cell.isExpected();
    boolean hasValue = cell.value != null;
    boolean isQuotient = behaviour == Behaviour.QUOTIENT && hasValue;
    Double denominator =
        cell.denominator == null ? null : (Double) weighed(cell.denominator * days(cell.period));
    Double constant = null;
    Double first = first(cell.region, group);
    if (isQuotient
        && indicator.getMeasure() == Measure.rate
        && cell.numerator != null
        && first != null
        && first != 0) {
      constant = factor() * cell.numerator / weighed(first * days(cell.period));
    }
    return new Figure(
        where(cell.region, cell.type, cell.period, component, disaggregation),
        cell.rollUp,
        cell.value,
        cell.reason,
        cell.fact,
        new Figure.Evidence(
            // No fact of these tests says when it came, and none is doubtful.
            new CellCounts(
                isExpected ? 1 : 0,
                isExpected && cell.isObserved() ? 1 : 0,
                0,
                isExpected && cell.isObserved() ? 1 : 0,
                0,
                0),
            isExpected && !cell.isObserved() ? List.of(cell.region) : List.of(),
            List.of(cell.region),
            cell.partial,
            hasValue ? cell.low : null,
            hasValue ? cell.high : null,
            isQuotient ? cell.numerator : null,
            isQuotient ? denominator : null,
            null,
            constant,
            null,
            List.of()));
  }

  private @Nullable Double first(String region, List<Cell> group) {
    Cell first = null;
    for (Cell cell : group) {
      if (cell.region.equals(region)
          && cell.denominator != null
          && (first == null
              || cell.period.end().isBefore(first.period.end())
              || (cell.period.end().equals(first.period.end())
                  && cell.period.start().isBefore(first.period.start())))) {
        first = cell;
      }
    }
    return first == null ? null : first.denominator;
  }

  private Figure.Where where(
      String region, PeriodType type, Period period, Component component, String disaggregation) {
    return new Figure.Where(
        mission.getMissionId(),
        indicator.getIndicatorId(),
        region,
        component,
        disaggregation,
        type,
        period);
  }

  private void rollUp(
      String region,
      List<Cell> known,
      List<Cell> reported,
      Component component,
      String disaggregation) {
    Map<List<Object>, Period> wanted = new LinkedHashMap<>();
    for (Cell cell : known) {
      boolean isDataPeriod = indicator.getFrequency() == Frequency.irregular || cell.type == base();
      if (isDataPeriod && isWanted(cell.type)) {
        wanted.put(List.of(cell.type, cell.period), cell.period);
      }
    }
    for (PeriodType type : computed) {
      boolean isCoarser =
          indicator.getFrequency() == Frequency.irregular
              || type == PeriodType.mandate
              || months(type) > months(base());
      if (isCoarser) {
        for (Period period : periods(type)) {
          if (!period.end().isAfter(end)) {
            wanted.put(List.of(type, period), period);
          }
        }
      }
    }
    for (Map.Entry<List<Object>, Period> each : wanted.entrySet()) {
      PeriodType type = (PeriodType) each.getKey().get(0);
      boolean hasOwn = false;
      for (Cell cell : reported) {
        hasOwn |= cell.isAt(region, type, each.getValue());
      }
      if (!hasOwn) {
        rollUpOne(region, type, each.getValue(), known, reported, component, disaggregation);
      }
    }
  }

  private void rollUpOne(
      String region,
      PeriodType type,
      Period period,
      List<Cell> known,
      List<Cell> reported,
      Component component,
      String disaggregation) {
    boolean isIrregular = indicator.getFrequency() == Frequency.irregular;
    boolean isFinest = !isIrregular && type == base();
    List<Cell> in = new ArrayList<>();
    boolean isOverRegions = false;
    boolean isOverTime = false;
    for (Cell cell : known) {
      if (!cell.isDue || !path(cell.region, cell.period.lastDay()).contains(region)) {
        boolean isLostOwn = isIrregular && cell.region.equals(region);
        if (!cell.isDue || !isLostOwn) {
          continue;
        }
      }
      boolean isSame = cell.type == type && cell.period.equals(period);
      boolean isFiner =
          isIrregular
              ? cell.period.isShorterThan(period)
                  && computed.contains(type)
                  && periods(type).contains(period)
                  && !period.end().isAfter(end)
              : !isFinest;
      boolean isBelow = !cell.region.equals(region);
      boolean isIn = (isSame && isBelow) || (isFiner && period.contains(cell.period.lastDay()));
      if (isIn) {
        in.add(cell);
        isOverRegions |= isBelow;
        isOverTime |= !isSame || (!isIrregular && !isFinest);
      }
    }
    if (in.isEmpty()) {
      return;
    }
    if (isIrregular && in.stream().anyMatch(cell -> cell.region.equals(region))) {
      in.removeIf(cell -> !cell.region.equals(region));
      isOverRegions = false;
    }
    Reason refusal = null;
    boolean isWhole = true;
    List<Cell> last = new ArrayList<>();
    List<Cell> behind = new ArrayList<>();
    List<Period> inside = new ArrayList<>();
    if (isIrregular) {
      refusal = mixed(in);
      Period latest = in.get(0).period;
      for (Cell cell : in) {
        latest = isLater(cell.period, latest) ? cell.period : latest;
      }
      for (Cell cell : in) {
        boolean isLastOfRegion = true;
        for (Cell other : in) {
          isLastOfRegion &=
              !other.region.equals(cell.region) || !isLater(other.period, cell.period);
        }
        if (isLastOfRegion) {
          (cell.period.equals(latest) ? last : behind).add(cell);
        }
      }
    } else {
      boolean hasOneInside = false;
      for (Period each : calendar(base())) {
        if (period.contains(each.lastDay())) {
          inside.add(each);
          hasOneInside |= !each.start().isBefore(period.start());
        }
      }
      for (Period each : inside) {
        boolean isDue = false;
        for (Cell cell : in) {
          isDue |= cell.period.equals(each);
        }
        isWhole &= isDue;
      }
      for (Cell cell : in) {
        if (cell.period.equals(inside.get(inside.size() - 1))) {
          last.add(cell);
        }
      }
      refusal = hasOneInside ? null : Reason.PERIOD_TOO_SHORT;
    }
    boolean isOfLast =
        behaviour == Behaviour.STOCK
            || behaviour == Behaviour.CUMULATIVE
            || (behaviour == Behaviour.QUOTIENT
                && isLevel(indicator.getNumeratorKind())
                && isLevel(indicator.getDenominatorKind()));
    List<Cell> used = new ArrayList<>();
    for (Cell cell : isOfLast ? last : in) {
      if (cell.isExpected()) {
        used.add(cell);
      }
    }
    Set<String> regions = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    List<Cell> observed = new ArrayList<>();
    for (Cell cell : used) {
      regions.add(cell.region);
      if (cell.isObserved()) {
        observed.add(cell);
      } else {
        silent.add(cell.region);
      }
    }
    int expected = used.size();
    if (isOfLast) {
      for (Cell cell : behind) {
        if (cell.isExpected()) {
          expected++;
          regions.add(cell.region);
          silent.add(cell.region);
        }
      }
    }
    boolean isUndeclared =
        indicator.getNumeratorKind() == null || indicator.getDenominatorKind() == null;
    boolean lacksQuotient =
        hasNull(values(observed, "numerator")) || hasNull(values(observed, "denominator"));
    List<Cell> numbered = new ArrayList<>();
    for (Cell cell : observed) {
      if (cell.value != null) {
        numbered.add(cell);
      }
    }
    boolean isAnyEarlier = false;
    for (Cell cell : in) {
      isAnyEarlier |= cell.isObserved();
    }
    boolean isQuotient = behaviour == Behaviour.QUOTIENT;
    Reason reason;
    if (behaviour == Behaviour.QUALITATIVE) {
      reason = Reason.QUALITATIVE;
    } else if ((isOverRegions && !indicator.getAdditiveOverRegions())
        || (isQuotient && isUnfit())) {
      reason = Reason.NOT_ADDITIVE;
    } else if (isQuotient && ((isUndeclared && isOverTime) || lacksQuotient)) {
      reason = Reason.NO_NUMERATOR;
    } else if (refusal != null) {
      reason = refusal;
    } else if (isOfLast ? last.isEmpty() : !isWhole) {
      reason = Reason.NOT_WHOLE_PERIOD;
    } else if (expected == 0) {
      reason = Reason.NOT_APPLICABLE;
    } else if (observed.isEmpty()) {
      reason = isOfLast && !isOverRegions && isAnyEarlier ? Reason.STALE : Reason.NO_VALUE;
    } else if ((isQuotient ? observed.size() : numbered.size()) < expected) {
      reason = Reason.INCOMPLETE;
    } else if (isQuotient && sum(values(observed, "denominator")) == 0) {
      reason = Reason.ZERO_DENOMINATOR;
    } else {
      reason = null;
    }

    Double value = null;
    Double partial = null;
    Double low = null;
    Double high = null;
    Double numerator = null;
    Double denominator = null;
    Double mean = null;
    Double constant = null;
    String distribution = null;
    boolean isMeanPossible = !isIrregular && isOverTime && refusal == null;
    for (Period each : inside) {
      boolean isExpected = false;
      for (Cell cell : in) {
        isExpected |= cell.isExpected() && cell.period.equals(each);
      }
      isMeanPossible &= isExpected;
    }
    List<Cell> all = new ArrayList<>();
    List<Double> days = new ArrayList<>();
    for (Cell cell : in) {
      isMeanPossible &= cell.isObserved();
      all.add(cell);
      days.add((double) cell.period.days());
    }
    if (behaviour.isAdditive()) {
      double sum = sum(values(numbered, "value"));
      value = reason == null ? (Double) sum : null;
      boolean isPartial =
          reason == Reason.INCOMPLETE || (!isOfLast && reason == Reason.NOT_WHOLE_PERIOD);
      partial = isPartial && !numbered.isEmpty() ? (Double) sum : null;
      if (reason == null
          && !hasNull(values(numbered, "low"))
          && !hasNull(values(numbered, "high"))) {
        low = sum(values(numbered, "low"));
        high = sum(values(numbered, "high"));
      }
      if (behaviour == Behaviour.STOCK
          && reason == null
          && isMeanPossible
          && !hasNull(values(all, "value"))) {
        long length = 0;
        for (Period each : inside) {
          length += each.days();
        }
        mean = sumTimes(values(all, "value"), days) / length;
      }
    } else if (isQuotient && reason == null) {
      List<Double> weights = new ArrayList<>();
      List<@Nullable Double> firsts = new ArrayList<>();
      for (Cell cell : observed) {
        weights.add(days(cell.period));
        firsts.add(first(cell.region, reported));
      }
      numerator = sum(values(observed, "numerator"));
      denominator = weighed(sumTimes(values(observed, "denominator"), weights));
      value = factor() * numerator / denominator + 0.0;
      if (indicator.getMeasure() == Measure.rate) {
        constant = finite(factor() * numerator / weighed(sumTimes(firsts, weights)));
      }
      if (isOfLast
          && isMeanPossible
          && !hasNull(values(all, "numerator"))
          && !hasNull(values(all, "denominator"))) {
        mean =
            finite(
                factor()
                    * sumTimes(values(all, "numerator"), days)
                    / sumTimes(values(all, "denominator"), days));
      }
    } else if (behaviour == Behaviour.ORDINAL
        && reason != Reason.NOT_ADDITIVE
        && refusal == null
        && !numbered.isEmpty()) {
      TreeMap<Double, Integer> counts = new TreeMap<>();
      List<Double> ratings = new ArrayList<>();
      for (Cell cell : numbered) {
        counts.merge(cell.value, 1, Integer::sum);
        ratings.add(cell.value);
      }
      ratings.sort(Comparator.naturalOrder());
      List<String> told = new ArrayList<>();
      counts.forEach((rating, count) -> told.add(Numbers.text(rating) + "=" + count));
      distribution = String.join(";", told);
      value = reason == null ? ratings.get((ratings.size() - 1) / 2) : null;
    }
    RollUp rollUp =
        switch (behaviour) {
          case FLOW -> RollUp.sum;
          case STOCK, CUMULATIVE -> isOverRegions ? RollUp.sum : RollUp.last;
          case QUOTIENT -> RollUp.ratio;
          case ORDINAL -> RollUp.median;
          case QUALITATIVE -> RollUp.listed;
        };
    figures.add(
        new Figure(
            where(region, type, period, component, disaggregation),
            rollUp,
            value,
            reason,
            null,
            new Figure.Evidence(
                new CellCounts(expected, observed.size(), 0, observed.size(), 0, 0),
                List.copyOf(silent),
                List.copyOf(regions),
                partial,
                low,
                high,
                numerator,
                denominator,
                mean,
                constant,
                distribution,
                List.of())));
  }

  /** Of periods that end together the one that starts later. */
  private static boolean isLater(Period one, Period other) {
    return one.end().isAfter(other.end())
        || (one.end().equals(other.end()) && one.start().isAfter(other.start()));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? (Double) (value + 0.0) : null;
  }

  private @Nullable Reason mixed(List<Cell> cells) {
    boolean isMixed = false;
    for (Cell one : cells) {
      for (Cell other : cells) {
        if (level(one.region, one.period.lastDay())
            != level(other.region, other.period.lastDay())) {
          return Reason.LEVELS_MIXED;
        }
        isMixed |= one.type != other.type;
        isMixed |= !one.period.equals(other.period) && one.period.overlaps(other.period);
      }
    }
    return isMixed ? Reason.PERIODS_MIXED : null;
  }
}
