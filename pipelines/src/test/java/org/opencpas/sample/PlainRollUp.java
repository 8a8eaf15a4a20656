package org.opencpas.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.sample.Fact.Cell;
import org.opencpas.sample.PlainSums.Way;

/** From the facts that hold to figures at every region and period. */
final class PlainRollUp {
  private static final List<String> TYPES =
      List.of("month", "quarter", "half_year", "year", "budget_year", "mandate");

  /** A longer period to be computed. */
  private record Whole(String type, Span span) {}

  private final Plan plan;
  private final PlainAssessment assessment;
  private final PlainDue due;
  private final PlainEvidence evidence;
  private final Map<Spot, PlainFigure> figures = new TreeMap<>();

  private PlainRollUp(Plan plan, PlainAssessment assessment, PlainDue due, PlainEvidence evidence) {
    this.plan = plan;
    this.assessment = assessment;
    this.due = due;
    this.evidence = evidence;
  }

  /** All figures of the period types that are computed. */
  static Map<Spot, PlainFigure> of(
      Plan plan,
      PlainRevision revision,
      PlainAssessment assessment,
      PlainDue due,
      PlainEvidence evidence) {
    PlainRollUp all = new PlainRollUp(plan, assessment, due, evidence);
    Map<String, List<Report>> reports = new TreeMap<>();
    for (Report report : revision.current.values()) {
      String owner = report.fact.mission() + "\n" + report.fact.indicator();
      reports.computeIfAbsent(owner, absent -> new ArrayList<>()).add(report);
    }
    for (Plan.Mission mission : plan.missions.values()) {
      for (Plan.Indicator indicator : plan.indicators.values()) {
        if (indicator.isOf(mission.id())) {
          String owner = mission.id() + "\n" + indicator.id();
          all.new OfIndicator(mission, indicator).work(reports.getOrDefault(owner, List.of()));
        }
      }
    }
    return all.figures;
  }

  private void put(PlainFigure figure) {
    String type = figure.spot.type();
    if (assessment.periods().isEmpty() || assessment.periods().contains(type)) {
      figures.put(figure.spot, figure);
    }
  }

  /** One indicator of one mission. */
  private final class OfIndicator {
    private final Plan.Mission mission;
    private final Plan.Indicator indicator;
    private final PlainKind kind;
    private final PlainQuotient quotient;
    private final boolean isRegular;
    private final Set<Cell> returns;
    private final List<Span> terms;

    /** Cells by component, then by breakdown. */
    private final Map<String, Map<String, Map<Cell, PlainCell>>> groups = new TreeMap<>();

    OfIndicator(Plan.Mission mission, Plan.Indicator indicator) {
      this.mission = mission;
      this.indicator = indicator;
      this.kind = PlainKind.of(indicator);
      this.quotient = new PlainQuotient(indicator);
      this.isRegular = !indicator.frequency().equals("irregular");
      this.returns = due.cells(mission, indicator);
      this.terms = PlainMandate.of(plan, mission.id()).ended(due.horizon());
    }

    void work(List<Report> reports) {
      for (Report report : reports) {
        group(report.fact.component(), report.fact.disaggregation())
            .put(report.fact.cell(), PlainCell.of(report, quotient, kind, plan));
      }
      for (String component : groups.keySet()) {
        makeHeadlines(component);
      }
      if (!returns.isEmpty()) {
        group(indicator.component(), "");
      }
      groups.forEach(
          (component, byPart) ->
              byPart.forEach((part, cells) -> new OfGroup(component, part, cells).work()));
    }

    private Map<Cell, PlainCell> group(String component, String disaggregation) {
      return groups
          .computeIfAbsent(component, absent -> new TreeMap<>())
          .computeIfAbsent(disaggregation, absent -> new TreeMap<>());
    }

    /** Makes a headline for every cell of a base period in which there are only parts. */
    private void makeHeadlines(String component) {
      Map<Cell, PlainCell> headlines = group(component, "");
      Map<String, Map<Cell, PlainCell>> parts = new TreeMap<>(groups.get(component));
      parts.remove("");
      PlainParts breakdown = new PlainParts(indicator, parts);
      Set<Cell> places = new TreeSet<>();
      parts.values().forEach(cells -> places.addAll(cells.keySet()));
      for (Cell place : places) {
        boolean fits = !isRegular || place.span().type().equals(indicator.frequency());
        if (fits && !headlines.containsKey(place)) {
          headlines.put(place, breakdown.headline(place));
        }
      }
    }

    /** One component and breakdown. */
    private final class OfGroup {
      private final String component;
      private final String part;
      private final Map<Cell, PlainCell> said;
      private final Set<Cell> expected = new TreeSet<>();
      private final PlainSums sums;

      OfGroup(String component, String part, Map<Cell, PlainCell> said) {
        this.component = component;
        this.part = part;
        this.said = said;
        this.sums = new PlainSums(plan, indicator, firstDenominators(), evidence);
      }

      private Map<String, Double> firstDenominators() {
        Map<String, Double> first = new TreeMap<>();
        List<PlainCell> inTime = new ArrayList<>(said.values());
        inTime.sort((one, other) -> Span.IN_TIME.compare(one.span(), other.span()));
        for (PlainCell cell : inTime) {
          Double denominator = cell.denominator();
          if (denominator != null) {
            first.putIfAbsent(cell.region(), denominator);
          }
        }
        return first;
      }

