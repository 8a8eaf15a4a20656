package org.opencpas.schemas;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One row of every record and computed table, with every field filled. Kestria does not exist. */
final class KestriaRecords {
  private static final LocalDate START = LocalDate.of(2024, 5, 1);
  private static final LocalDate END = LocalDate.of(2024, 6, 1);
  private static final LocalDateTime EARLY = LocalDateTime.of(2024, 6, 3, 14, 0, 5, 7_000_000);
  private static final LocalDateTime LATE = LocalDateTime.of(2024, 7, 1, 0, 0);

  private KestriaRecords() {}

  static final IndicatorRecord INDICATOR_RECORD =
      IndicatorRecord.newBuilder()
          .setMissionId("KESMIS")
          .setIndicatorId("escorts")
          .setRegionId("KS01")
          .setComponent(Component.police)
          .setPeriod("2024-05")
          .setValue(12.5)
          .setNumerator(5.0)
          .setDenominator(40.0)
          .setLow(10.0)
          .setHigh(15.0)
          .setStatus(ObservationStatus.estimated)
          .setDisaggregation("sex=f")
          .setTextValue("roads were cut")
          .setUnit("%")
          .setBaselineValue(0.0)
          .setBaselinePeriod("2023")
          .setTargetValue(90.0)
          .setTargetPeriod("2024")
          .setSource("Sector West")
          .setRecordId("r-1")
          .setReportedAt(EARLY)
          .setRevision(2)
          .setAction(Action.merge)
          .setSensitivity(Sensitivity.contributor)
          .setComment("late")
          .setEvidence("log 4")
          .build();

  static final Observation OBSERVATION =
      Observation.newBuilder()
          .setMissionId("KESMIS")
          .setIndicatorId("escorts")
          .setRegionId("KS01")
          .setComponent(Component.police)
          .setDisaggregation("sex=f")
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setValue(12.5)
          .setValueText("12.50")
          .setNumerator(5.0)
          .setDenominator(40.0)
          .setLow(10.0)
          .setHigh(15.0)
          .setStatus(ObservationStatus.estimated)
          .setTextValue("roads were cut")
          .setUnit("%")
          .setBaselineValue(0.0)
          .setBaselinePeriod("2023")
          .setTargetValue(90.0)
          .setTargetPeriod("2024")
          .setReportedAt(EARLY)
          .setFirstReportedAt(EARLY)
          .setConfirmedAt(LATE)
          .setRevision(2)
          .setSensitivity(Sensitivity.contributor)
          .setSource("police")
          .setFile("records/police/2024.csv")
          .setSheet("May")
          .setLine(5_000_000_000L)
          .setRecordId("r-1")
          .setComment("late")
          .setEvidence("log 4")
          .build();

  static final SourceCount SOURCE_COUNT =
      SourceCount.newBuilder()
          .setSource("police")
          .setFile("records/police/2024.csv")
          .setRows(10)
          .setRowsAccepted(9)
          .setRowsRejected(1)
          .setRecords(15)
          .setCurrent(5)
          .setDuplicate(4)
          .setSuperseded(3)
          .setRetracted(2)
          .setLater(1)
          .build();

  static final ObservationVersion OBSERVATION_VERSION =
      ObservationVersion.newBuilder()
          .setMissionId("KESMIS")
          .setIndicatorId("escorts")
          .setRegionId("KS01")
          .setComponent(Component.police)
          .setDisaggregation("")
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setKnownFrom(EARLY)
          .setKnownTo(LATE)
          .setOutcome(Outcome.superseded)
          .setEndedBy("records/police/2024.csv:9")
          .setValue(12.5)
          .setValueText("12.50")
          .setNumerator(5.0)
          .setDenominator(40.0)
          .setLow(10.0)
          .setHigh(15.0)
          .setStatus(ObservationStatus.reported)
          .setTextValue("roads were cut")
          .setUnit("%")
          .setBaselineValue(0.0)
          .setBaselinePeriod("2023")
          .setTargetValue(90.0)
          .setTargetPeriod("2024")
          .setReportedAt(EARLY)
          .setRevision(2)
          .setAction(Action.replace)
          .setSensitivity(Sensitivity.internal)
          .setSource("police")
          .setFile("records/police/2024.csv")
          .setSheet("")
          .setLine(7)
          .setRecordOrder(1)
          .setRecordId("r-1")
          .setComment("late")
          .setEvidence("log 4")
          .build();

  static final Rejection REJECTION =
      Rejection.newBuilder()
          .setSource("police")
          .setFile("records/police/2024.csv")
          .setSheet("")
          .setLine(8)
          .setColumnName("value")
          .setRule("not_a_number")
          .setMessage("\"12,5\" is not a number")
          .setHint("Write digits.")
          .setAlso("region_unknown")
          .setRaw("KESMIS,escorts,KS99,\"12,5\"")
          .build();

