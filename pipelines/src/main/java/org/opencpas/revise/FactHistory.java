package org.opencpas.revise;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Submission;

/**
 * Decides which of several reports of one fact holds.
 *
 * <p>Reports are walked in the order in which they hold: known later, then of a higher revision,
 * from a later source, from a later file path, on a later line. A report that is repeated exactly
 * (same content, same time, same action) counts once: the last takes part, and all earlier ones are
 * duplicates of that last, even where it turns out to repeat what already holds. A replacement or
 * merge that says what already holds confirms it; else it supersedes it. A deletion retracts it. A
 * record that has moved to another fact takes back what it said: what holds is retracted unless
 * another record, or a report without a record id, has said the same since it holds.
 */
final class FactHistory {

  /** The order in which reports of one fact hold; total, so that no input order can show. */
  static final Comparator<Submission> ORDER =
      Comparator.comparing(
              Submission::getKnownFrom,
              Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(
              each -> each.getObservation().getRevision(),
              Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
          .thenComparingInt(Submission::getSourceOrder)
          .thenComparing(each -> each.getObservation().getFile())
          .thenComparing(each -> each.getObservation().getSheet())
          .thenComparingLong(each -> each.getObservation().getLine())
          .thenComparingInt(Submission::getRecordOrder);

  private final AsOf asOf;
  private final List<Report> reports = new ArrayList<>();

  /** Who says what; null when no record has moved away, since then it does not matter. */
  private final @Nullable Sayers<Report> sayers;

  private @Nullable Report held;

  private FactHistory(List<Submission> submissions, AsOf asOf) {
    this.asOf = asOf;
    boolean hasMoves = false;
    for (Submission submission : submissions) {
      reports.add(new Report(submission));
      hasMoves |= submission.getMovedAway();
    }
    this.sayers = hasMoves ? new Sayers<>() : null;
  }

  /** Weighs all reports of one fact, given in their {@link #ORDER}. */
  static RevisedFact of(List<Submission> submissions, AsOf asOf) {
    if (submissions.size() == 1) {
      return ofOne(submissions.get(0), asOf);
    }
    FactHistory history = new FactHistory(submissions, asOf);
    history.setLaterAside();
    history.setRepeatsAside();
    history.walk();
    return history.result();
  }

  /** Most facts are reported once: then there is nothing to weigh. */
  private static RevisedFact ofOne(Submission submission, AsOf asOf) {
    Observation observation = submission.getObservation();
    Outcome outcome = Outcome.later;
    if (asOf.knows(submission.getKnownFrom())) {
      outcome = submission.getAction() == Action.delete ? Outcome.retracted : Outcome.current;
    }
    return new RevisedFact(
        List.of(HistoryRow.of(observation, submission, outcome, null, null)),
        outcome == Outcome.current
            ? Optional.of(firstReportedAt(said(observation), observation))
            : Optional.empty());
  }

  private void setLaterAside() {
    for (Report report : reports) {
      if (!asOf.knows(report.knownFrom())) {
        report.outcome = Outcome.later;
      }
    }
  }

  private void setRepeatsAside() {
    Map<List<@Nullable Object>, Report> last = new HashMap<>();
    for (Report report : reports) {
      if (report.outcome == null && !report.isMove()) {
        last.put(report.repeatKey(), report);
      }
    }
    for (Report report : reports) {
      if (report.outcome == null && !report.isMove()) {
        Report representative = last.get(report.repeatKey());
        if (representative != null && representative != report) {
          report.outcome = Outcome.duplicate;
          report.endedBy = representative;
        }
      }
    }
  }

  private void walk() {
    for (Report report : reports) {
      if (report.outcome == Outcome.duplicate && report.endedBy != null) {
        note(report.endedBy, report);
      } else if (report.outcome == null && report.isMove()) {
        takeBack(report);
      } else if (report.outcome == null) {
        take(report);
      }
    }
    if (held != null) {
      held.outcome = Outcome.current;
    }
  }

  /** Notes that a report says what another says, or itself. */
  private void note(Report said, Report report) {
    if (sayers != null) {
      sayers.add(said, report.submission.getObservation());
    }
  }

  private void takeBack(Report move) {
    if (sayers == null) {
      return;
    }
    sayers.takeBack(move.submission.getObservation());
    if (held != null && !sayers.isSaid(held)) {
      held.end(Outcome.retracted, move);
      held = null;
    }
  }

  private void take(Report report) {
    Report before = held;
    if (report.action() == Action.delete) {
      report.outcome = Outcome.retracted;
      if (before != null) {
        before.end(Outcome.retracted, report);
      }
      held = null;
      return;
    }
    if (before != null && report.action() == Action.merge) {
      report.observation = Merge.over(before.observation, report.submission);
    }
    if (before != null && Content.of(before.observation).equals(Content.of(report.observation))) {
      report.outcome = Outcome.duplicate;
      report.endedBy = before;
      before.confirm(report.observation.getReportedAt());
      note(before, report);
      if (sayers != null) {
        sayers.addAll(before, report);
      }
      return;
    }
    if (before != null) {
      before.end(Outcome.superseded, report);
    }
    held = report;
    note(report, report);
  }

  private RevisedFact result() {
    List<ObservationVersion> versions = new ArrayList<>(reports.size());
    for (Report report : reports) {
      if (!report.isMove()) {
        versions.add(report.version());
      }
    }
    return new RevisedFact(versions, Optional.ofNullable(held).map(this::current));
  }

  private Observation current(Report report) {
    return firstReportedAt(firstReportedAt(), report.observation);
  }

  private static Observation firstReportedAt(
      @Nullable LocalDateTime first, Observation observation) {
    // A copy costs more than all else that is done with a fact that was reported once.
    return Objects.equals(observation.getFirstReportedAt(), first)
        ? observation
        : Observation.newBuilder(observation).setFirstReportedAt(first).build();
  }

  private @Nullable LocalDateTime firstReportedAt() {
    LocalDateTime first = null;
    for (Report report : reports) {
      LocalDateTime at = said(report.submission.getObservation());
      if (report.outcome != Outcome.later && at != null && (first == null || at.isBefore(first))) {
        first = at;
      }
    }
    return first;
  }

  /** When a report said something; null when it said nothing, or does not tell when. */
  private static @Nullable LocalDateTime said(Observation observation) {
    return observation.getStatus() == ObservationStatus.not_reported
        ? null
        : observation.getReportedAt();
  }

  /** A report on its way through the walk. */
  private static final class Report {
    private final Submission submission;
    private Observation observation;
    private @Nullable Outcome outcome;
    private @Nullable LocalDateTime knownTo;
    private @Nullable Report endedBy;

    private Report(Submission submission) {
      this.submission = submission;
      this.observation = submission.getObservation();
    }

    private boolean isMove() {
      return submission.getMovedAway();
    }

    private Action action() {
      return submission.getAction();
    }

    private @Nullable LocalDateTime knownFrom() {
      return submission.getKnownFrom();
    }

    /** A merge that leaves sensitivity or status out says less than one that repeats the usual. */
    private List<@Nullable Object> repeatKey() {
      boolean leavesOut = action() == Action.merge && !submission.getSensitivityGiven();
      boolean saysStatus =
          action() == Action.merge
              && submission.getStatusGiven()
              && observation.getStatus() == ObservationStatus.not_reported;
      return Arrays.asList(
          Content.of(submission.getObservation()), knownFrom(), action(), leavesOut, saysStatus);
    }

    private void end(Outcome ended, Report by) {
      outcome = ended;
      knownTo = by.knownFrom();
      endedBy = by;
    }

    private void confirm(@Nullable LocalDateTime reportedAt) {
      LocalDateTime before = observation.getConfirmedAt();
      if (reportedAt != null && (before == null || reportedAt.isAfter(before))) {
        observation = Observation.newBuilder(observation).setConfirmedAt(reportedAt).build();
      }
    }

    private String place() {
      Observation at = submission.getObservation();
      String sheet = at.getSheet().isEmpty() ? "" : "#" + at.getSheet();
      return at.getFile() + sheet + ":" + at.getLine();
    }

    private ObservationVersion version() {
      return HistoryRow.of(
          observation,
          submission,
          Objects.requireNonNull(outcome),
          knownTo,
          endedBy == null ? null : endedBy.place());
    }
  }
}
