package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Certified values of NIST, in digits that agree. */
class NistTest {

  @Test
  void meanDeviationAndAutocorrelationHaveTheirDigits() {
    List<JsonNode> cases = SharedVectors.cases("nist_strd/univariate.json");
    int compared = 0;
    for (JsonNode each : cases) {
      double[] values =
          StreamSupport.stream(each.path("data_decimal_strings").spliterator(), false)
              .mapToDouble(text -> Double.parseDouble(text.asText()))
              .toArray();
      assertThat(values).hasSize(each.path("n").asInt());
      String id = each.path("id").asText();
      double deviationDigits = id.equals("NumAcc4") ? 8 : id.equals("NumAcc3") ? 9 : 13;
      double ofDeviation = Moments.standardDeviation(Moments.Divisor.SAMPLE, values).get();
      // Lew and Lottery come without certified values; all have those of exact fractions.
      JsonNode exact = each.path("exact_rational_check");
      digits(id, Moments.mean(values).get(), exact.path("mean"), 15);
      digits(id, ofDeviation, exact.path("sd"), deviationDigits);
      digits(id, Autocorrelation.at(1, values).get(), exact.path("lag1"), deviationDigits);
      compared += 3;
      JsonNode certified = each.path("certified");
      if (!certified.path("mean").isNull()) {
        digits(id, Moments.mean(values).get(), certified.path("mean"), 15);
        digits(id, ofDeviation, certified.path("sd_n_minus_1"), deviationDigits);
        digits(
            id,
            Autocorrelation.at(1, values).get(),
            certified.path("lag1_autocorrelation"),
            deviationDigits);
        compared += 3;
      }
    }
    assertThat(cases).hasSize(9);
    assertThat(compared).isEqualTo(48);
  }

  @Test
  void regressionsHaveTheirDigits() {
    List<JsonNode> cases = SharedVectors.cases("nist_strd/linear_regression.json");
    JsonNode norris = cases.get(0);
    double[] x = SharedVectors.numbers(norris.path("x"));
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = new double[] {1, x[i]};
    }
    LeastSquares fit = LeastSquares.of(rows, SharedVectors.numbers(norris.path("y"))).get();
    JsonNode certified = norris.path("certified");
    digits("norris", fit.coefficients()[0], certified.path("B0"), 12);
    digits("norris", fit.coefficients()[1], certified.path("B1"), 14);
    digits("norris", fit.standardErrors().get()[0], certified.path("B0_sd"), 13);
    digits("norris", fit.standardErrors().get()[1], certified.path("B1_sd"), 13);
    digits("norris", fit.residualDeviation(), certified.path("residual_sd"), 13);
    digits("norris", fit.rSquared().get(), certified.path("r2"), 14);
    digits(
        "norris",
        fit.probabilities().get()[0],
        norris.path("R_lm").path("p").get("(Intercept)"),
        9);
    digits("norris", fit.probabilities().get()[1], norris.path("R_lm").path("p").get("x"), 9);
    assertThat(cases).hasSize(2);
  }

  @Test
  void longleysNearlyDependentColumnsCostNoDigits() {
    JsonNode longley = SharedVectors.json("nist_strd/linear_regression.json").get(1);
    List<String> names =
        List.of("GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year");
    // NIST has persons, thousand dollars and tenths where R has thousands and millions.
    List<String> factors = List.of("1", "1000", "10", "10", "1000", "1");
    double[][] rows = new double[16][7];
    double[] employed = new double[16];
    for (int row = 0; row < 16; row++) {
      rows[row][0] = 1;
      for (int i = 0; i < 6; i++) {
        rows[row][i + 1] = times(longley.path("data").path(names.get(i)).get(row), factors.get(i));
      }
      employed[row] = times(longley.path("data").path("Employed").get(row), "1000");
    }
    LeastSquares fit = LeastSquares.of(rows, employed).get();
    JsonNode certified = longley.path("certified_nist_units");
    for (int i = 0; i < 7; i++) {
      digits("longley", fit.coefficients()[i], certified.path("B").get(i), 13);
      digits("longley", fit.standardErrors().get()[i], certified.path("se").get(i), 13);
    }
    digits("longley", fit.residualDeviation(), certified.path("residual_sd"), 13);
    digits("longley", fit.rSquared().get(), certified.path("r2"), 13);
  }

  private static double times(JsonNode number, String factor) {
    return new BigDecimal(number.asText()).multiply(new BigDecimal(factor)).doubleValue();
  }

  private static void digits(String id, double ours, JsonNode certified, double digits) {
    double expected = Double.parseDouble(certified.asText());
    double agreed =
        ours == expected ? 17 : -Math.log10(Math.abs(ours - expected) / Math.abs(expected));
    assertThat(agreed).as("%s: %s for %s", id, ours, expected).isGreaterThanOrEqualTo(digits);
  }
}
