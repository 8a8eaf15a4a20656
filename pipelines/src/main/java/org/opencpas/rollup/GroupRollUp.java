package org.opencpas.rollup;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Figure;

/**
 * Makes the figures of a group: those of its reports, of due cells without any, and those rolled up
 * from the cells. What was reported at a place itself wins over what would be rolled up there.
 */
final class GroupRollUp {
  private final Mission mission;
  private final Indicator indicator;
  private final RollUpRule rule;
  private final OwnFigures own;
  private final Set<PeriodType> computed;

  /**
   * Takes what the groups of an indicator have in common.
   *
   * @param computed types of period that get figures; empty for all
   */
  GroupRollUp(Mission mission, Indicator indicator, RollUpRule rule, Set<PeriodType> computed) {
    this.mission = mission;
    this.indicator = indicator;
    this.rule = rule;
    this.own = new OwnFigures(indicator);
    this.computed = computed;
  }

  /**
   * Adds the figures of a group of which the due cells are known.
   *
   * @param spokenFor due cells of which another component said something; there is no silence in
   *     them, though they are missing here
   */
  void addDue(Group group, DueLayout due, BitSet spokenFor, List<Figure> figures) {
    Layout layout = due.layout();
    @Nullable Report[] reports = new Report[layout.grid().size()];
    int[] placed = new int[group.reports().size()];
    Set<Spot> elsewhere = new HashSet<>();
    for (int i = 0; i < placed.length; i++) {
      Report report = group.reports().get(i);
      placed[i] = due.cell(report.spot());
      if (placed[i] < 0) {
        elsewhere.add(report.spot());
      } else {
        reports[placed[i]] = report;
      }
    }
    Cells cells = cells(group, layout.grid(), reports);
    for (int i = 0; i < placed.length; i++) {
      OwnFigures.Expectation expectation =
          placed[i] < 0 ? OwnFigures.Expectation.NOT_DUE : OwnFigures.Expectation.DUE;
      add(group.reports().get(i), expectation, cells, figures);
    }
    if (group.isHeadline() && group.component() == indicator.getComponent()) {
      addSilent(due.type(), cells, spokenFor, figures);
    }
    addRolledUp(layout, cells, elsewhere, figures);
  }

  /** Adds the figures of a group of which nothing was expected but what was reported. */
  void addReported(Group group, Layout layout, List<Figure> figures) {
    Report[] reports = group.reports().toArray(Report[]::new);
    Cells cells = cells(group, layout.grid(), reports);
    Set<Spot> reported = new HashSet<>();
    for (Report report : reports) {
      reported.add(report.spot());
      add(report, OwnFigures.Expectation.DUE, cells, figures);
    }
    addRolledUp(layout, cells, reported, figures);
  }

  private Cells cells(Group group, Grid grid, @Nullable Report[] reports) {
    return new Cells(
        mission.getMissionId(),
        indicator.getIndicatorId(),
        indicator.getGraceDays(),
        group,
        grid,
        reports);
  }

  private boolean isWanted(PeriodType type) {
    return computed.isEmpty() || computed.contains(type);
  }

  private void add(
      Report report, OwnFigures.Expectation expectation, Cells cells, List<Figure> figures) {
    if (isWanted(report.spot().type())) {
      figures.add(own.of(report, expectation, cells));
    }
  }

  private void addSilent(PeriodType type, Cells cells, BitSet spokenFor, List<Figure> figures) {
    if (!isWanted(type)) {
      return;
    }
    Grid grid = cells.grid();
    for (int cell = 0; cell < grid.size(); cell++) {
      if (cells.report(cell) == null && !spokenFor.get(cell)) {
        Period period = grid.period(cell);
        figures.add(own.silent(new Spot(grid.regionId(cell), type, period), cells));
      }
    }
  }

  private void addRolledUp(Layout layout, Cells cells, Set<Spot> reported, List<Figure> figures) {
    for (Slot slot : layout.slots()) {
      if (reported.isEmpty() || !reported.contains(slot.spot())) {
        figures.add(rule.figure(slot, cells));
      }
    }
  }
}
