package org.opencpas.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opencpas.calendar.AsOf;
import org.opencpas.decode.CsvDecoder;
import org.opencpas.decode.DecodedFile;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.normalise.HeaderCheck;
import org.opencpas.normalise.NormalisedRow;
import org.opencpas.normalise.Normaliser;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.RuleCount;
import org.opencpas.schemas.Submission;
import org.opencpas.source.ByteSource;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.RowSink;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;

/** Reads files of sources to submissions and rejections, one file at a time. */
final class FileReading {
  private final Map<String, Source> sources = new HashMap<>();
  private final Framework framework;
  private final ReceivedFiles received;
  private final AsOf asOf;
  private final CsvDecoder decoder = new CsvDecoder();

  /** Reads files of these sources against a framework. */
  FileReading(List<Source> sources, Framework framework, ReceivedFiles received, AsOf asOf) {
    sources.forEach(source -> this.sources.put(source.name(), source));
    this.framework = framework;
    this.received = received;
    this.asOf = asOf;
  }

  /**
   * Reads a file to its end.
   *
   * @param submissions takes every record made
   * @param rejections takes every row that cannot be used, and the file itself
   * @return what became of the file
   */
  FileRead read(
      SourceFile file,
      ByteSource bytes,
      Consumer<Submission> submissions,
      Consumer<Rejection> rejections) {
    Source source = Objects.requireNonNull(sources.get(file.source()));
    Tally tally = new Tally(source, submissions, rejections);
    WatchedBytes watched = new WatchedBytes(bytes);
    DecodedFile decoded = decoder.decode(watched, file, source.text(), tally);
    InputHash hash = watched.hash();
    if (watched.haveChanged()) {
      tally.rejection(changed(file));
    }
    return FileRead.newBuilder()
        .setSource(file.source())
        .setFile(file.path())
        .setSha256(hash.sha256())
        .setBytes(hash.bytes())
        .setEncoding(decoded.encoding())
        .setDelimiter(decoded.delimiter())
        .setRows(tally.accepted + tally.rejected)
        .setRowsAccepted(tally.accepted)
        .setRowsRejected(tally.rejected)
        .setRecords(tally.records)
        .setFileRejections(tally.fileRejections)
        .setRejectedByRule(tally.rejectedByRule())
        .setSpans(tally.spans())
        .build();
  }

  private static Rejection changed(SourceFile file) {
    return Rejections.ofFile(
        file.source(), file.path(), Breach.of(Rule.FILE_CHANGED, Rule.FILE_CHANGED.text()));
  }

  /** Normalises rows as they come, and counts. */
  private final class Tally implements RowSink {
    private final Normaliser normaliser;
    private final Source source;
    private final Consumer<Submission> submissions;
    private final Consumer<Rejection> rejections;
    private final Map<String, MissionSpan> spans = new TreeMap<>();
    private final SortedMap<String, Long> rules = new TreeMap<>();
    private boolean headerSeen;
    private boolean headerRefused;
    private long accepted;
    private long rejected;
    private long records;
    private long fileRejections;

    private Tally(Source source, Consumer<Submission> submissions, Consumer<Rejection> rejections) {
      this.normaliser = new Normaliser(source, framework, received);
      this.source = source;
      this.submissions = submissions;
      this.rejections = rejections;
    }

    @Override
    public void row(RawRow row) {
      if (!headerSeen) {
        headerSeen = true;
        Optional<Rejection> refusal = HeaderCheck.check(source, row.file(), row.header());
        refusal.ifPresent(this::rejection);
        headerRefused = refusal.isPresent();
      }
      if (headerRefused) {
        return;
      }
      NormalisedRow normalised = normaliser.normalise(row);
      if (normalised.rejection().isPresent()) {
        rejection(normalised.rejection().get());
        return;
      }
      accepted++;
      for (Submission submission : normalised.submissions()) {
        records++;
        submissions.accept(submission);
        if (asOf.knows(submission.getKnownFrom())) {
          widen(submission.getObservation());
        }
      }
    }

    @Override
    public void rejection(Rejection rejection) {
      if (rejection.getLine() == 0) {
        fileRejections++;
      } else if (headerRefused) {
        return;
      } else {
        rejected++;
      }
      rules.merge(rejection.getRule(), 1L, Long::sum);
      rejections.accept(rejection);
    }

    private List<RuleCount> rejectedByRule() {
      return rules.entrySet().stream()
          .map(rule -> new RuleCount(rule.getKey(), rule.getValue()))
          .toList();
    }

    private void widen(Observation fact) {
      spans.merge(
          fact.getMissionId(),
          new MissionSpan(fact.getMissionId(), fact.getPeriodStart(), fact.getPeriodEnd()),
          MissionSpans::cover);
    }

    private List<MissionSpan> spans() {
      return List.copyOf(spans.values());
    }
  }
}
