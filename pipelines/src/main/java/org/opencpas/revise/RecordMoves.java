package org.opencpas.revise;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.RecordKey;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;

/**
 * Finds records that have moved to other facts, in sources whose record ids last.
 *
 * <p>What one id names at one time and of one revision is a version of the record, however many
 * rows and files it stands in. A fact that a version names and the next does not is one that the
 * record has moved away from: what it said of the fact ends when the next version became known.
 */
public final class RecordMoves {
  private static final Comparator<RecordKey> RECORD =
      Comparator.comparing(RecordKey::getSource).thenComparing(RecordKey::getRecordId);

  private static final Comparator<RecordKey> VERSION =
      RECORD
          .thenComparing(
              RecordKey::getKnownFrom,
              Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparing(
              RecordKey::getRevision, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()));

  private static final Comparator<RecordKey> ORDER =
      VERSION
          .thenComparingInt(RecordKey::getSourceOrder)
          .thenComparing(RecordKey::getFile)
          .thenComparing(RecordKey::getSheet)
          .thenComparingLong(RecordKey::getLine)
          .thenComparingInt(RecordKey::getRecordOrder);

  private final List<Submission> moves = new ArrayList<>();
  private Map<Fact, RecordKey> before = Map.of();

  private RecordMoves() {}

  /**
   * Which fact a report with a record id names.
   *
   * @throws NullPointerException when the report has no record id
   */
  public static RecordKey key(Submission submission) {
    Observation observation = submission.getObservation();
    return new RecordKey(
        observation.getSource(),
        observation.getRecordId(),
        observation.getMissionId(),
        observation.getIndicatorId(),
        observation.getRegionId(),
        observation.getComponent(),
        observation.getDisaggregation(),
        observation.getPeriodStart(),
        observation.getPeriodEnd(),
        submission.getKnownFrom(),
        observation.getRevision(),
        submission.getSourceOrder(),
        observation.getFile(),
        observation.getSheet(),
        observation.getLine(),
        submission.getRecordOrder());
  }

  /**
   * The moves of any number of records.
   *
   * @param keys all facts that these records name, in any order
   * @return one for each fact that a record has moved away from, in a fixed order
   */
  public static List<Submission> of(List<RecordKey> keys) {
    List<RecordKey> sorted = new ArrayList<>(keys);
    sorted.sort(ORDER);
    RecordMoves found = new RecordMoves();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      RecordKey first = sorted.get(start);
      if (end == sorted.size() || VERSION.compare(first, sorted.get(end)) != 0) {
        if (start == 0 || RECORD.compare(sorted.get(start - 1), first) != 0) {
          found.before = Map.of();
        }
        found.take(sorted.subList(start, end));
        start = end;
      }
    }
    return found.moves;
  }

  /** Takes the next version of a record. */
  private void take(List<RecordKey> version) {
    Map<Fact, RecordKey> now = new HashMap<>();
    version.forEach(key -> now.putIfAbsent(fact(key), key));
    List<RecordKey> left = new ArrayList<>();
    before.forEach(
        (fact, key) -> {
          if (!now.containsKey(fact)) {
            left.add(key);
          }
        });
    left.sort(ORDER);
    left.forEach(key -> moves.add(away(key, version.get(0))));
    before = now;
  }

  private static Fact fact(RecordKey key) {
    Series series =
        new Series(
            key.getMissionId(),
            key.getIndicatorId(),
            key.getRegionId(),
            key.getComponent(),
            key.getDisaggregation());
    return new Fact(series, new Period(key.getPeriodStart(), key.getPeriodEnd()));
  }

  private static Submission away(RecordKey from, RecordKey next) {
    Observation observation =
        Observation.newBuilder()
            .setMissionId(from.getMissionId())
            .setIndicatorId(from.getIndicatorId())
            .setRegionId(from.getRegionId())
            .setComponent(from.getComponent())
            .setDisaggregation(from.getDisaggregation())
            .setPeriodStart(from.getPeriodStart())
            .setPeriodEnd(from.getPeriodEnd())
            .setStatus(ObservationStatus.not_reported)
            .setSensitivity(Sensitivity.internal)
            .setRevision(next.getRevision())
            .setSource(next.getSource())
            .setFile(next.getFile())
            .setSheet(next.getSheet())
            .setLine(next.getLine())
            .setRecordId(next.getRecordId())
            .build();
    return Submission.newBuilder()
        .setObservation(observation)
        .setAction(Action.delete)
        .setKnownFrom(next.getKnownFrom())
        .setSourceOrder(next.getSourceOrder())
        .setRecordOrder(next.getRecordOrder())
        .setNumbered(false)
        .setSensitivityGiven(false)
        .setMovedAway(true)
        .build();
  }
}
