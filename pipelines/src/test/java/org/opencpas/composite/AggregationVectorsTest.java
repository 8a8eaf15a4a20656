package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.SharedVectors;

/** The means of COINr, with missing values, zeros and weights of zero. */
class AggregationVectorsTest {
  private static final double TIGHT = 1e-10;

  private static final Map<String, PowerMean> MEANS =
      Map.of(
          "amean",
          PowerMean.ARITHMETIC,
          "gmean",
          PowerMean.GEOMETRIC,
          "hmean",
          PowerMean.HARMONIC,
          "genmean_p2",
          new PowerMean(2),
          "genmean_pm1",
          new PowerMean(-1),
          "genmean_p0_5",
          new PowerMean(0.5));

  @Test
  void everyMeanAgrees() {
    List<JsonNode> cases = SharedVectors.cases("aggregation/means.json");
    int given = 0;
    int refused = 0;
    for (JsonNode each : cases) {
      List<@Nullable Double> values = values(each.path("x"));
      double[] weights = SharedVectors.numbers(each.path("w"));
      for (Map.Entry<String, PowerMean> mean : MEANS.entrySet()) {
        JsonNode expected = each.path("expected").path(mean.getKey());
        String name = each.path("id").asText() + " " + mean.getKey();
        Answer<Double> ours = mean.getValue().of(values, weights, Availability.ANY);
        if (name.equals("with_negative hmean")) {
          // COINr has a number here and none for the same mean by its other name.
          assertThat(ours.reason()).isEqualTo(Reason.NOT_POSITIVE);
          refused++;
        } else if (expected.isNumber()) {
          assertThat(SharedVectors.agrees(ours.get(), expected.asDouble(), TIGHT))
              .as(name)
              .isTrue();
          given++;
        } else {
          assertThat(ours.isGiven()).as(name).isFalse();
          refused++;
        }
      }
    }
    assertThat(cases).hasSize(10);
    assertThat(given).isEqualTo(41);
    assertThat(refused).isEqualTo(19);
  }

  @Test
  void tooFewValuesGiveNoMean() {
    List<JsonNode> cases = SharedVectors.cases("aggregation/data_availability_threshold.json");
    int compared = 0;
    for (JsonNode each : cases) {
      double[] weights = SharedVectors.numbers(each.path("w"));
      for (String threshold : List.of("0", "0_5", "0_8", "1")) {
        Availability availability =
            new Availability(Double.parseDouble(threshold.replace('_', '.')));
        for (int row = 0; row < each.path("rows").size(); row++) {
          Answer<Double> ours =
              PowerMean.ARITHMETIC.of(values(each.path("rows").get(row)), weights, availability);
          JsonNode expected = each.path("amean_thresh_" + threshold).get(row);
          assertThat(ours.isGiven()).isEqualTo(expected.isNumber());
          if (expected.isNumber()) {
            assertThat(SharedVectors.agrees(ours.get(), expected.asDouble(), TIGHT)).isTrue();
          }
          compared++;
        }
      }
    }
    assertThat(cases).hasSize(1);
    assertThat(compared).isEqualTo(24);
  }

  private static List<@Nullable Double> values(JsonNode array) {
    List<@Nullable Double> values = new ArrayList<>();
    for (JsonNode each : array) {
      values.add(each.isNumber() ? each.asDouble() : null);
    }
    return values;
  }
}
