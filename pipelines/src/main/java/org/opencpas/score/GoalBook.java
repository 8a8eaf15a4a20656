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
  /** What rows and figures are matched by. */
  private record Place(String regionId, String disaggregation) {}

  private final Lineage lineage;
  private final Indicator indicator;
  private final Map<Place, GoalDates> direct;
  private final Map<Place, GoalDates> totals;
  private final Map<Place, GoalDates> forEach;
  private final Set<String> aimedAt = new HashSet<>();
  private final Map<String, Set<String>> regionsWithTotal = new HashMap<>();

  GoalBook(Framework framework, Lineage lineage, AsOf asOf, Mission mission, Indicator indicator) {
    this.lineage = lineage;
    this.indicator = indicator;
    Map<Place, List<Target>> all = new HashMap<>();
    Map<Place, List<Target>> total = new HashMap<>();
    Map<Place, List<Target>> each = new HashMap<>();
    for (Target row : framework.targets(indicator.getIndicatorId())) {
      String region = row.getRegionId() == null ? mission.getRootRegionId() : row.getRegionId();
      if (!asOf.knows(row.getSetOn()) || !framework.isInMissionArea(region, mission)) {
        continue;
      }
      Place place = new Place(region, row.getDisaggregation());
      all.computeIfAbsent(place, key -> new ArrayList<>()).add(row);
      boolean isTotal = row.getScope() == TargetScope.total;
      (isTotal ? total : each).computeIfAbsent(place, key -> new ArrayList<>()).add(row);
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

  private Map<Place, GoalDates> dates(Map<Place, List<Target>> rows) {
    Map<Place, GoalDates> dates = new HashMap<>();
    rows.forEach((place, targets) -> dates.put(place, new GoalDates(targets, indicator)));
    return dates;
  }

  /**
   * The goal of a place in a period; without a target it may still hold a baseline.
   *
   * @return empty when no row is for it
   */
  Optional<Goal> find(String regionId, String disaggregation, Period period, Tier tier) {
    Map<Place, GoalDates> own = tier == Tier.ABOVE ? totals : direct;
    GoalDates dates = own.get(new Place(regionId, disaggregation));
    if (dates == null && tier == Tier.REPORTING && !forEach.isEmpty()) {
      dates = fromAbove(regionId, disaggregation, period.lastDay());
    }
    return dates == null ? Optional.empty() : Optional.of(dates.at(period.end()));
  }

  private @Nullable GoalDates fromAbove(String regionId, String disaggregation, LocalDate day) {
    for (String above : lineage.above(regionId, day)) {
      GoalDates dates = forEach.get(new Place(above, disaggregation));
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
