package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * The whole computation in plain loops, from a workspace to the tables of an internal release. It
 * shares no code with the program: where both agree, both read the same definitions the same way.
 */
final class PlainModel {
  final Plan plan;
  final PlainReading reading;
  final PlainRevision revision;

  /** The events that hold, by source and id. */
  final List<PlainEvent> events;

  final PlainCountedThen countedThen;
  final List<Flag> flags = new ArrayList<>();
  final Map<Spot, Progress> progress;
  final Map<Spot, PlainTrend.Found> trends;
  final Map<Spot, PlainPrevious.Months> previous;
  final Map<Fact.Cell, Covered> coverage;
  final List<Profile> effectiveness;
  final List<Standing> objectives;
  final List<PlainStrength.Row> strength;
  final PlainTable conflict;
  final PlainTable changes;
  final PlainBenchmarks benchmarks;
  final PlainTable readiness;

  private PlainModel(Path workspace, @Nullable LocalDate asOf) {
    PlainAssessment assessment = PlainAssessment.read(workspace);
    plan = Plan.read(workspace);
    plan.counted.addAll(assessment.counted());
    reading = PlainReading.read(workspace, assessment, plan, asOf);
    List<Report> untouched = new ArrayList<>();
    reading.reports.forEach(report -> untouched.add(report.afresh()));
    revision = PlainRevision.of(reading.reports, plan, asOf);
    List<PlainEvent> untouchedEvents = new ArrayList<>();
    reading.events.forEach(report -> untouchedEvents.add(report.afresh()));
    countedThen = new PlainCountedThen(plan, assessment, reading, untouchedEvents);
    events = PlainEventRevision.of(reading.events, asOf);
    PlainAnswers answers = new PlainAnswers(reading, asOf);
    for (Report report : new PlainCounting(plan, events, answers).count(assessment.sources())) {
      revision.current.put(report.fact, report);
    }
    flags.addAll(PlainFlags.of(plan, revision, assessment));
    flags.addAll(PlainEventFlags.of(plan, reading.events, assessment.sources(), answers));
    Map<String, Set<Span>> answered = answers.spans(assessment.sources(), plan);
    PlainDue due = new PlainDue(plan, revision, answered, asOf);
    coverage = PlainCoverage.of(plan, revision, due);
    PlainEvidence evidence = new PlainEvidence(plan, revision, flags);
    Map<Spot, PlainFigure> figures = PlainRollUp.of(plan, revision, assessment, due, evidence);
    PlainKnownThen then = new PlainKnownThen(plan, assessment, due, untouched, countedThen);
    progress = PlainProgress.of(plan, figures, then, asOf);
    previous = PlainPrevious.of(plan, figures);
    trends = PlainTrend.of(plan, assessment.trend(), figures);
    PlainPlaces places = new PlainPlaces(progress.values());
    effectiveness =
        PlainEffectiveness.of(plan, places, new PlainDrawn(plan, assessment.sensitivity()));
    objectives = PlainObjectives.of(plan, places, asOf);
    strength = PlainStrength.of(plan, assessment, progress, due);
    conflict = PlainConflict.table(plan, assessment, events, answers, strength);
    changes = PlainChanges.table(this, assessment, due, untouched, asOf);
    benchmarks = new PlainBenchmarks(this, assessment, due, then, asOf);
    readiness =
        PlainReadiness.table(
            workspace,
            plan,
            due.horizon(),
            freeze ->
                PlainCoverage.of(plan, revision, new PlainDue(plan, revision, answered, freeze)));
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
    new PlainRecordTables(model).putInto(tables);
    new PlainResultTables(model).putInto(tables);
    tables.put("survey_shares", PlainSurveys.table(model));
    tables.put("region_outlines", PlainOutlines.table(workspace));
    tables.put("statements", PlainStatements.table(workspace, model.plan, tables, asOf));
    return tables;
  }

  /** The tables as files. */
  static Map<String, byte[]> files(Map<String, PlainTable> tables) {
    Map<String, byte[]> files = new TreeMap<>();
    tables.forEach(
        (name, table) -> files.put(name + ".csv", table.toCsv().getBytes(StandardCharsets.UTF_8)));
    return files;
  }
}
