package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.values.KV;
import org.opencpas.count.Extent;
import org.opencpas.revise.RecordMoves;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.RecordKey;
import org.opencpas.schemas.Submission;

/**
 * Keeps the records of all files, encoded, until they can be laid beside each other: only then can
 * be told what is doubtful. Beyond a number of them it keeps none, since it has memory alone.
 */
final class KeptRecords {
  private static final Comparator<QualityFlag> ORDER =
      Comparator.comparing(QualityFlag::getFile)
          .thenComparing(QualityFlag::getSheet)
          .thenComparing(QualityFlag::getLine)
          .thenComparing(QualityFlag::getRule)
          .thenComparing(QualityFlag::getMissionId)
          .thenComparing(QualityFlag::getIndicatorId)
          .thenComparing(QualityFlag::getRegionId)
          .thenComparing(flag -> String.valueOf(flag.getComponent()))
          .thenComparing(QualityFlag::getDisaggregation)
          .thenComparing(QualityFlag::getPeriodStart)
          .thenComparing(QualityFlag::getPeriodEnd)
          .thenComparing(QualityFlag::getEventId);

  private final Partitions partitions;
  private final LastingIds lasting;
  private final long most;
  private final SortedMap<Integer, List<byte[]>> submissions = new TreeMap<>();
  private final SortedMap<Integer, List<byte[]>> recordKeys = new TreeMap<>();
  private final SortedMap<Integer, List<byte[]>> events = new TreeMap<>();
  private final KeyedBlocks<Integer, Submission> openSubmissions =
      new KeyedBlocks<>(Submission.getClassSchema(), block -> keep(submissions, block));
  private final KeyedBlocks<Integer, RecordKey> openRecordKeys =
      new KeyedBlocks<>(RecordKey.getClassSchema(), block -> keep(recordKeys, block));
  private final KeyedBlocks<Integer, EventReport> openEvents =
      new KeyedBlocks<>(EventReport.getClassSchema(), block -> keep(events, block));
  private long records;

  /**
   * Keeps nothing yet.
   *
   * @param lasting which records have ids that last
   * @param most how many records are kept at most
   */
  KeptRecords(Partitions partitions, LastingIds lasting, long most) {
    this.partitions = partitions;
    this.lasting = lasting;
    this.most = most;
  }

  private static void keep(SortedMap<Integer, List<byte[]>> kept, KV<Integer, byte[]> block) {
    kept.computeIfAbsent(block.getKey(), partition -> new ArrayList<>()).add(block.getValue());
  }

  void add(Submission submission) {
    if (hasRoom()) {
      openSubmissions.add(partitions.of(submission.getObservation()), submission);
      lasting
          .key(submission)
          .ifPresent(
              key ->
                  openRecordKeys.add(partitions.ofRecord(key.getSource(), key.getRecordId()), key));
    }
  }

  void add(EventReport report) {
    if (hasRoom()) {
      Event event = report.getEvent();
      openEvents.add(partitions.ofEvent(event.getSource(), event.getEventId()), report);
    }
  }

  private boolean hasRoom() {
    records++;
    if (records == most + 1) {
      openSubmissions.flush();
      openRecordKeys.flush();
      openEvents.flush();
      submissions.clear();
      recordKeys.clear();
      events.clear();
    }
    return records <= most;
  }

  /** Whether there were so many records that none is kept. */
  boolean isOverfull() {
    return records > most;
  }

  /**
   * What came of the records.
   *
   * @param flags the flags that a run would publish, by file, sheet and line
   * @param outcomes where the records of each file ended, several rows a file
   */
  record Revised(List<QualityFlag> flags, List<OutcomeCount> outcomes) {}

  /**
   * Revises the records, and looks for what is doubtful. Can be asked for once.
   *
   * @param extents what sources of events answer for
   */
  Revised revise(FactRevision revision, EventWork work, List<Extent> extents) {
    addMoves();
    openSubmissions.flush();
    openEvents.flush();
    List<QualityFlag> flags = new ArrayList<>();
    List<OutcomeCount> outcomes = new ArrayList<>();
    submissions
        .values()
        .forEach(
            blocks -> {
              List<Submission> rows = new ArrayList<>();
              KeptRecords.<Submission>read(Submission.getClassSchema(), blocks, rows::add);
              FactRevision.Rows revised = revision.revise(rows, fact -> {});
              flags.addAll(revised.flags());
              outcomes.addAll(revised.outcomes());
            });
    events
        .values()
        .forEach(
            blocks -> {
              List<EventReport> rows = new ArrayList<>();
              KeptRecords.<EventReport>read(EventReport.getClassSchema(), blocks, rows::add);
              EventWork.Rows worked = work.work(rows, extents);
              flags.addAll(worked.flags());
              outcomes.addAll(worked.outcomes());
            });
    flags.sort(ORDER);
    return new Revised(flags, outcomes);
  }

  private void addMoves() {
    openRecordKeys.flush();
    for (List<byte[]> blocks : recordKeys.values()) {
      List<RecordKey> keys = new ArrayList<>();
      KeptRecords.<RecordKey>read(RecordKey.getClassSchema(), blocks, keys::add);
      for (Submission move : RecordMoves.of(keys)) {
        openSubmissions.add(partitions.of(move.getObservation()), move);
      }
    }
  }

  /** Reads blocks and lets them go. */
  private static <T extends SpecificRecordBase> void read(
      Schema schema, List<byte[]> blocks, Consumer<T> rows) {
    for (byte[] block : blocks) {
      Block.<T>read(schema, block, rows);
    }
    blocks.clear();
  }
}
