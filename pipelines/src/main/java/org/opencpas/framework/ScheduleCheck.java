package org.opencpas.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** Checks the schedule of runs against the missions of the framework. */
public final class ScheduleCheck {
  private final Set<String> missions;
  private final List<Mistake> mistakes = new ArrayList<>();

  private ScheduleCheck(Set<String> missions) {
    this.missions = missions;
  }

  /**
   * Every mistake in the schedule of a workspace; empty when each of its runs has a label.
   *
   * @param missions ids of all missions
   */
  public static List<Mistake> check(Workspace workspace, Set<String> missions) {
    ScheduleCheck check = new ScheduleCheck(new TreeSet<>(missions));
    workspace.schedule().forEach(check::check);
    return List.copyOf(check.mistakes);
  }

  private void check(ScheduleEntry entry) {
    for (String id : entry.missions()) {
      if (!missions.contains(id)) {
        tell(
            entry, "mission " + Quotation.of(id) + ", which the framework has not", "its missions");
      }
    }
    Map<String, String> labelled = new HashMap<>();
    for (String id : entry.missions().isEmpty() ? missions : entry.missions()) {
      String text = PlannedRun.inLabel(id);
      String other = labelled.putIfAbsent(text, id);
      if (other != null) {
        tell(
            entry,
            "missions " + other + " and " + id + ", both " + text + " in a label",
            "missions that differ in letters and digits, or one of them in missions");
      }
      if (text.isEmpty() || text.length() > PlannedRun.LONGEST_MISSION) {
        tell(
            entry,
            "mission " + Quotation.of(id) + ", which does not fit into a label",
            "missions with ids of 1 to " + PlannedRun.LONGEST_MISSION + " letters and digits");
      }
    }
  }

  private void tell(ScheduleEntry entry, String found, String allowed) {
    mistakes.add(new Mistake(WorkspaceReader.FILE, entry.line(), entry.column(), found, allowed));
  }
}
