package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ObjectiveCondition;

/** Objectives in their trees, to be asked by id; what one does not say, the nearest above does. */
final class ObjectiveIndex {
  private final Map<String, Objective> objectives = new HashMap<>();
  private final Map<String, List<Objective>> paths = new HashMap<>();
  private final Map<String, TreeSet<String>> conditions = new HashMap<>();

  /** Indexes objectives that form trees, and what they require. */
  ObjectiveIndex(List<Objective> rows, List<ObjectiveCondition> required) {
    rows.forEach(each -> objectives.put(each.getObjectiveId(), each));
    objectives.keySet().forEach(id -> paths.put(id, walk(id)));
    for (ObjectiveCondition each : required) {
      conditions
          .computeIfAbsent(each.getObjectiveId(), id -> new TreeSet<>())
          .add(each.getRequires());
    }
  }

  private List<Objective> walk(String objectiveId) {
    List<Objective> path = new ArrayList<>();
    String next = objectiveId;
    while (next != null) {
      Objective objective = Objects.requireNonNull(objectives.get(next), "objective");
      path.add(objective);
      next = objective.getParentId();
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  Optional<Objective> objective(String id) {
    return Optional.ofNullable(objectives.get(id));
  }

  /** An objective and those above it, the topmost first. */
  List<Objective> path(@Nullable String objectiveId) {
    return objectiveId == null ? List.of() : paths.getOrDefault(objectiveId, List.of());
  }

  /** Weight of an objective times those of all above it; 1 without an objective. */
  double weight(@Nullable String objectiveId) {
    List<Objective> path = path(objectiveId);
    double product = 1;
    for (int i = path.size() - 1; i >= 0; i--) {
      product *= path.get(i).getWeight();
    }
    return product;
  }

  Optional<Integer> priority(String objectiveId) {
    return nearest(objectiveId, Objective::getPriority);
  }

  Optional<String> mandateReference(String objectiveId) {
    return nearest(objectiveId, Objective::getMandateReference);
  }

  private <T> Optional<T> nearest(String objectiveId, Function<Objective, @Nullable T> column) {
    List<Objective> path = path(objectiveId);
    for (int i = path.size() - 1; i >= 0; i--) {
      T found = column.apply(path.get(i));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  Optional<String> conditions(String objectiveId) {
    return Optional.ofNullable(conditions.get(objectiveId)).map(each -> String.join("; ", each));
  }
}