  static final QualityFlag QUALITY_FLAG =
      QualityFlag.newBuilder()
          .setMissionId("KESMIS")
          .setIndicatorId("escorts")
          .setRegionId("KS01")
          .setComponent(Component.military)
          .setDisaggregation("")
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setRule("out_of_range")
          .setSeverity(Severity.warning)
          .setObserved("120")
          .setExpected("0 to 100")
          .setMessage("the value is outside the indicator's range")
          .setSource("police")
          .setFile("records/police/2024.csv")
          .setSheet("")
          .setLine(9)
          .build();

  static final IndicatorProgress INDICATOR_PROGRESS =
      IndicatorProgress.newBuilder()
          .setMissionId("KESMIS")
          .setIndicatorId("escorts")
          .setRegionId("KS01")
          .setComponent(Component.civilian)
          .setDisaggregation("")
          .setPeriodType(PeriodType.month)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setRegionLevel(1)
          .setRollUp(RollUp.ratio)
          .setValue(12.5)
          .setPartialSum(5.0)
          .setShareReporting(0.875)
          .setBaselineValue(0.0)
          .setTargetValue(10.0)
          .setAchievementRaw(1.25)
          .setAchievement(1.0)
          .setGap(0.25)
          .setPace(1.5)
          .setStatus(ProgressStatus.met)
          .setReason("overflow")
          .build();

  static final Coverage COVERAGE =
      Coverage.newBuilder()
          .setMissionId("KESMIS")
          .setComponent(Component.support)
          .setRegionId("KS01")
          .setIndicatorId("escorts")
          .setPeriodType(PeriodType.budget_year)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setExpected(1)
          .setResponded(1)
          .setObserved(1)
          .setOnTime(0)
          .setNoAccess(0)
          .setWithheld(0)
          .setDaysLate(33)
          .setSilentPeriods(0)
          .setLastObservedEnd(END)
          .build();

  static final Effectiveness EFFECTIVENESS =
      Effectiveness.newBuilder()
          .setMissionId("KESMIS")
          .setComponent("all")
          .setRegionId("KS")
          .setPeriodType(PeriodType.mandate)
          .setPeriodStart(START)
          .setPeriodEnd(END)
          .setResultLevel(ResultLevel.impact)
          .setRegionLevel(0)
          .setScore(-0.5)
          .setBoundLow(-0.75)
          .setBoundHigh(0.25)
          .setIndicatorsExpected(8)
          .setIndicatorsObserved(7)
          .setWeightObserved(0.875)
          .setShareMet(0.25)
          .setShareReversed(0.5)
          .setWorstIndicatorId("escorts")
          .setOutputOnly(true)
          .setReason("low_availability")
          .build();

  static final ReleaseTables TABLES =
      ReleaseTables.newBuilder()
          .setSourceCounts(List.of(SOURCE_COUNT))
          .setObservations(List.of(OBSERVATION))
          .setObservationHistory(List.of(OBSERVATION_VERSION))
          .setRejections(List.of(REJECTION))
          .setQualityFlags(List.of(QUALITY_FLAG))
          .setIndicatorProgress(List.of(INDICATOR_PROGRESS))
          .setCoverage(List.of(COVERAGE))
          .setEffectiveness(List.of(EFFECTIVENESS))
          .build();

  /** The code lists at their last code each, so that one that is dropped is missed. */
  static final Codes CODES =
      Codes.newBuilder()
          .setOrganisation(Organisation.other)
          .setMeasure(Measure.qualitative)
          .setValueKind(ValueKind.qualitative)
          .setDirection(Direction.maintain)
          .setResultLevel(ResultLevel.context)
          .setComponent(Component.support)
          .setFrequency(Frequency.irregular)
          .setSourceIndependence(SourceIndependence.self_reported)
          .setSensitivity(Sensitivity.internal)
          .setObservationStatus(ObservationStatus.estimated)
          .setAction(Action.delete)
          .setOutcome(Outcome.later)
          .setPeriodType(PeriodType.mandate)
          .setProgressStatus(ProgressStatus.not_computable)
          .setRollUp(RollUp.last)
          .setSeverity(Severity.error)
          .setMandateEventType(MandateEventType.liquidation)
          .setStrengthCategory(StrengthCategory.civilian)
          .setObjectiveLevel(ObjectiveLevel.output)
          .setTargetScope(TargetScope.total)
          .setTargetKind(TargetKind.range)
          .setTargetPath(TargetPath.milestones)
          .setCombine(Combine.any)
          .build();

  static List<SpecificRecord> rows() {
    return List.of(
        INDICATOR_RECORD,
        OBSERVATION,
        SOURCE_COUNT,
        OBSERVATION_VERSION,
        REJECTION,
        QUALITY_FLAG,
        INDICATOR_PROGRESS,
        COVERAGE,
        EFFECTIVENESS,
        TABLES,
        CODES);
  }
}
