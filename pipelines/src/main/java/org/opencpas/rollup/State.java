package org.opencpas.rollup;

import org.opencpas.schemas.ObservationStatus;

/** What is known of a cell. */
enum State {
  /** A value was reported or estimated, zero included. */
  OBSERVED,
  /** No value: not reported, withheld or no access. */
  SILENT,
  /** The indicator does not apply, so nothing is expected. */
  NOT_APPLICABLE;

  static State of(ObservationStatus status) {
    return switch (status) {
      case reported, estimated -> OBSERVED;
      case not_reported, withheld, no_access -> SILENT;
      case not_applicable -> NOT_APPLICABLE;
    };
  }
}
