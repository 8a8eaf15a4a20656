package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.TrendVerdict;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.MultipleTests;

/**
 * Judges the trends of a mission together: of twenty series that only waver, one looks like a trend
 * at 5 %.
 *
 * <p>A family are the trends of one result level, at one period, of headlines at the mission's own
 * region and the level below; its probabilities are adjusted by Benjamini and Hochberg, and one of
 * at most 5 % is a trend. Without a verdict are what has no slope (for the reason of the slope),
 * indicators whose level is to be kept ({@code no_direction}), which are not of a family either,
 * and regions further down ({@code outside_family}). Source: metrics, section 3; Benjamini and
 * Hochberg (1995).
 */
public final class TrendFamilies {
  /** Share of wrong calls among all calls that is accepted. */
  private static final double LEVEL = 0.05;

  private static final int VERDICT =
      IndicatorProgress.getClassSchema().getField("trend_verdict").pos();
  private static final int REASON =
      IndicatorProgress.getClassSchema().getField("verdict_reason").pos();

  private final Framework framework;

  /** Judges by a framework. */
  public TrendFamilies(Framework framework) {
    this.framework = framework;
  }

  private record Family(ResultLevel level, PeriodType type, LocalDate end) {}

  private record Member(IndicatorProgress row, double probability, Direction direction) {}

  /**
   * Writes verdicts, or why there is none, into the rows.
   *
   * @param progress all rows of the mission, in any order; its other columns stay as they are
   */
  public void judge(String missionId, List<ScoredProgress> progress) {
    int root = framework.level(framework.mission(missionId).orElseThrow().getRootRegionId());
    Map<Family, List<Member>> families = new HashMap<>();
    for (ScoredProgress scored : progress) {
      IndicatorProgress row = scored.getProgress();
      Indicator indicator = framework.indicator(row.getIndicatorId()).orElseThrow();
      Optional<Direction> direction = direction(indicator);
      String reason = reason(row, direction.isPresent(), root);
      row.put(REASON, reason);
      if (reason == null && direction.isPresent()) {
        families
            .computeIfAbsent(
                new Family(indicator.getResultLevel(), row.getPeriodType(), row.getPeriodEnd()),
                family -> new ArrayList<>())
            .add(
                new Member(
                    row, Objects.requireNonNull(scored.getTrendProbability()), direction.get()));
      }
    }
    families.values().forEach(TrendFamilies::judge);
  }

  private static Optional<Direction> direction(Indicator indicator) {
    return switch (indicator.getDirection()) {
      case increase -> Optional.of(Direction.MORE_IS_BETTER);
      case decrease -> Optional.of(Direction.LESS_IS_BETTER);
      case maintain -> Optional.empty();
    };
  }

  private static @Nullable String reason(IndicatorProgress row, boolean hasDirection, int root) {
    if (row.getTrendReason() != null) {
      return row.getTrendReason();
    }
    if (!hasDirection) {
      return Reason.NO_DIRECTION.code();
    }
    return row.getRegionLevel() > root + 1 ? Reason.OUTSIDE_FAMILY.code() : null;
  }

  private static void judge(List<Member> members) {
    double[] probabilities = new double[members.size()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = members.get(i).probability();
    }
    double[] adjusted =
        MultipleTests.adjust(MultipleTests.Rule.BENJAMINI_HOCHBERG, probabilities).get();
    for (int i = 0; i < probabilities.length; i++) {
      Member member = members.get(i);
      double slope = Objects.requireNonNull(member.row().getTrendSlope());
      member.row().put(VERDICT, verdict(slope, adjusted[i], member.direction()));
    }
  }

  private static TrendVerdict verdict(double slope, double adjusted, Direction direction) {
    return switch (org.opencpas.statistics.TrendVerdict.of(slope, adjusted, LEVEL, direction)) {
      case IMPROVING -> TrendVerdict.improving;
      case WORSENING -> TrendVerdict.worsening;
      case NO_CLEAR_TREND -> TrendVerdict.no_clear_trend;
    };
  }
}
