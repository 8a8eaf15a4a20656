package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.TrendVerdict;
import org.opencpas.series.Facts;

class TrendFamiliesTest {
  private static final Framework FRAMEWORK =
      Facts.framework(
          List.of(
              indicator("a", Direction.increase, ResultLevel.outcome),
              indicator("b", Direction.increase, ResultLevel.outcome),
              indicator("c", Direction.decrease, ResultLevel.outcome),
              indicator("d", Direction.increase, ResultLevel.outcome),
              indicator("kept", Direction.maintain, ResultLevel.outcome),
              indicator("output", Direction.increase, ResultLevel.output)),
          List.of(),
          Stream.of("KS01", "KS02").map(id -> Facts.region(id).build()).toList());

  private final List<ScoredProgress> rows = new ArrayList<>();

  private static Indicator indicator(String id, Direction direction, ResultLevel level) {
    return Facts.indicator(id).setDirection(direction).setResultLevel(level).build();
  }

  private ScoredProgress trend(String indicator, double slope, double probability) {
    return add(Rows.silent(indicator).setTrendSlope(slope), probability);
  }

  private ScoredProgress add(IndicatorProgress.Builder row, @Nullable Double probability) {
    ScoredProgress scored = Rows.certain(row.build(), probability);
    rows.add(scored);
    return scored;
  }

  private void judge() {
    new TrendFamilies(FRAMEWORK).judge("KESMIS", rows);
  }

  private static @Nullable TrendVerdict verdict(ScoredProgress row) {
    assertThat(row.getProgress().getVerdictReason()).isNull();
    return row.getProgress().getTrendVerdict();
  }

  private static @Nullable String reason(ScoredProgress row) {
    assertThat(row.getProgress().getTrendVerdict()).isNull();
    return row.getProgress().getVerdictReason();
  }

  @Test
  void aTrendAloneIsCalledBySlopeAndDirection() {
    ScoredProgress rising = trend("a", 2, 0.05);
    ScoredProgress fewer = trend("c", -2, 0.01);
    judge();
    assertThat(verdict(rising)).isEqualTo(TrendVerdict.improving);
    assertThat(verdict(fewer)).isEqualTo(TrendVerdict.improving);
  }

  @Test
  void whatWouldBeCalledAloneMayNotBeAmongOthers() {
    // Of 0.03, 0.5, 0.6 and 0.9 the first comes to 4 x 0.03 / 1 = 0.12; alone it would be called.
    ScoredProgress first = trend("a", 2, 0.03);
    trend("b", 2, 0.5);
    trend("c", 2, 0.6);
    trend("d", 2, 0.9);
    judge();
    assertThat(verdict(first)).isEqualTo(TrendVerdict.no_clear_trend);
  }

  @Test
  void severalTrendsSpeakForEachOther() {
    // 0.04, 0.03, 0.02 and 0.05 all come to 4 x 0.05 / 4 = 0.05.
    List<ScoredProgress> family =
        List.of(
            trend("a", 1, 0.04), trend("b", -1, 0.03), trend("c", 1, 0.02), trend("d", 0, 0.05));
    judge();
    assertThat(family.stream().map(TrendFamiliesTest::verdict))
        .containsExactly(
            TrendVerdict.improving,
            TrendVerdict.worsening,
            TrendVerdict.worsening,
            TrendVerdict.no_clear_trend);
  }

  @Test
  void otherLevelsPeriodsAndWhatHasNoVerdictAreNotOfTheFamily() {
    ScoredProgress called = trend("a", 2, 0.05);
    ScoredProgress output = trend("output", 2, 0.9);
    ScoredProgress kept = trend("kept", 2, 0.9);
    ScoredProgress below = add(Rows.silent("b").setTrendSlope(1.0).setRegionLevel(2), 0.9);
    ScoredProgress february = add(Rows.in("2024-02", Rows.silent("b")).setTrendSlope(1.0), 0.9);
    ScoredProgress quarter = add(Rows.in("2023-Q4", Rows.silent("b")).setTrendSlope(1.0), 0.9);
    ScoredProgress none = add(Rows.silent("d").setTrendReason("too_few"), null);
    judge();
    assertThat(verdict(called)).isEqualTo(TrendVerdict.improving);
    assertThat(Stream.of(output, february, quarter).map(TrendFamiliesTest::verdict))
        .containsOnly(TrendVerdict.no_clear_trend);
    assertThat(Stream.of(kept, below, none).map(TrendFamiliesTest::reason))
        .containsExactly("no_direction", "outside_family", "too_few");
  }

  @Test
  void missionAndFirstRegionsAreJudgedTogether() {
    // 0.05 among two: 2 x 0.05 / 1 = 0.1.
    ScoredProgress mission = add(Rows.silent("a").setTrendSlope(1.0).setRegionLevel(0), 0.05);
    trend("b", 1, 0.9);
    judge();
    assertThat(verdict(mission)).isEqualTo(TrendVerdict.no_clear_trend);
  }
}
