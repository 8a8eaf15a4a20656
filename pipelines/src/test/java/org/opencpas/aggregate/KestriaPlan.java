package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorComponent;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ObjectiveCondition;
import org.opencpas.schemas.ObjectiveLevel;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.Region;

/**
 * The framework of a test: a mission in Kestria with the regions KS01 and KS02 under its root KS.
 */
final class KestriaPlan {
  private final List<Objective> objectives = new ArrayList<>();
  private final List<ObjectiveCondition> conditions = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<IndicatorComponent> served = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Benchmark> benchmarks = new ArrayList<>();
  private final List<BenchmarkCondition> benchmarkConditions = new ArrayList<>();
  private final List<MandateEvent> events = new ArrayList<>();

  /** An objective, not yet built. */
  static Objective.Builder objective(String id, @Nullable String parent, double weight) {
    return Objective.newBuilder()
        .setObjectiveId(id)
        .setMissionId("KESMIS")
        .setParentId(parent)
        .setLevel(ObjectiveLevel.objective)
        .setTitle("Objective " + id)
        .setWeight(weight);
  }

  KestriaPlan with(Objective.Builder objective) {
    objectives.add(objective.build());
    return this;
  }

  KestriaPlan with(Indicator.Builder indicator) {
    indicators.add(indicator.build());
    return this;
  }

  /** An indicator serves one more component. */
  KestriaPlan serves(String indicator, Component component) {
    served.add(new IndicatorComponent(indicator, component));
    return this;
  }

  /** An objective has a condition. */
  KestriaPlan requires(String objective, String condition) {
    conditions.add(
        ObjectiveCondition.newBuilder().setObjectiveId(objective).setRequires(condition).build());
    return this;
  }

  KestriaPlan with(Benchmark.Builder benchmark) {
    benchmarks.add(benchmark.build());
    return this;
  }

  KestriaPlan with(BenchmarkCondition.Builder condition) {
    benchmarkConditions.add(condition.build());
    return this;
  }

  KestriaPlan with(Assessment.Builder assessment) {
    assessments.add(assessment.build());
    return this;
  }

  KestriaPlan with(MandateEvent.Builder event) {
    events.add(event.build());
    return this;
  }

  /** Somebody judged a subject; without a region the whole mission. */
  KestriaPlan judged(String subject, @Nullable String region, String period) {
    assessments.add(
        Assessment.newBuilder()
            .setAssessmentId("judgement-" + assessments.size())
            .setMissionId("KESMIS")
            .setSubject(subject)
            .setRegionId(region)
            .setPeriod(period)
            .setRating("moderate")
            .setScale("words")
            .setAssessedOn(LocalDate.of(2024, 6, 30))
            .build());
    return this;
  }

  Framework framework() {
    return new Framework(
        FrameworkTables.newBuilder()
            .setMissions(
                List.of(
                    Mission.newBuilder()
                        .setMissionId("KESMIS")
                        .setName("Mission in Kestria")
                        .setOrganisation(Organisation.UN)
                        .setRootRegionId("KS")
                        .build()))
            .setMandateEvents(events)
            .setStrengthCeilings(List.of())
            .setObjectives(objectives)
            .setObjectiveConditions(conditions)
            .setIndicators(indicators)
            .setIndicatorComponents(served)
            .setTargets(List.of())
            .setBenchmarks(benchmarks)
            .setBenchmarkConditions(benchmarkConditions)
            .setAssessments(assessments)
            .setRegions(
                List.of(
                    Region.newBuilder().setRegionId("KS").setName("Kestria").setLevel(0).build(),
                    Region.newBuilder()
                        .setRegionId("KS01")
                        .setName("One")
                        .setLevel(1)
                        .setParentId("KS")
                        .build(),
                    Region.newBuilder()
                        .setRegionId("KS02")
                        .setName("Two")
                        .setLevel(1)
                        .setParentId("KS")
                        .build()))
            .setPopulations(List.of())
            .build());
  }
}
