package org.opencpas.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.opencpas.release.Manifest;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.SourceCount;

/** Rows of a country that does not exist. */
final class Kestria {
  static final RunOwner OWNER =
      new RunOwner(4711, "kes-host", Instant.parse("2025-04-01T06:00:00Z"));

  private Kestria() {}

  /** Counts of a file: of six rows five are accepted and make five records, four of which hold. */
  static SourceCount returnsCount() {
    return count("records/returns.csv", 6, 5, 1, 5, 4, 1);
  }

  static SourceCount count(
      String file, long rows, long accepted, long rejected, long records, long current, long old) {
    return SourceCount.newBuilder()
        .setSource("returns")
        .setFile(file)
        .setRows(rows)
        .setRowsAccepted(accepted)
        .setRowsRejected(rejected)
        .setRecords(records)
        .setCurrent(current)
        .setDuplicate(0)
        .setSuperseded(old)
        .setRetracted(0)
        .setLater(0)
        .build();
  }

  static Observation observation(long line) {
    return Observation.newBuilder()
        .setMissionId("MIKES")
        .setIndicatorId("kes-patrols")
        .setRegionId("KES-0" + line)
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodStart(LocalDate.of(2024, 5, 1))
        .setPeriodEnd(LocalDate.of(2024, 6, 1))
        .setValue(line * 1.5)
        .setValueText("Besuche in Łódź-Süd")
        .setStatus(ObservationStatus.reported)
        .setReportedAt(LocalDateTime.of(2024, 6, 3, 4, 5, 6))
        .setSensitivity(Sensitivity.public$)
        .setSource("returns")
        .setFile("records/returns.csv")
        .setSheet("")
        .setLine(line)
        .build();
  }

  static ObservationVersion version(long line, Outcome outcome) {
    return ObservationVersion.newBuilder()
        .setMissionId("MIKES")
        .setIndicatorId("kes-patrols")
        .setRegionId("KES-0" + line)
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodStart(LocalDate.of(2024, 5, 1))
        .setPeriodEnd(LocalDate.of(2024, 6, 1))
        .setOutcome(outcome)
        .setValue(line * 1.5)
        .setStatus(ObservationStatus.reported)
        .setAction(Action.replace)
        .setSensitivity(Sensitivity.public$)
        .setSource("returns")
        .setFile("records/returns.csv")
        .setSheet("")
        .setLine(line)
        .setRecordOrder(0)
        .build();
  }

  static Event event(long line) {
    return Event.newBuilder()
        .setSource("incidents")
        .setEventId("E" + line)
        .setMissionId("MIKES")
        .setRegionId("KES-01")
        .setDateStart(LocalDate.of(2024, 5, 3))
        .setDateEnd(LocalDate.of(2024, 5, 3))
        .setSensitivity(Sensitivity.public$)
        .setFile("incidents.csv")
        .setSheet("")
        .setLine(line)
        .build();
  }

  static Rejection rejection(long line) {
    return Rejection.newBuilder()
        .setSource("returns")
        .setFile("records/returns.csv")
        .setSheet("")
        .setLine(line)
        .setRule("not_a_number")
        .setMessage("\"zwölf\" is not a number")
        .build();
  }

  static FrameworkTables framework() {
    return FrameworkTables.newBuilder()
        .setMissions(
            List.of(
                Mission.newBuilder()
                    .setMissionId("MIKES")
                    .setName("Mission in Kestria")
                    .setOrganisation(Organisation.UN)
                    .setRootRegionId("KES")
                    .build()))
        .setMandateEvents(List.of())
        .setStrengthCeilings(List.of())
        .setObjectives(List.of())
        .setObjectiveConditions(List.of())
        .setIndicators(List.of())
        .setIndicatorComponents(List.of())
        .setTargets(List.of())
        .setBenchmarks(List.of())
        .setBenchmarkConditions(List.of())
        .setAssessments(List.of())
        .setRegions(
            List.of(
                Region.newBuilder().setRegionId("KES").setName("Kestria").setLevel(0).build(),
                Region.newBuilder()
                    .setRegionId("KES-01")
                    .setName("Aldermark")
                    .setLevel(1)
                    .setParentId("KES")
                    .build()))
        .setPopulations(List.of())
        .build();
  }

  static Draft.Origin origin() {
    return new Draft.Origin(
        new Manifest.Program("opencpas", "0.1.0", "00".repeat(32)),
        LocalDate.of(2025, 3, 31),
        Sensitivity.public$,
        Map.of("path", "linear", "grace_days", "15"),
        List.of("returns"),
        List.of(
            new Manifest.Input(
                "returns", "records/returns.csv", "11".repeat(32), 1234, 6, "UTF-8", ",", false)));
  }
}
