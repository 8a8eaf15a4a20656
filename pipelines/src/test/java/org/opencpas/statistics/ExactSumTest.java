package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  private static double sum(List<Double> terms) {
    ExactSum sum = new ExactSum();
    terms.forEach(sum::add);
    return sum.value();
  }

  private static double decimal(List<Double> terms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double term : terms) {
      sum = sum.add(new BigDecimal(term));
    }
    return sum.doubleValue() + 0.0;
  }

  /** Everyday numbers, whole and not, beside the ends of what a double can hold. */
  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-1_000_000, 1_000_000).map(Integer::doubleValue),
        Arbitraries.integers().between(-100_000, 100_000).map(each -> each / 100.0),
        Arbitraries.integers().between(-60, 60).map(power -> Math.scalb(1.1, power)),
        Arbitraries.integers().between(-1074, 1000).map(power -> -Math.scalb(1.3, power)),
        Arbitraries.of(
            0.0,
            -0.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            1e300,
            -1e300,
            1e305,
            -1e305,
            Double.MAX_VALUE,
            -Double.MAX_VALUE));
  }

  @Test
  void smallTermsAreNotLostBesideLargeOnes() {
    assertThat(sum(List.of(1e300, 1.0, -1e300))).isEqualTo(1);
    assertThat(sum(List.of(1e300, 1.0, 1e-300, -1.0, -1e300))).isEqualTo(1e-300);
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

  @Test
  void whatIsTooLargeIsInfiniteOnlyInTheEnd() {
    double large = Double.MAX_VALUE;
    assertThat(sum(List.of(large, large))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(sum(List.of(large, large, -large, -large, 3.0))).isEqualTo(3);
    ExactSum products = new ExactSum();
    products.addProduct(large, 2);
    products.addProduct(large, -2);
    products.addProduct(Double.MIN_VALUE, 0.5);
    products.addProduct(Double.MIN_VALUE, 0.5);
    assertThat(products.value()).isEqualTo(Double.MIN_VALUE);
  }

  @Property
  void sumIsThatOfDecimals(@ForAll @Size(max = 40) List<@From("numbers") Double> all) {
    assertThat(sum(all)).isEqualTo(decimal(all));
  }

  @Property
  void sumOfProductsIsThatOfDecimals(
      @ForAll @Size(max = 20) List<@From("numbers") Double> ones,
      @ForAll @Size(20) List<@From("numbers") Double> others) {
    ExactSum sum = new ExactSum();
    BigDecimal decimal = BigDecimal.ZERO;
    for (int i = 0; i < ones.size(); i++) {
      sum.addProduct(ones.get(i), others.get(i));
      decimal = decimal.add(new BigDecimal(ones.get(i)).multiply(new BigDecimal(others.get(i))));
    }
    assertThat(sum.value()).isEqualTo(decimal.doubleValue() + 0.0);
  }

  @Property
  void orderDoesNotShow(
      @ForAll @Size(max = 30) List<@From("numbers") Double> terms, @ForAll long seed) {
    List<Double> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(sum(shuffled)).isEqualTo(sum(terms));
  }
}
