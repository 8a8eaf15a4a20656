package org.opencpas.framework;

import java.util.List;

/** Every check that a framework must pass before it is used. */
final class FrameworkChecks {
  static final List<Check> ALL =
      List.of(
          new SingleRows(),
          new TargetRules(),
          new UniqueRows(),
          new References(),
          new RegionTrees(),
          new ObjectiveTrees(),
          new MissionBorders());

  private FrameworkChecks() {}
}
