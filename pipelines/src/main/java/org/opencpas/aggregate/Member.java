package org.opencpas.aggregate;

import java.util.List;
import java.util.Set;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ResultLevel;

/**
 * What an indicator counts for in a mission, read from the framework once.
 *
 * @param weight among all indicators, 0 or above
 * @param components that it serves
 * @param objectives that it speaks for, from the topmost down to its own; none for an indicator
 *     without an objective
 * @param restsOnOutputs whether its own objective has no evidence but outputs
 */
record Member(
    Indicator indicator,
    double weight,
    Set<Component> components,
    List<Objective> objectives,
    boolean restsOnOutputs) {

  static Member of(Framework framework, String missionId, String indicatorId) {
    Indicator indicator = framework.indicator(indicatorId).orElseThrow();
    String objective = indicator.getObjectiveId();
    return new Member(
        indicator,
        framework.weight(indicator),
        framework.components(indicatorId),
        framework.objectivePath(objective),
        objective != null && framework.isOutputOnly(missionId, objective));
  }

  String id() {
    return indicator.getIndicatorId();
  }

  ResultLevel level() {
    return indicator.getResultLevel();
  }
}
