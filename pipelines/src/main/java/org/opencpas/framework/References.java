package org.opencpas.framework;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorComponent;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ObjectiveCondition;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.StrengthCeiling;
import org.opencpas.schemas.Target;

/** Every id that a row names must be there. What an objective requires may be in words. */
final class References implements Check {

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    new Search(tables, mistakes).all();
  }

  private record Search(PlacedTables tables, Consumer<Mistake> mistakes) {

    void all() {
      each(tables.missions(), "root_region_id", Mission::getRootRegionId, "regions");
      each(tables.mandateEvents(), "mission_id", MandateEvent::getMissionId, "missions");
      each(tables.strengthCeilings(), "mission_id", StrengthCeiling::getMissionId, "missions");
      each(tables.objectives(), "mission_id", Objective::getMissionId, "missions");
      each(tables.objectives(), "parent_id", Objective::getParentId, "objectives");
      each(
          tables.objectiveConditions(),
          "objective_id",
          ObjectiveCondition::getObjectiveId,
          "objectives");
      each(tables.indicators(), "mission_id", Indicator::getMissionId, "missions");
      each(tables.indicators(), "objective_id", Indicator::getObjectiveId, "objectives");
      each(
          tables.indicatorComponents(),
          "indicator_id",
          IndicatorComponent::getIndicatorId,
          "indicators");
      each(tables.targets(), "indicator_id", Target::getIndicatorId, "indicators");
      each(tables.targets(), "region_id", Target::getRegionId, "regions");
      each(tables.benchmarks(), "mission_id", Benchmark::getMissionId, "missions");
      List<Placed<BenchmarkCondition>> conditions = tables.benchmarkConditions();
      each(conditions, "benchmark_id", BenchmarkCondition::getBenchmarkId, "benchmarks");
      each(conditions, "indicator_id", BenchmarkCondition::getIndicatorId, "indicators");
      each(conditions, "region_id", BenchmarkCondition::getRegionId, "regions");
      each(tables.assessments(), "mission_id", Assessment::getMissionId, "missions");
      each(tables.assessments(), "region_id", Assessment::getRegionId, "regions");
      each(tables.regions(), "parent_id", Region::getParentId, "regions");
      each(tables.populations(), "region_id", Population::getRegionId, "regions");
    }

    private <T> void each(
        List<Placed<T>> rows, String column, Function<T, @Nullable String> id, String table) {
      for (Placed<T> row : rows) {
        String named = id.apply(row.row());
        if (named != null && !tables.mayHave(table, named)) {
          mistakes.accept(
              row.mistake(
                  column,
                  column + " " + Quotation.of(named) + " is not in " + table,
                  "an id of " + table + ", or a new row there"));
        }
      }
    }
  }
}
