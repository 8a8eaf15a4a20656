package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All figures of a mission as they were known on the day of its last renewal. */
final class PlainKnownThen {
  private final Map<String, LocalDate> days = new TreeMap<>();
  private final Map<String, Map<Spot, PlainFigure>> figures = new TreeMap<>();

  private PlainKnownThen() {}

  /** Of no mission anything is known. */
  static PlainKnownThen nothing() {
    return new PlainKnownThen();
  }

  /**
   * Computes everything once more for every mission.
   *
   * @param due what was due, as known now
   * @param reports as they came
   * @param counted what was counted from events
   */
  PlainKnownThen(
      Plan plan,
      PlainAssessment assessment,
      PlainDue due,
      List<Report> reports,
      PlainCountedThen counted) {
    for (String mission : plan.missions.keySet()) {
      LocalDate day = due.horizon().equals(LocalDate.MIN) ? null : lastRenewal(plan, mission, due);
      if (day != null) {
        List<Report> afresh = new ArrayList<>();
        reports.forEach(report -> afresh.add(report.afresh()));
        PlainRevision then = PlainRevision.of(afresh, plan, day);
        counted.of(mission, day).forEach(report -> then.current.put(report.fact, report));
        days.put(mission, day);
        figures.put(
            mission,
            PlainRollUp.of(plan, then, assessment, due, new PlainEvidence(plan, then, List.of())));
      }
    }
  }

  private static @Nullable LocalDate lastRenewal(Plan plan, String mission, PlainDue due) {
    return PlainMandate.of(plan, mission).renewedBefore(due.horizon().minusDays(1));
  }

  /** Why it cannot be said what was known; empty when it can. */
  String refusal(Fact fact, LocalDate anchor) {
    return anchor.equals(days.get(fact.mission())) ? "" : "other_mandate";
  }

  /** All figures of a mission as they were known. */
  Map<Spot, PlainFigure> all(String mission) {
    return figures.getOrDefault(mission, Map.of());
  }

  /** The day of a mission's last renewal; null when there is none. */
  @Nullable LocalDate day(String mission) {
    return days.get(mission);
  }

  /** The figure of a place as it was known; null when there was none. */
  @Nullable PlainFigure at(Spot spot) {
    return figures.getOrDefault(spot.fact().mission(), Map.of()).get(spot);
  }
}
