package org.opencpas.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.ValueKind;

/** Small rows for tests of changes. */
final class ChangeRows {
  static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);

  private ChangeRows() {}

  static Observation.Builder fact(String region, LocalDate month) {
    return Observation.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId("patrols")
        .setRegionId(region)
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodStart(month)
        .setPeriodEnd(month.plusMonths(1))
        .setStatus(ObservationStatus.reported)
        .setSensitivity(Sensitivity.internal)
        .setSource("military")
        .setFile("records/military.csv")
        .setSheet("")
        .setLine(2);
  }

  static IndicatorProgress.Builder progress(String region, LocalDate month) {
    return IndicatorProgress.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId("patrols")
        .setRegionId(region)
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodType(PeriodType.month)
        .setPeriodStart(month)
        .setPeriodEnd(month.plusMonths(1))
        .setRegionLevel(1)
        .setRollUp(RollUp.own)
        .setStatus(ProgressStatus.not_computable);
  }

  static Indicator.Builder indicator(String id) {
    return Indicator.newBuilder()
        .setIndicatorId(id)
        .setMissionId("KESMIS")
        .setTitle(id.equals("patrols") ? "Patrols" : id)
        .setMeasure(Measure.count)
        .setValueKind(ValueKind.flow)
        .setDirection(Direction.increase)
        .setResultLevel(ResultLevel.output)
        .setComponent(Component.military)
        .setFrequency(Frequency.month)
        .setRegionLevel(1);
  }

  /** A mission, its area of two regions, and nothing else. */
  static FrameworkTables.Builder framework() {
    return FrameworkTables.newBuilder()
        .setMissions(
            List.of(
                Mission.newBuilder()
                    .setMissionId("KESMIS")
                    .setName("Mission in Kestria (fictional)")
                    .setOrganisation(Organisation.UN)
                    .setRootRegionId("KS")
                    .build()))
        .setMandateEvents(List.of())
        .setStrengthCeilings(List.of())
        .setObjectives(List.of())
        .setObjectiveConditions(List.of())
        .setIndicators(List.of(indicator("patrols").build()))
        .setIndicatorComponents(List.of())
        .setTargets(List.of())
        .setBenchmarks(List.of())
        .setBenchmarkConditions(List.of())
        .setAssessments(List.of())
        .setRegions(
            List.of(
                region("KS", "Kestria", 0, null),
                region("KS01", "Haute-Vérane", 1, "KS"),
                region("KS02", "Valdorée", 1, "KS")))
        .setPopulations(List.of());
  }

  private static Region region(String id, String name, int level, @Nullable String parent) {
    return Region.newBuilder()
        .setRegionId(id)
        .setName(name)
        .setLevel(level)
        .setParentId(parent)
        .build();
  }
}
