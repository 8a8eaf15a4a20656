package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.WorkedExample.Made;

/** Trends of eight quarters, worked out by hand: without ties Var S = 8 x 7 x 21 / 18 = 65.33. */
class PlainTrendTest {
  private static final String LAST = "2024-10-01";
  private static final String[] TREND = {"trend_slope", "trend_verdict", "trend_reason"};

  /** S = 28 - 2 x 5 = 18: z = 17 / 8.083 = 2.103, which chance alone passes in 3.5 %. */
  private static final int[] LIKELY = {3, 2, 1, 5, 4, 7, 6, 8};

  /** All equal: 100 %. */
  private static final int[] LEVEL = {4, 4, 4, 4, 4, 4, 4, 4};

  /** S = 28: z = 27 / 8.083 = 3.34, 0.08 %. */
  private static final int[] RISING = {1, 2, 3, 4, 5, 6, 7, 8};

  @TempDir private Path directory = Path.of("");
  private WorkedExample example = new WorkedExample(Path.of(""));
  private final StringBuilder indicators = new StringBuilder();
  private final List<String> returns = new ArrayList<>();

  @BeforeEach
  void begin() {
    example = WorkedExample.in(directory).periods("quarter");
  }

  private void series(String id, String direction, String kind, int... values) {
    indicators.append(
        "%s,M,,Title,days,count,%s,,,,%s,outcome,military,quarter,0,1,2023-01-01\n"
            .formatted(id, kind, direction));
    for (int i = 0; i < values.length; i++) {
      returns.add("%s,R,%d-Q%d,%d".formatted(id, 2023 + i / 4, i % 4 + 1, values[i]));
    }
  }

  private Made made() {
    example.indicators(indicators.toString());
    return example.made(null, returns.toArray(String[]::new));
  }

  private static String trend(Made made, String id, String... columns) {
    return Made.cells(
        made.rows("indicator_progress", "indicator_id", id, "period_start", LAST).get(0), columns);
  }

  @Test
  void oneOfFiveIsNotCalledThoughItWouldBeAlone() {
    series("a", "increase", "stock", LIKELY);
    assertThat(trend(made(), "a", "trend_verdict")).isEqualTo("improving");
    for (String id : List.of("b", "c", "d", "e")) {
      series(id, "increase", "stock", LEVEL);
    }
    // 5 x 3.5 % / 1 = 18 %.
    assertThat(trend(made(), "a", "trend_verdict")).isEqualTo("no_clear_trend");
    assertThat(trend(made(), "b", TREND)).isEqualTo("0 no_clear_trend -");
  }

  @Test
  void clearTrendOfAnotherSpeaksForIt() {
    // Of three, 3.5 % is the second: 3 x 3.5 % / 2 = 5.3 %. Of two: 3.5 %.
    series("a", "increase", "stock", LIKELY);
    series("b", "decrease", "stock", RISING);
    assertThat(trend(made(), "a", "trend_verdict")).isEqualTo("improving");
    assertThat(trend(made(), "b", TREND)).isEqualTo("4 worsening -");
    series("c", "increase", "stock", LEVEL);
    assertThat(trend(made(), "a", "trend_verdict")).isEqualTo("no_clear_trend");
    assertThat(trend(made(), "b", "trend_verdict")).isEqualTo("worsening");
  }

  @Test
  void keptLevelHasASlopeAndNoVerdict() {
    series("a", "increase", "stock", LIKELY);
    series("b", "maintain", "stock", RISING);
    Made made = made();
    assertThat(trend(made, "a", "trend_verdict")).isEqualTo("improving");
    assertThat(trend(made, "b", "trend_slope", "trend_verdict", "verdict_reason"))
        .isEqualTo("4 - no_direction");
  }

  @Test
  void countIsDifferencedAndSevenIncrementsAreTooFew() {
    series("a", "increase", "cumulative", 1, 3, 6, 10, 15, 21, 28, 36);
    assertThat(trend(made(), "a", "trend_values", "trend_reason", "verdict_reason"))
        .isEqualTo("7 too_few too_few");
  }
}
