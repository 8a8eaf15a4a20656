package org.opencpas.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void medianOfAnOddNumberIsTheMiddleOne() {
    assertThat(Spread.of(runs(5_000, 1_000, 2_000), Measurement::wallSeconds))
        .isEqualTo(new Spread(2, 1, 5));
  }

  @Test
  void medianOfAnEvenNumberLiesBetween() {
    assertThat(Spread.of(runs(4_000, 1_000), Measurement::wallSeconds))
        .isEqualTo(new Spread(2.5, 1, 4));
  }

  private static List<Measurement> runs(long... millis) {
    return LongStream.of(millis)
        .mapToObj(each -> new Measurement(Duration.ofMillis(each), Duration.ZERO, 0))
        .toList();
  }
}
