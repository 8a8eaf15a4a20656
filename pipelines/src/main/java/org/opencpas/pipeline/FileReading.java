package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.FileDecoder;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.normalise.EventNormaliser;
import org.opencpas.normalise.HeaderCheck;
import org.opencpas.normalise.Normaliser;
import org.opencpas.normalise.SurveyCells;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.RuleCount;
import org.opencpas.schemas.Submission;
import org.opencpas.source.ByteSource;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.RowSink;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.Workspace;

/** Reads files of sources to submissions and rejections, one file at a time. */
final class FileReading {
  private final Map<String, Source> sources = new HashMap<>();
  private final Framework framework;
  private final ReceivedFiles received;
  private final AsOf asOf;
  private final NavigableSet<LocalDate> renewals;
  private final FileDecoder decoder;

  /** Reads files of a workspace's sources against a framework. */
  FileReading(Workspace workspace, Framework framework, ReceivedFiles received, AsOf asOf) {
    workspace.sources().forEach(source -> sources.put(source.name(), source));
    this.decoder = new FileDecoder(workspace.limits());
    this.framework = framework;
    this.received = received;
    this.asOf = asOf;
    this.renewals = LastRenewals.candidates(framework, asOf);
  }

  /**
   * Reads a file to its end.
   *
   * @param submissions takes every record made
   * @param events takes every report of an event
   * @param rejections takes every row that cannot be used, and the file itself
   * @return what became of the file
   */
  FileRead read(
      SourceFile file,
      ByteSource bytes,
      Consumer<Submission> submissions,
      Consumer<EventReport> events,
      Consumer<Rejection> rejections) {
    return read(file, bytes, submissions, events, new RejectionsAlone(rejections));
  }

  /**
   * Reads a file to its end.
   *
   * @param submissions takes every record made
   * @param events takes every report of an event
   * @param watch learns what cannot be used, and why
   * @return what became of the file
   */
  FileRead read(
      SourceFile file,
      ByteSource bytes,
      Consumer<Submission> submissions,
      Consumer<EventReport> events,
      FileWatch watch) {
    Source source = Objects.requireNonNull(sources.get(file.source()));
    KnownRecords known = new KnownRecords(asOf);
    RowUse use = use(source, file, new MadeSubmissions(known, submissions), known, events);
    Tally tally = new Tally(source, use, watch);
    WatchedBytes watched = new WatchedBytes(bytes);
    Optional<FileState> before = FileState.of(file.location());
    DecodedFile decoded = decoder.decode(watched, file, source.layout(), tally);
    InputHash hash = watched.hash();
    if (watched.haveChanged() || wasWritten(before, FileState.of(file.location()))) {
      tally.rejection(changed(file));
    }
    if (tally.fileRejections == 0) {
      use.end();
    }
    FileRead.Builder read =
        FileRead.newBuilder()
            .setSource(file.source())
            .setFile(file.path())
            .setSha256(hash.sha256())
            .setBytes(hash.bytes())
            .setEncoding(decoded.encoding())
            .setDelimiter(decoded.delimiter())
            .setRows(tally.accepted + tally.rejected)
            .setRowsAccepted(tally.accepted)
            .setRowsRejected(tally.rejected)
            .setFileRejections(tally.fileRejections)
            .setRejectedByRule(tally.rejectedByRule())
            .setKnown(known.knowFile(knownFrom(source, file), tally.rejections()));
    use.tell(read);
    return read.build();
  }

  private RowUse use(
      Source source,
      SourceFile file,
      MadeSubmissions made,
      KnownRecords known,
      Consumer<EventReport> events) {
    return switch (source.kind()) {
      case RECORDS -> new SubmittedRows(new Normaliser(source, framework, received), made);
      case SURVEY -> new SurveyedRows(new SurveyCells(source, framework, received), made);
      case EVENTS ->
          new ReportedEvents(
              source,
              new EventNormaliser(source, framework, received),
              known,
              renewals,
              knownFrom(source, file),
              events);
    };
  }

  private @Nullable LocalDateTime knownFrom(Source source, SourceFile file) {
    return source
        .reported()
        .or(() -> received.receivedOn(file.path()).map(LocalDate::atStartOfDay))
        .orElse(null);
  }

  /** Whether somebody wrote to the file meanwhile, so that what was read may be torn. */
  private static boolean wasWritten(Optional<FileState> before, Optional<FileState> after) {
    return before.isPresent() && after.isPresent() && before.get().wasWrittenUntil(after.get());
  }

  private static Rejection changed(SourceFile file) {
    return Rejections.ofFile(
        file.source(), file.path(), Breach.of(Rule.FILE_CHANGED, Rule.FILE_CHANGED.text()));
  }

  /** Hands on rejections and nothing else. */
  private record RejectionsAlone(Consumer<Rejection> rejections) implements FileWatch {

    @Override
    public void header(Header header) {
      // A run has no use for it: what is wrong with a header is a rejection.
    }

    @Override
    public void rejection(Rejection rejection, Optional<RawRow> row) {
      rejections.accept(rejection);
    }
  }

  /** Hands rows on as they come, and counts. */
  private static final class Tally implements RowSink {
    private final Source source;
    private final RowUse use;
    private final FileWatch watch;
    private final SortedMap<String, Long> rules = new TreeMap<>();
    private @Nullable Header header;
    private @Nullable String refusedSheet;
    private long accepted;
    private long rejected;
    private long fileRejections;

    private Tally(Source source, RowUse use, FileWatch watch) {
      this.source = source;
      this.use = use;
      this.watch = watch;
    }

    @Override
    public void header(SourceFile file, String sheet, Header names) {
      header = names;
      watch.header(names);
      Optional<Rejection> refusal = HeaderCheck.check(source, file, sheet, names);
      refusal.ifPresent(this::rejection);
      refusedSheet = refusal.isPresent() ? sheet : null;
    }

    @Override
    public void row(RawRow row) {
      if (header != row.header()) {
        header(row.file(), row.sheet(), row.header());
      }
      if (refusedSheet != null) {
        return;
      }
      Optional<Rejection> rejection = use.take(row);
      if (rejection.isPresent()) {
        reject(rejection.get(), Optional.of(row));
      } else {
        accepted++;
      }
    }

    @Override
    public void rejection(Rejection rejection) {
      reject(rejection, Optional.empty());
    }

    private void reject(Rejection rejection, Optional<RawRow> row) {
      if (rejection.getLine() == 0) {
        fileRejections++;
      } else if (rejection.getSheet().equals(refusedSheet)) {
        return;
      } else {
        rejected++;
      }
      rules.merge(rejection.getRule(), 1L, Long::sum);
      watch.rejection(source.surveyed().isPresent() ? withoutRow(rejection) : rejection, row);
    }

    /** What a respondent said is nobody's to read, in no release. */
    private static Rejection withoutRow(Rejection rejection) {
      return Rejection.newBuilder(rejection).setRaw("").build();
    }

    private long rejections() {
      return rejected + fileRejections;
    }

    private List<RuleCount> rejectedByRule() {
      return rules.entrySet().stream()
          .map(rule -> new RuleCount(rule.getKey(), rule.getValue()))
          .toList();
    }
  }
}
