package org.opencpas.pipeline;

import java.util.Objects;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.InputFile;
import org.opencpas.schemas.RecordKey;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Submission;
import org.opencpas.source.SourceFile;

/** Reads files to blocks of submissions, of reports of events and of rejections, by partition. */
final class ReadReturnsFn extends DoFn<InputFile, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<KV<Integer, byte[]>> SUBMISSIONS = new TupleTag<>("submissions") {};
  static final TupleTag<KV<Integer, byte[]>> EVENTS = new TupleTag<>("events") {};
  static final TupleTag<KV<Integer, byte[]>> REJECTIONS = new TupleTag<>("rejections") {};
  static final TupleTag<KV<Integer, byte[]>> RECORD_KEYS = new TupleTag<>("record_keys") {};
  static final TupleTag<FileRead> FILES = new TupleTag<>("files") {};

  private final Counter rows = Metrics.counter(ReadReturnsFn.class, "rows");
  private final RunPlan plan;
  private transient @Nullable FileReading reading;
  private transient @Nullable LastingIds lasting;

  ReadReturnsFn(RunPlan plan) {
    this.plan = plan;
  }

  @Setup
  public void setUp() {
    lasting = new LastingIds(plan.workspace().sources());
    reading = new FileReading(plan.workspace(), plan.framework(), plan.received(), plan.asOf());
  }

  @ProcessElement
  public void read(@Element InputFile input, MultiOutputReceiver out) {
    SourceFile file = InputFiles.fromElement(input);
    KeyedBlocks<Integer, Submission> submissions =
        new KeyedBlocks<>(Submission.getClassSchema(), block -> out.get(SUBMISSIONS).output(block));
    KeyedBlocks<Integer, RecordKey> recordKeys =
        new KeyedBlocks<>(RecordKey.getClassSchema(), block -> out.get(RECORD_KEYS).output(block));
    KeyedBlocks<Integer, EventReport> events =
        new KeyedBlocks<>(EventReport.getClassSchema(), block -> out.get(EVENTS).output(block));
    KeyedBlocks<Integer, Rejection> rejections =
        new KeyedBlocks<>(Rejection.getClassSchema(), block -> out.get(REJECTIONS).output(block));
    FileRead read =
        Objects.requireNonNull(reading)
            .read(
                file,
                InputFiles.bytes(file.location()),
                submission -> {
                  submissions.add(plan.partitions().of(submission.getObservation()), submission);
                  Objects.requireNonNull(lasting)
                      .key(submission)
                      .ifPresent(key -> recordKeys.add(partitionOf(key), key));
                },
                report -> events.add(partitionOf(report.getEvent()), report),
                rejection -> rejections.add(plan.partitions().ofFile(file.path()), rejection));
    rows.inc(read.getRows());
    submissions.flush();
    recordKeys.flush();
    events.flush();
    rejections.flush();
    out.get(FILES).output(read);
  }

  private int partitionOf(RecordKey key) {
    return plan.partitions().ofRecord(key.getSource(), key.getRecordId());
  }

  private int partitionOf(Event event) {
    return plan.partitions().ofEvent(event.getSource(), event.getEventId());
  }
}
