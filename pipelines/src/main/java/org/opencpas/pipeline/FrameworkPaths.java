package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;

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
    return new FrameworkPath(stillShown(then, now), now, plan.workspace().counted());
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
