package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is counted from events, counted over again by what was known on an earlier day. */
final class PlainCountedThen {
  private final Plan plan;
  private final PlainAssessment assessment;
  private final PlainReading reading;
  private final List<PlainEvent> reports;

  /**
   * Counts reports of events.
   *
   * @param reports as they came
   */
  PlainCountedThen(
      Plan plan, PlainAssessment assessment, PlainReading reading, List<PlainEvent> reports) {
    this.plan = plan;
    this.assessment = assessment;
    this.reading = reading;
    this.reports = reports;
  }

  /** The facts of a mission as known at the end of a day. */
  List<Report> of(String mission, LocalDate day) {
    List<PlainEvent> afresh = new ArrayList<>();
    reports.forEach(report -> afresh.add(report.afresh()));
    List<PlainEvent> events = PlainEventRevision.of(afresh, day);
    PlainAnswers answers = new PlainAnswers(reading, day);
    List<Report> facts = new PlainCounting(plan, events, answers).count(assessment.sources());
    return facts.stream().filter(report -> report.fact.mission().equals(mission)).toList();
  }
}
