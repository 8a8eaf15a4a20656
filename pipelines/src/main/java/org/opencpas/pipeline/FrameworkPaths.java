package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;

/**
 * The ways of the framework from renewals to now, as the audience may see them; each is found once.
 * What the audience may see no more, it does not see as it was either.
 */
final class FrameworkPaths {
  private final RunPlan plan;
  private @Nullable Framework known;
  private final Map<LocalDate, FrameworkPath> paths = new HashMap<>();

  FrameworkPaths(RunPlan plan) {
    this.plan = plan;
  }

  /** The way from what was known at the end of a day. */
  FrameworkPath since(LocalDate day) {
    return paths.computeIfAbsent(day, this::found);
  }

  private FrameworkPath found(LocalDate day) {
    Framework now = known == null ? plan.knownFramework() : known;
    known = now;
    FrameworkTables then = plan.shownFrameworkKnownOn(new AsOf(day)).tables();
    return new FrameworkPath(
        withUnknownPlaces(stillShown(then, now), now), now, plan.workspace().counted());
  }

  /** Events are counted as they are known now, and so is the place of those without one. */
  private static FrameworkTables withUnknownPlaces(FrameworkTables then, Framework now) {
    List<Region> regions = new ArrayList<>(then.getRegions());
    for (Mission mission : then.getMissions()) {
      String unknown = DefinedRegion.unknownId(mission.getRootRegionId());
      if (then.getRegions().stream().noneMatch(each -> each.getRegionId().equals(unknown))) {
        regions.addAll(now.regionVersions(unknown));
      }
    }
    return FrameworkTables.newBuilder(then).setRegions(regions).build();
  }

  private FrameworkTables stillShown(FrameworkTables then, Framework now) {
    Set<String> gone =
        then.getIndicators().stream()
            .map(Indicator::getIndicatorId)
            .filter(id -> now.indicator(id).isEmpty())
            .collect(Collectors.toSet());
    if (gone.isEmpty()) {
      return then;
    }
    Framework whole = plan.framework();
    Set<String> hidden =
        gone.stream().filter(id -> whole.indicator(id).isPresent()).collect(Collectors.toSet());
    return FrameworkTables.newBuilder(then)
        .setIndicators(without(hidden, then.getIndicators()))
        .setIndicatorComponents(
            then.getIndicatorComponents().stream()
                .filter(row -> !hidden.contains(row.getIndicatorId()))
                .toList())
        .setTargets(
            then.getTargets().stream()
                .filter(row -> !hidden.contains(row.getIndicatorId()))
                .toList())
        .build();
  }

  private static List<Indicator> without(Set<String> hidden, List<Indicator> rows) {
    return rows.stream().filter(row -> !hidden.contains(row.getIndicatorId())).toList();
  }
}
