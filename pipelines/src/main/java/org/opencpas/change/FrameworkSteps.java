package org.opencpas.change;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;

/**
 * The framework on its way from then to now, step by step. What bears on no headline figure
 * (titles, benchmarks, judgements, ceilings) is as it is now all along. The first step after which
 * a table is that of now may name what another table does not have yet; such rows have no figure.
 */
public final class FrameworkSteps {
  private final FrameworkTables then;
  private final FrameworkTables now;
  private final Map<String, Mission> missions;
  private final Map<String, Objective> objectives;
  private final Map<String, Indicator> indicators;
  private final Map<Step, FrameworkTables> after = new EnumMap<>(Step.class);
  private final Map<Step, FrameworkDifference> differences = new EnumMap<>(Step.class);

  /**
   * Sets two frameworks against each other, each as the audience may see it and as it was known.
   */
  public FrameworkSteps(FrameworkTables then, FrameworkTables now) {
    this.now = now;
    this.then = worded(then);
    this.missions = byId(then.getMissions(), Mission::getMissionId);
    this.objectives = byId(then.getObjectives(), Objective::getObjectiveId);
    this.indicators = byId(then.getIndicators(), Indicator::getIndicatorId);
  }

  /** The framework then. */
  public FrameworkTables then() {
    return then;
  }

  /** The framework once a step, and all before it, has been taken. */
  public FrameworkTables after(Step step) {
    return after.computeIfAbsent(step, this::made);
  }

  /** Whether a step changes anything that bears on a figure. */
  public boolean changes(Step step) {
    return difference(step).isAny();
  }

  /**
   * Whether a step may change what an indicator stands at in a mission: its own row, its targets,
   * the mission with its mandates, or any region.
   */
  public boolean changes(Step step, String missionId, String indicatorId) {
    return difference(step).touches(missionId, indicatorId);
  }

  /** Whether a step may change scores of a mission, beside what it does to its indicators. */
  public boolean changesScores(Step step, String missionId) {
    return difference(step).touchesScores(missionId);
  }

  private FrameworkDifference difference(Step step) {
    return differences.computeIfAbsent(step, this::compared);
  }

  private FrameworkDifference compared(Step step) {
    int place = Step.taken().indexOf(step);
    FrameworkTables before = place == 0 ? then : after(Step.taken().get(place - 1));
    return new FrameworkDifference(before, after(step));
  }

  private FrameworkTables made(Step step) {
    if (Step.WEIGHTS.isBy(step)) {
      return now;
    }
    FrameworkTables.Builder tables =
        FrameworkTables.newBuilder(now)
            .setMissions(now.getMissions().stream().map(row -> mission(row, step)).toList())
            .setObjectives(now.getObjectives().stream().map(this::objective).toList())
            .setIndicators(now.getIndicators().stream().map(row -> indicator(row, step)).toList());
    if (!Step.BOUNDARY.isBy(step)) {
      tables.setRegions(then.getRegions()).setPopulations(then.getPopulations());
    }
    if (!Step.TARGET.isBy(step)) {
      tables.setTargets(
          Step.BASELINE.isBy(step)
              ? TargetRows.withBaselines(then.getTargets(), now.getTargets())
              : then.getTargets());
    }
    return tables.build();
  }

  private Mission mission(Mission row, Step step) {
    Mission before = missions.get(row.getMissionId());
    return before == null || Step.BOUNDARY.isBy(step)
        ? row
        : Mission.newBuilder(row).setRootRegionId(before.getRootRegionId()).build();
  }

  private Objective objective(Objective row) {
    Objective before = objectives.get(row.getObjectiveId());
    return before == null ? row : Objective.newBuilder(row).setWeight(before.getWeight()).build();
  }

  private Indicator indicator(Indicator row, Step step) {
    Indicator before = indicators.get(row.getIndicatorId());
    if (before == null) {
      return row;
    }
    Indicator.Builder built = Indicator.newBuilder(row).setWeight(before.getWeight());
    return Step.DEFINITION.isBy(step) ? built.build() : defined(built, before).build();
  }

  /** With the definition of an earlier row. */
  private static Indicator.Builder defined(Indicator.Builder row, Indicator before) {
    return row.setUnit(before.getUnit())
        .setMeasure(before.getMeasure())
        .setValueKind(before.getValueKind())
        .setNumeratorKind(before.getNumeratorKind())
        .setDenominatorKind(before.getDenominatorKind())
        .setAdditiveOverRegions(before.getAdditiveOverRegions())
        .setResetsOn(before.getResetsOn())
        .setDirection(before.getDirection())
        .setRangeLow(before.getRangeLow())
        .setRangeHigh(before.getRangeHigh())
        .setSourceIndependence(before.getSourceIndependence())
        .setSensitivity(before.getSensitivity());
  }

  /** With the words of now, and the tables on which no headline figure rests. */
  private FrameworkTables worded(FrameworkTables tables) {
    Map<String, Mission> missionsNow = byId(now.getMissions(), Mission::getMissionId);
    Map<String, Objective> objectivesNow = byId(now.getObjectives(), Objective::getObjectiveId);
    Map<String, Indicator> indicatorsNow = byId(now.getIndicators(), Indicator::getIndicatorId);
    return FrameworkTables.newBuilder(tables)
        .setMissions(
            tables.getMissions().stream()
                .map(row -> worded(row, missionsNow.getOrDefault(row.getMissionId(), row)))
                .toList())
        .setObjectives(
            tables.getObjectives().stream()
                .map(row -> worded(row, objectivesNow.getOrDefault(row.getObjectiveId(), row)))
                .toList())
        .setIndicators(
            tables.getIndicators().stream()
                .map(row -> worded(row, indicatorsNow.getOrDefault(row.getIndicatorId(), row)))
                .toList())
        .setObjectiveConditions(now.getObjectiveConditions())
        .setStrengthCeilings(now.getStrengthCeilings())
        .setBenchmarks(now.getBenchmarks())
        .setBenchmarkConditions(now.getBenchmarkConditions())
        .setAssessments(now.getAssessments())
        .build();
  }

  private static Mission worded(Mission row, Mission words) {
    return Mission.newBuilder(row)
        .setName(words.getName())
        .setOrganisation(words.getOrganisation())
        .build();
  }

  private static Objective worded(Objective row, Objective words) {
    return Objective.newBuilder(row)
        .setTitle(words.getTitle())
        .setTheme(words.getTheme())
        .setMandateReference(words.getMandateReference())
        .setPriority(words.getPriority())
        .build();
  }

  private static Indicator worded(Indicator row, Indicator words) {
    return Indicator.newBuilder(row)
        .setTitle(words.getTitle())
        .setDefinition(words.getDefinition())
        .setResponsible(words.getResponsible())
        .setDataSource(words.getDataSource())
        .build();
  }

  private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    rows.forEach(row -> byId.put(id.apply(row), row));
    return byId;
  }
}
