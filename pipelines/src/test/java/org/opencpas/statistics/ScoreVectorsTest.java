package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/** Scores of forecasts by scoringRules, properscoring, ViEWS and scoringutils. */
class ScoreVectorsTest {
  private static final double TIGHT = 1e-9;

  /** The bins of deaths that ViEWS scores ignorance with. */
  private static final double[] BINS = {
    0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5
  };

  private int compared;

  @Test
  void everyEnsembleAgrees() {
    List<JsonNode> cases = SharedVectors.cases("scores/ensemble.json");
    for (JsonNode each : cases) {
      double y = each.path("y").asDouble();
      double[] x = SharedVectors.numbers(each.path("x"));
      JsonNode expected = each.path("expected");
      number(EnsembleScore.crps(y, x), expected.path("crps_edf"));
      number(EnsembleScore.crpsFair(y, x), expected.path("crps_fair_unbiased"));
      number(EnsembleScore.interval(0.9, y, x), expected.path("interval_score_90"));
      number(EnsembleScore.interval(0.5, y, x), expected.path("interval_score_50"));
      assertThat(EnsembleScore.isCovered(0.9, y, x).get())
          .isEqualTo(expected.path("coverage_90").asDouble() == 1);
      for (Map.Entry<String, JsonNode> level :
          SharedVectors.fields(expected.path("pinball_type7")).entrySet()) {
        double share = Double.parseDouble(level.getKey());
        number(
            Quantiles.of(share, x).then(q -> EnsembleScore.pinball(share, y, q)), level.getValue());
      }
      number(EnsembleScore.crpsAbove(1, y, x), expected.path("twcrps_threshold_1"));
      number(EnsembleScore.brierAbove(0, y, x), expected.path("brier_exceeds_0"));
      if (expected.has("ignorance_views_bins")) {
        number(EnsembleScore.ignorance(BINS, y, x), expected.path("ignorance_views_bins"));
      } else {
        assertThat(EnsembleScore.ignorance(BINS, y, x).reason()).isEqualTo(Reason.OUT_OF_RANGE);
      }
    }
    assertThat(cases).hasSize(5);
    assertThat(compared).isEqualTo(5 * 13 + 4);
  }

  @Test
  void everyDistributionAgrees() {
    List<JsonNode> cases = SharedVectors.cases("scores/crps_parametric.json");
    for (JsonNode each : cases) {
      double y = each.path("y").asDouble();
      Answer<DistributionScore> ours =
          switch (each.path("dist").asText()) {
            case "norm" ->
                DistributionScore.normal(
                    y, each.path("mean").asDouble(), each.path("sd").asDouble());
            case "pois" -> DistributionScore.poisson((int) y, each.path("lambda").asDouble());
            default ->
                DistributionScore.negativeBinomial(
                    (int) y, each.path("size").asDouble(), each.path("mu").asDouble());
          };
      number(ours.then(score -> Answer.number(score.crps())), each.path("crps"));
      number(ours.then(score -> Answer.number(score.log())), each.path("logs"));
    }
    assertThat(cases).hasSize(25);
    assertThat(compared).isEqualTo(50);
  }

  @Test
  void publishedVectorsAgreeOrAreNamed() {
    JsonNode published = SharedVectors.json("scores/published_unit_vectors.json");
    for (JsonNode each : published.path("properscoring_crps_toy")) {
      number(
          EnsembleScore.crps(each.path("y").asDouble(), SharedVectors.numbers(each.path("x"))),
          each.path("crps"));
    }
    for (JsonNode each : published.path("properscoring_crps_weighted")) {
      number(
          EnsembleScore.crpsWeighted(
              each.path("y").asDouble(),
              SharedVectors.numbers(each.path("x")),
              SharedVectors.numbers(each.path("w"))),
          each.path("crps"));
    }
    List<String> notOurs = new ArrayList<>();
    for (JsonNode each : published.path("views_evaluation_golden")) {
      if (!views(each)) {
        notOurs.add(each.path("metric").asText());
      }
    }
    // Errors of points and probabilities that nobody asks for here; and an interval score whose
    // penalty is 2 by the lower level where the interval misses twice that.
    assertThat(notOurs)
        .containsExactly(
            "mse",
            "msle",
            "mean_calibration_ratio",
            "brier_probability",
            "brier_probability_samples",
            "quantile_interval_score",
            "quantile_interval_score");
    int bias = 0;
    for (JsonNode each : published.path("scoringutils_wis")) {
      if (each.path("metric").asText().startsWith("wis")) {
        intervals(each);
      } else {
        bias++;
      }
    }
    assertThat(bias).isEqualTo(1);
    assertThat(compared).isEqualTo(12 + 13 + 9 + 15);
  }

  private boolean views(JsonNode each) {
    JsonNode expected = each.path("expected");
    double[] y = SharedVectors.numbers(each.path("y"));
    double[] first = SharedVectors.numbers(each.path("pred").get(0));
    double share = each.path("quantile").asDouble();
    switch (each.path("metric").asText()) {
      case "emd(point)" -> number(EnsembleScore.crps(y[0], first), expected);
      case "pearson" -> number(Correlation.pearson(y, firsts(each)), expected);
      case "ignorance" ->
          number(
              EnsembleScore.ignorance(SharedVectors.numbers(each.path("bins")), y[0], first),
              expected);
      case "coverage" -> {
        assertThat(EnsembleScore.isCovered(1 - each.path("alpha").asDouble(), y[0], first).get())
            .isEqualTo(expected.asDouble() == 1);
        compared++;
      }
      case "brier_ensemble_exceedance" -> {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
          sum +=
              EnsembleScore.brierAbove(
                      each.path("threshold").asDouble(),
                      y[i],
                      SharedVectors.numbers(each.path("pred").get(i)))
                  .get();
        }
        number(Answer.number(sum / y.length), expected);
      }
      case "pinball" -> number(EnsembleScore.pinball(share, y[0], first[0]), expected);
      case "pinball_of_sample_quantile(type7)" ->
          number(
              Quantiles.of(share, first).then(q -> EnsembleScore.pinball(share, y[0], q)),
              expected);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static double[] firsts(JsonNode each) {
    double[] firsts = new double[each.path("pred").size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = each.path("pred").get(i).get(0).asDouble();
    }
    return firsts;
  }

  private void intervals(JsonNode each) {
    QuantileScore.Median median =
        each.path("metric").asText().contains("twice")
            ? QuantileScore.Median.TWICE
            : QuantileScore.Median.ONCE;
    double[] levels = SharedVectors.numbers(each.path("quantile_levels"));
    for (int i = 0; i < each.path("y").size(); i++) {
      number(
          QuantileScore.weighted(
              median,
              each.path("y").get(i).asDouble(),
              levels,
              SharedVectors.numbers(each.path("pred").get(i))),
          each.path("expected").get(i));
    }
  }

  private void number(Answer<Double> ours, JsonNode expected) {
    assertThat(expected.isNumber()).isTrue();
    assertThat(SharedVectors.agrees(ours.get(), expected.asDouble(), TIGHT))
        .as("ours %s theirs %s", ours, expected)
        .isTrue();
    compared++;
  }
}
