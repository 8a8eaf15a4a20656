package org.opencpas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetScope;

/**
 * Rows of the table targets by what they are for: of several rows for one indicator, place,
 * breakdown and period the one set last holds, whatever their ids; of several set on one day the
 * last in the table.
 */
final class TargetRows {
  private static final Comparator<Target> SET =
      Comparator.comparing(
          Target::getSetOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private TargetRows() {}

  /** What a target is for. */
  record Key(
      String indicatorId,
      @Nullable String regionId,
      String disaggregation,
      TargetScope scope,
      String targetPeriod) {
    static Key of(Target row) {
      return new Key(
          row.getIndicatorId(),
          row.getRegionId(),
          row.getDisaggregation(),
          row.getScope(),
          row.getTargetPeriod());
    }
  }

  /** The row that holds for each key: the one set last; in the order of the table. */
  static Map<Key, Target> holding(List<Target> rows) {
    Map<Key, Target> holding = new LinkedHashMap<>();
    for (Target row : rows) {
      holding.merge(Key.of(row), row, (one, other) -> SET.compare(one, other) > 0 ? one : other);
    }
    return holding;
  }

  /** Earlier rows, of which those that hold have the baseline that holds now, if one is set. */
  static List<Target> withBaselines(List<Target> then, List<Target> now) {
    Map<Key, Target> holdingThen = holding(then);
    Map<Key, Target> holdingNow = holding(now);
    List<Target> rows = new ArrayList<>();
    for (Target row : then) {
      Target today = holdingNow.get(Key.of(row));
      boolean holds = row.equals(holdingThen.get(Key.of(row)));
      rows.add(today == null || !holds ? row : withBaseline(row, today));
    }
    return rows;
  }

  private static Target withBaseline(Target row, Target today) {
    return Target.newBuilder(row)
        .setBaselineValue(today.getBaselineValue())
        .setBaselinePeriod(today.getBaselinePeriod())
        .build();
  }
}
