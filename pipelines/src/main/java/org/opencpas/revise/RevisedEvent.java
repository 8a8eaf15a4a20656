package org.opencpas.revise;

import java.util.List;
import java.util.Optional;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.Outcome;
import org.opencpas.source.FurtherFigures;

/**
 * An event after all its reports have been weighed.
 *
 * @param versions every report of it with where it ended, in the order in which reports hold
 * @param current what holds on the as-of date; empty when nothing does
 * @param figures further figures of what holds
 * @param agreement whether reports that held and were known since the same time said the same
 */
public record RevisedEvent(
    List<Version> versions, Optional<Event> current, FurtherFigures figures, Agreement agreement) {

  /** Copies the versions. */
  public RevisedEvent {
    versions = List.copyOf(versions);
  }

  /** A report and where it ended. */
  public record Version(EventReport report, Outcome outcome) {}

  /** Whether reports contradict each other, so that only their order decided. */
  public enum Agreement {
    AGREED,
    CONFLICTING
  }
}
