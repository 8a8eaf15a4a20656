package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.FactError;
import org.opencpas.series.Figure;

/** The figures of one place and type of period in the order of time; a period stands there once. */
final class FigureSeries {
  /**
   * What of a figure is held against its goal.
   *
   * @param value null for the reason given
   * @param errors of the facts that it rests on; none without a value
   */
  record Amount(@Nullable Double value, @Nullable Reason reason, List<FactError> errors) {
    /** Nothing. */
    static Amount none(@Nullable Reason reason) {
      return new Amount(null, reason, List.of());
    }
  }

  private final List<Figure> figures;
  private final Map<LocalDate, List<Amount>> addedUp = new HashMap<>();

  /** Sorts figures of one series, of which there is at least one. */
  FigureSeries(List<Figure> figures) {
    List<Figure> sorted = new ArrayList<>(figures);
    sorted.sort((one, other) -> compareByTime(one.place().period(), other.place().period()));
    this.figures = sorted;
  }

  /** Of periods that end together the longer comes first. */
  private static int compareByTime(Period one, Period other) {
    int byEnd = one.end().compareTo(other.end());
    return byEnd == 0 ? one.start().compareTo(other.start()) : byEnd;
  }

  int size() {
    return figures.size();
  }

  /** A figure by its place in time, from 0. */
  Figure get(int index) {
    return figures.get(index);
  }

  /** What all figures share but the period. */
  Figure.Where place() {
    return figures.get(0).place();
  }

  /** Index of a period; below 0 when it has no figure. */
  int find(Period period) {
    int low = 0;
    int high = figures.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compareByTime(figures.get(middle).place().period(), period);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Value of a period; null when it has none. */
  @Nullable Double valueOf(Period period) {
    int index = find(period);
    return index < 0 ? null : figures.get(index).value();
  }

  /** Index of the last figure whose period has ended by a day; below 0 when there is none. */
  int lastEndedBy(LocalDate day) {
    int low = 0;
    int high = figures.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (figures.get(middle).place().period().end().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  /** What of a figure that has a value is held against a goal. */
  Amount amount(int index, Goal goal) {
    LocalDate first = goal.addsUpFrom();
    Figure figure = figures.get(index);
    return first == null
        ? new Amount(figure.value(), figure.reason(), figure.evidence().errors())
        : addedUp.computeIfAbsent(first, day -> AddedUp.since(day, figures)).get(index);
  }
}
