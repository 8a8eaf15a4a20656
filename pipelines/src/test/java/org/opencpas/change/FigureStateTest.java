package org.opencpas.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureStateTest {
  @Test
  void decimalIsTheShortestThatReadsBackToTwelvePlaces() {
    assertThat(FigureState.of(0.1 + 0.2, null).decimal()).isEqualTo("0.300000000000");
    assertThat(FigureState.of(2.0 / 3, null).decimal()).isEqualTo("0.666666666667");
    assertThat(FigureState.of(149.0, null).decimal()).isEqualTo("149.000000000000");
  }

  @Test
  void halvesGoToTheEvenDigit() {
    assertThat(FigureState.of(0.0000000000005, null).decimal()).isEqualTo("0.000000000000");
    assertThat(FigureState.of(0.0000000000015, null).decimal()).isEqualTo("0.000000000002");
  }

  @Test
  void whatIsTooLargeToBeWrittenHasNoFigure() {
    assertThat(FigureState.of(1e25, null).reason()).isEqualTo("overflow");
    assertThat(FigureState.of(-1e25, null).isKnown()).isFalse();
    assertThat(FigureState.of(9.9e24, null).isKnown()).isTrue();
  }

  @Test
  void noFigureHasAReasonAndAFigureNone() {
    assertThat(FigureState.of(null, "incomplete").reason()).isEqualTo("incomplete");
    assertThat(FigureState.of(null, null).reason()).isEqualTo("no_value");
    assertThat(FigureState.of(1.0, "no_baseline").reason()).isNull();
    assertThat(FigureState.NONE.reason()).isEqualTo("not_due");
  }

  @Test
  void figuresThatDifferInNoPlaceThatIsWrittenAreTheSame() {
    FigureState third = FigureState.of(1.0 / 3, null);
    assertThat(third.isOther(FigureState.of(Math.nextUp(1.0 / 3), null))).isFalse();
    assertThat(third.isOther(FigureState.of(0.333333333334, null))).isTrue();
    assertThat(third.isOther(FigureState.NONE)).isTrue();
    assertThat(FigureState.NONE.isOther(FigureState.of(null, "incomplete"))).isFalse();
  }
}
