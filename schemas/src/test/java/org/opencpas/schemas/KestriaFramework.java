package org.opencpas.schemas;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One row of every framework table, with every field filled. Kestria does not exist. */
final class KestriaFramework {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2025, 1, 1);

  private KestriaFramework() {}

  static final Mission MISSION =
      Mission.newBuilder()
          .setMissionId("KESMIS")
          .setName("Mission in Kestria")
          .setOrganisation(Organisation.AU)
          .setRootRegionId("KS")
          .setEstablishedOn(FIRST)
          .setClosedOn(SECOND)
          .build();

  static final MandateEvent MANDATE_EVENT =
      MandateEvent.newBuilder()
          .setEventId("KE-1")
          .setMissionId("KESMIS")
          .setEventType(MandateEventType.rollover)
          .setAuthority("AU PSC")
          .setEventDate(FIRST)
          .setEffectiveFrom(FIRST)
          .setExpiresOn(SECOND)
          .setInstrument("Fictional text K/1")
          .setSource("invented")
          .setVerifiedOn(SECOND)
          .setConflict("another invention")
          .build();

  static final StrengthCeiling STRENGTH_CEILING =
      StrengthCeiling.newBuilder()
          .setMissionId("KESMIS")
          .setAuthority("other")
          .setCategory(StrengthCategory.formed_police)
          .setAuthorised(4_200_000_000L)
          .setEffectiveFrom(FIRST)
          .setInstrument("Fictional text K/1")
          .setSource("invented")
          .build();

  static final Objective OBJECTIVE =
      Objective.newBuilder()
          .setObjectiveId("O1")
          .setMissionId("KESMIS")
          .setParentId("O0")
          .setLevel(ObjectiveLevel.outcome)
          .setMandateReference("para. 3")
          .setPriority(1)
          .setTitle("Civilians are safer")
          .setTheme("protection of civilians")
          .setWeight(0.1)
          .build();

  static final ObjectiveCondition OBJECTIVE_CONDITION =
      ObjectiveCondition.newBuilder()
          .setObjectiveId("O1")
          .setRequires("the ceasefire holds")
          .setNote("nobody goes home under fire")
          .build();

  static final Indicator INDICATOR =
      Indicator.newBuilder()
          .setIndicatorId("escorts")
          .setMissionId("KESMIS")
          .setObjectiveId("O1")
          .setTitle("Escorts provided")
          .setDefinition("Escorts provided of those asked for")
          .setUnit("%")
          .setMeasure(Measure.percentage)
          .setValueKind(ValueKind.ratio)
          .setNumeratorKind(ValueKind.flow)
          .setDenominatorKind(ValueKind.stock)
          .setAdditiveOverRegions(false)
          .setResetsOn("1 July")
          .setDirection(Direction.maintain)
          .setResultLevel(ResultLevel.context)
          .setComponent(Component.support)
          .setMandateComponent("security")
          .setFrequency(Frequency.half_year)
          .setRegionLevel(1)
          .setGraceDays(15)
          .setWeight(2.5)
          .setRangeLow(-0.5)
          .setRangeHigh(100.0)
          .setResponsible("U3")
          .setDataSource("patrol log")
          .setSourceIndependence(SourceIndependence.checked)
          .setSensitivity(Sensitivity.contributor)
          .setValidFrom(FIRST)
          .setValidTo(SECOND)
          .build();

  static final IndicatorComponent INDICATOR_COMPONENT =
      IndicatorComponent.newBuilder()
          .setIndicatorId("escorts")
          .setComponent(Component.police)
          .build();

  static final Target TARGET =
      Target.newBuilder()
          .setTargetId("T1")
          .setIndicatorId("escorts")
          .setRegionId("KS01")
          .setDisaggregation("age=18-24;sex=f")
          .setScope(TargetScope.each)
          .setKind(TargetKind.range)
          .setBaselineValue(0.0)
          .setBaselinePeriod("2023")
          .setTargetLow(1.5)
          .setTargetValue(2.5)
          .setTargetHigh(3.5)
          .setTargetPeriod("2024-11-15/P1Y")
          .setPath(TargetPath.milestones)
          .setTolerance(0.25)
          .setSetOn(FIRST)
          .setInstrument("Plan")
          .setSource("invented")
          .build();

  static final Benchmark BENCHMARK =
      Benchmark.newBuilder()
          .setBenchmarkId("B1")
          .setMissionId("KESMIS")
          .setTitle("The ceasefire holds")
          .setAccountableParties("Government of Kestria; armed groups")
          .setInstruments("Fictional text K/1; Fictional text K/2")
          .setCombine(Combine.any)
          .setHoldPeriods(6)
          .setFailPeriods(2)
          .setDueDate(SECOND)
          .build();

  static final BenchmarkCondition BENCHMARK_CONDITION =
      BenchmarkCondition.newBuilder()
          .setBenchmarkId("B1")
          .setIndicatorId("escorts")
          .setAssessmentSubject("access")
          .setRegionId("KS01")
          .setScope(TargetScope.each)
          .setComparison("between")
          .setThreshold(4)
          .setThresholdHigh(6.0)
          .build();

  static final Assessment ASSESSMENT =
      Assessment.newBuilder()
          .setAssessmentId("A1")
          .setMissionId("KESMIS")
          .setSubject("access")
          .setRegionId("KS01")
          .setPeriod("2024-S1")
          .setRating("moderate")
          .setScale("four steps")
          .setRationale("roads reopened")
          .setAuthorRole("force commander")
          .setAssessedOn(SECOND)
          .setSensitivity(Sensitivity.council)
          .setEvidence("report 7")
          .build();

  static final Region REGION =
      Region.newBuilder()
          .setRegionId("KS01")
          .setName("Haute-V\u00e9rane")
          .setLevel(1)
          .setParentId("KS")
          .setMissionSector("West")
          .setValidFrom(FIRST)
          .setValidTo(SECOND)
          .setAliases("Upper Verane; HV")
          .setStatusNote("disputed until 2024")
          .build();

  static final Population POPULATION =
      Population.newBuilder()
          .setRegionId("KS01")
          .setValidFrom(FIRST)
          .setPopulation(1_240_000L)
          .setSource("invented")
          .build();

  static final FrameworkTables TABLES =
      FrameworkTables.newBuilder()
          .setMissions(List.of(MISSION))
          .setMandateEvents(List.of(MANDATE_EVENT))
          .setStrengthCeilings(List.of(STRENGTH_CEILING))
          .setObjectives(List.of(OBJECTIVE))
          .setObjectiveConditions(List.of(OBJECTIVE_CONDITION))
          .setIndicators(List.of(INDICATOR))
          .setIndicatorComponents(List.of(INDICATOR_COMPONENT))
          .setTargets(List.of(TARGET))
          .setBenchmarks(List.of(BENCHMARK))
          .setBenchmarkConditions(List.of(BENCHMARK_CONDITION))
          .setAssessments(List.of(ASSESSMENT))
          .setRegions(List.of(REGION))
          .setPopulations(List.of(POPULATION))
          .build();

  static List<SpecificRecord> rows() {
    return List.of(
        MISSION,
        MANDATE_EVENT,
        STRENGTH_CEILING,
        OBJECTIVE,
        OBJECTIVE_CONDITION,
        INDICATOR,
        INDICATOR_COMPONENT,
        TARGET,
        BENCHMARK,
        BENCHMARK_CONDITION,
        ASSESSMENT,
        REGION,
        POPULATION,
        TABLES);
  }
}
