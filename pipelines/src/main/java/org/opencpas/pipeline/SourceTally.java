package org.opencpas.pipeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.RuleCount;
import org.opencpas.schemas.Severity;
import org.opencpas.source.Header;
import org.opencpas.source.Mapping;
import org.opencpas.source.Source;

/** Counts what a check finds in the files of one source. */
final class SourceTally {
  private static final int MOST_UNREAD = 40;
  private static final int MOST_WITHOUT_ROWS = 40;

  private final Source source;
  private final boolean isCanonical;
  private final Set<String> columns;
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<String, Map<Severity, Long>> flags = new TreeMap<>();
  private final List<String> withoutRows = new ArrayList<>();
  private final Set<String> unread = new TreeSet<>();
  private long files;
  private long rows;
  private long rowsAccepted;
  private long rowsRejected;
  private long fileRejections;
  private long records;
  private long current;
  private long duplicate;
  private long superseded;
  private long retracted;
  private @Nullable Period lastPeriod;
  private @Nullable LocalDateTime newestReport;

  SourceTally(Source source) {
    this.source = source;
    this.isCanonical = source.mapping().equals(Mapping.identity());
    this.columns = source.mapping().columns();
  }

  /**
   * Looks for columns that nothing reads; a mapping of its own leaves out what it does not want.
   */
  void header(Header header) {
    if (isCanonical && source.unknownColumns(header).isEmpty()) {
      header.names().stream()
          .filter(name -> !name.isEmpty() && !columns.contains(name))
          .limit(MOST_UNREAD)
          .forEach(unread::add);
    }
  }

  void add(Observation fact) {
    see(new Period(fact.getPeriodStart(), fact.getPeriodEnd()), fact.getReportedAt());
  }

  void add(Event event) {
    see(new Period(event.getDateStart(), event.getDateStart().plusDays(1)), event.getReportedAt());
  }

  private void see(Period period, @Nullable LocalDateTime reportedAt) {
    Period last = lastPeriod;
    lastPeriod = last == null ? period : ReportedCells.later(last, period);
    LocalDateTime newest = newestReport;
    if (reportedAt != null && (newest == null || reportedAt.isAfter(newest))) {
      newestReport = reportedAt;
    }
  }

  void add(FileRead file) {
    files++;
    rows += file.getRows();
    rowsAccepted += file.getRowsAccepted();
    rowsRejected += file.getRowsRejected();
    fileRejections += file.getFileRejections();
    records += file.getRecords();
    file.getRejectedByRule()
        .forEach(rule -> rejected.merge(rule.getRule(), rule.getRows(), Long::sum));
    if (file.getRows() == 0
        && file.getFileRejections() == 0
        && withoutRows.size() < MOST_WITHOUT_ROWS) {
      withoutRows.add(file.getFile());
    }
  }

  void add(OutcomeCount outcome) {
    current += outcome.getCurrent();
    duplicate += outcome.getDuplicate();
    superseded += outcome.getSuperseded();
    retracted += outcome.getRetracted();
  }

  void add(QualityFlag flag) {
    flags
        .computeIfAbsent(flag.getRule(), rule -> new TreeMap<>())
        .merge(flag.getSeverity(), 1L, Long::sum);
  }

  /** Everything so far. */
  SourceSummary summary(List<Overdue> overdue) {
    return new SourceSummary(
        source.name(),
        files,
        rows,
        rowsAccepted,
        rowsRejected,
        fileRejections,
        records,
        new SourceSummary.Outcomes(current, duplicate, superseded, retracted),
        rejected.entrySet().stream()
            .map(rule -> new RuleCount(rule.getKey(), rule.getValue()))
            .sorted(Comparator.comparingLong(RuleCount::getRows).reversed())
            .toList(),
        flags.entrySet().stream()
            .flatMap(
                rule ->
                    rule.getValue().entrySet().stream()
                        .map(
                            each ->
                                new SourceSummary.FlagCount(
                                    rule.getKey(), each.getKey(), each.getValue())))
            .sorted(Comparator.comparingLong(SourceSummary.FlagCount::count).reversed())
            .toList(),
        Optional.ofNullable(lastPeriod),
        Optional.ofNullable(newestReport),
        overdue,
        List.copyOf(withoutRows),
        unread.stream().limit(MOST_UNREAD).toList());
  }
}
