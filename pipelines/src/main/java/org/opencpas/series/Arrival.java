package org.opencpas.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;

/**
 * Whether a return came, and when it first did. A return that says not_reported has not come.
 * Source: metrics, section 4.
 *
 * @param state whether anything came
 * @param first day of the first return; null when none says when
 */
public record Arrival(State state, @Nullable LocalDate first) {
  /** Nothing came. */
  public static final Arrival NONE = new Arrival(State.MISSING, null);

  /** Whether a return came. */
  public enum State {
    MISSING,
    CAME
  }

  /** A return against the day on which it was due. */
  public enum Timeliness {
    /** It came within the grace days. */
    ON_TIME,
    /** It came later. */
    LATE,
    /** It came, and does not say when. */
    UNTIMED,
    /** It did not come. */
    MISSING
  }

  /** How a fact came. */
  public static Arrival of(Observation fact) {
    LocalDateTime first = fact.getFirstReportedAt();
    return new Arrival(
        fact.getStatus() == ObservationStatus.not_reported ? State.MISSING : State.CAME,
        first == null ? null : first.toLocalDate());
  }

  /** How the facts of one cell came: when the first of them did. */
  public Arrival and(Arrival other) {
    if (!hasCome() && first == null) {
      return other;
    }
    LocalDate day = other.first;
    boolean isEarlier = day != null && (first == null || day.isBefore(first));
    return new Arrival(hasCome() ? state : other.state, isEarlier ? day : first);
  }

  /** Whether anything came. */
  public boolean hasCome() {
    return state == State.CAME;
  }

  /**
   * Days from the end of its period to the first return, below 0 before; empty when nothing came,
   * or does not say when.
   */
  public OptionalLong delay(Period period) {
    return first == null || !hasCome()
        ? OptionalLong.empty()
        : OptionalLong.of(first.toEpochDay() - period.end().toEpochDay());
  }

  /**
   * Whether it came in time.
   *
   * @param graceDays days after the end of the period in which it still does, 0 or above
   */
  public Timeliness timeliness(Period period, int graceDays) {
    if (!hasCome()) {
      return Timeliness.MISSING;
    }
    if (first == null) {
      return Timeliness.UNTIMED;
    }
    boolean isInTime = first.toEpochDay() - period.end().toEpochDay() <= graceDays;
    return isInTime ? Timeliness.ON_TIME : Timeliness.LATE;
  }
}
