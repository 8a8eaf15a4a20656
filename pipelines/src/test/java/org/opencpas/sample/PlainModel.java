package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainCoverage.Covered;
import org.opencpas.sample.PlainEffectiveness.Profile;
import org.opencpas.sample.PlainFlags.Flag;
import org.opencpas.sample.PlainProgress.Progress;
import org.opencpas.sample.PlainReading.Rejected;
import org.opencpas.sample.PlainTable.Row;

/**
 * The whole computation in plain loops, from a workspace to the tables of an internal release. It
 * shares no code with the program: where both agree, both read the same definitions the same way.
 */
final class PlainModel {
  private static final String FACT =
      "mission_id,indicator_id,region_id,component,disaggregation,period_start,period_end";

  private final Plan plan;
  private final PlainReading reading;
  private final PlainRevision revision;
  private final List<Flag> flags;
  private final Map<Fact, Progress> progress;
  private final Map<Fact.Cell, Covered> coverage;
  private final List<Profile> effectiveness;

  private PlainModel(Path workspace, @Nullable LocalDate asOf) {
    PlainAssessment assessment = PlainAssessment.read(workspace);
    plan = Plan.read(workspace);
    reading = PlainReading.read(workspace, assessment, plan);
    revision = PlainRevision.of(reading.reports, plan, asOf);
    flags = PlainFlags.of(plan, revision);
    progress = PlainProgress.of(plan, revision, assessment, asOf);
    coverage = PlainCoverage.of(plan, revision, asOf);
    effectiveness = PlainEffectiveness.of(plan, assessment, progress, coverage);
  }

  /**
   * Computes a release.
   *
   * @param workspace directory of the workspace
   * @param asOf last day of which everything is known; null for all
   * @return the tables by name
   */
  static Map<String, PlainTable> compute(Path workspace, @Nullable LocalDate asOf) {
    PlainModel model = new PlainModel(workspace, asOf);
    Map<String, PlainTable> tables = new TreeMap<>();
    tables.put("source_counts", model.sourceCounts());
    tables.put("observations", model.observations());
    tables.put("observation_history", model.history());
    tables.put("rejections", model.rejections());
    tables.put("quality_flags", model.qualityFlags());
    tables.put("indicator_progress", model.indicatorProgress());
    tables.put("coverage", model.coverage());
    tables.put("effectiveness", model.effectiveness());
    return tables;
  }

