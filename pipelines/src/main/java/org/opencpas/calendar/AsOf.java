package org.opencpas.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day whose knowledge a run looks back to, inclusive to its end in UTC.
 *
 * @param day the day; null means that everything in the inputs is known
 */
public record AsOf(@Nullable LocalDate day) implements Serializable {

  /** Everything in the inputs is known. */
  public static final AsOf ALL = new AsOf(null);

  /**
   * Whether something was known by then.
   *
   * @param from from when it was known, UTC; null means from the start
   */
  public boolean knows(@Nullable LocalDateTime from) {
    return day == null || from == null || from.isBefore(day.plusDays(1).atStartOfDay());
  }

  /**
   * Whether something that has a date was known by then.
   *
   * @param from the date; null means from the start
   */
  public boolean knows(@Nullable LocalDate from) {
    return day == null || from == null || !from.isAfter(day);
  }

  /** The first day that is not looked back to; empty when everything is known. */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(day).map(date -> date.plusDays(1));
  }

  /** The day in ISO form, or {@code all}. */
  @Override
  public String toString() {
    return day == null ? "all" : day.toString();
  }
}
