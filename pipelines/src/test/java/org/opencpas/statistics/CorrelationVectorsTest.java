package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/** Pearson, Spearman and Kendall by R and scipy. */
class CorrelationVectorsTest {
  private static final double TIGHT = 1e-9;
  private static final double PROBABILITY = 1e-6;

  private int compared;

  @Test
  void everyCorrelationAgrees() {
    List<JsonNode> cases = SharedVectors.cases("correlation/cases.json");
    int refused = 0;
    int otherDefinition = 0;
    for (JsonNode each : cases) {
      int[] pairs =
          IntStream.range(0, each.path("x").size())
              .filter(i -> each.path("x").get(i).isNumber() && each.path("y").get(i).isNumber())
              .toArray();
      double[] x = IntStream.of(pairs).mapToDouble(i -> each.path("x").get(i).asDouble()).toArray();
      double[] y = IntStream.of(pairs).mapToDouble(i -> each.path("y").get(i).asDouble()).toArray();
      if (each.path("id").asText().equals("n1")) {
        assertThat(Correlation.pearson(x, y).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(Correlation.spearman(x, y).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(Correlation.kendall(x, y).reason()).isEqualTo(Reason.TOO_FEW);
        refused++;
        continue;
      }
      JsonNode scipy = each.path("scipy");
      pair(Correlation.pearson(x, y), Correlation.pearsonP(x, y), each.path("pearson"));
      pair(Correlation.pearson(x, y), Correlation.pearsonP(x, y), scipy.path("pearson"));
      interval(Correlation.pearsonInterval(x, y, 0.95), each.path("pearson").path("ci"));
      Answer<Double> rho = Correlation.spearman(x, y);
      pair(rho, Correlation.spearmanP(x, y), each.path("spearman_asymptotic_t"));
      pair(rho, Correlation.spearmanP(x, y), scipy.path("spearman"));
      number(rho, each.path("spearman_default").path("est"), TIGHT);
      // R's default counts orders, or takes Edgeworth's series, where no values are equal.
      if (!SharedVectors.agrees(
          Correlation.spearmanP(x, y).get(),
          each.path("spearman_default").path("p").asDouble(),
          PROBABILITY)) {
        otherDefinition++;
      }
      kendall(Correlation.kendall(x, y).get(), each);
    }
    assertThat(cases).hasSize(9);
    assertThat(refused).isEqualTo(1);
    assertThat(otherDefinition).isEqualTo(5);
    assertThat(compared).isEqualTo(197);
  }

  private void kendall(MannKendall test, JsonNode each) {
    JsonNode scipy = each.path("scipy");
    Answer<Double> uncorrected = probability(test.zUncorrected());
    pair(test.tauB(), uncorrected, each.path("kendall_asymptotic"));
    pair(test.tauB(), uncorrected, scipy.path("kendall_asymptotic"));
    pair(test.tauB(), probability(test.z()), each.path("kendall_asymptotic_cc"));
    number(test.zUncorrected(), each.path("kendall_asymptotic").path("stat"), TIGHT);
    number(test.z(), each.path("kendall_asymptotic_cc").path("stat"), TIGHT);
    // By default R and scipy count all orders where no values are equal, else take the normal.
    Answer<Double> usual = test.exactP().isGiven() ? test.exactP() : uncorrected;
    pair(test.tauB(), usual, each.path("kendall_default"));
    pair(test.tauB(), usual, scipy.path("kendall"));
    if (scipy.path("kendall_exact").has("error")) {
      assertThat(test.exactP().reason()).isEqualTo(Reason.TIES);
      compared++;
    } else {
      pair(test.tauB(), test.exactP(), scipy.path("kendall_exact"));
    }
  }

  private static Answer<Double> probability(Answer<Double> z) {
    return z.then(each -> Answer.number(NormalChance.twoSided(each)));
  }

  private void pair(Answer<Double> estimate, Answer<Double> probability, JsonNode expected) {
    number(estimate, expected.path("est"), TIGHT);
    number(probability, expected.path("p"), PROBABILITY);
  }

  private void interval(Answer<Interval> ours, JsonNode expected) {
    if (expected.isArray()) {
      number(Answer.number(ours.get().low()), expected.get(0), TIGHT);
      number(Answer.number(ours.get().high()), expected.get(1), TIGHT);
    }
  }

  private void number(Answer<Double> ours, JsonNode expected, double tolerance) {
    assertThat(expected.isNumber()).as(expected.toString()).isTrue();
    assertThat(SharedVectors.agrees(ours.get(), expected.asDouble(), tolerance))
        .as("ours %s theirs %s", ours, expected)
        .isTrue();
    compared++;
  }
}