  /** The tables as files. */
  static Map<String, byte[]> files(Map<String, PlainTable> tables) {
    Map<String, byte[]> files = new TreeMap<>();
    tables.forEach(
        (name, table) -> files.put(name + ".csv", table.toCsv().getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private PlainTable sourceCounts() {
    Builder table =
        new Builder(
            "source,file,rows,rows_accepted,rows_rejected,"
                + "records,current,duplicate,superseded,retracted,later");
    for (Map.Entry<String, Long> entry : reading.rowsByFile.entrySet()) {
      int split = entry.getKey().indexOf('\n');
      String source = entry.getKey().substring(0, split);
      String file = entry.getKey().substring(split + 1);
      List<Report> reports =
          reading.reports.stream()
              .filter(each -> each.source.equals(source) && each.file.equals(file))
              .toList();
      long rejected =
          reading.rejected.stream()
              .filter(each -> each.source().equals(source) && each.file().equals(file))
              .count();
      table.row(
          source,
          file,
          entry.getValue(),
          reports.size(),
          rejected,
          reports.size(),
          count(reports, "current"),
          count(reports, "duplicate"),
          count(reports, "superseded"),
          count(reports, "retracted"),
          count(reports, "later"));
    }
    return table.build();
  }

  private static long count(List<Report> reports, String outcome) {
    return reports.stream().filter(each -> each.outcome.equals(outcome)).count();
  }

  private PlainTable observations() {
    Builder table =
        new Builder(
            FACT + ",value,numerator,denominator,status,sensitivity,confirmed_at,source,file,line");
    for (Report report : revision.current.values()) {
      Content content = report.content;
      table.row(
          report.fact,
          Figures.text(content.number("value")),
          Figures.text(content.number("numerator")),
          Figures.text(content.number("denominator")),
          content.status(),
          content.text("sensitivity"),
          report.confirmedAt,
          report.source,
          report.file,
          report.line);
    }
    return table.build();
  }

  private PlainTable history() {
    Builder table =
        new Builder(FACT + ",known_from,known_to,outcome,value,source,file,line,by_file,by_line");
    List<Report> sorted = new ArrayList<>(reading.reports);
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
    Builder table = new Builder("source,file,line,rule");
    for (Rejected each : reading.rejected) {
      table.row(each.source(), each.file(), each.line(), each.rule());
    }
    return table.build();
  }

  private PlainTable qualityFlags() {
    Builder table = new Builder(FACT + ",rule,severity,source,file,line");
    List<Flag> sorted = new ArrayList<>(flags);
    sorted.sort(Comparator.comparing(Flag::fact).thenComparing(Flag::rule));
    for (Flag flag : sorted) {
      Report report = flag.report();
      table.row(flag.fact(), flag.rule(), flag.severity(), report.source, report.file, report.line);
    }
    return table.build();
  }

  private PlainTable indicatorProgress() {
    Builder table =
        new Builder(
            "mission_id,indicator_id,region_id,component,disaggregation,"
                + "period_type,period_start,period_end,region_level,roll_up,value,"
                + "baseline_value,target_value,achievement_raw,achievement,gap,pace,status,reason");
    for (Progress each : progress.values()) {
      Fact fact = each.fact();
      table.row(
          fact.mission(),
          fact.indicator(),
          fact.region(),
          fact.component(),
          fact.disaggregation(),
          fact.span().type(),
          fact.span().start(),
          fact.span().end(),
          plan.level(fact.region()),
          "own",
          Figures.text(each.value()),
          Figures.text(each.baseline()),
          Figures.text(each.target()),
          Figures.text(each.raw()),
          Figures.text(each.achievement()),
          Figures.text(each.gap()),
          Figures.text(each.pace()),
          each.status(),
          each.reason());
    }
    return table.build();
  }

  private PlainTable coverage() {
    Builder table =
        new Builder(
            "mission_id,component,region_id,indicator_id,period_type,period_start,period_end,"
                + "expected,responded,observed,on_time,no_access,withheld,days_late,"
                + "silent_periods,last_observed_end");
    for (Covered each : coverage.values()) {
      Fact.Cell cell = each.cell();
      table.row(
          cell.mission(),
          plan.indicator(cell.indicator()).component(),
          cell.region(),
          cell.indicator(),
          cell.span().type(),
          cell.span().start(),
          cell.span().end(),
          each.expected(),
          each.responded(),
          each.observed(),
          each.onTime(),
          each.noAccess(),
          each.withheld(),
          each.daysLate(),
          each.silentPeriods(),
          each.lastObservedEnd());
    }
    return table.build();
  }

  private PlainTable effectiveness() {
    Builder table =
        new Builder(
            "mission_id,component,region_id,period_type,period_start,period_end,result_level,"
                + "region_level,score,bound_low,bound_high,indicators_expected,"
                + "indicators_observed,weight_observed,share_met,share_reversed,"
                + "worst_indicator_id,output_only,reason");
    for (Profile each : effectiveness) {
      PlainEffectiveness.Place place = each.place();
      table.row(
          place.mission(),
          each.component(),
          place.region(),
          place.span().type(),
          place.span().start(),
          place.span().end(),
          each.level(),
          plan.level(place.region()),
          Figures.text(each.score()),
          Figures.text(each.low()),
          Figures.text(each.high()),
          each.expected(),
          each.observed(),
          Figures.text(each.weightObserved()),
          Figures.text(each.shareMet()),
          Figures.text(each.shareReversed()),
          each.worst(),
          each.outputOnly(),
          each.reason());
    }
    return table.build();
  }

  /** A table that grows; a fact fills the seven columns of its key. */
  private static final class Builder {
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    Builder(String header) {
      columns = Arrays.asList(header.split(",", -1));
    }

    void row(@Nullable Object... cells) {
      List<String> texts = new ArrayList<>();
      for (Object cell : cells) {
        if (cell instanceof Fact fact) {
          texts.addAll(
              List.of(
                  fact.mission(),
                  fact.indicator(),
                  fact.region(),
                  fact.component(),
                  fact.disaggregation(),
                  fact.span().start().toString(),
                  fact.span().end().toString()));
        } else {
          texts.add(Figures.orBlank(cell));
        }
      }
      Map<String, String> byColumn = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        byColumn.put(columns.get(i), texts.get(i));
      }
      rows.add(new Row(rows.size() + 2L, columns.size(), byColumn));
    }

    PlainTable build() {
      return new PlainTable(columns, List.copyOf(rows));
    }
  }
}
