package org.opencpas.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a mission's mandate reaches, as it is known on a day.
 *
 * @param missionId mission
 * @param reach what is known of its end
 * @param date day of the expiry or of the termination; null where there is none
 * @param instrument the text that says so; null where none is known
 */
public record MandateStanding(
    String missionId, Reach reach, @Nullable LocalDate date, @Nullable String instrument) {

  /** What is known of a mandate's end. */
  public enum Reach {
    /** It runs out on a day unless it is renewed. */
    RUNS_UNTIL,
    /** It runs out on a day for good. */
    ENDS,
    /** It ran out, and no decision since then is known. */
    RAN_OUT,
    /** It was terminated. */
    TERMINATED,
    /** The last decision names no expiry. */
    WITHOUT_EXPIRY,
    /** No decision about it is known. */
    UNDECIDED
  }
}
