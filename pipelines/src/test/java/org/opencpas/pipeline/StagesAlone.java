package org.opencpas.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.opencpas.calendar.AsOf;
import org.opencpas.count.Extent;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.revise.RecordMoves;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.RecordKey;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Submission;
import org.opencpas.source.SourceFile;

/**
 * Runs the stages one after the other, as a run does, but without Beam and without a release: so
 * quick that hundreds of workspaces can be laid beside another computation.
 */
public final class StagesAlone {
  private final RunPlan plan;
  private final List<FileRead> files = new ArrayList<>();
  private final Map<Integer, List<Submission>> submissions = new HashMap<>();
  private final Map<Integer, List<EventReport>> events = new HashMap<>();
  private final List<RecordedEvent> recorded = new ArrayList<>();
  private final Map<String, List<SpecificRecordBase>> tables = new TreeMap<>();

  private StagesAlone(RunPlan plan) {
    this.plan = plan;
  }

  /** The computed tables of an internal release by name, their rows in no order. */
  public static Map<String, List<SpecificRecordBase>> run(Path workspace, AsOf asOf) {
    PreparedWorkspace prepared = WorkspacePreparation.prepare(workspace).value().orElseThrow();
    StagesAlone stages =
        new StagesAlone(
            new RunPlan(
                prepared.workspace(),
                prepared.received(),
                prepared.versions(),
                asOf,
                Audience.INTERNAL,
                Partitions.forInput(0, prepared.workspace().validation()),
                new PartStore("nowhere")));
    stages.read(prepared.files());
    stages.work();
    return stages.tables;
  }

  private void add(String table, List<? extends SpecificRecordBase> rows) {
    tables.computeIfAbsent(table, name -> new ArrayList<>()).addAll(rows);
  }

  private void read(List<SourceFile> sourceFiles) {
    FileReading reading =
        new FileReading(plan.workspace(), plan.framework(), plan.received(), plan.asOf());
    LastingIds lasting = new LastingIds(plan.workspace().sources());
    List<RecordKey> recordKeys = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (SourceFile file : sourceFiles) {
      files.add(
          reading.read(
              file,
              InputFiles.bytes(file.location()),
              each -> {
                add(each);
                lasting.key(each).ifPresent(recordKeys::add);
              },
              event ->
                  events
                      .computeIfAbsent(
                          plan.partitions()
                              .ofEvent(event.getEvent().getSource(), event.getEvent().getEventId()),
                          number -> new ArrayList<>())
                      .add(event),
              rejections::add));
    }
    RecordMoves.of(recordKeys).forEach(this::add);
    add(
        "rejections",
        new LaterFiles(files).without(rejections, Rejection::getSource, Rejection::getFile));
  }

  private void add(Submission submission) {
    submissions
        .computeIfAbsent(
            plan.partitions().of(submission.getObservation()), number -> new ArrayList<>())
        .add(submission);
  }

  private void work() {
    PartitionWork work = new PartitionWork(plan);
    List<Announcement> announcements = new ArrayList<>();
    files.forEach(file -> announcements.add(new Announcement(file)));
    List<EventTally> tallies = workEvents(announcements);
    List<ScoredProgress> progress = new ArrayList<>();
    List<EarlierProgress> earlier = new ArrayList<>();
    for (int number = 0; number < plan.partitions().count(); number++) {
      PartitionWork.Rows rows =
          work.work(
              number, submissions.getOrDefault(number, List.of()), tallies(tallies, number), files);
      add("observation_history", rows.history());
      add("observations", rows.observations());
      add("quality_flags", rows.flags());
      progress.addAll(rows.progress());
      earlier.addAll(rows.earlier());
      add("coverage", rows.coverage());
      add("readiness", rows.readiness());
      add("survey_shares", rows.shares());
      add("statements", rows.statements());
      rows.outcomes().forEach(outcome -> announcements.add(new Announcement(outcome)));
    }
    add("source_counts", News.of(announcements).sourceCounts());
    add("region_outlines", plan.outlines());
    aggregate(progress, earlier);
  }

  private List<EventTally> workEvents(List<Announcement> announcements) {
    EventWork work = new EventWork(plan);
    List<Extent> extents =
        new EventExtents(files, plan.shownFramework(), plan.asOf()).of(plan.workspace().sources());
    EarlierCounts earlier = EarlierCounts.of(plan, plan.shownFramework(), files);
    List<EventTally> tallies = new ArrayList<>();
    for (int number = 0; number < plan.partitions().count(); number++) {
      List<EventReport> reports =
          new LaterFiles(files)
              .without(
                  events.getOrDefault(number, List.of()),
                  report -> report.getEvent().getSource(),
                  report -> report.getEvent().getFile());
      EventWork.Rows rows = work.work(reports, extents);
      tallies.addAll(earlier.tallies(reports));
      add("events", rows.events());
      add("quality_flags", rows.flags());
      tallies.addAll(rows.tallies());
      recorded.addAll(rows.recorded());
      rows.outcomes().forEach(outcome -> announcements.add(new Announcement(outcome)));
    }
    return tallies;
  }

  private List<EventTally> tallies(List<EventTally> all, int partition) {
    return all.stream()
        .filter(
            each -> plan.partitions().of(each.getMissionId(), each.getIndicatorId()) == partition)
        .toList();
  }

  private void aggregate(List<ScoredProgress> progress, List<EarlierProgress> earlier) {
    MissionWork work = new MissionWork(plan);
    Framework shown = plan.shownFramework();
    MissionSpans spans = MissionSpans.of(plan, shown, files);
    Map<String, LocalDate> renewals = LastRenewals.of(shown, spans);
    for (Mission mission : shown.missions()) {
      String id = mission.getMissionId();
      MissionWork.Rows rows =
          work.work(
              id,
              spans.of(id),
              renewals.get(id),
              progress.stream().filter(row -> row.getProgress().getMissionId().equals(id)).toList(),
              earlier.stream().filter(row -> row.getProgress().getMissionId().equals(id)).toList());
      add("changes", rows.changes());
      add("benchmark_progress", rows.benchmarks());
      add("benchmark_evidence", rows.evidence());
      add("statements", rows.statements());
      add("indicator_progress", rows.progress());
      add("effectiveness", rows.effectiveness());
      add("objective_progress", rows.objectives());
    }
    tellSituations(SituationWork.strength(plan.workspace(), progress));
  }

  private void tellSituations(List<IndicatorProgress> progress) {
    SituationWork work = new SituationWork(plan, plan.knownFramework(), files);
    for (Mission mission : work.missions()) {
      String id = mission.getMissionId();
      SituationWork.Rows rows =
          work.work(
              mission,
              progress.stream().filter(row -> row.getMissionId().equals(id)).toList(),
              recorded.stream().filter(event -> event.getMissionId().equals(id)).toList());
      add("strength", rows.strength());
      add("conflict_trend", rows.conflict());
      add("statements", rows.statements());
    }
  }
}
