package org.opencpas.framework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Objective;

/** No objective lies above itself, and an objective has the mission of the one above it. */
final class ObjectiveTrees implements Check {

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    Map<String, Placed<Objective>> byId = new TreeMap<>();
    tables.objectives().forEach(each -> byId.putIfAbsent(each.row().getObjectiveId(), each));
    Map<String, Set<String>> parents = new TreeMap<>();
    for (Placed<Objective> each : byId.values()) {
      String parent = each.row().getParentId();
      parents.put(each.row().getObjectiveId(), parent == null ? Set.of() : Set.of(parent));
    }
    for (List<String> circle : Circles.in(parents)) {
      Placed<Objective> first = byId.get(circle.get(0));
      if (first != null) {
        mistakes.accept(circle(first, circle));
      }
    }
    tables.objectives().forEach(each -> checkMission(each, byId, mistakes));
  }

  private static Mistake circle(Placed<Objective> first, List<String> circle) {
    return first.mistake(
        "parent_id",
        "objectives lie under each other in a circle: " + String.join(" < ", circle),
        "a parent that is not below the objective");
  }

  private static void checkMission(
      Placed<Objective> each, Map<String, Placed<Objective>> byId, Consumer<Mistake> mistakes) {
    String parentId = each.row().getParentId();
    Placed<Objective> parent = parentId == null ? null : byId.get(parentId);
    if (parent != null && !parent.row().getMissionId().equals(each.row().getMissionId())) {
      mistakes.accept(
          each.mistake(
              "parent_id",
              "parent "
                  + Quotation.of(parent.row().getObjectiveId())
                  + " belongs to mission "
                  + Quotation.of(parent.row().getMissionId()),
              "an objective of mission " + Quotation.of(each.row().getMissionId())));
    }
  }
}
