package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.BenchmarkState;

/**
 * Lays where a benchmark stands by what is known now beside where it stood by what was known at the
 * last renewal. What was met then, at the end of this period or an earlier one, and by now never
 * was, has been revised away: that is said instead of not_met, holding and no_data until it is met.
 */
final class BenchmarkLookBack {
  private final @Nullable LocalDate renewal;
  private final Map<Period, BenchmarkState> then = new HashMap<>();
  private final Map<Period, BenchmarkState> now = new HashMap<>();
  private final Map<Period, LocalDate> since = new HashMap<>();
  private @Nullable LocalDate firstMetThen;
  private @Nullable BenchmarkState last;
  private LocalDate lastSince = LocalDate.MIN;

  /**
   * Looks back to a day.
   *
   * @param renewal the day; null where the mission has no renewal
   */
  BenchmarkLookBack(@Nullable LocalDate renewal) {
    this.renewal = renewal;
  }

  /** Adds how it stood by what was known then; periods that had not ended are passed over. */
  void add(BenchmarkEntry entry) {
    if (hadEnded(entry.period())) {
      then.put(entry.period(), entry.state());
      firstMetThen = entry.firstMet();
    }
  }

  private boolean hadEnded(Period period) {
    return renewal != null && !period.end().isAfter(renewal);
  }

  /** Adds how it stands by now, period after period, once all of then has been added. */
  void compare(BenchmarkEntry entry) {
    BenchmarkState state = isRevisedAway(entry) ? BenchmarkState.revised_away : entry.state();
    if (state != last) {
      last = state;
      lastSince = entry.period().end();
    }
    now.put(entry.period(), state);
    since.put(entry.period(), lastSince);
  }

  private boolean isRevisedAway(BenchmarkEntry entry) {
    if (firstMetThen(entry.period()) == null || entry.firstMet() != null) {
      return false;
    }
    return switch (entry.state()) {
      case not_met, holding, no_data -> true;
      case met, lost, revised_away, not_measurable, ended -> false;
    };
  }

  /** Where it stands by what is known now. */
  BenchmarkState state(Period period) {
    return Objects.requireNonNull(now.get(period));
  }

  /** First day of that. */
  LocalDate since(Period period) {
    return Objects.requireNonNull(since.get(period));
  }

  /** Where it stood by what was known then; null for the reason. */
  @Nullable BenchmarkState stateThen(Period period) {
    return then.get(period);
  }

  /** Why there is nothing to say of then; null where there is. */
  @Nullable Reason reason(Period period) {
    if (then.containsKey(period)) {
      return null;
    }
    if (renewal == null) {
      return Reason.NO_RENEWAL;
    }
    return hadEnded(period) ? Reason.NOT_KNOWN_THEN : Reason.AFTER_RENEWAL;
  }

  /** Day after the period, no later than this one, at whose end it was first met; null: never. */
  @Nullable LocalDate firstMetThen(Period period) {
    LocalDate met = firstMetThen;
    return met == null || met.isAfter(period.end()) ? null : met;
  }
}
