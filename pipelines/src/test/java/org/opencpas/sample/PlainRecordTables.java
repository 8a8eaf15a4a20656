package org.opencpas.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opencpas.sample.PlainFlags.Flag;
import org.opencpas.sample.PlainReading.Rejected;

/** The tables of a release that say what came in, and what became of it. */
final class PlainRecordTables {
  private static final String FACT =
      "mission_id,indicator_id,region_id,component,disaggregation,period_start,period_end";

  private final PlainModel model;

  PlainRecordTables(PlainModel model) {
    this.model = model;
  }

  /** Puts them under their names. */
  void putInto(Map<String, PlainTable> tables) {
    tables.put("source_counts", sourceCounts());
    tables.put("observations", observations());
    tables.put("observation_history", history());
    tables.put("events", events());
    tables.put("rejections", rejections());
    tables.put("quality_flags", qualityFlags());
  }

  private PlainTable sourceCounts() {
    TableBuilder table =
        new TableBuilder(
            "source,file,rows,rows_accepted,rows_rejected,"
                + "records,current,duplicate,superseded,retracted,later");
    for (Map.Entry<String, Long> entry : model.reading.rowsByFile.entrySet()) {
      int split = entry.getKey().indexOf('\n');
      String source = entry.getKey().substring(0, split);
      String file = entry.getKey().substring(split + 1);
      List<String> outcomes = outcomes(source, file);
      long rejected =
          model.reading.rejected.stream()
              .filter(each -> each.source().equals(source) && each.file().equals(file))
              .count();
      table.row(
          source,
          file,
          entry.getValue(),
          outcomes.size(),
          rejected,
          outcomes.size(),
          count(outcomes, "current"),
          count(outcomes, "duplicate"),
          count(outcomes, "superseded"),
          count(outcomes, "retracted"),
          count(outcomes, "later"));
    }
    return table.build();
  }

  /** What became of each record of a file, be it of a fact or of an event. */
  private List<String> outcomes(String source, String file) {
    List<String> outcomes = new ArrayList<>();
    for (Report report : model.reading.reports) {
      if (report.source.equals(source) && report.file.equals(file)) {
        outcomes.add(report.outcome);
      }
    }
    for (PlainEvent event : model.reading.events) {
      if (event.source.equals(source) && event.file.equals(file)) {
        outcomes.add(event.outcome);
      }
    }
    return outcomes;
  }

  private static long count(List<String> outcomes, String wanted) {
    return outcomes.stream().filter(wanted::equals).count();
  }

  private PlainTable observations() {
    TableBuilder table =
        new TableBuilder(
            FACT
                + ",value,numerator,denominator,low,high,status,sensitivity,reported_at,"
                + "confirmed_at,source,file,line");
    for (Report report : model.revision.current.values()) {
      Content content = report.content;
      table.row(
          report.fact,
          Figures.text(content.number("value")),
          Figures.text(content.number("numerator")),
          Figures.text(content.number("denominator")),
          Figures.text(content.number("low")),
          Figures.text(content.number("high")),
          content.status(),
          content.text("sensitivity"),
          report.reportedAt,
          report.confirmedAt,
          report.source,
          report.file,
          report.line);
    }
    return table.build();
  }

  private PlainTable events() {
    TableBuilder table =
        new TableBuilder(
            "source,event_id,mission_id,region_id,place,date_start,date_end,type,deaths_best,"
                + "deaths_low,deaths_high,civilian_deaths_recorded,place_precision,"
                + "date_precision,reported_at,sensitivity,file,line");
    for (PlainEvent event : model.events) {
      Content content = event.content;
      table.row(
          event.source,
          event.id,
          content.text("mission_id"),
          content.text("region_id"),
          content.text("place"),
          content.text("date_start"),
          content.text("date_end"),
          content.text("type"),
          Figures.text(content.number("deaths_best")),
          Figures.text(content.number("deaths_low")),
          Figures.text(content.number("deaths_high")),
          Figures.text(content.number("civilian_deaths_recorded")),
          Figures.text(content.number("place_precision")),
          Figures.text(content.number("date_precision")),
          event.reportedAt,
          content.text("sensitivity"),
          event.file,
          event.line);
    }
    return table.build();
  }

  private PlainTable history() {
    TableBuilder table =
        new TableBuilder(
            FACT + ",known_from,known_to,outcome,value,source,file,line,by_file,by_line");
    List<Report> sorted = new ArrayList<>(model.reading.reports);
    sorted.sort(Comparator.comparing((Report each) -> each.fact).thenComparing(Report.ORDER));
    for (Report report : sorted) {
      table.row(
          report.fact,
          report.knownFrom,
          report.knownTo,
          report.outcome,
          Figures.text(report.content.number("value")),
          report.source,
          report.file,
          report.line,
          report.endedBy == null ? null : report.endedBy.file,
          report.endedBy == null ? null : report.endedBy.line);
    }
    return table.build();
  }

  private PlainTable rejections() {
    TableBuilder table = new TableBuilder("source,file,line,rule");
    for (Rejected each : model.reading.rejected) {
      table.row(each.source(), each.file(), each.line(), each.rule());
    }
    return table.build();
  }

  private PlainTable qualityFlags() {
    TableBuilder table = new TableBuilder(FACT + ",event_id,rule,severity,source,file,line");
    List<Flag> sorted = new ArrayList<>(model.flags);
    sorted.sort(
        Comparator.comparing(Flag::fact).thenComparing(Flag::event).thenComparing(Flag::rule));
    for (Flag flag : sorted) {
      table.row(
          flag.fact(),
          flag.event(),
          flag.rule(),
          flag.severity(),
          flag.source(),
          flag.file(),
          flag.line());
    }
    return table.build();
  }
}
