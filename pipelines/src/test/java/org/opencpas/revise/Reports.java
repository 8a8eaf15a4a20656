package org.opencpas.revise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;

/** Reports of one made-up fact of Kestria, for tests. */
final class Reports {
  private Reports() {}

  /** A report with a value, made on a day of 2024 given as month and day. */
  static Submission on(String monthDay, double value) {
    return report(at(monthDay), value, "returns.csv", 1);
  }

  /** A report whose time, file and line are given. */
  static Submission report(
      @Nullable LocalDateTime reportedAt, @Nullable Double value, String file, long line) {
    return Submission.newBuilder()
        .setObservation(
            Observation.newBuilder()
                .setMissionId("KESMIS")
                .setIndicatorId("patrols")
                .setRegionId("KS01")
                .setComponent(Component.military)
                .setDisaggregation("")
                .setPeriodStart(LocalDate.of(2024, 1, 1))
                .setPeriodEnd(LocalDate.of(2024, 4, 1))
                .setValue(value)
                .setStatus(
                    value == null ? ObservationStatus.not_reported : ObservationStatus.reported)
                .setReportedAt(reportedAt)
                .setConfirmedAt(reportedAt)
                .setSensitivity(Sensitivity.council)
                .setSource("returns")
                .setFile(file)
                .setSheet("")
                .setLine(line)
                .build())
        .setAction(Action.replace)
        .setKnownFrom(reportedAt)
        .setSourceOrder(0)
        .setRecordOrder(0)
        .setNumbered(false)
        .setSensitivityGiven(false)
        .build();
  }

  /** The same report under another line. */
  static Submission onLine(Submission submission, long line) {
    return Submission.newBuilder(submission)
        .setObservation(Observation.newBuilder(submission.getObservation()).setLine(line).build())
        .build();
  }

  /** The same report with another action. */
  static Submission acting(Action action, Submission submission) {
    return Submission.newBuilder(submission).setAction(action).build();
  }

  /** The same report of a row whose source numbers rows of one key. */
  static Submission numbered(Submission submission) {
    return Submission.newBuilder(submission).setNumbered(true).build();
  }

  /** A moment of 2024. */
  static LocalDateTime at(String monthDay) {
    return LocalDate.parse("2024-" + monthDay).atStartOfDay();
  }
}
