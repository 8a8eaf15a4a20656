package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Where records whose ids last have left facts for others. */
final class PlainMoves {

  /**
   * A record leaves a fact.
   *
   * @param id of the record
   * @param by the first report of the version that no longer names the fact
   */
  record Leaving(String id, Report by) {
    /** Whether it comes after a report. */
    boolean isAfter(Report report) {
      return Report.ORDER.compare(report, by) < 0;
    }
  }

  private PlainMoves() {}

  /** All leavings by fact, each list in the order in which they count. */
  static Map<Fact, List<Leaving>> of(List<Report> known) {
    Map<String, List<Report>> records = new TreeMap<>();
    for (Report report : known) {
      if (!report.lastingId.isEmpty()) {
        records.computeIfAbsent(report.lastingId, id -> new ArrayList<>()).add(report);
      }
    }
    Map<Fact, List<Leaving>> leavings = new TreeMap<>();
    for (List<Report> reports : records.values()) {
      reports.sort(Report.ORDER);
      List<List<Report>> versions = versions(reports);
      for (int i = 1; i < versions.size(); i++) {
        leave(versions.get(i - 1), versions.get(i), leavings);
      }
    }
    leavings
        .values()
        .forEach(each -> each.sort((one, other) -> Report.ORDER.compare(one.by(), other.by())));
    return leavings;
  }

  private static List<List<Report>> versions(List<Report> sorted) {
    List<List<Report>> versions = new ArrayList<>();
    for (Report report : sorted) {
      Report last = versions.isEmpty() ? null : versions.get(versions.size() - 1).get(0);
      if (last == null
          || !Objects.equals(last.knownFrom, report.knownFrom)
          || !Objects.equals(last.revision, report.revision)) {
        versions.add(new ArrayList<>());
      }
      versions.get(versions.size() - 1).add(report);
    }
    return versions;
  }

  private static void leave(
      List<Report> before, List<Report> after, Map<Fact, List<Leaving>> leavings) {
    List<Fact> stays = after.stream().map(report -> report.fact).toList();
    for (Fact fact : before.stream().map(report -> report.fact).distinct().toList()) {
      if (!stays.contains(fact)) {
        leavings
            .computeIfAbsent(fact, key -> new ArrayList<>())
            .add(new Leaving(after.get(0).lastingId, after.get(0)));
      }
    }
  }
}
