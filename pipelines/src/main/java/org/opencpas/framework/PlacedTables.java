package org.opencpas.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.FrameworkTables;
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

/** The tables of a framework before they are checked, each row with its place. */
final class PlacedTables {
  private final FrameworkTables tables;
  private final Map<String, List<Place>> places;
  private final Map<String, Set<String>> mistakenIds;
  private final Set<String> incomplete;
  private final Map<String, Set<String>> ids = new HashMap<>();

  /**
   * Takes the tables.
   *
   * @param places a place for each row, by table
   * @param mistakenIds ids of rows that cannot be read but exist, by table
   * @param incomplete tables in which rows with unknown ids may be lacking
   */
  PlacedTables(
      FrameworkTables tables,
      Map<String, List<Place>> places,
      Map<String, Set<String>> mistakenIds,
      Set<String> incomplete) {
    this.tables = tables;
    this.places = Map.copyOf(places);
    this.mistakenIds = Map.copyOf(mistakenIds);
    this.incomplete = Set.copyOf(incomplete);
    index("missions", tables.getMissions(), Mission::getMissionId);
    index("regions", tables.getRegions(), Region::getRegionId);
    index("objectives", tables.getObjectives(), Objective::getObjectiveId);
    index("indicators", tables.getIndicators(), Indicator::getIndicatorId);
    index("benchmarks", tables.getBenchmarks(), Benchmark::getBenchmarkId);
  }

  /** Tables that have been checked, of which nobody asks any more where a row stands. */
  PlacedTables(FrameworkTables checked) {
    this(checked, Map.of(), Map.of(), Set.of());
  }

  private <T> void index(String table, List<T> rows, Function<T, String> id) {
    Set<String> known = new HashSet<>(mistakenIds.getOrDefault(table, Set.of()));
    rows.forEach(row -> known.add(id.apply(row)));
    ids.put(table, known);
  }

  /** The same tables with further rows of missions, regions and indicators behind their own. */
  PlacedTables with(
      List<Placed<Mission>> missions,
      List<Placed<Region>> regions,
      List<Placed<Indicator>> indicators) {
    FrameworkTables more =
        FrameworkTables.newBuilder(tables)
            .setMissions(rows(missions(), missions))
            .setRegions(rows(regions(), regions))
            .setIndicators(rows(indicators(), indicators))
            .build();
    Map<String, List<Place>> morePlaces = new HashMap<>(places);
    morePlaces.put("missions", places(missions(), missions));
    morePlaces.put("regions", places(regions(), regions));
    morePlaces.put("indicators", places(indicators(), indicators));
    return new PlacedTables(more, morePlaces, mistakenIds, incomplete);
  }

  private static <T> List<T> rows(List<Placed<T>> one, List<Placed<T>> other) {
    List<T> rows = new ArrayList<>();
    one.forEach(each -> rows.add(each.row()));
    other.forEach(each -> rows.add(each.row()));
    return rows;
  }

  private static <T> List<Place> places(List<Placed<T>> one, List<Placed<T>> other) {
    List<Place> places = new ArrayList<>();
    one.forEach(each -> places.add(each.place()));
    other.forEach(each -> places.add(each.place()));
    return places;
  }

  private <T> List<Placed<T>> placed(String table, List<T> rows) {
    List<Place> all = places.getOrDefault(table, List.of());
    List<Placed<T>> placed = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      placed.add(new Placed<>(rows.get(i), all.isEmpty() ? Place.NONE : all.get(i)));
    }
    return placed;
  }

  /** Whether an id is in a table, even when its row cannot be read. */
  boolean has(String table, String id) {
    return ids.getOrDefault(table, Set.of()).contains(id);
  }

  /** Whether an id is, or may be, in a table. */
  boolean mayHave(String table, String id) {
    return incomplete.contains(table) || has(table, id);
  }

  /** Whether every row of a table could be read, so that what is not there does not exist. */
  boolean isWhole(String table) {
    return !incomplete.contains(table) && mistakenIds.getOrDefault(table, Set.of()).isEmpty();
  }

  FrameworkTables tables() {
    return tables;
  }

  List<Placed<Mission>> missions() {
    return placed("missions", tables.getMissions());
  }

  List<Placed<MandateEvent>> mandateEvents() {
    return placed("mandate_events", tables.getMandateEvents());
  }

  List<Placed<StrengthCeiling>> strengthCeilings() {
    return placed("strength_ceilings", tables.getStrengthCeilings());
  }

  List<Placed<Objective>> objectives() {
    return placed("objectives", tables.getObjectives());
  }

  List<Placed<ObjectiveCondition>> objectiveConditions() {
    return placed("objective_conditions", tables.getObjectiveConditions());
  }

  List<Placed<Indicator>> indicators() {
    return placed("indicators", tables.getIndicators());
  }

  List<Placed<IndicatorComponent>> indicatorComponents() {
    return placed("indicator_components", tables.getIndicatorComponents());
  }

  List<Placed<Target>> targets() {
    return placed("targets", tables.getTargets());
  }

  List<Placed<Benchmark>> benchmarks() {
    return placed("benchmarks", tables.getBenchmarks());
  }

  List<Placed<BenchmarkCondition>> benchmarkConditions() {
    return placed("benchmark_conditions", tables.getBenchmarkConditions());
  }

  List<Placed<Assessment>> assessments() {
    return placed("assessments", tables.getAssessments());
  }

  List<Placed<Region>> regions() {
    return placed("regions", tables.getRegions());
  }

  List<Placed<Population>> populations() {
    return placed("populations", tables.getPopulations());
  }
}
