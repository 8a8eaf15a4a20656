package org.opencpas.framework;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Target;

/** What belongs to one mission names nothing of another, and no region outside its area. */
final class MissionBorders implements Check {

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    new Borders(tables, mistakes).all();
  }

  private static final class Borders {
    private final PlacedTables tables;
    private final Consumer<Mistake> mistakes;
    private final MissionAreas areas;
    private final Map<String, String> ofIndicator = new HashMap<>();
    private final Map<String, String> ofObjective = new HashMap<>();
    private final Map<String, String> ofBenchmark = new HashMap<>();

    Borders(PlacedTables tables, Consumer<Mistake> mistakes) {
      this.tables = tables;
      this.mistakes = mistakes;
      this.areas = new MissionAreas(tables.tables());
      for (Placed<Indicator> each : tables.indicators()) {
        if (each.row().getMissionId() != null) {
          ofIndicator.put(each.row().getIndicatorId(), each.row().getMissionId());
        }
      }
      tables
          .objectives()
          .forEach(each -> ofObjective.put(each.row().getObjectiveId(), each.row().getMissionId()));
      tables
          .benchmarks()
          .forEach(each -> ofBenchmark.put(each.row().getBenchmarkId(), each.row().getMissionId()));
    }

    void all() {
      tables.indicators().forEach(this::objective);
      tables.indicators().forEach(this::level);
      for (Placed<Target> each : tables.targets()) {
        region(each, ofIndicator.get(each.row().getIndicatorId()), each.row().getRegionId());
      }
      for (Placed<Assessment> each : tables.assessments()) {
        region(each, each.row().getMissionId(), each.row().getRegionId());
      }
      for (Placed<BenchmarkCondition> each : tables.benchmarkConditions()) {
        String mission = ofBenchmark.get(each.row().getBenchmarkId());
        region(each, mission, each.row().getRegionId());
        indicator(each, mission);
      }
    }

    private void objective(Placed<Indicator> each) {
      String objective = each.row().getObjectiveId();
      String mission = objective == null ? null : ofObjective.get(objective);
      if (mission != null && !mission.equals(each.row().getMissionId())) {
        boolean common = each.row().getMissionId() == null;
        mistakes.accept(
            each.mistake(
                "objective_id",
                "objective "
                    + Quotation.of(String.valueOf(objective))
                    + " belongs to mission "
                    + Quotation.of(mission)
                    + (common ? ", the indicator to none" : ", the indicator to another"),
                "an objective of the indicator's own mission"));
      }
    }

    private void level(Placed<Indicator> each) {
      Integer level = each.row().getRegionLevel();
      if (level == null || level < 0 || !tables.isWhole("regions") || !tables.isWhole("missions")) {
        return;
      }
      String mission = each.row().getMissionId();
      boolean there =
          mission == null
              ? areas.missions().stream().anyMatch(any -> areas.mayHaveLevel(any, level))
              : areas.mayHaveLevel(mission, level);
      if (!there) {
        mistakes.accept(
            each.mistake(
                "region_level",
                "no region has level " + level,
                "a level of the mission's regions; blank: the whole mission"));
      }
    }

    private void region(Placed<?> row, @Nullable String mission, @Nullable String region) {
      if (mission != null
          && region != null
          && tables.isWhole("regions")
          && !areas.mayHold(mission, region)) {
        mistakes.accept(
            row.mistake(
                "region_id",
                "region "
                    + Quotation.of(region)
                    + " is outside the area of mission "
                    + Quotation.of(mission),
                "a region under the mission's root; blank: the mission"));
      }
    }

    private void indicator(Placed<BenchmarkCondition> each, @Nullable String mission) {
      String indicator = each.row().getIndicatorId();
      String other = indicator == null ? null : ofIndicator.get(indicator);
      if (mission != null && other != null && !other.equals(mission)) {
        mistakes.accept(
            each.mistake(
                "indicator_id",
                "indicator "
                    + Quotation.of(String.valueOf(indicator))
                    + " belongs to mission "
                    + Quotation.of(other),
                "an indicator of mission " + Quotation.of(mission) + ", or a common one"));
      }
    }
  }
}
