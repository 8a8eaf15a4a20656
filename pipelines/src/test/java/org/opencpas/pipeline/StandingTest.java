package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Target;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.Facts;
import org.opencpas.source.Draws;
import org.opencpas.source.Thresholds;
import org.opencpas.source.TrendWindows;

/** In 2024 KS01 is to reach 100 posts, from 20; its target was set on 1 March. */
class StandingTest {
  private static final Indicator POSTS = Facts.indicator("posts").build();
  private static final Target TARGET =
      Facts.target("posts", "KS01", "2024", 100)
          .setBaselineValue(20.0)
          .setBaselinePeriod("2023-12")
          .setSetOn(LocalDate.of(2024, 3, 1))
          .build();
  private static final Framework FRAMEWORK = Facts.framework(List.of(POSTS), List.of(TARGET));

  private static Standing standing(AsOf asOf) {
    CoverageSpan span =
        new CoverageSpan(
            Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 2, 1)));
    return new Standing(
        FRAMEWORK,
        new ScoringSettings(
            Set.of(PeriodType.month), Thresholds.DOCUMENTED, TrendWindows.DOCUMENTED, Draws.NONE),
        asOf,
        Doubts.NONE,
        mission -> span);
  }

  private static List<ScoredProgress> scored(Standing standing) {
    return standing.progress(
        Facts.MISSION,
        POSTS,
        List.of(
            Facts.fact("posts", "KS01", "2024-01", 60).build(),
            Facts.fact("posts", "KS02", "2024-01", 5).build()));
  }

  @Test
  void factsBecomeFiguresAndAchievements() {
    assertThat(scored(standing(AsOf.ALL)))
        .extracting(ScoredProgress::getProgress)
        .extracting(
            IndicatorProgress::getRegionId,
            IndicatorProgress::getValue,
            IndicatorProgress::getAchievementRaw)
        .containsExactly(
            tuple("KS", 65.0, null), tuple("KS01", 60.0, 0.5), tuple("KS02", 5.0, null));
  }

  @Test
  void targetsSetLaterDoNotCount() {
    assertThat(scored(standing(new AsOf(LocalDate.of(2024, 2, 29)))))
        .extracting(ScoredProgress::getProgress)
        .extracting(IndicatorProgress::getAchievementRaw)
        .containsOnlyNulls();
  }

  @Test
  void scoredRowsMakeProfiles() {
    Standing standing = standing(AsOf.ALL);
    assertThat(standing.effectiveness("KESMIS", scored(standing)))
        .extracting(Effectiveness::getRegionId, row -> row.getComponent(), Effectiveness::getScore)
        .containsExactly(
            tuple("KS", "all", null),
            tuple("KS01", "all", 0.5),
            tuple("KS02", "all", null),
            tuple("KS", "military", null),
            tuple("KS01", "military", 0.5),
            tuple("KS02", "military", null));
  }
}
