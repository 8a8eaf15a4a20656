package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  private static double sum(double... terms) {
    ExactSum sum = new ExactSum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.value();
  }

  @Test
  void smallTermsAreNotLostBesideLargeOnes() {
    assertThat(sum(1e16, 1, -1e16)).isEqualTo(1);
    assertThat(sum(0.1, 0.2, -0.3)).isEqualTo(2.7755575615628914e-17);
  }

  @Test
  void sumTooLargeToWriteIsInfiniteAndZeroIsNeverNegative() {
    assertThat(sum(1e308, 1e308)).isInfinite();
    assertThat(1 / sum(-0.0, -0.0)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Property
  void wholeNumbersAddAsWholeNumbers(@ForAll List<Integer> terms) {
    ExactSum sum = new ExactSum();
    long expected = 0;
    for (int term : terms) {
      sum.add(term);
      expected += term;
    }
    assertThat(sum.value()).isEqualTo((double) expected);
  }
}
