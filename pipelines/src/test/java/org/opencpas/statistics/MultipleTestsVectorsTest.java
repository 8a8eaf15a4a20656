package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R p.adjust, with ties, missing ones, zeros and ones. */
class MultipleTestsVectorsTest {
  private static final Map<String, MultipleTests.Rule> RULES =
      Map.of(
          "BH", MultipleTests.Rule.BENJAMINI_HOCHBERG,
          "BY", MultipleTests.Rule.BENJAMINI_YEKUTIELI,
          "holm", MultipleTests.Rule.HOLM,
          "hochberg", MultipleTests.Rule.HOCHBERG,
          "bonferroni", MultipleTests.Rule.BONFERRONI);

  @Test
  void everyAdjustmentAgreesWithR() {
    List<JsonNode> cases = SharedVectors.cases("multiple_testing/p_adjust.json");
    int compared = 0;
    for (JsonNode each : cases) {
      for (Map.Entry<String, MultipleTests.Rule> rule : RULES.entrySet()) {
        double[] ours =
            MultipleTests.adjust(rule.getValue(), SharedVectors.numbers(each.path("p"))).get();
        double[] theirs = SharedVectors.numbers(each.path(rule.getKey()));
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.length; i++) {
          assertThat(SharedVectors.agrees(ours[i], theirs[i], 1e-12))
              .as("%s %s %s", each.path("id"), rule.getKey(), i)
              .isTrue();
          compared++;
        }
      }
    }
    assertThat(cases).hasSize(6);
    assertThat(compared).isEqualTo(150);
  }
}
