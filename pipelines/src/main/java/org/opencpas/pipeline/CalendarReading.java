package org.opencpas.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.RunCalendar;
import org.opencpas.framework.ScheduleCheck;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.source.Definition;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/**
 * Reads from a workspace which runs are planned: assessment.yaml, the list of received files and
 * the framework, but no records. Of missions that a source defines only those are seen that have an
 * event of their own.
 */
public final class CalendarReading {
  private CalendarReading() {}

  /**
   * The runs as they are known at the end of a day, or every mistake in what declares them.
   *
   * @param root directory of the workspace
   */
  public static Checked<RunCalendar> read(Path root, LocalDate day) {
    Checked<Workspace> read = WorkspaceReader.read(root);
    if (read.value().isEmpty()) {
      return Checked.mistaken(read.mistakes());
    }
    Workspace workspace = read.value().get();
    Checked<ReceivedFiles> received = ReceivedFiles.read(root);
    if (received.value().isEmpty()) {
      return Checked.mistaken(received.mistakes());
    }
    Checked<FrameworkTables> framework =
        FrameworkPreparation.readTables(root, workspace, received.value().get())
            .declared(new AsOf(day));
    if (framework.value().isEmpty()) {
      return Checked.mistaken(framework.mistakes());
    }
    FrameworkTables tables = framework.value().get();
    Set<String> missions = missions(tables);
    List<Mistake> mistakes = ScheduleCheck.check(workspace, withDefined(missions, workspace));
    return mistakes.isEmpty()
        ? Checked.of(
            RunCalendar.of(
                workspace.schedule(),
                missions,
                tables.getMandateEvents(),
                tables.getBenchmarks(),
                day))
        : Checked.mistaken(mistakes);
  }

  private static Set<String> missions(FrameworkTables tables) {
    Set<String> ids = new TreeSet<>();
    tables.getMissions().forEach(mission -> ids.add(mission.getMissionId()));
    tables.getMandateEvents().forEach(event -> ids.add(event.getMissionId()));
    return ids;
  }

  /** Whether a mission is there that sources define, only a run can tell. */
  private static Set<String> withDefined(Set<String> missions, Workspace workspace) {
    Set<String> all = new TreeSet<>(missions);
    if (workspace.sources().stream()
        .anyMatch(source -> source.defines().contains(Definition.MISSIONS))) {
      workspace.schedule().forEach(entry -> all.addAll(entry.missions()));
    }
    return all;
  }
}
