package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

class ShareDifferenceTest {
  private static final Offset<Double> FOUR_DIGITS = Offset.offset(5e-5);

  private static SurveyShare share(double count, double size) {
    return SurveyShare.of(count / size, size, 1.0, 0.95).get();
  }

  /**
   * Contrasts that Newcombe (1998) compares his methods by; limits of method 10 were worked out
   * beside this project, to four digits.
   */
  @Test
  void intervalsOfNewcombesContrastsComeOut() {
    Interval a = ShareDifference.of(share(56, 70), share(48, 80)).interval().get();
    assertThat(a.low()).isCloseTo(0.0524, FOUR_DIGITS);
    assertThat(a.high()).isCloseTo(0.3339, FOUR_DIGITS);
    Interval b = ShareDifference.of(share(9, 10), share(3, 10)).interval().get();
    assertThat(b.low()).isCloseTo(0.1705, FOUR_DIGITS);
    assertThat(b.high()).isCloseTo(0.8090, FOUR_DIGITS);
    Interval g = ShareDifference.of(share(10, 10), share(0, 20)).interval().get();
    assertThat(g.low()).isCloseTo(0.6791, FOUR_DIGITS);
    assertThat(g.high()).isEqualTo(1);
    Interval h = ShareDifference.of(share(10, 10), share(0, 10)).interval().get();
    assertThat(h.low()).isCloseTo(0.6075, FOUR_DIGITS);
    assertThat(h.high()).isEqualTo(1);
  }

  @Test
  void turnedRoundItIsItsMirror() {
    ShareDifference rise = ShareDifference.of(share(56, 70), share(48, 80));
    ShareDifference fall = ShareDifference.of(share(48, 80), share(56, 70));
    assertThat(fall.difference()).isEqualTo(-rise.difference());
    assertThat(fall.interval().get().low()).isEqualTo(-rise.interval().get().high());
    assertThat(fall.interval().get().high()).isEqualTo(-rise.interval().get().low());
  }

  @Test
  void withoutAnIntervalOfBothThereIsNone() {
    SurveyShare without = SurveyShare.of(0.4, 800, null, 0.95).get();
    ShareDifference difference = ShareDifference.of(share(30, 60), without);
    assertThat(difference.difference()).isCloseTo(0.1, Offset.offset(1e-15));
    assertThat(difference.interval().reason()).isEqualTo(Reason.NO_DESIGN);
    SurveyShare broken = SurveyShare.of(0.4, 800, 0.0, 0.95).get();
    assertThat(ShareDifference.of(broken, without).interval().reason())
        .isEqualTo(Reason.NOT_POSITIVE);
  }
}
