package org.opencpas.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

/**
 * A date of a mandate that is known in advance, so that a run may be planned before it.
 *
 * @param missionId mission
 * @param type what falls on it, one of {@link #TYPES}: {@code renew} stands for the day on which
 *     the mandate runs out unless it is renewed, {@code final_extension} for the one on which it
 *     runs out for good
 * @param date the day
 * @param id id of the event that it is known from, or of the benchmark that is due
 * @param title title of the benchmark; empty for all others
 * @param instrument resolution or other text; null: not known
 * @param source where it was read; null: not known
 * @param verifiedOn day on which it was last checked; null: not known
 * @param conflict what another source says instead; null: none does
 * @param ending what became of it before it came; null: nothing that is known
 */
public record MandateDate(
    String missionId,
    MandateEventType type,
    LocalDate date,
    String id,
    String title,
    @Nullable String instrument,
    @Nullable String source,
    @Nullable LocalDate verifiedOn,
    @Nullable String conflict,
    @Nullable Ending ending) {

  /** The types that a date may have; the others are of decisions, which nobody knows in advance. */
  public static final Set<MandateEventType> TYPES =
      Collections.unmodifiableSet(
          EnumSet.complementOf(
              EnumSet.of(
                  MandateEventType.establish,
                  MandateEventType.rollover,
                  MandateEventType.ceiling_change,
                  MandateEventType.terminate)));

  /** What made a date void. */
  public enum Cause {
    /** A technical rollover moved it. */
    MOVED,
    /** The decision that was due by it was taken. */
    DECIDED,
    /** The mandate was terminated. */
    TERMINATED
  }

  /**
   * What became of a date before it came.
   *
   * @param cause what made it void
   * @param on day of the decision
   * @param eventId the decision
   * @param instrument its text; null: not known
   * @param movedTo the date that took its place; null unless it was moved
   */
  public record Ending(
      Cause cause,
      LocalDate on,
      String eventId,
      @Nullable String instrument,
      @Nullable LocalDate movedTo) {}

  static MandateDate of(MandateEvent event, MandateEventType type, LocalDate date) {
    return new MandateDate(
        event.getMissionId(),
        type,
        date,
        event.getEventId(),
        "",
        event.getInstrument(),
        event.getSource(),
        event.getVerifiedOn(),
        event.getConflict(),
        null);
  }

  MandateDate titled(String text) {
    return new MandateDate(
        missionId, type, date, id, text, instrument, source, verifiedOn, conflict, ending);
  }

  MandateDate ended(Ending how) {
    return new MandateDate(
        missionId, type, date, id, title, instrument, source, verifiedOn, conflict, how);
  }

  /** What became of it before it came; empty while it stands, and once it has come. */
  public Optional<Ending> voided() {
    return Optional.ofNullable(ending);
  }
}
