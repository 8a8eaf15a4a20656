package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The nine types of quantile, five numbers, median distance, mean and deviation by R. */
class QuantileVectorsTest {
  private int compared;

  @Test
  void everyQuantileAgreesWithR() {
    List<JsonNode> cases = SharedVectors.cases("quantiles/cases.json");
    for (JsonNode each : cases) {
      double[] values = SharedVectors.numbers(each.path("x"));
      for (Quantiles.Type type : Quantiles.Type.values()) {
        JsonNode expected = each.path("types").path(String.valueOf(type.number()));
        for (int i = 0; i < each.path("p").size(); i++) {
          double share = each.path("p").get(i).asDouble();
          number(
              Quantiles.of(type, share, values),
              expected.get(i),
              each.path("id") + " " + type + share);
        }
      }
      double[] five = Quantiles.fiveNumbers(values).get();
      for (int i = 0; i < 5; i++) {
        number(Answer.number(five[i]), each.path("fivenum").get(i), "fivenum");
      }
      number(Quantiles.median(values), each.path("median"), "median");
      number(Quantiles.medianDistance(values), each.path("mad_raw"), "mad");
      number(
          Quantiles.medianDistance(values).then(mad -> Answer.number(1.4826 * mad)),
          each.path("mad_1_4826"),
          "mad");
      number(
          Answer.number(Quantiles.of(0.75, values).get() - Quantiles.of(0.25, values).get()),
          each.path("iqr7"),
          "iqr");
      number(Moments.mean(values), each.path("mean"), "mean");
      number(Moments.standardDeviation(Moments.Divisor.SAMPLE, values), each.path("sd"), "sd");
    }
    assertThat(cases).hasSize(6);
    assertThat(compared).isEqualTo(6 * (9 * 14 + 11));
  }

  private void number(Answer<Double> ours, JsonNode expected, String name) {
    assertThat(expected.isNumber()).isTrue();
    assertThat(SharedVectors.agrees(ours.get(), expected.asDouble(), 1e-12))
        .as("%s ours %s theirs %s", name, ours, expected)
        .isTrue();
    compared++;
  }
}
