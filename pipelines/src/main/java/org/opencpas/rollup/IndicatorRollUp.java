package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Behaviour;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.DueCells;
import org.opencpas.series.Figure;
import org.opencpas.source.Draws;

/**
 * Rolls indicators up: from what was reported, and what was due, to a figure for every region and
 * period, or the reason why there is none.
 *
 * <p>A fact is always the figure of its own region and period. Where a return was due and no
 * component said anything, silence has a figure too. Longer periods and the regions above get a
 * figure for which every cell counts that was due below; a period belongs to the longer one in
 * which its last day falls. Parts are rolled up like headlines, each breakdown by itself.
 *
 * <p>Keeps the layouts of a mission from one indicator to the next, so an instance belongs to one
 * thread.
 */
public final class IndicatorRollUp {
  /**
   * What indicators with the same layout have in common.
   *
   * @param nobodys region from which nobody reports
   * @param first the first due period; null when none is due
   * @param last the last due period; null when none is due
   */
  private record Rhythm(
      String missionId,
      PeriodType type,
      int level,
      String nobodys,
      @Nullable Period first,
      @Nullable Period last) {}

  private final Framework framework;
  private final Set<PeriodType> computed;
  private final CoverageSpan span;
  private final Doubts doubts;
  private final Draws draws;
  private final Map<Rhythm, DueLayout> layouts = new HashMap<>();
  private final Map<String, List<Period>> mandates = new HashMap<>();

  /**
   * Rolls up by a framework.
   *
   * @param computed types of period that get figures; empty: those that the data have, and none is
   *     rolled up over time
   * @param span which days count where neither mission nor indicator says; longer periods and
   *     mandates get figures when they end no later than its end
   * @param doubts what is doubtful about the facts
   * @param draws which errors of facts figures carry
   */
  public IndicatorRollUp(
      Framework framework,
      Set<PeriodType> computed,
      CoverageSpan span,
      Doubts doubts,
      Draws draws) {
    this.framework = framework;
    this.computed = new TreeSet<>(computed);
    this.span = span;
    this.doubts = doubts;
    this.draws = draws;
  }

  /**
   * The figures of one indicator in one mission, by region, component, disaggregation, period type
   * and period; no two of them at the same place.
   *
   * @param facts every current fact of the two, in any order; no two of the same identity
   */
  public List<Figure> figures(Mission mission, Indicator indicator, List<Observation> facts) {
    Optional<DueLayout> due = due(mission, indicator);
    List<Group> groups = new GroupBook(framework, indicator, doubts, draws).groups(facts);
    if (due.isPresent() && groups.stream().noneMatch(each -> isOwnHeadline(each, indicator))) {
      groups.add(new Group(indicator.getComponent(), "", List.of()));
    }
    GroupRollUp rollUp = new GroupRollUp(mission, indicator, rule(indicator), computed);
    List<Figure> figures = new ArrayList<>();
    if (due.isPresent()) {
      addDue(rollUp, indicator, groups, due.get(), figures);
    } else {
      groups.forEach(each -> rollUp.addReported(each, reported(mission, each), figures));
    }
    figures.sort(IndicatorRollUp::compareByPlace);
    return figures;
  }

  private static int compareByPlace(Figure one, Figure other) {
    Figure.Where first = one.place();
    Figure.Where second = other.place();
    if (!first.regionId().equals(second.regionId())) {
      return first.regionId().compareTo(second.regionId());
    }
    if (first.component() != second.component()) {
      return first.component().compareTo(second.component());
    }
    if (!first.disaggregation().equals(second.disaggregation())) {
      return first.disaggregation().compareTo(second.disaggregation());
    }
    return first.periodType() == second.periodType()
        ? first.period().compareTo(second.period())
        : first.periodType().compareTo(second.periodType());
  }

  private static void addDue(
      GroupRollUp rollUp,
      Indicator indicator,
      List<Group> groups,
      DueLayout due,
      List<Figure> figures) {
    BitSet spokenFor = new BitSet();
    List<Group> own = new ArrayList<>();
    for (Group group : groups) {
      if (group.component() == indicator.getComponent()) {
        own.add(group);
      } else {
        BitSet cells = due.cells(group.reports());
        spokenFor.or(cells);
        rollUp.addDue(group, due.reducedTo(cells), new BitSet(), figures);
      }
    }
    own.forEach(group -> rollUp.addDue(group, due, spokenFor, figures));
  }

  /** The layout of what is due; empty for an irregular indicator. */
  private Optional<DueLayout> due(Mission mission, Indicator indicator) {
    return DueCells.periodType(indicator.getFrequency()).map(type -> due(mission, indicator, type));
  }

  private DueLayout due(Mission mission, Indicator indicator, PeriodType type) {
    DueCells due = new DueCells(framework, span, mission, indicator);
    List<Period> periods = due.periods();
    boolean isAny = !periods.isEmpty();
    Rhythm rhythm =
        new Rhythm(
            mission.getMissionId(),
            type,
            DueCells.level(indicator),
            due.nobodys(),
            isAny ? periods.get(0) : null,
            isAny ? periods.get(periods.size() - 1) : null);
    return layouts.computeIfAbsent(
        rhythm,
        each ->
            DueLayout.of(
                type,
                framework.territory(mission),
                due,
                Span.over(periods, type, computed, mandates(mission), span)));
  }

  private Layout reported(Mission mission, Group group) {
    return ReportedLayout.of(
        framework.territory(mission), computed, mandates(mission), span, group.reports());
  }

  private List<Period> mandates(Mission mission) {
    return mandates.computeIfAbsent(
        mission.getMissionId(), id -> MandatePeriods.of(framework.mandateEvents(id)).periods());
  }

  private static boolean isOwnHeadline(Group group, Indicator indicator) {
    return group.isHeadline() && group.component() == indicator.getComponent();
  }

  private static RollUpRule rule(Indicator indicator) {
    return switch (Behaviour.of(indicator)) {
      case FLOW -> new FlowRule(indicator);
      case STOCK, CUMULATIVE -> new LevelRule(indicator);
      case QUOTIENT -> new QuotientRule(indicator);
      case ORDINAL -> new OrdinalRule(indicator);
      case QUALITATIVE -> new QualitativeRule();
    };
  }
}
