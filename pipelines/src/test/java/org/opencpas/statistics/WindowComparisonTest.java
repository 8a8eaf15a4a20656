package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

class WindowComparisonTest {

  /**
   * 12 and 36 in six months each. Month by month 2 and 6, so phi is 1: log(3) +- t(0.975, 10) x
   * sqrt(1/12 + 1/36) = 1.098612 +- 2.228139 x 0.333333.
   */
  @Test
  void evenMonthsCompareLikeSingleEvents() {
    WindowComparison comparison =
        WindowComparison.of(new double[] {2, 2, 2, 2, 2, 2}, new double[] {6, 6, 6, 6, 6, 6}, 0.95)
            .get();
    assertThat(comparison.before()).isEqualTo(12);
    assertThat(comparison.after()).isEqualTo(36);
    WindowComparison.RateRatio ratio = comparison.ratio().get();
    assertThat(ratio.overdispersion()).isEqualTo(1);
    assertThat(ratio.value()).isCloseTo(3, Offset.offset(1e-12));
    assertThat(ratio.interval().low()).isCloseTo(1.42746, Offset.offset(1e-5));
    assertThat(ratio.interval().high()).isCloseTo(6.30489, Offset.offset(1e-5));
    assertThat(ratio.isDifferent()).isTrue();
  }

  /**
   * The same counts, each in one burst: chi2 = (10^2 + 5 x 2^2) / 2 + (30^2 + 5 x 6^2) / 6 = 60 +
   * 180, phi = 24, and the interval reaches far beyond 1.
   */
  @Test
  void burstsWidenTheInterval() {
    WindowComparison.RateRatio ratio =
        WindowComparison.of(
                new double[] {12, 0, 0, 0, 0, 0}, new double[] {0, 0, 36, 0, 0, 0}, 0.95)
            .get()
            .ratio()
            .get();
    assertThat(ratio.overdispersion()).isCloseTo(24, Offset.offset(1e-12));
    assertThat(ratio.isDifferent()).isFalse();
  }

  @Test
  void rateRatioMindsTheLengthOfWindows() {
    WindowComparison comparison =
        WindowComparison.of(new double[] {3, 3, 3, 3, 3, 3}, filled(12, 3), 0.95).get();
    assertThat(comparison.ratio().get().value()).isCloseTo(1, Offset.offset(1e-12));
  }

  @Test
  void countsStayWhereThereIsNoRatio() {
    WindowComparison none =
        WindowComparison.of(new double[] {1, 2, 0, 1, 0, 3}, new double[6], 0.95).get();
    assertThat(none.before()).isEqualTo(7);
    assertThat(none.after()).isZero();
    assertThat(none.ratio().reason()).isEqualTo(Reason.NO_EVENTS);
    WindowComparison brief = WindowComparison.of(filled(6, 1), filled(5, 9), 0.95).get();
    assertThat(brief.after()).isEqualTo(45);
    assertThat(brief.ratio().reason()).isEqualTo(Reason.TOO_SHORT);
  }

  @Test
  void whatCannotBeACountIsRefused() {
    double[] fine = filled(6, 1);
    assertThat(WindowComparison.of(fine, new double[] {1, 1, 1, 1, 1, -1}, 0.95).reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(WindowComparison.of(new double[] {Double.NaN}, fine, 0.95).reason())
        .isEqualTo(Reason.NOT_FINITE);
    assertThat(WindowComparison.of(new double[0], fine, 0.95).reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(WindowComparison.of(fine, filled(6, 1e308), 0.95).reason())
        .isEqualTo(Reason.OVERFLOW);
  }

  @Test
  void deathsAlsoCountWithoutTheLargestEvent() {
    int[] months = {0, 5, 2, 2, 5};
    double[] deaths = {3, 300, 2, 4, 1};
    assertThat(MonthlyCounts.of(6, months, deaths).get()).containsExactly(3, 0, 6, 0, 0, 301);
    assertThat(MonthlyCounts.withoutLargest(6, months, deaths).get())
        .containsExactly(3, 0, 6, 0, 0, 1);
    assertThat(MonthlyCounts.withoutLargest(2, new int[0], new double[0]).get())
        .containsExactly(0, 0);
    assertThat(MonthlyCounts.withoutLargest(3, new int[] {2, 1}, new double[] {7, 7}).get())
        .containsExactly(0, 0, 7);
  }

  private static double[] filled(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }
}
