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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainCoverage.Covered;
import org.opencpas.sample.PlainEffectiveness.Profile;
import org.opencpas.sample.PlainFlags.Flag;
import org.opencpas.sample.PlainObjectives.Standing;
import org.opencpas.sample.PlainProgress.Progress;
import org.opencpas.sample.PlainReading.Rejected;
import org.opencpas.sample.PlainTable.Row;

/**
 * The whole computation in plain loops, from a workspace to the tables of an internal release. It
 * shares no code with the program: where both agree, both read the same definitions the same way.
 * What is counted from events is not in it.
 */
final class PlainModel {
  private static final String FACT =
      "mission_id,indicator_id,region_id,component,disaggregation,period_start,period_end";

  private final Plan plan;
  private final PlainReading reading;
  private final PlainRevision revision;
  private final List<Flag> flags;
  private final Map<Spot, Progress> progress;
  private final Map<Fact.Cell, Covered> coverage;
  private final List<Profile> effectiveness;
  private final List<Standing> objectives;

  private PlainModel(Path workspace, @Nullable LocalDate asOf) {
    PlainAssessment assessment = PlainAssessment.read(workspace);
    plan = Plan.read(workspace);
    plan.indicators.keySet().removeAll(assessment.counted());
    reading = PlainReading.read(workspace, assessment, plan);
    revision = PlainRevision.of(reading.reports, plan, asOf);
    flags = PlainFlags.of(plan, revision);
    PlainDue due = new PlainDue(plan, revision, asOf);
    coverage = PlainCoverage.of(plan, revision, due);
    progress = PlainProgress.of(plan, PlainRollUp.of(plan, revision, assessment, due), asOf);
    PlainPlaces places = new PlainPlaces(progress.values());
    effectiveness = PlainEffectiveness.of(plan, places);
    objectives = PlainObjectives.of(plan, places, asOf);
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
    tables.put("objective_progress", model.objectiveProgress());
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
                + "period_type,period_start,period_end,region_level,roll_up,value,partial_sum,"
                + "share_reporting,cells_expected,cells_observed,silent_regions,low,high,"
                + "numerator,denominator,time_weighted_mean,value_at_constant_denominator,"
                + "distribution,regions_met,regions_judged,matched_share,"
                + "baseline_value,target_value,achievement_raw,achievement,gap,pace,status,reason,"
                + "renewal_date,renewal_then,renewal_now,renewal_change,"
                + "renewal_matched_share,renewal_reason");
    for (Progress each : progress.values()) {
      Fact fact = each.fact();
      PlainFigure figure = each.figure();
      table.row(
          fact.mission(),
          fact.indicator(),
          fact.region(),
          fact.component(),
          fact.disaggregation(),
          figure.spot.type(),
          fact.span().start(),
          fact.span().end(),
          plan.level(fact.region()),
          figure.rollUp,
          Figures.text(figure.value),
          Figures.text(figure.partialSum),
          Figures.text(figure.shareReporting()),
          figure.expected,
          figure.observed,
          String.join(";", figure.silent),
          Figures.text(figure.low),
          Figures.text(figure.high),
          Figures.text(figure.numerator),
          Figures.text(figure.denominator),
          Figures.text(figure.timeWeightedMean),
          Figures.text(figure.atConstantDenominator),
          figure.distribution,
          each.regionsMet(),
          each.regionsJudged(),
          Figures.text(each.matchedShare()),
          Figures.text(each.baseline()),
          Figures.text(each.target()),
          Figures.text(each.raw()),
          Figures.text(each.achievement()),
          Figures.text(each.gap()),
          Figures.text(each.pace()),
          each.status(),
          each.reason(),
          each.change().anchor(),
          Figures.text(each.change().then()),
          Figures.text(each.change().now()),
          Figures.text(each.change().change()),
          Figures.text(each.change().matchedShare()),
          each.change().reason());
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
                + "worst_indicator_id,output_only,reason,low_objective_id");
    for (Profile each : effectiveness) {
      PlainPlaces.Place place = each.place();
      table.row(
          place.mission(),
          each.component(),
          place.region(),
          place.type(),
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
          each.reason(),
          each.lowObjective());
    }
    return table.build();
  }

  private PlainTable objectiveProgress() {
    Builder table =
        new Builder(
            "mission_id,objective_id,region_id,period_type,period_start,period_end,region_level,"
                + "priority,mandate_reference,conditions,indicator_id,indicators_expected,"
                + "indicators_observed,weight_observed,then_period_end,then_value,now_value,"
                + "target_value,status,evidence_kind,reason");
    for (Standing each : objectives) {
      PlainPlaces.Place place = each.place();
      table.row(
          place.mission(),
          each.objective(),
          place.region(),
          place.type(),
          place.span().start(),
          place.span().end(),
          plan.level(place.region()),
          plan.priority(each.objective()),
          plan.mandateReference(each.objective()),
          String.join("; ", plan.conditions.getOrDefault(each.objective(), Set.of())),
          each.indicator(),
          each.expected(),
          each.observed(),
          Figures.text(each.weightObserved()),
          each.thenEnd(),
          Figures.text(each.then()),
          Figures.text(each.now()),
          Figures.text(each.target()),
          each.status(),
          each.evidence(),
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
