package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetScope;

/**
 * The goals of one indicator in one mission, from the rows of the table targets that were known on
 * the as-of date.
 *
 * <p>A region has the rows that name it, a row without a region being the root's; above the level
 * that reports, only those for a total. A region of that level without a row has the rows for each
 * region of the nearest region above it that has any. Breakdowns never share a row.
 */
final class GoalBook {
  private final Lineage lineage;
  private final Indicator indicator;

  /** By breakdown and region, here and below. */
  private final Map<String, Map<String, GoalDates>> direct;

  private final Map<String, Map<String, GoalDates>> totals;
  private final Map<String, Map<String, GoalDates>> forEach;
  private final Set<String> aimedAt = new HashSet<>();
  private final Map<String, Set<String>> regionsWithTotal = new HashMap<>();

  GoalBook(Framework framework, Lineage lineage, AsOf asOf, Mission mission, Indicator indicator) {
    this.lineage = lineage;
    this.indicator = indicator;
    Map<String, Map<String, List<Target>>> all = new HashMap<>();
    Map<String, Map<String, List<Target>>> total = new HashMap<>();
    Map<String, Map<String, List<Target>>> each = new HashMap<>();
    for (Target row : framework.targets(indicator.getIndicatorId())) {
      String region = row.getRegionId() == null ? mission.getRootRegionId() : row.getRegionId();
      if (!asOf.knows(row.getSetOn()) || !framework.isInMissionArea(region, mission)) {
        continue;
      }
      add(row, region, all);
      add(row, region, row.getScope() == TargetScope.total ? total : each);
      noteTarget(row, region);
    }
    this.direct = dates(all);
    this.totals = dates(total);
    this.forEach = dates(each);
  }

  private void noteTarget(Target row, String region) {
    if (row.getTargetValue() == null && row.getTargetLow() == null && row.getTargetHigh() == null) {
      return;
    }
    aimedAt.add(row.getDisaggregation());
    if (row.getScope() == TargetScope.total) {
      regionsWithTotal.computeIfAbsent(row.getDisaggregation(), key -> new HashSet<>()).add(region);
    }
  }

  private static void add(Target row, String region, Map<String, Map<String, List<Target>>> rows) {
    rows.computeIfAbsent(row.getDisaggregation(), breakdown -> new HashMap<>())
        .computeIfAbsent(region, id -> new ArrayList<>())
        .add(row);
  }

  private Map<String, Map<String, GoalDates>> dates(Map<String, Map<String, List<Target>>> rows) {
    Map<String, Map<String, GoalDates>> dates = new HashMap<>();
    rows.forEach(
        (breakdown, regions) -> {
          Map<String, GoalDates> found = new HashMap<>();
          regions.forEach(
              (region, targets) -> found.put(region, new GoalDates(targets, indicator)));
          dates.put(breakdown, found);
        });
    return dates;
  }

  /**
   * The goal of a place in a period; without a target it may still hold a baseline.
   *
   * @return empty when no row is for it
   */
  Optional<Goal> find(String regionId, String disaggregation, Period period, Tier tier) {
    Map<String, Map<String, GoalDates>> own = tier == Tier.ABOVE ? totals : direct;
    GoalDates dates = own.getOrDefault(disaggregation, Map.of()).get(regionId);
    if (dates == null && tier == Tier.REPORTING && !forEach.isEmpty()) {
      dates = fromAbove(regionId, disaggregation, period.lastDay());
    }
    return dates == null ? Optional.empty() : Optional.of(dates.at(period.end()));
  }

  private @Nullable GoalDates fromAbove(String regionId, String disaggregation, LocalDate day) {
    Map<String, GoalDates> regions = forEach.getOrDefault(disaggregation, Map.of());
    for (String above : lineage.above(regionId, day)) {
      GoalDates dates = regions.get(above);
      if (dates != null) {
        return dates;
      }
    }
    return null;
  }

  /** Whether any region has a target for a breakdown. */
  boolean hasTargets(String disaggregation) {
    return aimedAt.contains(disaggregation);
  }

  /** Whether a total of another region has a target for a breakdown. */
  boolean hasTotalElsewhere(String regionId, String disaggregation) {
    Set<String> regions = regionsWithTotal.getOrDefault(disaggregation, Set.of());
    return regions.size() > 1 || (regions.size() == 1 && !regions.contains(regionId));
  }
}
