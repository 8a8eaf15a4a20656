package org.opencpas.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Target;
import org.opencpas.source.CountedIndicators;

/** The framework of an assessment, to be asked by id. Its tables have been checked before. */
public final class Framework {
  private final FrameworkTables tables;
  private final CountedIndicators counted;
  private final Map<String, Mission> missions = new HashMap<>();
  private final Map<String, List<Target>> targets = new HashMap<>();
  private final ObjectiveIndex objectives;
  private final IndicatorIndex indicators;
  private final RegionIndex regions;
  private final PopulationIndex populations;
  private final Boundaries boundaries;
  private final Map<String, Gazetteer> gazetteers = new ConcurrentHashMap<>();

  /** Indexes tables whose references resolve, where no indicator is counted from events. */
  public Framework(FrameworkTables tables) {
    this(tables, CountedIndicators.NONE);
  }

  /**
   * Indexes tables whose references resolve, for whoever places nothing by coordinates.
   *
   * @param counted which indicators are counted from events
   */
  public Framework(FrameworkTables tables, CountedIndicators counted) {
    this(tables, counted, Boundaries.NONE);
  }

  /**
   * Indexes tables whose references resolve.
   *
   * @param counted which indicators are counted from events
   * @param boundaries areas of regions
   */
  public Framework(FrameworkTables tables, CountedIndicators counted, Boundaries boundaries) {
    this.tables = tables;
    this.boundaries = boundaries;
    this.counted = counted;
    this.objectives = new ObjectiveIndex(tables.getObjectives(), tables.getObjectiveConditions());
    this.indicators = new IndicatorIndex(tables, objectives);
    this.regions = new RegionIndex(tables.getRegions());
    this.populations = new PopulationIndex(tables.getPopulations());
    tables.getMissions().forEach(mission -> missions.put(mission.getMissionId(), mission));
    for (Target target : tables.getTargets()) {
      targets.computeIfAbsent(target.getIndicatorId(), id -> new ArrayList<>()).add(target);
    }
  }

  /** The tables as they were given. */
  public FrameworkTables tables() {
    return tables;
  }

  /** A mission by id. */
  public Optional<Mission> mission(String missionId) {
    return Optional.ofNullable(missions.get(missionId));
  }

  /** Every mission, by id. */
  public List<Mission> missions() {
    return missions.values().stream().sorted(Comparator.comparing(Mission::getMissionId)).toList();
  }

  /** An indicator by id. */
  public Optional<Indicator> indicator(String indicatorId) {
    return indicators.indicator(indicatorId);
  }

  /** An indicator of a mission by id: its own, or one common to all missions. */
  public Optional<Indicator> indicator(String missionId, String indicatorId) {
    return indicators.indicator(missionId, indicatorId);
  }

  /** Indicators of a mission, by id: its own and those common to all missions. */
  public List<Indicator> indicatorsOf(String missionId) {
    return indicators.ofMission(missionId);
  }

  /** An objective by id; empty for a null id too. */
  public Optional<Objective> objective(@Nullable String objectiveId) {
    return Optional.ofNullable(objectiveId).flatMap(objectives::objective);
  }

  /** An objective and those above it, the topmost first; empty for a null id. */
  public List<Objective> objectivePath(@Nullable String objectiveId) {
    return objectives.path(objectiveId);
  }

  /** Priority of an objective, 1 first: its own, or that of the nearest above that has one. */
  public Optional<Integer> priority(String objectiveId) {
    return objectives.priority(objectiveId);
  }

  /** Paragraph of the mandate for an objective: its own, or that of the nearest above with one. */
  public Optional<String> mandateReference(String objectiveId) {
    return objectives.mandateReference(objectiveId);
  }

  /** What an objective itself requires, sorted and parted by semicolons; empty when nothing. */
  public Optional<String> conditions(String objectiveId) {
    return objectives.conditions(objectiveId);
  }

