package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/** Benchmarks, smoothing and errors by R forecast; pools of past months by ViEWS. */
class ForecastVectorsTest {
  private static final double TIGHT = 1e-8;

  private int compared;

  @Test
  void benchmarksAndSmoothingAgree() {
    List<JsonNode> cases = SharedVectors.cases("forecasts/cases.json");
    Set<String> notOurs = new TreeSet<>();
    for (JsonNode each : cases) {
      double[] values = SharedVectors.numbers(each.path("x"));
      for (Map.Entry<String, JsonNode> part : SharedVectors.fields(each).entrySet()) {
        if (part.getValue().isObject() && !method(each, part.getKey(), values)) {
          notOurs.add(part.getKey());
        }
      }
    }
    assertThat(cases).hasSize(3);
    // Those whose parameters an optimiser has found, or which say nothing of the ones they took.
    assertThat(notOurs)
        .containsExactly(
            "croston",
            "ets_AAA",
            "ets_AAN",
            "ets_AAdN",
            "ets_ANA",
            "ets_ANN",
            "ets_MAM",
            "ets_auto",
            "hw_additive_fixed",
            "hw_mult_fixed",
            "statsmodels_ses_estimated",
            "theta");
    assertThat(compared).isEqualTo(4 * 5 * (8 + 24 + 4) + 3 * (3 * 2 + 3 + 4));
  }

  private boolean method(JsonNode each, String name, double[] values) {
    JsonNode expected = each.path(name);
    switch (name) {
      case "naive" -> benchmark(BenchmarkForecast.Rule.NAIVE, each, expected, values);
      case "snaive" -> benchmark(BenchmarkForecast.Rule.SEASONAL_NAIVE, each, expected, values);
      case "meanf" -> benchmark(BenchmarkForecast.Rule.MEAN, each, expected, values);
      case "drift" -> benchmark(BenchmarkForecast.Rule.DRIFT, each, expected, values);
      case "ses_alpha0.1_l0_first", "ses_alpha0.5_l0_first", "ses_alpha0.9_l0_first" -> {
        double alpha = Double.parseDouble(name.substring(9, 12));
        ExponentialSmoothing ours = ExponentialSmoothing.simple(alpha, values).get();
        number(ours.level(), expected.path("level_last"));
        number(ours.squaredErrors(), expected.path("sse"));
      }
      case "holt_a0.5_b0.3" -> {
        ExponentialSmoothing ours = ExponentialSmoothing.holt(0.5, 0.3, values).get();
        number(ours.level(), expected.path("a"));
        number(ours.slope(), expected.path("b"));
        number(ours.squaredErrors(), expected.path("sse"));
        for (int step = 1; step <= 4; step++) {
          number(ours.ahead(step).get(), expected.path("forecast4").get(step - 1));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void benchmark(
      BenchmarkForecast.Rule rule, JsonNode each, JsonNode expected, double[] values) {
    int horizon = each.path("h").asInt();
    int period = each.path("m").asInt();
    List<BenchmarkForecast.Step> wide =
        BenchmarkForecast.of(rule, period, horizon, 0.95, values).get();
    List<BenchmarkForecast.Step> narrow =
        BenchmarkForecast.of(rule, period, horizon, 0.8, values).get();
    for (int step = 0; step < horizon; step++) {
      number(wide.get(step).value(), expected.path("mean").get(step));
      number(wide.get(step).interval().low(), expected.path("lo95").get(step));
      number(wide.get(step).interval().high(), expected.path("hi95").get(step));
      number(narrow.get(step).interval().low(), expected.path("lo80").get(step));
      number(narrow.get(step).interval().high(), expected.path("hi80").get(step));
    }
  }

  @Test
  void errorsAgree() {
    List<JsonNode> cases = SharedVectors.cases("forecasts/accuracy.json");
    int refused = 0;
    for (JsonNode each : cases) {
      double[] train = SharedVectors.numbers(each.path("train"));
      ForecastErrors ours =
          ForecastErrors.of(
                  SharedVectors.numbers(each.path("test")),
                  SharedVectors.numbers(each.path("forecast")))
              .get();
      number(ours.mean().get(), each.path("ME"));
      number(ours.rootMeanSquare().get(), each.path("RMSE"));
      number(ours.meanAbsolute().get(), each.path("MAE"));
      number(ours.autocorrelation().get(), each.path("ACF1"));
      int season = each.path("m").asInt();
      number(ours.meanAbsoluteScaled(season, train).get(), each.path("MASE"));
      number(ours.meanAbsoluteScaled(1, train).get(), each.path("MASE_scale_m1"));
      number(ours.rootMeanSquareScaled(season, train).get(), each.path("RMSSE"));
      number(ours.symmetricPercentage().get(), each.path("sMAPE_0_200"));
      if (each.path("MAPE").isNumber()) {
        number(ours.meanPercentage().get(), each.path("MPE"));
        number(ours.meanAbsolutePercentage().get(), each.path("MAPE"));
      } else {
        assertThat(ours.meanPercentage().reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
        assertThat(ours.meanAbsolutePercentage().reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
        refused++;
      }
    }
    assertThat(cases).hasSize(4);
    assertThat(refused).isEqualTo(1);
    assertThat(compared).isEqualTo(4 * 8 + 3 * 2);
  }

  @Test
  void poolsOfPastMonthsAgree() {
    JsonNode vectors = SharedVectors.json("forecasts/conflictology.json");
    JsonNode golden = vectors.path("golden");
    for (Map.Entry<String, JsonNode> series :
        SharedVectors.fields(golden.path("series")).entrySet()) {
      List<@Nullable Double> history = new ArrayList<>();
      series.getValue().forEach(point -> history.add(point.get(1).asDouble()));
      assertThat(PastMonths.of(history, golden.path("window").asInt(), 0).get().pool())
          .containsExactly(SharedVectors.numbers(golden.path("pools").path(series.getKey())));
    }
    int empty = 0;
    for (JsonNode each : vectors.path("cases")) {
      List<@Nullable Double> history = new ArrayList<>();
      each.path("history")
          .forEach(value -> history.add(value.isNumber() ? value.asDouble() : null));
      Answer<PastMonths> ours =
          PastMonths.of(history, each.path("window").asInt(), each.path("origin_lag").asInt());
      JsonNode expected = each.path("expected");
      if (expected.path("pool").isEmpty()) {
        assertThat(ours.reason()).isEqualTo(Reason.NO_VALUE);
        empty++;
        continue;
      }
      assertThat(ours.get().pool()).containsExactly(SharedVectors.numbers(expected.path("pool")));
      number(ours.then(PastMonths::mean).get(), expected.path("mean"));
      for (Map.Entry<String, JsonNode> quantile :
          SharedVectors.fields(expected.path("quantiles_type7")).entrySet()) {
        number(
            ours.get().quantile(Double.parseDouble(quantile.getKey())).get(), quantile.getValue());
      }
      number(ours.get().shareAtLeast(Double.MIN_VALUE), expected.path("prob_any"));
      number(ours.get().shareAtLeast(25), expected.path("prob_ge_25"));
    }
    assertThat(empty).isEqualTo(1);
    assertThat(vectors.path("cases")).hasSize(7);
    assertThat(compared).isEqualTo(6 * 8);
  }

  private void number(double ours, JsonNode expected) {
    assertThat(expected.isNumber()).isTrue();
    assertThat(SharedVectors.agrees(ours, expected.asDouble(), TIGHT))
        .as("ours %s theirs %s", ours, expected)
        .isTrue();
    compared++;
  }
}
