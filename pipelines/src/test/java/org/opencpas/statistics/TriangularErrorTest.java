package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TriangularErrorTest {
  /** From -2 to 4: a third lies below 0; at 1/4 it is sqrt(1/4 x 6 x 2) - 2 = sqrt(3) - 2. */
  @Test
  void inverseOfTheDistribution() {
    assertThat(TriangularError.of(0, -2, 4)).isEqualTo(-2);
    assertThat(TriangularError.of(0.25, -2, 4)).isCloseTo(-0.2679491924311228, within(1e-15));
    assertThat(TriangularError.of(0.5, -2, 4)).isCloseTo(0.5358983848622456, within(1e-15));
    assertThat(TriangularError.of(0.9, -2, 4)).isCloseTo(2.450806661517033, within(1e-15));
    assertThat(TriangularError.of(0.5, -3, 3)).isEqualTo(0);
  }

  @Test
  void oneSideMayBeEmptyAndBothMay() {
    assertThat(TriangularError.of(0.3, 0, 1)).isCloseTo(0.16333997346592444, within(1e-15));
    assertThat(TriangularError.of(0.3, -1, 0)).isCloseTo(-0.4522774424948339, within(1e-15));
    assertThat(TriangularError.of(0.3, 0, 0)).isEqualTo(0);
  }

  @Test
  void largestRangesStayFinite() {
    double most = Double.MAX_VALUE;
    assertThat(TriangularError.of(0.75, -most, most))
        .isCloseTo(most * (1 - StrictMath.sqrt(0.5)), within(most * 1e-15));
    assertThat(TriangularError.of(0.999, 0, 4.9e-324)).isBetween(0.0, 4.9e-324);
  }

  @Property(tries = 300)
  void errorsStayInTheirRangeAndRiseWithTheShare(
      @ForAll @DoubleRange(min = 0, max = 0.99) double share,
      @ForAll @DoubleRange(min = 0, max = 1e6) double below,
      @ForAll @DoubleRange(min = 0, max = 1e6) double above) {
    double error = TriangularError.of(share, -below, above);
    assertThat(error).isBetween(-below - 1e-9, above + 1e-9);
    assertThat(TriangularError.of(share / 2, -below, above)).isLessThanOrEqualTo(error + 1e-9);
  }

  @Test
  void errorsAreAddedTimesTheirEffect() {
    long key = KeyedDraws.key("error", "a");
    double[] sums = {1, 1, 1};
    TriangularError.add(key, -2, 4, 10, sums);
    for (int draw = 0; draw < sums.length; draw++) {
      double error = TriangularError.of(KeyedDraws.uniform(key, draw), -2, 4);
      assertThat(sums[draw]).isEqualTo(1 + 10 * error);
    }
    TriangularError.add(key, 0, 0, 10, sums);
    assertThat(sums[0]).isEqualTo(1 + 10 * TriangularError.of(KeyedDraws.uniform(key, 0), -2, 4));
  }
}
