package org.opencpas.normalise;

import java.util.Optional;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.Rejection;

/**
 * What became of a row of a source of events: what it reports, or why it is rejected.
 *
 * @param report present exactly when there is no rejection
 * @param rejection present exactly when there is no report
 */
public record NormalisedEvent(Optional<EventReport> report, Optional<Rejection> rejection) {

  /** Checks that there is either a report or a rejection. */
  public NormalisedEvent {
    if (report.isPresent() == rejection.isPresent()) {
      throw new IllegalArgumentException("a report and a rejection exclude each other");
    }
  }

  /** A row that can be used. */
  static NormalisedEvent of(EventReport report) {
    return new NormalisedEvent(Optional.of(report), Optional.empty());
  }

  /** A row that cannot. */
  static NormalisedEvent rejected(Rejection rejection) {
    return new NormalisedEvent(Optional.empty(), Optional.of(rejection));
  }
}