  /**
   * Weight of an indicator in the whole: its own times that of its objective times those of every
   * objective above; 0 or above. An indicator without an objective has its own.
   */
  public double weight(Indicator indicator) {
    return indicators.weight(indicator);
  }

  /**
   * Whether an objective rests on activity alone in a mission: every indicator of it, or of an
   * objective below it, that applies to the mission is an output. Context is passed over; without
   * any indicator there is nothing that it rests on, and the answer is no.
   */
  public boolean isOutputOnly(String missionId, String objectiveId) {
    return indicators.isOutputOnly(missionId, objectiveId);
  }

  /** Whether a region of that id exists at any time. */
  public boolean hasRegion(String regionId) {
    return regions.has(regionId);
  }

  /** The version of a region that is valid on a day. */
  public Optional<Region> region(String regionId, LocalDate on) {
    return regions.on(regionId, on);
  }

  /** Every version of a region, by first day; empty when there is none. */
  public List<Region> regionVersions(String regionId) {
    return regions.versions(regionId);
  }

  /** Regions of a level in a mission's tree as it is on a day, by id; level 0 is the root. */
  public List<Region> regionsAtLevel(Mission mission, int level, LocalDate on) {
    return territory(mission).on(on).regionsAtLevel(level);
  }

  /** The regions that at any time lie in a mission's area, and their tree on each day. */
  public Territory territory(Mission mission) {
    return regions.territory(mission.getRootRegionId());
  }

  /** The regions that at any time lie in a mission's area, to be found by name and by point. */
  public Gazetteer gazetteer(Mission mission) {
    return gazetteers.computeIfAbsent(
        mission.getRootRegionId(), root -> new Gazetteer(regions.territory(root), boundaries));
  }

  /** People living in a region on a day, by the latest figure in use; empty where none is. */
  public OptionalLong population(String regionId, LocalDate on) {
    return populations.on(regionId, on);
  }

  /**
   * Regions from which values of an indicator are due on a day, by id: those of its level. The
   * place of events without a place is one of them for what is counted from events, and for nothing
   * else: nobody reports from there.
   */
  public List<Region> reportingRegions(Mission mission, Indicator indicator, LocalDate on) {
    Integer level = indicator.getRegionLevel();
    List<Region> reporting = regionsAtLevel(mission, level == null ? 0 : level, on);
    if (isCounted(mission.getMissionId(), indicator.getIndicatorId())) {
      return reporting;
    }
    String unknown = DefinedRegion.unknownId(mission.getRootRegionId());
    if (!hasRegion(unknown)) {
      return reporting;
    }
    return reporting.stream().filter(region -> !region.getRegionId().equals(unknown)).toList();
  }

  /** Whether an indicator is counted from events in a mission. */
  public boolean isCounted(String missionId, String indicatorId) {
    return counted.has(missionId, indicatorId);
  }

  /** Id of a region that a source calls by a name of its own; a known id stays as it is. */
  public String regionId(Mission mission, String region) {
    return hasRegion(region) ? region : DefinedRegion.id(mission.getMissionId(), region);
  }

  /** Level of a region in its tree, as its latest version has it; 0 is the root. */
  public int level(String regionId) {
    List<Region> versions = regions.versions(regionId);
    return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).getLevel();
  }

  /** Whether a region is the root of a mission's tree or, at any time, lies under it. */
  public boolean isInMissionArea(String regionId, Mission mission) {
    return regions.isUnder(regionId, mission.getRootRegionId());
  }

  /** Targets of an indicator, in table order. */
  public List<Target> targets(String indicatorId) {
    return targets.getOrDefault(indicatorId, List.of());
  }

  /** Mandate events of a mission, in table order. */
  public List<MandateEvent> mandateEvents(String missionId) {
    return tables.getMandateEvents().stream()
        .filter(event -> event.getMissionId().equals(missionId))
        .toList();
  }

  /** Components that an indicator serves: its own and those of the table indicator_components. */
  public Set<Component> components(String indicatorId) {
    return indicators.components(indicatorId);
  }
}
