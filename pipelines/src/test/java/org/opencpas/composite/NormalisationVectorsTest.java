package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.Moments;
import org.opencpas.statistics.Ranks;
import org.opencpas.statistics.SharedVectors;

/** The normalisations and treatments of COINr. */
class NormalisationVectorsTest {
  private static final double TIGHT = 1e-10;

  @Test
  void everyNormalisationAgrees() {
    List<JsonNode> cases = SharedVectors.cases("normalisation/cases.json");
    int compared = 0;
    int refused = 0;
    for (JsonNode each : cases) {
      double[] values = SharedVectors.numbers(each.path("x"));
      for (Map.Entry<String, JsonNode> expected :
          SharedVectors.fields(each.path("expected")).entrySet()) {
        Answer<double[]> ours = ours(expected.getKey(), values);
        if (expected.getValue().get(0).isNull()) {
          // The reference unit is the worst one: COINr divides by 0.
          assertThat(expected.getKey()).isEqualTo("dist2ref_first");
          assertThat(ours.reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
          refused++;
        } else {
          assertThat(ours.get()).hasSize(expected.getValue().size());
          for (int i = 0; i < values.length; i++) {
            assertThat(
                    SharedVectors.agrees(
                        ours.get()[i], expected.getValue().get(i).asDouble(), TIGHT))
                .as("%s %s %s", expected.getKey(), ours.get()[i], expected.getValue())
                .isTrue();
            compared++;
          }
        }
      }
    }
    assertThat(cases).hasSize(3);
    assertThat(refused).isEqualTo(2);
    assertThat(compared).isEqualTo(27 * (5 + 7 + 5) - 10);
  }

  private static Answer<double[]> ours(String name, double[] x) {
    Direction more = Direction.MORE_IS_BETTER;
    Direction less = Direction.LESS_IS_BETTER;
    return switch (name) {
      case "minmax_0_100" -> Rescaling.minMax(more, 0, 100, x);
      case "minmax_1_10" -> Rescaling.minMax(more, 1, 10, x);
      case "minmax_reversed" -> Rescaling.minMax(less, 0, 100, x);
      case "scaled_0_10_x100" -> Rescaling.ofRange(0, 10, x);
      case "zscore_0_1" -> Rescaling.standardised(more, 0, 1, x);
      case "zscore_100_10" -> Rescaling.standardised(more, 100, 10, x);
      case "zscore_reversed" -> Rescaling.standardised(less, 0, 1, x);
      case "dist2max" -> Distances.toLargest(x);
      case "dist2ref_first" -> Distances.toUnit(0, Distances.Beyond.KEPT, x);
      case "dist2ref_last_cap" -> Distances.toUnit(x.length - 1, Distances.Beyond.CUT, x);
      case "dist2targ_pos_8" -> Distances.toTarget(more, 8, Distances.Beyond.KEPT, x);
      case "dist2targ_pos_8_cap" -> Distances.toTarget(more, 8, Distances.Beyond.CUT, x);
      case "dist2targ_neg_0" -> Distances.toTarget(less, 0, Distances.Beyond.KEPT, x);
      case "dist2targ_neg_0_cap" -> Distances.toTarget(less, 0, Distances.Beyond.CUT, x);
      case "dist2targ_neg_2" -> Distances.toTarget(less, 2, Distances.Beyond.KEPT, x);
      case "fracmax" -> Rescaling.shareOfLargest(x);
      case "prank_min" -> Places.shareOfPlaces(more, Ranks.Ties.FIRST, x);
      case "prank_average" -> Places.shareOfPlaces(more, Ranks.Ties.MEAN, x);
      case "prank_max" -> Places.shareOfPlaces(more, Ranks.Ties.LAST, x);
      case "rank_min" -> Places.fromWorst(more, Ranks.Ties.FIRST, x);
      case "rank_max" -> Places.fromWorst(more, Ranks.Ties.LAST, x);
      case "rank_average" -> Places.fromWorst(more, Ranks.Ties.MEAN, x);
      case "rank_reversed_min" -> Places.fromWorst(less, Ranks.Ties.FIRST, x);
      case "borda_min" -> Places.worseOnes(more, x);
      case "goalposts_0_8_x1" -> Rescaling.goalposts(0, 8, 1, Rescaling.Outside.CUT, x);
      case "goalposts_0_8_x10_reversed" -> Rescaling.goalposts(8, 0, 10, Rescaling.Outside.CUT, x);
      case "goalposts_0_8_notrunc" -> Rescaling.goalposts(0, 8, 1, Rescaling.Outside.KEPT, x);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void everyTreatmentAgrees() {
    List<JsonNode> cases = SharedVectors.cases("normalisation/coinr_treatment.json");
    for (JsonNode each : cases) {
      double[] values = SharedVectors.numbers(each.path("x"));
      if (each.path("skew").isTextual()) {
        // All equal: COINr fails or takes the logarithm of 0; here nothing is done, or refused.
        assertThat(Moments.skewness(values).reason()).isEqualTo(Reason.NO_VARIANCE);
        assertThat(Moments.kurtosis(values).reason()).isEqualTo(Reason.NO_VARIANCE);
        assertThat(SkewTreatment.USUAL.winsorise(values).values()).containsExactly(values);
        assertThat(SkewTreatment.logarithm(values).reason()).isEqualTo(Reason.NO_VARIANCE);
        continue;
      }
      close(Moments.skewness(values).get(), each.path("skew"));
      close(Moments.kurtosis(values).get(), each.path("kurt"));
      SkewTreatment.Treated winsorised = SkewTreatment.USUAL.winsorise(values);
      all(winsorised.values(), each.path("winsorised"));
      assertThat(winsorised.points()).isEqualTo(each.path("nwin").asInt());
      all(SkewTreatment.logarithm(values).get(), each.path("log_CT"));
    }
    assertThat(cases).hasSize(6);
  }

  private static void all(double[] ours, JsonNode expected) {
    double[] present = SharedVectors.numbers(expected);
    assertThat(ours).hasSameSizeAs(present);
    List<JsonNode> numbers =
        StreamSupport.stream(expected.spliterator(), false).filter(JsonNode::isNumber).toList();
    for (int i = 0; i < ours.length; i++) {
      close(ours[i], numbers.get(i));
    }
  }

  private static void close(double ours, JsonNode expected) {
    assertThat(SharedVectors.agrees(ours, expected.asDouble(), TIGHT))
        .as("%s %s", ours, expected)
        .isTrue();
  }
}
