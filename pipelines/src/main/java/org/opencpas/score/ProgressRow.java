package org.opencpas.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.TrendCorrection;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Figure;
import org.opencpas.series.Graded;
import org.opencpas.statistics.Trend;

/** Writes a row of the table indicator_progress. */
final class ProgressRow {
  private ProgressRow() {}

  /**
   * The row of a figure; its trend is judged later, with those of other indicators.
   *
   * @param level level of its region
   */
  static IndicatorProgress of(
      Figure figure,
      int level,
      Judgement judgement,
      ProgressStatus status,
      SinceRenewal renewal,
      PreviousMandate previous,
      FoundTrend trend,
      Graded graded) {
    Figure.Where place = figure.place();
    Figure.Evidence evidence = figure.evidence();
    CellCounts cells = evidence.cells();
    Achievement achievement = judgement.achievement();
    Optional<EachRegion> regions = judgement.regions();
    // All arguments in the order of the schema: a builder looks every field up again, row by row.
    return new IndicatorProgress(
        place.missionId(),
        place.indicatorId(),
        place.regionId(),
        place.component(),
        place.disaggregation(),
        place.periodType(),
        place.period().start(),
        place.period().end(),
        level,
        figure.rollUp(),
        figure.value(),
        evidence.partialSum(),
        evidence.shareReporting().orElse(null),
        cells.expected(),
        cells.observed(),
        joined(evidence.silentRegions()),
        cells.onTime(),
        cells.untimed(),
        cells.contradicted(),
        cells.withErrors(),
        evidence.low(),
        evidence.high(),
        evidence.numerator(),
        evidence.denominator(),
        evidence.timeWeightedMean(),
        evidence.constantDenominator(),
        evidence.distribution(),
        regions.map(EachRegion::met).orElse(null),
        regions.map(EachRegion::judged).orElse(null),
        judgement.matchedShare(),
        judgement.baseline(),
        judgement.baselineEnd(),
        judgement.target(),
        achievement.raw(),
        achievement.shown(),
        achievement.gap(),
        achievement.pace(),
        status,
        code(achievement.reason()),
        code(achievement.paceReason()),
        renewal.day(),
        renewal.then(),
        renewal.now(),
        renewal.change(),
        renewal.matchedShare(),
        code(renewal.reason()),
        previous.nowPerMonth(),
        previous.perMonth(),
        previous.seasonsDiffer(),
        code(previous.reason()),
        renewal.known().value(),
        code(renewal.known().reason()),
        trend.slope(),
        trend.low(),
        trend.high(),
        trend.values(),
        null,
        correction(trend),
        code(trend.reason()),
        null,
        graded.grade(),
        graded.reason());
  }

  private static @Nullable TrendCorrection correction(FoundTrend found) {
    Trend trend = found.trend();
    return trend == null
        ? null
        : switch (trend.variance()) {
          case INDEPENDENT -> TrendCorrection.independent;
          case HAMED_RAO -> TrendCorrection.hamed_rao;
        };
  }

  private static @Nullable String joined(List<String> regions) {
    return regions.isEmpty() ? null : String.join(";", regions);
  }

  private static @Nullable String code(@Nullable Reason reason) {
    return reason == null ? null : reason.code();
  }
}
