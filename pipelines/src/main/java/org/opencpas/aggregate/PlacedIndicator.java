package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.IndicatorProgress;

/** An indicator of a mission with all of its rows in one region and period. */
final class PlacedIndicator {
  private static final Comparator<IndicatorProgress> BY_COMPONENT =
      Comparator.comparing(IndicatorProgress::getComponent);

  private final Member member;
  private final List<IndicatorProgress> rows;
  private final ScoredIndicator ofAll;

  /** Takes all rows of an indicator in one place, in any order; at least one. */
  PlacedIndicator(Member member, List<IndicatorProgress> rows) {
    this.member = member;
    this.rows = rows;
    this.ofAll = new ScoredIndicator(member, rows);
  }

  Member member() {
    return member;
  }

  /**
   * Whether a value was due here: a cell was expected, and the goal is not one for another region.
   */
  boolean isDue() {
    for (IndicatorProgress row : rows) {
      if (row.getCellsExpected() > 0
          && !Reason.NOT_AT_TARGET_LEVEL.code().equals(row.getReason())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value or an achievement stands here. */
  boolean isObserved() {
    for (IndicatorProgress row : rows) {
      if (row.getValue() != null || row.getAchievement() != null) {
        return true;
      }
    }
    return false;
  }

  /** As it counts for all components together. */
  ScoredIndicator ofAll() {
    return ofAll;
  }

  /** As it counts for a component: by its own rows where it has any, else by everybody's. */
  ScoredIndicator of(Component component) {
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
    List<IndicatorProgress> headlines = new ArrayList<>(1);
    for (IndicatorProgress row : rows) {
      if (row.getDisaggregation().isEmpty()) {
        headlines.add(row);
      }
    }
    return headlines;
  }

  /** The headline of the indicator's own component; without one, of the first that has one. */
  Optional<IndicatorProgress> headline() {
    List<IndicatorProgress> headlines = headlines();
    for (IndicatorProgress row : headlines) {
      if (row.getComponent() == member.indicator().getComponent()) {
        return Optional.of(row);
      }
    }
    return headlines.stream().min(BY_COMPONENT);
  }
}
