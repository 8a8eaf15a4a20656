package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Numbers were worked out by another program from the documented formula. */
class KeyedDrawsTest {
  @Test
  void numbersFollowFromNameAndDrawAlone() {
    long key = KeyedDraws.key("weight", "KESMIS", "patrols");
    assertThat(key).isEqualTo(0x2609f40cb87b4fc7L);
    assertThat(KeyedDraws.bits(key, 0)).isEqualTo(0xe1a0846b37861464L);
    assertThat(KeyedDraws.bits(key, 1)).isEqualTo(0x82cecfc0e45a668bL);
    assertThat(KeyedDraws.bits(key, 2)).isEqualTo(0x89682b71fc4aa3ebL);
    assertThat(KeyedDraws.uniform(key, 0)).isEqualTo(0.8813555490264877);
    assertThat(KeyedDraws.uniform(key, 1)).isEqualTo(0.510968193619513);
    assertThat(KeyedDraws.uniform(key, 2)).isEqualTo(0.5367457536015459);
  }

  @Test
  void namesAreReadAsUtf8() {
    assertThat(KeyedDraws.key("weight", "KESMIS", "Haute-Vérane")).isEqualTo(0x3952a72bc572a4fcL);
  }

  @Property(tries = 200)
  void uniformNumbersStayBelowOne(@ForAll long key, @ForAll @IntRange(min = 0) int draw) {
    assertThat(KeyedDraws.uniform(key, draw)).isGreaterThanOrEqualTo(0).isLessThan(1);
  }

  /** The mean of 10,000 uniform numbers has a standard error of 0.0029. */
  @Test
  void manyAreSpreadEvenly() {
    double sum = 0;
    for (int draw = 0; draw < 10_000; draw++) {
      sum += KeyedDraws.uniform(KeyedDraws.key("even"), draw);
    }
    assertThat(sum / 10_000).isCloseTo(0.5, within(0.01));
  }
}
