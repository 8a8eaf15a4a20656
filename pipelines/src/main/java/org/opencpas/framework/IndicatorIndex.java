package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.ResultLevel;

/** Indicators and the objectives that they speak for, to be asked by id and by mission. */
final class IndicatorIndex {
  private static final Comparator<Indicator> BY_ID =
      Comparator.comparing(Indicator::getIndicatorId);

  private final Map<String, Indicator> indicators = new HashMap<>();
  private final ObjectiveIndex objectives;
  private final Map<String, Set<Component>> components = new HashMap<>();
  private final Map<String, List<Indicator>> ofMission = new HashMap<>();
  private final Map<String, List<Indicator>> ofObjective = new HashMap<>();
  private final List<Indicator> common;

  /** Indexes tables whose references resolve. */
  IndicatorIndex(FrameworkTables tables, ObjectiveIndex objectives) {
    this.objectives = objectives;
    for (Indicator indicator : tables.getIndicators()) {
      indicators.put(indicator.getIndicatorId(), indicator);
      components.put(indicator.getIndicatorId(), EnumSet.of(indicator.getComponent()));
      objectives
          .path(indicator.getObjectiveId())
          .forEach(
              each ->
                  ofObjective
                      .computeIfAbsent(each.getObjectiveId(), id -> new ArrayList<>())
                      .add(indicator));
    }
    tables
        .getIndicatorComponents()
        .forEach(
            each ->
                components
                    .computeIfAbsent(each.getIndicatorId(), id -> EnumSet.noneOf(Component.class))
                    .add(each.getComponent()));
    common =
        indicators.values().stream()
            .filter(each -> each.getMissionId() == null)
            .sorted(BY_ID)
            .toList();
    collectByMission();
  }

  private void collectByMission() {
    for (Indicator indicator : indicators.values()) {
      String mission = indicator.getMissionId();
      if (mission != null) {
        ofMission.computeIfAbsent(mission, id -> new ArrayList<>(common)).add(indicator);
      }
    }
    ofMission.replaceAll((mission, own) -> own.stream().sorted(BY_ID).toList());
  }

  Optional<Indicator> indicator(String missionId, String id) {
    return indicator(id).filter(each -> isOf(missionId, each));
  }

  private static boolean isOf(String missionId, Indicator indicator) {
    return indicator.getMissionId() == null || indicator.getMissionId().equals(missionId);
  }

  Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  Set<Component> components(String indicatorId) {
    return components.getOrDefault(indicatorId, Set.of());
  }

  List<Indicator> ofMission(String missionId) {
    return ofMission.getOrDefault(missionId, common);
  }

  double weight(Indicator indicator) {
    return indicator.getWeight() * objectives.weight(indicator.getObjectiveId());
  }

  boolean isOutputOnly(String missionId, String objectiveId) {
    List<ResultLevel> levels =
        ofObjective.getOrDefault(objectiveId, List.of()).stream()
            .filter(each -> isOf(missionId, each))
            .map(Indicator::getResultLevel)
            .filter(level -> level != ResultLevel.context)
            .toList();
    return !levels.isEmpty() && levels.stream().allMatch(level -> level == ResultLevel.output);
  }
}
