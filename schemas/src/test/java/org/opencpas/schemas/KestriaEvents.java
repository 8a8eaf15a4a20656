package org.opencpas.schemas;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Rows of version 0.2: those of 0.1 with every new field filled, and one of every new record. */
final class KestriaEvents {
  private static final LocalDate START = LocalDate.of(2024, 7, 1);
  private static final LocalDateTime REPORTED = LocalDateTime.of(2024, 7, 9, 8, 30);

  static final EventRecord EVENT_RECORD =
      EventRecord.newBuilder()
          .setEventId("KE-17")
          .setMissionId("KESMIS")
          .setRegionId("KS01")
          .setPlace("Haute-V\u00e9rane")
          .setDateStart(START)
          .setDateEnd(START.plusDays(1))
          .setType("clash")
          .setDeathsBest(3.0)
          .setDeathsLow(2.0)
          .setDeathsHigh(5.0)
          .setCivilianDeathsRecorded(1.0)
          .setPlacePrecision(2)
          .setDatePrecision(1)
          .setReportedAt(REPORTED)
          .setRevision(2)
          .setAction(Action.merge)
          .setSensitivity(Sensitivity.council)
          .build();

  static final Event EVENT =
      Event.newBuilder()
          .setSource("incidents")
          .setEventId("KE-17")
          .setMissionId("KESMIS")
          .setRegionId("KS01")
          .setPlace("Haute-V\u00e9rane")
          .setDateStart(START)
          .setDateEnd(START.plusDays(1))
          .setType("clash")
          .setDeathsBest(3.0)
          .setDeathsLow(2.0)
          .setDeathsHigh(5.0)
          .setCivilianDeathsRecorded(1.0)
          .setPlacePrecision(2)
          .setDatePrecision(1)
          .setReportedAt(REPORTED)
          .setSensitivity(Sensitivity.council)
          .setFile("records/events/2024.csv")
          .setSheet("")
          .setLine(18)
          .build();

  static final QualityFlag QUALITY_FLAG =
      QualityFlag.newBuilder(KestriaRecords.QUALITY_FLAG)
          .setIndicatorId("")
          .setComponent(null)
          .setEventId("KE-17")
          .build();

  static final IndicatorProgress INDICATOR_PROGRESS =
      IndicatorProgress.newBuilder(KestriaRecords.INDICATOR_PROGRESS)
          .setCellsExpected(8)
          .setCellsObserved(7)
          .setSilentRegions("KS03")
          .setLow(10.5)
          .setHigh(14.5)
          .setNumerator(25.0)
          .setDenominator(200.0)
          .setTimeWeightedMean(11.75)
          .setValueAtConstantDenominator(12.25)
          .setDistribution("1=3;2=5")
          .setRegionsMet(3)
          .setRegionsJudged(7)
          .setMatchedShare(0.75)
          .setRenewalDate(START)
          .setRenewalThen(0.5)
          .setRenewalNow(1.25)
          .setRenewalChange(0.75)
          .setRenewalMatchedShare(0.875)
          .setRenewalReason("unmatched")
          .build();

  static final ObjectiveProgress OBJECTIVE_PROGRESS =
      ObjectiveProgress.newBuilder()
          .setMissionId("KESMIS")
          .setObjectiveId("OBJ-1")
          .setRegionId("KS01")
          .setPeriodType(PeriodType.quarter)
          .setPeriodStart(START)
          .setPeriodEnd(START.plusMonths(3))
          .setRegionLevel(1)
          .setPriority(1)
          .setMandateReference("K/2 para. 3")
          .setConditions("OBJ-2")
          .setIndicatorId("escorts")
          .setIndicatorsExpected(1)
          .setIndicatorsObserved(1)
          .setWeightObserved(1.0)
          .setThenPeriodEnd(START)
          .setThenValue(40.0)
          .setNowValue(55.0)
          .setTargetValue(80.0)
          .setStatus(ProgressStatus.behind)
          .setEvidenceKind(EvidenceKind.activity_only)
          .setReason("low_availability")
          .build();

  static final Effectiveness EFFECTIVENESS =
      Effectiveness.newBuilder(KestriaRecords.EFFECTIVENESS).setLowObjectiveId("OBJ-1").build();

  static final ReleaseTables TABLES =
      ReleaseTables.newBuilder(KestriaRecords.TABLES)
          .setEvents(List.of(EVENT))
          .setQualityFlags(List.of(QUALITY_FLAG))
          .setIndicatorProgress(List.of(INDICATOR_PROGRESS))
          .setObjectiveProgress(List.of(OBJECTIVE_PROGRESS))
          .setEffectiveness(List.of(EFFECTIVENESS))
          .build();

  static final Codes CODES =
      Codes.newBuilder(KestriaRecords.CODES)
          .setRollUp(RollUp.listed)
          .setEvidenceKind(EvidenceKind.judgement)
          .build();

  private static final List<SpecificRecord> NEW =
      List.of(
          EVENT_RECORD,
          EVENT,
          QUALITY_FLAG,
          INDICATOR_PROGRESS,
          OBJECTIVE_PROGRESS,
          EFFECTIVENESS,
          TABLES,
          CODES);

  private KestriaEvents() {}

  /** One row of every record that is stored, besides the framework. */
  static List<SpecificRecord> rows() {
    List<SpecificRecord> rows = new ArrayList<>(KestriaRecords.rows());
    rows.removeIf(row -> NEW.stream().anyMatch(other -> other.getClass() == row.getClass()));
    rows.addAll(NEW);
    return rows;
  }
}
