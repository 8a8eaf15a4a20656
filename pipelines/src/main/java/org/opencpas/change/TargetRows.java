package org.opencpas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Target;

/** Rows of the table targets, told by all of their key but the day on which they were set. */
final class TargetRows {
  private static final Comparator<Target> SET =
      Comparator.comparing(
          Target::getSetOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private TargetRows() {}

  /** What a target is for. */
  record Key(
      String targetId,
      String indicatorId,
      @Nullable String regionId,
      String disaggregation,
      String targetPeriod) {
    static Key of(Target row) {
      return new Key(
          row.getTargetId(),
          row.getIndicatorId(),
          row.getRegionId(),
          row.getDisaggregation(),
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
      boolean holds = holdingThen.get(Key.of(row)) == row;
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
