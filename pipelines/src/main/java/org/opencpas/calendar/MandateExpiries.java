package org.opencpas.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandateDate.Cause;
import org.opencpas.calendar.MandateStanding.Reach;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

/**
 * The days on which a mission's mandate was, is or was to run out, by the decisions of the
 * authority that {@link MandatePeriods} goes by. A decision is known from its own day on. Each
 * closes the expiry before it: a rollover moves it, a renewal decides it, a termination ends it.
 */
final class MandateExpiries {
  private static final Comparator<MandateEvent> KNOWLEDGE =
      Comparator.comparing(MandateEvent::getEventDate)
          .thenComparing(MandatePeriods::takesEffect)
          .thenComparing(MandateEvent::getEventId);

  private final List<MandateDate> dates = new ArrayList<>();
  private @Nullable MandateDate open;
  private @Nullable MandateEvent last;

  private MandateExpiries() {}

  /**
   * Follows the decisions.
   *
   * @param events events of one mission that are known, in any order
   */
  static MandateExpiries of(List<MandateEvent> events) {
    MandateExpiries expiries = new MandateExpiries();
    Optional<String> authority = MandatePeriods.authority(events);
    events.stream()
        .filter(event -> authority.filter(event.getAuthority()::equals).isPresent())
        .sorted(KNOWLEDGE)
        .forEach(expiries::take);
    return expiries;
  }

  private void take(MandateEvent event) {
    switch (event.getEventType()) {
      case establish, renew -> decide(event, Cause.DECIDED, MandateEventType.renew);
      case final_extension -> decide(event, Cause.DECIDED, MandateEventType.final_extension);
      case rollover -> {
        if (event.getExpiresOn() != null) {
          decide(event, Cause.MOVED, open == null ? MandateEventType.renew : open.type());
        }
      }
      case terminate -> {
        close(event, Cause.TERMINATED);
        last = event;
      }
      default -> {
        // No decision about how long the mandate lasts.
      }
    }
  }

  private void decide(MandateEvent event, Cause cause, MandateEventType type) {
    close(event, cause);
    last = event;
    LocalDate expiry = event.getExpiresOn();
    open = expiry == null ? null : MandateDate.of(event, type, expiry);
  }

  /** A decision that came after an expiry made nothing of it void: it had passed. */
  private void close(MandateEvent event, Cause cause) {
    if (open == null) {
      return;
    }
    dates.add(
        event.getEventDate().isAfter(open.date())
            ? open
            : open.ended(
                new MandateDate.Ending(
                    cause,
                    event.getEventDate(),
                    event.getEventId(),
                    event.getInstrument(),
                    cause == Cause.MOVED ? event.getExpiresOn() : null)));
    open = null;
  }

  /** All of them in the order in which they became known. */
  List<MandateDate> dates() {
    List<MandateDate> all = new ArrayList<>(dates);
    if (open != null) {
      all.add(open);
    }
    return List.copyOf(all);
  }

  /** How far the mandate reaches on a day by which all decisions were known. */
  MandateStanding standing(String missionId, LocalDate day) {
    if (last == null) {
      return new MandateStanding(missionId, Reach.UNDECIDED, null, null);
    }
    String instrument = last.getInstrument();
    if (open == null) {
      return last.getEventType() == MandateEventType.terminate
          ? new MandateStanding(
              missionId, Reach.TERMINATED, MandatePeriods.takesEffect(last), instrument)
          : new MandateStanding(missionId, Reach.WITHOUT_EXPIRY, null, instrument);
    }
    LocalDate expiry = Objects.requireNonNull(open).date();
    Reach ahead = open.type() == MandateEventType.final_extension ? Reach.ENDS : Reach.RUNS_UNTIL;
    return new MandateStanding(
        missionId, expiry.isBefore(day) ? Reach.RAN_OUT : ahead, expiry, instrument);
  }
}
