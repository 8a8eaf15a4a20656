package org.opencpas.change;

import java.time.LocalDate;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.Sensitivity;

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
}
