package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

class SurveyShareTest {

  /**
   * Of 800 people in Kestria 40 % feel safe at night; the design effect is 2, so the sample is
   * worth 400. Wilson with z = 1.959964: (0.4 + 0.004802 +- 1.959964 sqrt(0.0006 + 0.00002305)) /
   * 1.009604.
   */
  @Test
  void designWidensTheInterval() {
    SurveyShare share = SurveyShare.of(0.4, 800, 2.0, 0.95).get();
    assertThat(share.share()).isEqualTo(0.4);
    assertThat(share.interval().get().low()).isCloseTo(0.353162, Offset.offset(1e-6));
    assertThat(share.interval().get().high()).isCloseTo(0.448741, Offset.offset(1e-6));
    Interval simple = SurveyShare.of(0.4, 800, 1.0, 0.95).get().interval().get();
    assertThat(simple.low()).isGreaterThan(share.interval().get().low());
  }

  @Test
  void withoutDeclaredDesignThereIsNoInterval() {
    SurveyShare share = SurveyShare.of(0.4, 800, null, 0.95).get();
    assertThat(share.share()).isEqualTo(0.4);
    assertThat(share.interval().reason()).isEqualTo(Reason.NO_DESIGN);
  }

  @Test
  void whatCannotBeAShareIsRefused() {
    assertThat(SurveyShare.of(1.01, 800, 2.0, 0.95).reason()).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(SurveyShare.of(Double.NaN, 800, 2.0, 0.95).reason()).isEqualTo(Reason.NOT_FINITE);
    assertThat(SurveyShare.of(0.4, 0, 2.0, 0.95).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    assertThat(SurveyShare.of(0.4, 800, 0.0, 0.95).get().interval().reason())
        .isEqualTo(Reason.NOT_POSITIVE);
    assertThat(SurveyShare.of(0.4, 800, Double.POSITIVE_INFINITY, 0.95).get().interval().reason())
        .isEqualTo(Reason.NOT_FINITE);
  }
}
