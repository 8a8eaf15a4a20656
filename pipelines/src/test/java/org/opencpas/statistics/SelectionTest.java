package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Property(tries = 300)
  void quantilesOfTheFirstValuesAreThoseOfSortedOnes(
      @ForAll @Size(min = 1, max = 60) @DoubleRange(min = -3, max = 3) double[] values,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double[] followed = Arrays.copyOf(values, values.length + 3);
    Arrays.fill(followed, values.length, followed.length, -99);
    assertThat(Quantiles.ofFirst(values.length, followed, share, 0.05, 1, 0))
        .containsExactly(
            Quantiles.of(share, values).get(),
            Quantiles.of(0.05, values).get(),
            Quantiles.of(1, values).get(),
            Quantiles.of(0, values).get());
  }

  @Property(tries = 200)
  void tiesDoNotHinder(
      @ForAll @Size(min = 1, max = 60) @IntRange(min = 0, max = 3) int[] whole,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double[] values = Arrays.stream(whole).asDoubleStream().toArray();
    assertThat(Quantiles.ofFirst(values.length, values.clone(), share))
        .containsExactly(Quantiles.of(share, values).get());
  }

  @Test
  void valueStandsWhereItWouldStandSorted() {
    double[] values = {5, 1, 4, 2, 3};
    Selection.place(values, 0, 4, 3);
    assertThat(values[3]).isEqualTo(4);
    assertThat(values[4]).isEqualTo(5);
  }
}
