package org.opencpas.series;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.ValueKind;

/** Facts, indicators and targets of Kestria, which does not exist. */
public final class Facts {
  /** Established at the start of 2024. */
  public static final Mission MISSION =
      Mission.newBuilder()
          .setMissionId("KESMIS")
          .setName("Mission in Kestria")
          .setOrganisation(Organisation.UN)
          .setRootRegionId("KS")
          .setEstablishedOn(LocalDate.of(2024, 1, 1))
          .build();

  private Facts() {}

  public static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  /** A value of a region, not yet built. */
  public static Observation.Builder fact(
      String indicator, String region, String periodText, double value) {
    Period period = period(periodText);
    return Observation.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId(indicator)
        .setRegionId(region)
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodStart(period.start())
        .setPeriodEnd(period.end())
        .setValue(value)
        .setStatus(ObservationStatus.reported)
        .setSensitivity(Sensitivity.council)
        .setSource("returns")
        .setFile("returns.csv")
        .setSheet("")
        .setLine(2);
  }

  /** A cell without a value, not yet built. */
  public static Observation.Builder silence(
      String indicator, String region, String periodText, ObservationStatus status) {
    return fact(indicator, region, periodText, 0).setValue(null).setStatus(status);
  }

  /** A monthly count of regions that should rise, not yet built. */
  public static Indicator.Builder indicator(String id) {
    return Indicator.newBuilder()
        .setIndicatorId(id)
        .setMissionId("KESMIS")
        .setTitle("Indicator " + id)
        .setMeasure(Measure.count)
        .setValueKind(ValueKind.stock)
        .setDirection(Direction.increase)
        .setResultLevel(ResultLevel.output)
        .setComponent(Component.military)
        .setFrequency(Frequency.month)
        .setRegionLevel(1);
  }

  /** A target of an indicator for a region, not yet built. */
  public static Target.Builder target(
      String indicator, String region, String period, double value) {
    return Target.newBuilder()
        .setTargetId(indicator + region + period + value)
        .setIndicatorId(indicator)
        .setRegionId(region)
        .setTargetPeriod(period)
        .setTargetValue(value);
  }

  /** A region under the root, not yet built. */
  public static Region.Builder region(String id) {
    return Region.newBuilder().setRegionId(id).setName(id).setLevel(1).setParentId("KS");
  }

  /** The mission with the regions KS01 and KS02 under its root KS. */
  public static Framework framework(List<Indicator> indicators, List<Target> targets) {
    return framework(indicators, targets, List.of(region("KS01").build(), region("KS02").build()));
  }

  /** The mission with other regions under its root KS. */
  public static Framework framework(
      List<Indicator> indicators, List<Target> targets, List<Region> regions) {
    Region root = Region.newBuilder().setRegionId("KS").setName("Kestria").setLevel(0).build();
    return new Framework(
        FrameworkTables.newBuilder()
            .setMissions(List.of(MISSION))
            .setMandateEvents(List.of())
            .setStrengthCeilings(List.of())
            .setObjectives(List.of())
            .setObjectiveConditions(List.of())
            .setIndicators(indicators)
            .setIndicatorComponents(List.of())
            .setTargets(targets)
            .setBenchmarks(List.of())
            .setBenchmarkConditions(List.of())
            .setAssessments(List.of())
            .setRegions(Stream.concat(Stream.of(root), regions.stream()).toList())
            .setPopulations(List.of())
            .build());
  }
}
