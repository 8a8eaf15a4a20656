package org.opencpas.count;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.MonthlyCounts;
import org.opencpas.statistics.WindowComparison;

/**
 * A window held against the same months before: events, deaths, and deaths without the largest
 * single event of each. Where too few months or regions are matched, or an event in them is hidden
 * from the audience, nothing is compared; where they are under six, or have no events, the counts
 * stand without a ratio. Source: {@link WindowComparison}.
 *
 * @param events of each window
 * @param deaths best estimates of each window
 * @param withoutLargest likewise, without the largest event of each
 */
record WindowChange(
    Answer<WindowComparison> events,
    Answer<WindowComparison> deaths,
    Answer<WindowComparison> withoutLargest) {
  /** From a smaller base no relative change is told; whether the two differ is. */
  private static final int LEAST_BASE = 20;

  private static final double LEVEL = 0.95;

  /** Compares what a series has in the matched months and in those before. */
  static WindowChange of(EventSeries series, MatchedMonths matched) {
    if (!matched.areEnough()) {
      return refused(Reason.UNMATCHED);
    }
    Side before = Side.of(series, matched, matched.back());
    Side after = Side.of(series, matched, 0);
    if (before.isWithheld || after.isWithheld) {
      return refused(Reason.WITHHELD);
    }
    Answer<WindowComparison> events = WindowComparison.of(before.events(), after.events(), LEVEL);
    if (before.deaths == null || after.deaths == null) {
      return new WindowChange(
          events, Answer.refused(Reason.INCOMPLETE), Answer.refused(Reason.INCOMPLETE));
    }
    return new WindowChange(
        events,
        before.all().then(one -> after.all().then(two -> WindowComparison.of(one, two, LEVEL))),
        before.rest().then(one -> after.rest().then(two -> WindowComparison.of(one, two, LEVEL))));
  }

  private static WindowChange refused(Reason reason) {
    return new WindowChange(Answer.refused(reason), Answer.refused(reason), Answer.refused(reason));
  }

  /** The events of one of the two windows. */
  private static final class Side {
    private final int count;
    private final int[] months;
    private final double @Nullable [] deaths;
    private final boolean isWithheld;

    /**
     * Takes events.
     *
     * @param count how many months are compared
     * @param months month of each event, from 0
     * @param deaths deaths of each event; null: one does not give them
     * @param isWithheld whether one is hidden
     */
    private Side(int count, int[] months, double @Nullable [] deaths, boolean isWithheld) {
      this.count = count;
      this.months = months;
      this.deaths = deaths;
      this.isWithheld = isWithheld;
    }

    static Side of(EventSeries series, MatchedMonths matched, int back) {
      List<PlacedEvent> events = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int place = 0; place < matched.months().size(); place++) {
        int month = matched.months().get(place) - back;
        for (PlacedEvent event : series.between(month, month + 1)) {
          if (event.isAnsweredFor()) {
            events.add(event);
            places.add(place);
          }
        }
      }
      return new Side(
          matched.months().size(),
          places.stream().mapToInt(Integer::intValue).toArray(),
          deaths(events),
          events.stream().anyMatch(each -> !each.event().getShown()));
    }

    private static double @Nullable [] deaths(List<PlacedEvent> events) {
      double[] deaths = new double[events.size()];
      for (int i = 0; i < deaths.length; i++) {
        Double best = events.get(i).event().getDeathsBest();
        if (best == null) {
          return null;
        }
        deaths[i] = best;
      }
      return deaths;
    }

    double[] events() {
      double[] counts = new double[count];
      for (int month : months) {
        counts[month]++;
      }
      return counts;
    }

    Answer<double[]> all() {
      return deaths == null
          ? Answer.refused(Reason.INCOMPLETE)
          : MonthlyCounts.of(count, months, deaths);
    }

    Answer<double[]> rest() {
      return deaths == null
          ? Answer.refused(Reason.INCOMPLETE)
          : MonthlyCounts.withoutLargest(count, months, deaths);
    }
  }

  /** Which way events went: below 0 down, above 0 up; null where nothing is compared. */
  @Nullable Integer eventsSign() {
    WindowComparison both = events.value();
    return both == null ? null : Double.compare(both.after(), both.before());
  }

  /** Writes the changes into a row. */
  void putInto(ConflictTrend.Builder row) {
    putEvents(row);
    putDeaths(row);
    putWithoutLargest(row);
  }

  private void putEvents(ConflictTrend.Builder row) {
    WindowComparison both = events.value();
    row.setEventsReason(why(events));
    if (both != null) {
      row.setEventsMatched((int) both.after()).setEventsBefore((int) both.before());
      WindowComparison.RateRatio ratio = both.ratio().value();
      if (ratio != null) {
        row.setEventsRatio(relative(both, ratio))
            .setEventsRatioLow(ratio.interval().low())
            .setEventsRatioHigh(ratio.interval().high());
      }
    }
  }

  private void putDeaths(ConflictTrend.Builder row) {
    WindowComparison both = deaths.value();
    row.setDeathsReason(why(deaths));
    if (both != null) {
      row.setDeathsMatched(both.after()).setDeathsBefore(both.before());
      WindowComparison.RateRatio ratio = both.ratio().value();
      if (ratio != null) {
        row.setDeathsRatio(relative(both, ratio))
            .setDeathsRatioLow(ratio.interval().low())
            .setDeathsRatioHigh(ratio.interval().high());
      }
    }
  }

  private void putWithoutLargest(ConflictTrend.Builder row) {
    WindowComparison both = withoutLargest.value();
    row.setWithoutLargestReason(why(withoutLargest));
    if (both != null) {
      row.setDeathsWithoutLargest(both.after()).setDeathsBeforeWithoutLargest(both.before());
      WindowComparison.RateRatio ratio = both.ratio().value();
      if (ratio != null) {
        row.setDeathsWithoutLargestRatio(relative(both, ratio))
            .setDeathsWithoutLargestRatioLow(ratio.interval().low())
            .setDeathsWithoutLargestRatioHigh(ratio.interval().high());
      }
    }
  }

  /** The ratio; null from a base that is too small for a relative change. */
  private static @Nullable Double relative(
      WindowComparison both, WindowComparison.RateRatio ratio) {
    return both.before() < LEAST_BASE ? null : Double.valueOf(ratio.value());
  }

  private static @Nullable String why(Answer<WindowComparison> change) {
    WindowComparison both = change.value();
    Reason reason = both == null ? change.reason() : both.ratio().reason();
    if (both != null && reason == null && both.before() < LEAST_BASE) {
      reason = Reason.SMALL_BASE;
    }
    return reason == null ? null : reason.code();
  }
}
