package org.opencpas.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;

/**
 * Finds what is still to be said of each headline indicator in the mission and its first level of
 * regions: the row of the last period that was due, of the length in which its returns are due. One
 * without a value whose days of grace are not over is passed over for the one before.
 *
 * <p>An indicator whose last such period is not the last that any was due in is no longer followed
 * there, and is not found. One of irregular returns was due when something came: its latest row is
 * taken, of the shorter periods, unless the mission's data go on for more than a year after it.
 */
final class LastDue {
  private static final int FIRST_LEVEL = 1;

  private final Framework framework;
  private final Map<Series, Course> courses = new HashMap<>();
  private final Map<PeriodType, LocalDate> ends = new EnumMap<>(PeriodType.class);

  private final Owed owed;

  private LastDue(Framework framework, Owed owed) {
    this.framework = framework;
    this.owed = owed;
  }

  /** The rows of one indicator in one place. */
  private record Series(String indicatorId, String regionId, Component component) {}

  /**
   * A last row.
   *
   * @param row of the last period that was due
   * @param lastReported the last row before it with a value; null when there is none
   */
  record Found(IndicatorProgress row, @Nullable IndicatorProgress lastReported) {}

  /** Finds the rows of a mission, in no order. */
  static List<Found> of(Framework framework, Owed owed, List<IndicatorProgress> progress) {
    LastDue search = new LastDue(framework, owed);
    for (IndicatorProgress row : progress) {
      if (row.getRegionLevel() <= FIRST_LEVEL && row.getDisaggregation().isEmpty()) {
        search.look(row);
      }
    }
    return search.found();
  }

  private void look(IndicatorProgress row) {
    Indicator indicator = framework.indicator(row.getIndicatorId()).orElseThrow();
    PeriodType due = dueIn(indicator);
    boolean isOfItsLength = due == null || due == row.getPeriodType();
    if (isOfItsLength && row.getCellsExpected() > 0) {
      courses
          .computeIfAbsent(
              new Series(row.getIndicatorId(), row.getRegionId(), row.getComponent()),
              series -> new Course(due, indicator.getGraceDays()))
          .add(row);
      if (due != null) {
        ends.merge(due, row.getPeriodEnd(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
  }

  /** The kind of period in which returns are due; null where they come when they come. */
  private static @Nullable PeriodType dueIn(Indicator indicator) {
    Frequency frequency = indicator.getFrequency();
    return switch (frequency) {
      case month -> PeriodType.month;
      case quarter -> PeriodType.quarter;
      case half_year -> PeriodType.half_year;
      case year -> PeriodType.year;
      case irregular -> null;
    };
  }

  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    LocalDate end = LocalDate.MIN;
    for (Course course : courses.values()) {
      end = end.isAfter(course.last().getPeriodEnd()) ? end : course.last().getPeriodEnd();
    }
    for (Course course : courses.values()) {
      LocalDate own = course.last().getPeriodEnd();
      boolean isFollowed =
          course.due == null ? !own.plusYears(1).isBefore(end) : own.equals(ends.get(course.due));
      if (isFollowed) {
        course.found(owed).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The rows of a series that were due. */
  private static final class Course {
    private final @Nullable PeriodType due;
    private final int graceDays;
    private final List<IndicatorProgress> rows = new ArrayList<>();

    Course(@Nullable PeriodType due, int graceDays) {
      this.due = due;
      this.graceDays = graceDays;
    }

    void add(IndicatorProgress row) {
      rows.add(row);
    }

    IndicatorProgress last() {
      IndicatorProgress last = rows.get(0);
      for (IndicatorProgress row : rows) {
        last = isLater(row, last) ? row : last;
      }
      return last;
    }

    /** The row with the later end, of equals that of the shorter period. */
    private static boolean isLater(IndicatorProgress row, IndicatorProgress other) {
      int byEnd = row.getPeriodEnd().compareTo(other.getPeriodEnd());
      return byEnd > 0 || (byEnd == 0 && row.getPeriodStart().isAfter(other.getPeriodStart()));
    }

    /** The last row that has a value or should have one. */
    Optional<Found> found(Owed owed) {
      IndicatorProgress found = null;
      IndicatorProgress reported = null;
      for (IndicatorProgress row : rows) {
        boolean isDue = row.getValue() != null || owed.isOwed(row.getPeriodEnd(), graceDays);
        found = isDue && (found == null || isLater(row, found)) ? row : found;
      }
      if (found == null) {
        return Optional.empty();
      }
      for (IndicatorProgress row : rows) {
        boolean isBefore =
            row.getValue() != null && row.getPeriodEnd().isBefore(found.getPeriodEnd());
        reported = isBefore && (reported == null || isLater(row, reported)) ? row : reported;
      }
      return Optional.of(new Found(found, reported));
    }
  }
}
