package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.IndicatorProgress;

/** An indicator of a mission with all of its rows in one region and period. */
final class PlacedIndicator {
  private static final Comparator<IndicatorProgress> BY_COMPONENT =
      Comparator.comparing(IndicatorProgress::getComponent);

  private static final String NOT_FOR_HERE = Reason.NOT_AT_TARGET_LEVEL.code();

  private final Member member;
  private final List<IndicatorProgress> rows;
  private final ScoredIndicator ofAll;
  private final List<IndicatorProgress> headlines;
  private final boolean isDue;
  private final boolean isObserved;
  private final @Nullable LocalDate renewal;

  /** Takes all rows of an indicator in one place, in any order; at least one. */
  PlacedIndicator(Member member, List<IndicatorProgress> rows) {
    this.member = member;
    this.rows = rows;
    this.ofAll = new ScoredIndicator(member, rows);
    this.headlines = headlines(rows);
    boolean due = false;
    boolean observed = false;
    LocalDate day = null;
    for (IndicatorProgress row : rows) {
      due |= isDue(row);
      observed |= row.getValue() != null || row.getAchievement() != null;
      day = row.getRenewalDate() == null ? day : row.getRenewalDate();
    }
    this.isDue = due;
    this.isObserved = observed;
    this.renewal = day;
  }

  private static boolean isDue(IndicatorProgress row) {
    return row.getCellsExpected() > 0 && !NOT_FOR_HERE.equals(row.getReason());
  }

  private static List<IndicatorProgress> headlines(List<IndicatorProgress> rows) {
    if (rows.size() == 1 && rows.get(0).getDisaggregation().isEmpty()) {
      return rows;
    }
    List<IndicatorProgress> headlines = new ArrayList<>(1);
    for (IndicatorProgress row : rows) {
      if (row.getDisaggregation().isEmpty()) {
        headlines.add(row);
      }
    }
    return headlines;
  }

  Member member() {
    return member;
  }

  /**
   * Whether a value was due here: a cell was expected, and the goal is not one for another region.
   */
  boolean isDue() {
    return isDue;
  }

  /** Whether a value or an achievement stands here. */
  boolean isObserved() {
    return isObserved;
  }

  /** Start of the mandate in force, as its rows have it; null when they have none. */
  @Nullable LocalDate renewal() {
    return renewal;
  }

  /** As it counts for all components together. */
  ScoredIndicator ofAll() {
    return ofAll;
  }

  /** As it counts for a component: by its own rows where it has any, else by everybody's. */
  ScoredIndicator of(Component component) {
    if (rows.size() == 1) {
      return ofAll;
    }
    List<IndicatorProgress> own = new ArrayList<>(rows.size());
    for (IndicatorProgress row : rows) {
      if (row.getComponent() == component) {
        own.add(row);
      }
    }
    return own.isEmpty() || own.size() == rows.size() ? ofAll : new ScoredIndicator(member, own);
  }

  /** Its headline rows, one a component that has one. */
  List<IndicatorProgress> headlines() {
    return headlines;
  }

  /** The headline of the indicator's own component; without one, of the first that has one. */
  Optional<IndicatorProgress> headline() {
    for (IndicatorProgress row : headlines) {
      if (row.getComponent() == member.indicator().getComponent()) {
        return Optional.of(row);
      }
    }
    return headlines.stream().min(BY_COMPONENT);
  }
}
