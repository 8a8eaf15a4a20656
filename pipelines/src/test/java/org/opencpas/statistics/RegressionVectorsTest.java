package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interrupted series and differences in differences by R lm, sandwich and statsmodels. */
class RegressionVectorsTest {
  private static final double TOLERANCE = 1e-7;

  private int compared;

  @Test
  void interruptedSeriesAgree() {
    List<JsonNode> cases = SharedVectors.cases("regression_did_its/its.json");
    for (JsonNode each : cases) {
      double[] values = SharedVectors.numbers(each.path("y"));
      boolean slopes = each.path("id").asText().endsWith("slope");
      double[][] rows = new double[values.length][];
      for (int t = 1; t <= values.length; t++) {
        double post = t >= 29 ? 1 : 0;
        rows[t - 1] =
            slopes ? new double[] {1, t, post, Math.max(0, t - 28) * post} : new double[] {1, post};
      }
      LeastSquares fit = LeastSquares.of(rows, values).get();
      JsonNode result = each.path("result");
      numbers(fit.coefficients(), result.path("ols").path("coef"));
      numbers(fit.standardErrors().get(), result.path("ols").path("se"));
      numbers(fit.probabilities().get(), result.path("ols").path("p"));
      number(fit.residualDeviation(), result.path("ols").path("sigma"));
      number(fit.rSquared().get(), result.path("ols").path("r2"));
      for (RobustErrors.Kind kind : RobustErrors.Kind.values()) {
        numbers(RobustErrors.unlike(fit, kind).get(), result.path(kind.name()));
      }
      for (int lags : new int[] {1, 2, 4}) {
        numbers(
            RobustErrors.lagged(fit, lags, RobustErrors.Adjustment.NONE).get(),
            result.path("NW_lag" + lags));
      }
      numbers(
          RobustErrors.lagged(fit, 1, RobustErrors.Adjustment.DEGREES_OF_FREEDOM).get(),
          result.path("NW_lag1_adj"));
      number(Autocorrelation.at(1, fit.residuals()).get(), result.path("acf1"));
      number(durbinWatson(fit.residuals()), result.path("DW"));
    }
    assertThat(cases).hasSize(2);
    assertThat(compared).isEqualTo(74);
  }

  private static double durbinWatson(double[] residuals) {
    double differences = 0;
    for (int i = 1; i < residuals.length; i++) {
      differences += Math.pow(residuals[i] - residuals[i - 1], 2);
    }
    return differences / Arrays.stream(residuals).map(each -> each * each).sum();
  }

  @Test
  void differencesInDifferencesAgree() {
    List<JsonNode> cases = SharedVectors.cases("regression_did_its/did.json");
    JsonNode cells = cases.get(0).path("cells");
    number(
        cells.path("NJ_after").asDouble()
            - cells.path("NJ_before").asDouble()
            - (cells.path("PA_after").asDouble() - cells.path("PA_before").asDouble()),
        cases.get(0).path("expected_did"));
    JsonNode balanced = cases.get(1);
    LeastSquares plain = LeastSquares.of(plainRows(balanced), values(balanced)).get();
    int[] units = ints(balanced, "unit");
    number(plain.coefficients()[3], balanced.path("did"));
    number(plain.standardErrors().get()[3], balanced.path("se_ols"));
    number(RobustErrors.unlike(plain, RobustErrors.Kind.HC1).get()[3], balanced.path("se_HC1"));
    number(
        clustered(plain, units, RobustErrors.Adjustment.NONE, 3),
        balanced.path("se_cluster_unit_HC0_nocadj"));
    number(
        clustered(plain, units, RobustErrors.Adjustment.DEGREES_OF_FREEDOM, 3),
        balanced.path("se_cluster_unit_HC1"));
    twoWay(balanced, cases.get(2));
    twoWay(cases.get(3), cases.get(3));
    assertThat(cases).hasSize(4);
    assertThat(compared).isEqualTo(13);
  }

  private void twoWay(JsonNode source, JsonNode expected) {
    int[] units = ints(source, "unit");
    int[] times = ints(source, "time");
    double[][] rows = new double[units.length][];
    for (int i = 0; i < rows.length; i++) {
      double[] row = new double[2 + 11 + 3];
      row[0] = 1;
      row[1] =
          source.path("data").path("treat").get(i).asDouble()
              * source.path("data").path("post").get(i).asDouble();
      if (units[i] > 1) {
        row[units[i]] = 1;
      }
      if (times[i] > 1) {
        row[11 + times[i]] = 1;
      }
      rows[i] = row;
    }
    LeastSquares fit = LeastSquares.of(rows, values(source)).get();
    number(fit.coefficients()[1], expected.path("did"));
    number(fit.standardErrors().get()[1], expected.path("se_ols"));
    number(
        clustered(fit, units, RobustErrors.Adjustment.DEGREES_OF_FREEDOM, 1),
        expected.path("se_cluster_unit_HC1"));
    if (expected.has("se_cluster_unit_HC0_nocadj")) {
      number(
          clustered(fit, units, RobustErrors.Adjustment.NONE, 1),
          expected.path("se_cluster_unit_HC0_nocadj"));
    }
  }

  private static double clustered(
      LeastSquares fit, int[] units, RobustErrors.Adjustment adjustment, int coefficient) {
    return RobustErrors.clustered(fit, units, adjustment).get()[coefficient];
  }

  private static double[][] plainRows(JsonNode source) {
    double[] treat = SharedVectors.numbers(source.path("data").path("treat"));
    double[] post = SharedVectors.numbers(source.path("data").path("post"));
    double[][] rows = new double[treat.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, treat[i], post[i], treat[i] * post[i]};
    }
    return rows;
  }

  private static double[] values(JsonNode source) {
    return SharedVectors.numbers(source.path("data").path("y"));
  }

  private static int[] ints(JsonNode source, String name) {
    return Arrays.stream(SharedVectors.numbers(source.path("data").path(name)))
        .mapToInt(each -> (int) each)
        .toArray();
  }

  private void numbers(double[] ours, JsonNode expected) {
    int i = 0;
    for (JsonNode each : expected) {
      number(ours[i++], each);
    }
    assertThat(ours).hasSize(i);
  }

  private void number(double ours, JsonNode expected) {
    assertThat(expected.isNumber()).isTrue();
    assertThat(SharedVectors.agrees(ours, expected.asDouble(), TOLERANCE))
        .as("ours %s theirs %s", ours, expected)
        .isTrue();
    compared++;
  }
}
