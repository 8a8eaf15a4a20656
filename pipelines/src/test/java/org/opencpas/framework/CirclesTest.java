package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {

  @Test
  void aTreeHasNone() {
    assertThat(
            Circles.in(
                Map.of("root", Set.of(), "a", Set.of("root"), "b", Set.of("a", "root", "gone"))))
        .isEmpty();
  }

  @Test
  void everyCircleIsFoundFromItsSmallestId() {
    assertThat(
            Circles.in(
                Map.of(
                    "a", Set.of("z"),
                    "z", Set.of("y"),
                    "y", Set.of("x"),
                    "x", Set.of("z"),
                    "self", Set.of("self"),
                    "below", Set.of("self"))))
        .containsExactly(List.of("self"), List.of("x", "z", "y"));
  }
}
