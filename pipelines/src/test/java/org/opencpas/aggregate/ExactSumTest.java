package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  private static double sum(List<Double> terms) {
    ExactSum sum = new ExactSum();
    terms.forEach(sum::add);
    return sum.value();
  }

  @Test
  void smallTermsAreNotLostBesideLargeOnes() {
    assertThat(sum(List.of(1e300, 1.0, -1e300))).isEqualTo(1);
    assertThat(sum(Collections.nCopies(10, 0.1))).isEqualTo(1);
  }

  @Test
  void productsAreNotRoundedBeforeTheyAreAdded() {
    ExactSum sum = new ExactSum();
    double justAboveOne = 1 + Math.ulp(1.0);
    sum.addProduct(justAboveOne, justAboveOne);
    sum.add(-1);
    sum.add(-2 * Math.ulp(1.0));
    assertThat(sum.value()).isEqualTo(Math.ulp(1.0) * Math.ulp(1.0));
  }

  @Test
  void nothingIsZeroAndZeroIsNeverNegative() {
    assertThat(1 / sum(List.of())).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / sum(List.of(-0.0))).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Property
  void orderDoesNotShow(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -1e12, max = 1e12) Double> terms,
      @ForAll long seed) {
    List<Double> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(sum(shuffled)).isEqualTo(sum(terms));
  }
}
