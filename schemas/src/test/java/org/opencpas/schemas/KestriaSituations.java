package org.opencpas.schemas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Rows of version 0.2: one of every table that stands beside the scores. */
final class KestriaSituations {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2025, 1, 1);

  private static final ConflictTrend CONFLICT_TREND =
      ConflictTrend.newBuilder()
          .setMissionId("KESMIS")
          .setSource("incidents")
          .setRegionId("KS01")
          .setEventType("all")
          .setPeriodType(PeriodType.year)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setRegionLevel(1)
          .setEvents(12)
          .setDeathsBest(30.0)
          .setDeathsLow(25.0)
          .setDeathsHigh(40.0)
          .setCivilianDeathsRecorded(9.0)
          .setEventsUncertainPlace(2)
          .setStatusUnknownReason("no_value")
          .setMonthsComplete(12)
          .setMonthsExpected(12)
          .setRegionsComplete(1)
          .setRegionsExpected(1)
          .setMonthsMatched(12)
          .setMatchedShare(1)
          .setEventsMatched(12)
          .setEventsBefore(24)
          .setEventsRatio(0.5)
          .setEventsRatioLow(0.2)
          .setEventsRatioHigh(1.25)
          .setDeathsReason("no_events")
          .setWithoutLargestReason("no_events")
          .setPersonYears(400_000.0)
          .setEventsPer100000PersonYears(3.0)
          .setDeathsPer100000PersonYears(7.5)
          .setStrengthReason("not_at_target_level")
          .setOtherSourcesEvents("radio=11")
          .setSourcesCompared(1)
          .setSourcesAgreeing(1)
          .build();

  private static final Strength STRENGTH =
      Strength.newBuilder()
          .setMissionId("KESMIS")
          .setAuthority("UNSC")
          .setCategory("military")
          .setPeriodType(PeriodType.year)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setDeployed(900.0)
          .setMeanDeployed(880.0)
          .setMeanOfMonths(879.5)
          .setMonthsReported(12)
          .setMonthsExpected(12)
          .setAuthorised(1_000L)
          .setShareOfCeiling(0.9)
          .setDaysBelow(31)
          .setDaysTo90(212)
          .setWomen(81.0)
          .setWomenShare(0.09)
          .setDeaths(3.0)
          .setDeathsByCause("accident=2;illness=1")
          .setDeathsPer1000(3.4)
          .setUnderCounted(true)
          .build();

  private static final SurveyedShare SURVEYED_SHARE =
      SurveyedShare.newBuilder()
          .setMissionId("KESMIS")
          .setIndicatorId("civ-feeling-safe")
          .setRegionId("KS01")
          .setComponent(Component.civilian)
          .setDisaggregation("sex=f")
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setValue(62.5)
          .setRespondents(400)
          .setDesignEffect(1.5)
          .setQuestion("Do you feel safe where you live?")
          .setFrame("adults in households")
          .setIntervalLow(56.6)
          .setIntervalHigh(68.0)
          .setChangeReason("no_earlier_wave")
          .build();

  private static final Change CHANGE =
      Change.newBuilder()
          .setMissionId("KESMIS")
          .setFigure(ChangedFigure.value)
          .setIndicatorId("civ-returns")
          .setComponent("civilian")
          .setResultLevel(ResultLevel.outcome)
          .setRegionId("KS02")
          .setPeriodType(PeriodType.year)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setThenKnownOn(LocalDate.of(2025, 7, 1))
          .setThenValue(new BigDecimal("299.000000000000"))
          .setNowValue(new BigDecimal("149.500000000000"))
          .setDifference(new BigDecimal("-149.500000000000"))
          .setPartCorrected(new BigDecimal("-149.500000000000"))
          .setSentence("It was corrected.")
          .build();

  private static final BenchmarkProgress BENCHMARK_PROGRESS =
      BenchmarkProgress.newBuilder()
          .setBenchmarkId("BM-2")
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setPeriodType(PeriodType.year)
          .setMissionId("KESMIS")
          .setTitle("Courts sit outside the capital")
          .setAccountableParties("Government of Kestria; parties of Eastmere")
          .setParties(2)
          .setInstruments("Fictional text K/2")
          .setCombine(Combine.all)
          .setState(BenchmarkState.lost)
          .setSince(END)
          .setConditionResult(ConditionResult.failing)
          .setConditions(2)
          .setConditionsSatisfied(1)
          .setConditionsFailing(1)
          .setPeriodsHeld(0)
          .setHoldPeriods(2)
          .setPeriodsFailed(1)
          .setFailPeriods(1)
          .setPeriodsSilent(0)
          .setFirstMetOn(START)
          .setLastSatisfiedEnd(START)
          .setDueDate(LocalDate.of(2024, 12, 31))
          .setOverdue(true)
          .setThenReason("after_renewal")
          .setFirstMetThen(START)
          .build();

  private static final BenchmarkEvidence BENCHMARK_EVIDENCE =
      BenchmarkEvidence.newBuilder()
          .setBenchmarkId("BM-2")
          .setCondition(1)
          .setRegionId("KS04")
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setMissionId("KESMIS")
          .setIndicatorId("civ-courts-open")
          .setScope(TargetScope.total)
          .setComparison(">=")
          .setThreshold(6)
          .setValue(4.0)
          .setConditionResult(ConditionResult.failing)
          .setGrade(Grade.B)
          .setGradeReason("source")
          .build();

  private static final Statement STATEMENT =
      Statement.newBuilder()
          .setStatementId("KESMIS/recorded_events/radio/KS01/all/year/2025-01-01/2026-01-01")
          .setMissionId("KESMIS")
          .setKind(StatementKind.recorded_events)
          .setRegionId("KS01")
          .setSource("radio")
          .setEventType("all")
          .setPeriodType(PeriodType.year)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setGrade(Grade.C)
          .setLanguage("en")
          .setSentence("Reports indicate 12 recorded events.")
          .setNumbers("12")
          .setSql("SELECT events FROM conflict_trend")
          .build();

  private static final OwedReturn OWED_RETURN =
      OwedReturn.newBuilder()
          .setMissionId("KESMIS")
          .setComponent(Component.military)
          .setResponsible("U3")
          .setRegionId("KS07")
          .setIndicatorId("mil-patrols")
          .setPeriodType(PeriodType.month)
          .setPeriodStart(LocalDate.of(2025, 4, 1))
          .setPeriodEnd(LocalDate.of(2025, 5, 1))
          .setRun("benchmarks-kesmis-2025-06-30")
          .setRunBefore(LocalDate.of(2025, 6, 30))
          .setFreezeOn(LocalDate.of(2025, 5, 31))
          .setDaysLeft(11)
          .setDueOn(LocalDate.of(2025, 5, 16))
          .setDaysOverdue(4)
          .setSilentPeriods(7)
          .setLastObservedEnd(LocalDate.of(2024, 10, 1))
          .build();

  private static final RegionOutline REGION_OUTLINE =
      RegionOutline.newBuilder()
          .setRegionId("KS07")
          .setValidFrom(LocalDate.of(2021, 1, 1))
          .setOutline(
              "{\"type\":\"MultiPolygon\",\"coordinates\":"
                  + "[[[[-27.5,-32],[-25,-32.1],[-25.5,-30.25],[-27.5,-32]]]]}")
          .setLabelLongitude(-25.8)
          .setLabelLatitude(-31.5)
          .setTolerance(0.01)
          .setPoints(3)
          .setPointsInSource(14)
          .setSourceFile("framework/boundaries.geojson")
          .setAttribution("Invented for this sample")
          .setLicence("Apache-2.0")
          .build();

  private KestriaSituations() {}

  static List<SpecificRecord> rows() {
    return List.of(
        CONFLICT_TREND,
        STRENGTH,
        SURVEYED_SHARE,
        CHANGE,
        BENCHMARK_PROGRESS,
        BENCHMARK_EVIDENCE,
        STATEMENT,
        OWED_RETURN,
        REGION_OUTLINE);
  }
}
