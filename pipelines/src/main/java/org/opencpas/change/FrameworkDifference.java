package org.opencpas.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorComponent;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.Target;

/** What differs between two states of a framework, as far as a headline figure may rest on it. */
final class FrameworkDifference {
  private final boolean hasOtherRegions;

  /** Missions that differ, or whose mandates do. */
  private final Set<String> missions;

  /** Missions whose objectives differ. */
  private final Set<String> objectives;

  private final Set<String> indicators;

  /** Indicators that differ in their weight alone, or in the components that they serve. */
  private final Set<String> weighed;

  /** Missions with an indicator that differs; null stands for those of all missions. */
  private final Set<@Nullable String> missionsOfIndicators = new HashSet<>();

  FrameworkDifference(FrameworkTables before, FrameworkTables after) {
    this.hasOtherRegions =
        differs(before.getRegions(), after.getRegions())
            || differs(before.getPopulations(), after.getPopulations());
    this.missions = differing(before.getMissions(), after.getMissions(), Mission::getMissionId);
    this.missions.addAll(
        differing(before.getMandateEvents(), after.getMandateEvents(), MandateEvent::getMissionId));
    this.objectives =
        differing(before.getObjectives(), after.getObjectives(), Objective::getMissionId);
    this.indicators =
        differing(
            unweighed(before.getIndicators()),
            unweighed(after.getIndicators()),
            Indicator::getIndicatorId);
    this.indicators.addAll(
        differing(before.getTargets(), after.getTargets(), Target::getIndicatorId));
    this.weighed =
        differing(before.getIndicators(), after.getIndicators(), Indicator::getIndicatorId);
    this.weighed.addAll(
        differing(
            before.getIndicatorComponents(),
            after.getIndicatorComponents(),
            IndicatorComponent::getIndicatorId));
    noteMissions(before.getIndicators());
    noteMissions(after.getIndicators());
  }

  private void noteMissions(List<Indicator> rows) {
    for (Indicator row : rows) {
      if (weighed.contains(row.getIndicatorId())) {
        missionsOfIndicators.add(row.getMissionId());
      }
    }
  }

  private static List<Indicator> unweighed(List<Indicator> rows) {
    return rows.stream().map(row -> Indicator.newBuilder(row).setWeight(1).build()).toList();
  }

  /** Avro's own lists compare rows without knowing of days. */
  private static <T> boolean differs(List<T> before, List<T> after) {
    return !new ArrayList<>(before).equals(new ArrayList<>(after));
  }

  /** Ids under which one table has other rows than the other, or has them in another order. */
  private static <T> Set<String> differing(List<T> before, List<T> after, Function<T, String> id) {
    Map<String, List<T>> earlier = byId(before, id);
    Map<String, List<T>> later = byId(after, id);
    Set<String> differing = new HashSet<>();
    Collection<String> ids = new HashSet<>(earlier.keySet());
    ids.addAll(later.keySet());
    for (String each : ids) {
      if (!Objects.equals(earlier.get(each), later.get(each))) {
        differing.add(each);
      }
    }
    return differing;
  }

  private static <T> Map<String, List<T>> byId(List<T> rows, Function<T, String> id) {
    Map<String, List<T>> byId = new HashMap<>();
    for (T row : rows) {
      byId.computeIfAbsent(id.apply(row), key -> new ArrayList<>()).add(row);
    }
    return byId;
  }

  boolean isAny() {
    return hasOtherRegions
        || !missions.isEmpty()
        || !objectives.isEmpty()
        || !indicators.isEmpty()
        || !weighed.isEmpty();
  }

  boolean touches(String missionId, String indicatorId) {
    return hasOtherRegions || missions.contains(missionId) || indicators.contains(indicatorId);
  }

  boolean touchesScores(String missionId) {
    return hasOtherRegions
        || missions.contains(missionId)
        || objectives.contains(missionId)
        || missionsOfIndicators.contains(missionId)
        || missionsOfIndicators.contains(null);
  }
}
