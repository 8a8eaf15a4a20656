package org.opencpas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Target;

/**
 * Which targets differ between two frameworks: those that hold for the same indicator, region,
 * scope and period, whatever their ids. What is compared is the value to reach; of a range its
 * width, or the one end that it has. Targets of breakdowns are no headlines and are left out. All
 * of a difference is the part of targets.
 */
public final class TargetChanges {
  private final Framework then;
  private final Framework now;
  private final Sentence sentence;

  /** Compares two frameworks, each as it was known. */
  public TargetChanges(Framework then, Framework now) {
    this.then = then;
    this.now = now;
    this.sentence = new Sentence(then, now);
  }

  /** A target on both sides; null on the side that has none. */
  private record Pair(@Nullable Target then, @Nullable Target now) {
    Target any() {
      return now == null ? Objects.requireNonNull(then) : now;
    }
  }

  /**
   * The targets of a mission that differ, sorted by key.
   *
   * @param missionId a mission of either framework
   * @param thenKnownOn day to whose end the earlier framework was known
   */
  public List<Change> of(String missionId, LocalDate thenKnownOn) {
    Map<TargetRows.Key, Pair> pairs = new LinkedHashMap<>();
    rows(then, missionId).forEach((key, row) -> pairs.put(key, new Pair(row, null)));
    rows(now, missionId)
        .forEach((key, row) -> pairs.merge(key, new Pair(null, row), TargetChanges::both));
    List<Change> rows = new ArrayList<>();
    pairs.forEach((key, pair) -> add(missionId, key, pair, thenKnownOn, rows));
    rows.sort(Comparator.comparing(FigureKey::of));
    return rows;
  }

  /** How many targets of a mission there are, in one of the frameworks or in both. */
  public long count(String missionId) {
    Set<TargetRows.Key> keys = new HashSet<>(rows(then, missionId).keySet());
    keys.addAll(rows(now, missionId).keySet());
    return keys.size();
  }

  private static Pair both(Pair earlier, Pair later) {
    return new Pair(earlier.then(), later.now());
  }

  /** Headline targets of a mission by what they are for; a mission's own region is its root. */
  private static Map<TargetRows.Key, Target> rows(Framework framework, String missionId) {
    Mission mission = framework.mission(missionId).orElse(null);
    Map<TargetRows.Key, Target> rows = new LinkedHashMap<>();
    if (mission == null) {
      return rows;
    }
    List<Target> headlines = new ArrayList<>();
    for (Indicator indicator : framework.indicatorsOf(missionId)) {
      for (Target row : framework.targets(indicator.getIndicatorId())) {
        String region = row.getRegionId() == null ? mission.getRootRegionId() : row.getRegionId();
        if (row.getDisaggregation().isEmpty() && framework.isInMissionArea(region, mission)) {
          headlines.add(
              row.getRegionId() == null ? Target.newBuilder(row).setRegionId(region).build() : row);
        }
      }
    }
    return TargetRows.holding(headlines);
  }

  private void add(
      String missionId, TargetRows.Key key, Pair pair, LocalDate thenKnownOn, List<Change> rows) {
    FigureState before = state(pair.then());
    FigureState after = state(pair.now());
    if (!before.isOther(after)) {
      return;
    }
    Period period = Period.parse(key.targetPeriod()).orElseThrow();
    Indicator indicator =
        now.indicator(key.indicatorId()).or(() -> then.indicator(key.indicatorId())).orElseThrow();
    FigureKey figure =
        new FigureKey(
            missionId,
            ChangedFigure.target,
            key.indicatorId(),
            indicator.getComponent().name(),
            "all",
            null,
            Objects.requireNonNull(key.regionId()),
            period.type(),
            period.start(),
            period.end(),
            pair.any().getTargetId());
    Change.Builder row =
        ChangeRow.begin(figure, indicator.getResultLevel(), thenKnownOn, before, after)
            .setTargetLowered(isLowered(indicator, pair));
    if (row.getDifference() != null) {
      Parts.of(Step.TARGET, row.getDifference()).into(row);
    }
    rows.add(row.setSentence(sentence.of(row.build())).build());
  }

  private static FigureState state(@Nullable Target row) {
    return FigureState.of(row == null ? null : asked(row), Reason.NO_TARGET.code());
  }

  /** Value to reach; of a range its width, or its one end; null where nothing is asked for. */
  private static @Nullable Double asked(Target row) {
    Double low = row.getTargetLow();
    Double high = row.getTargetHigh();
    if (row.getTargetValue() != null) {
      return row.getTargetValue();
    }
    if (low != null && high != null) {
      return high - low;
    }
    return low == null ? high : low;
  }

  /** Whether less is asked for; null where one side asks for nothing, or both for other things. */
  private static @Nullable Boolean isLowered(Indicator indicator, Pair pair) {
    Target before = pair.then();
    Target after = pair.now();
    if (before == null || after == null || !isAlike(before, after)) {
      return null;
    }
    Double earlier = asked(before);
    Double later = asked(after);
    if (earlier == null || later == null || earlier.equals(later)) {
      return null;
    }
    boolean isMore = later > earlier;
    if (after.getTargetValue() == null) {
      // A wider range, a higher upper end or a lower lower end leaves more room.
      return after.getTargetHigh() != null ? isMore : !isMore;
    }
    Direction direction = indicator.getDirection();
    return direction == Direction.maintain ? null : isMore == (direction == Direction.decrease);
  }

  private static boolean isAlike(Target one, Target other) {
    return (one.getTargetValue() == null) == (other.getTargetValue() == null)
        && (one.getTargetLow() == null) == (other.getTargetLow() == null)
        && (one.getTargetHigh() == null) == (other.getTargetHigh() == null);
  }
}
