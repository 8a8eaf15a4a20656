package org.opencpas.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final PlainFactRows factRows;
  private final PlainEventRows eventRows;

  private PlainReading(Plan plan, PlainReceived received) {
    this.received = received;
    factRows = new PlainFactRows(plan, received);
    eventRows = new PlainEventRows(plan, received);
  }

  /** Reads every file of every source. */
  static PlainReading read(Path workspace, PlainAssessment assessment, Plan plan) {
    PlainReading reading = new PlainReading(plan, new PlainReceived(workspace));
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
          eventRows.needPlace(canonical);
          events.add(eventRows.event(source, file, canonical));
        } else {
          reports.add(factRows.report(source, file, canonical));
        }
      } catch (BrokenRow broken) {
        rejected.add(new Rejected(source.name(), file, row.line(), broken.rule));
      }
    }
  }
}