      void work() {
        boolean isOwn = component.equals(indicator.component());
        if (!isRegular) {
          expected.addAll(said.keySet());
        } else {
          expected.addAll(returns);
          expected.removeIf(cell -> !isOwn && !said.containsKey(cell));
        }
        for (PlainCell cell : said.values()) {
          stand(cell);
        }
        List<PlainCell> cells = new ArrayList<>();
        for (Cell place : expected) {
          PlainCell cell = said.getOrDefault(place, PlainCell.missing(place));
          cells.add(cell);
          if (isOwn && part.isEmpty() && !isSpokenFor(place)) {
            stand(cell);
          }
        }
        overRegions(cells);
        for (Whole whole : wholes(cells)) {
          overTime(whole, cells);
        }
      }

      /** Whether any component said anything of a cell. */
      private boolean isSpokenFor(Cell place) {
        return groups.values().stream()
            .anyMatch(byPart -> byPart.values().stream().anyMatch(each -> each.containsKey(place)));
      }

      private void stand(PlainCell cell) {
        Spot spot = spot(cell.region(), cell.span(), cell.span().type());
        put(sums.own(spot, cell, expected.contains(cell.place())));
      }

      private Spot spot(String region, Span span, String type) {
        return new Spot(
            new Fact(mission.id(), indicator.id(), region, component, part, span), type);
      }

      private boolean hasOwn(String region, Span span) {
        return said.containsKey(new Cell(mission.id(), indicator.id(), region, span));
      }

      private void overRegions(List<PlainCell> cells) {
        Map<Cell, List<PlainCell>> below = new TreeMap<>();
        for (PlainCell cell : cells) {
          for (String above : plan.above(cell.region(), cell.span().lastDay())) {
            Cell place = new Cell(mission.id(), indicator.id(), above, cell.span());
            below.computeIfAbsent(place, absent -> new ArrayList<>()).add(cell);
          }
        }
        below.forEach(
            (place, children) -> {
              if (!hasOwn(place.region(), place.span())) {
                Spot spot = spot(place.region(), place.span(), place.span().type());
                put(sums.of(spot, Way.REGIONS, children));
              }
            });
      }

      /** The longer periods in which the last day of a cell falls and that have ended. */
      private List<Whole> wholes(List<PlainCell> cells) {
        Set<Whole> wholes = new LinkedHashSet<>();
        for (String type : TYPES) {
          if (!assessment.periods().contains(type) || !isLonger(type)) {
            continue;
          }
          for (PlainCell cell : cells) {
            for (Span span : around(type, cell.span())) {
              boolean fits = isRegular || isShorter(cell.span(), span);
              if (fits && !span.end().isAfter(due.horizon())) {
                wholes.add(new Whole(type, span));
              }
            }
          }
        }
        return List.copyOf(wholes);
      }

      /** Spans of as many whole months are equally long. */
      private boolean isShorter(Span one, Span other) {
        return one.days() < other.days() && !one.isAsLongAs(other);
      }

      private boolean isLonger(String type) {
        return !isRegular
            || type.equals("mandate")
            || Span.monthsOf(type) > Span.monthsOf(indicator.frequency());
      }

      private List<Span> around(String type, Span span) {
        if (type.equals("mandate")) {
          return terms.stream().filter(term -> term.holds(span.lastDay())).toList();
        }
        return Span.around(type, span.lastDay()).stream().toList();
      }

      private void overTime(Whole whole, List<PlainCell> cells) {
        Map<String, List<PlainCell>> own = new TreeMap<>();
        Map<String, List<PlainCell>> below = new TreeMap<>();
        for (PlainCell cell : cells) {
          boolean finer = isRegular || isShorter(cell.span(), whole.span());
          if (!finer || !whole.span().holds(cell.span().lastDay())) {
            continue;
          }
          own.computeIfAbsent(cell.region(), absent -> new ArrayList<>()).add(cell);
          for (String above : plan.above(cell.region(), cell.span().lastDay())) {
            below.computeIfAbsent(above, absent -> new ArrayList<>()).add(cell);
          }
        }
        own.forEach((region, finer) -> sum(whole, region, Way.TIME, finer));
        below.keySet().removeAll(own.keySet());
        addEqual(whole, cells, below);
        below.forEach((region, finer) -> sum(whole, region, Way.BOTH, finer));
      }

      /** What was reported for just the longer period stands beside the shorter ones. */
      private void addEqual(
          Whole whole, List<PlainCell> cells, Map<String, List<PlainCell>> below) {
        for (PlainCell cell : cells) {
          Span span = cell.span();
          if (!isRegular && span.equals(whole.span()) && span.type().equals(whole.type())) {
            for (String above : plan.above(cell.region(), span.lastDay())) {
              below.computeIfPresent(
                  above,
                  (region, there) -> {
                    there.add(cell);
                    return there;
                  });
            }
          }
        }
      }

      private void sum(Whole whole, String region, Way way, List<PlainCell> cells) {
        boolean reported = hasOwn(region, whole.span()) && whole.span().type().equals(whole.type());
        if (!reported) {
          put(sums.of(spot(region, whole.span(), whole.type()), way, cells));
        }
      }
    }
  }
}
