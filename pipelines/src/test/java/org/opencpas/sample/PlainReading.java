package org.opencpas.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;
import org.opencpas.sample.PlainTable.Row;

/** From the files of a workspace to reports, events and rejections. */
final class PlainReading {

  /** A row that could not be used. */
  record Rejected(String source, String file, long line, String rule) {}

  final List<Report> reports = new ArrayList<>();
  final List<PlainEvent> events = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final Map<String, Long> rowsByFile = new TreeMap<>();
  final PlainReceived received;

  private final @Nullable LocalDate asOf;
  private final PlainFactRows factRows;
  private final PlainEventRows eventRows;

  private PlainReading(Plan plan, PlainReceived received, @Nullable LocalDate asOf) {
    this.asOf = asOf;
    this.received = received;
    factRows = new PlainFactRows(plan, received);
    eventRows = new PlainEventRows(plan, received);
  }

  /** Reads every file of every source. */
  static PlainReading read(
      Path workspace, PlainAssessment assessment, Plan plan, @Nullable LocalDate asOf) {
    PlainReading reading = new PlainReading(plan, new PlainReceived(workspace), asOf);
    for (Source source : assessment.sources()) {
      for (String file : source.files(workspace)) {
        reading.file(workspace, source, file);
      }
    }
    return reading;
  }

  private void file(Path workspace, Source source, String file) {
    String encoding = source.settings().get("encoding").text();
    String delimiter = source.settings().get("delimiter").text();
    PlainTable table =
        PlainTable.read(
            workspace.resolve(file),
            encoding.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(encoding),
            delimiter.isEmpty() ? ',' : delimiter.charAt(0));
    rowsByFile.put(source.name() + "\n" + file, (long) table.rows().size());
    for (Row row : table.rows()) {
      try {
        if (row.count() != table.columns().size()) {
          throw new BrokenRow("cell_count");
        }
        Row canonical = PlainCells.canonical(row, source);
        if (source.isOfEvents()) {
          if (PlainEvent.isKnown(eventRows.knownFrom(source, file, canonical), asOf)) {
            eventRows.needPlace(canonical);
          }
          events.add(eventRows.event(source, file, canonical));
        } else {
          reports.add(factRows.report(source, file, canonical));
        }
      } catch (BrokenRow broken) {
        rejected.add(new Rejected(source.name(), file, row.line(), broken.rule));
      }
    }
    if (!isKnown(source, file)) {
      rowsByFile.remove(source.name() + "\n" + file);
      reports.removeIf(each -> each.source.equals(source.name()) && each.file.equals(file));
      events.removeIf(each -> each.source.equals(source.name()) && each.file.equals(file));
      rejected.removeIf(each -> each.source().equals(source.name()) && each.file().equals(file));
    }
  }

  /** Whether anybody had anything of a file: a record, or the file with what is wrong in it. */
  private boolean isKnown(Source source, String file) {
    int records = 0;
    for (Report report : reports) {
      if (report.source.equals(source.name()) && report.file.equals(file)) {
        records++;
        if (PlainEvent.isKnown(report.knownFrom, asOf)) {
          return true;
        }
      }
    }
    for (PlainEvent event : events) {
      if (event.source.equals(source.name()) && event.file.equals(file)) {
        records++;
        if (event.isKnown(asOf)) {
          return true;
        }
      }
    }
    long bad =
        rejected.stream()
            .filter(each -> each.source().equals(source.name()) && each.file().equals(file))
            .count();
    LocalDateTime own = PlainCells.timeOrNull(source.settings().get("reported_at").text());
    LocalDateTime from = own == null ? received.of(file) : own;
    return (bad > 0 || records == 0) && PlainEvent.isKnown(from, asOf);
  }
}
