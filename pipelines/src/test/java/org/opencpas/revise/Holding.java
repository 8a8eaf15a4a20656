package org.opencpas.revise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Submission;

/** What the rows of a history say of a day, by the interval in which each held. */
final class Holding {
  private Holding() {}

  /** Every row of the history of some reports, with what records take back that have moved. */
  static List<ObservationVersion> history(List<Submission> reports) {
    List<ObservationVersion> rows = new ArrayList<>();
    new Reviser(AsOf.ALL).revise(withMoves(reports)).forEach(fact -> rows.addAll(fact.versions()));
    return rows;
  }

  static List<Submission> withMoves(List<Submission> reports) {
    List<Submission> all = new ArrayList<>(reports);
    all.addAll(
        RecordMoves.of(
            reports.stream()
                .filter(each -> each.getObservation().getRecordId() != null)
                .map(RecordMoves::key)
                .toList()));
    return all;
  }

  /** The rows that held at the end of a day. */
  static List<ObservationVersion> on(LocalDate day, List<ObservationVersion> history) {
    LocalDateTime end = day.plusDays(1).atStartOfDay();
    List<ObservationVersion> rows = new ArrayList<>();
    for (ObservationVersion row : history) {
      boolean hasHeld =
          row.getOutcome() == Outcome.superseded || row.getOutcome() == Outcome.retracted;
      boolean hasBegun = row.getKnownFrom() == null || row.getKnownFrom().isBefore(end);
      boolean hasNotEnded =
          row.getOutcome() == Outcome.current
              || (hasHeld && row.getKnownTo() != null && !row.getKnownTo().isBefore(end));
      if (row.getAction() != Action.delete && hasBegun && hasNotEnded) {
        rows.add(row);
      }
    }
    return rows;
  }
}
