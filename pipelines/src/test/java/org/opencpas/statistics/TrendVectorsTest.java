package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/**
 * The 36 series that R, Python and their packages agree on. A quantity with one name shows a
 * definition and is no gate; here all of them are compared, and those that differ are named.
 */
class TrendVectorsTest {
  private static final double TIGHT = 1e-9;
  private static final double PROBABILITY = 1e-7;

  /** Why a quantity need not agree. */
  private enum Difference {
    NONE,
    /** pyMannKendall closes gaps; we have no lag across one. */
    LAGS_AS_IF_NO_GAPS,
    /** R weighs powers of r by 1 - 1/n, pyMannKendall stops at the first; the paper is ours. */
    YUE_WANG_FIRST_LAG,
    /** Two values are not tested, and all equal ones have no z. */
    REFUSED_HERE,
    /** Once a season there is nothing to compare, which is not the same as no change. */
    ONE_VALUE_A_SEASON,
    /** With correction for continuity in one series, without in another. */
    CORRECTION_VARIES,
    /** Not a number in Kendall where a month is missing; scipy reads memory it never set. */
    BROKEN_THERE
  }

  @Test
  void everyQuantityOfEverySeriesAgreesOrIsNamed() {
    List<JsonNode> cases = SharedVectors.cases("trend/cases.json");
    Map<Difference, Integer> outcomes = new EnumMap<>(Difference.class);
    List<String> wrong = new ArrayList<>();
    for (JsonNode each : cases) {
      for (Map.Entry<String, JsonNode> quantity :
          SharedVectors.fields(each.path("expected")).entrySet()) {
        String name = each.path("id").asText() + " " + quantity.getKey();
        Answer<Double> ours = ours(each, quantity.getKey());
        Difference difference =
            agrees(ours, quantity.getValue().path("value"), tolerance(quantity.getKey()))
                ? Difference.NONE
                : difference(each, quantity.getKey(), ours);
        outcomes.merge(difference, 1, Integer::sum);
        boolean gate = quantity.getValue().path("by").size() > 1;
        if (gate && difference != Difference.NONE && difference != Difference.REFUSED_HERE) {
          wrong.add(name + " ours " + ours + " theirs " + quantity.getValue());
        }
      }
    }
    assertThat(cases).hasSize(36);
    assertThat(wrong).isEmpty();
    assertThat(outcomes)
        .isEqualTo(
            Map.of(
                Difference.NONE, 1147,
                Difference.LAGS_AS_IF_NO_GAPS, 21,
                Difference.YUE_WANG_FIRST_LAG, 84,
                Difference.REFUSED_HERE, 25,
                Difference.ONE_VALUE_A_SEASON, 2,
                Difference.CORRECTION_VARIES, 1,
                Difference.BROKEN_THERE, 2));
  }

  private static double tolerance(String quantity) {
    return quantity.contains("_p") || quantity.startsWith("p_") ? PROBABILITY : TIGHT;
  }

  private static Difference difference(JsonNode each, String quantity, Answer<Double> ours) {
    String id = each.path("id").asText();
    boolean gaps = SharedVectors.numbers(each.path("x")).length < each.path("x").size();
    boolean corrected = quantity.matches("(hamed|yue|tfpw|pre).*");
    if (corrected && !ours.isGiven()) {
      assertThat(id).isIn("zeros12", "n3_up", "n4_up");
      return Difference.REFUSED_HERE;
    }
    if (corrected && gaps) {
      return Difference.LAGS_AS_IF_NO_GAPS;
    }
    if (quantity.startsWith("yue_wang_lag1")) {
      return Difference.YUE_WANG_FIRST_LAG;
    }
    if (quantity.startsWith("seasonal") && id.equals("zeros12")) {
      return Difference.ONE_VALUE_A_SEASON;
    }
    if (quantity.equals("seasonal_correlated_p")) {
      return Difference.CORRECTION_VARIES;
    }
    assertThat(id + " " + quantity)
        .isIn("all_nan_but_one siegel_slope", "seasonal_counts_na_n36 seasonal_p_no_continuity");
    return Difference.BROKEN_THERE;
  }

  /** What sets R's figure apart from the paper's is what the name says. */
  @Test
  void modifiedmkWeighsEveryPowerTheSame() {
    int compared = 0;
    for (JsonNode each : SharedVectors.cases("trend/cases.json")) {
      JsonNode expected = each.path("expected").path("yue_wang_lag1_varS");
      double[] values = SharedVectors.numbers(each.path("x"));
      if (expected.path("value").isNumber()
          && expected.path("by").get(0).asText().equals("R modifiedmk")) {
        double r = Autocorrelation.all(SerialCorrection.detrended(values).get())[0];
        double sum = 0;
        for (int k = 1; k < values.length; k++) {
          sum += (1 - 1.0 / values.length) * Math.pow(r, k);
        }
        double variance = MannKendall.of(values).get().variance() * (1 + 2 * sum);
        assertThat(SharedVectors.agrees(variance, expected.path("value").asDouble(), TIGHT))
            .as(each.path("id").asText())
            .isTrue();
        compared++;
      }
    }
    assertThat(compared).isEqualTo(29);
  }

  @Test
  void timesMayLieApartAsTheyWill() {
    List<JsonNode> cases = SharedVectors.cases("trend/irregular_times.json");
    int compared = 0;
    for (JsonNode each : cases) {
      double[] times = SharedVectors.numbers(each.path("t"));
      double[] values = SharedVectors.numbers(each.path("y"));
      Answer<TheilSen> fit = TheilSen.of(times, values);
      Answer<MannKendall> test = MannKendall.of(times, values);
      JsonNode expected = each.path("EnvStats");
      if (each.path("id").asText().equals("all_same_time")) {
        assertThat(fit.reason()).isEqualTo(Reason.NO_VARIANCE);
        assertThat(test.get().s()).isZero();
        assertThat(test.then(MannKendall::z).reason()).isEqualTo(Reason.NO_VARIANCE);
        compared++;
        continue;
      }
      assertThat(agrees(fit.then(TheilSen::slope), expected.path("slope"), TIGHT)).isTrue();
      assertThat(agrees(fit.then(TheilSen::slope), each.path("scipy").path("slope"), TIGHT))
          .isTrue();
      assertThat(agrees(fit.then(TheilSen::interceptOfMedians), expected.path("intercept"), TIGHT))
          .isTrue();
      if (values.length < 3) {
        // EnvStats has z = 0 and p = 1 for two values; here they are not tested.
        assertThat(test.reason()).isEqualTo(Reason.TOO_FEW);
      } else {
        assertThat(test.get().s()).isEqualTo(expected.path("S").asLong());
        assertThat(agrees(test.then(MannKendall::tauA), expected.path("tau"), TIGHT)).isTrue();
        assertThat(agrees(test.then(MannKendall::z), expected.path("z"), TIGHT)).isTrue();
        assertThat(agrees(twoSided(test.then(MannKendall::z)), expected.path("p"), PROBABILITY))
            .isTrue();
      }
      compared++;
    }
    assertThat(compared).isEqualTo(7).isEqualTo(cases.size());
  }

  private static boolean agrees(Answer<Double> ours, JsonNode expected, double tolerance) {
    if (!expected.isNumber()) {
      return !ours.isGiven();
    }
    return ours.isGiven() && SharedVectors.agrees(ours.get(), expected.asDouble(), tolerance);
  }

  private static Answer<Double> ours(JsonNode each, String quantity) {
    double[] values = SharedVectors.numbers(each.path("x"));
    int[] places = SharedVectors.places(each.path("x"));
    if (quantity.startsWith("seasonal")) {
      return SeasonalKendall.of(each.path("period").asInt(), places, values)
          .then(test -> seasonal(test, quantity));
    }
    double[] times = Arrays.stream(places).asDoubleStream().toArray();
    if (quantity.startsWith("sen")
        || quantity.startsWith("intercept")
        || quantity.startsWith("sie")) {
      return slope(quantity, times, values);
    }
    if (quantity.startsWith("hamed") || quantity.startsWith("yue")) {
      return corrected(quantity, values);
    }
    if (quantity.startsWith("pre_") || quantity.startsWith("tfpw")) {
      Answer<double[]> whitened =
          quantity.startsWith("pre_") ? Prewhitening.of(values) : Prewhitening.trendFree(values);
      return whitened.then(MannKendall::of).then(test -> plain(test, quantity));
    }
    return MannKendall.of(times, values).then(test -> plain(test, quantity));
  }

  private static Answer<Double> plain(MannKendall test, String quantity) {
    return switch (quantity) {
      case "S", "pre_whitening_S", "tfpw_S" -> Answer.number((double) test.s());
      case "varS" -> Answer.number(test.variance());
      case "z_continuity", "pre_whitening_z", "tfpw_z" -> test.z();
      case "p_two_sided_continuity", "pre_whitening_p", "tfpw_p" -> twoSided(test.z());
      case "p_greater_continuity" -> test.z().then(z -> Answer.number(NormalChance.greater(z)));
      case "p_less_continuity" -> test.z().then(z -> Answer.number(NormalChance.less(z)));
      case "z_no_continuity" -> test.zUncorrected();
      case "p_two_sided_no_continuity" -> twoSided(test.zUncorrected());
      case "tau_a" -> test.tauA();
      case "tau_b" -> test.tauB();
      case "p_exact_no_ties" -> test.exactP();
      default -> throw new IllegalArgumentException(quantity);
    };
  }

  private static Answer<Double> slope(String quantity, double[] times, double[] values) {
    double[] fromOne = Arrays.stream(times).map(time -> time + 1).toArray();
    return switch (quantity) {
      case "sen_slope" -> TheilSen.of(times, values).then(TheilSen::slope);
      case "sen_ci95_lo" ->
          TheilSen.of(times, values)
              .then(fit -> fit.interval(0.95))
              .then(interval -> Answer.number(interval.low()));
      case "sen_ci95_hi" ->
          TheilSen.of(times, values)
              .then(fit -> fit.interval(0.95))
              .then(interval -> Answer.number(interval.high()));
      case "siegel_slope" -> SiegelSlope.of(times, values);
      case "intercept_t_from_1_medianx_minus_slope_mediant" ->
          TheilSen.of(fromOne, values).then(TheilSen::interceptOfMedians);
      case "intercept_t_from_0" -> TheilSen.of(times, values).then(TheilSen::interceptOfMedians);
      case "intercept_joint_median_of_residuals_t_from_1" ->
          TheilSen.of(fromOne, values).then(TheilSen::interceptOfResiduals);
      default -> throw new IllegalArgumentException(quantity);
    };
  }

  private static Answer<Double> corrected(String quantity, double[] values) {
    Answer<Double> factor =
        quantity.startsWith("hamed_rao")
            ? SerialCorrection.hamedRao(quantity.contains("lag3") ? 3 : values.length, values)
            : quantity.contains("lag1")
                ? SerialCorrection.yueWangFirstLag(values)
                : SerialCorrection.yueWang(values);
    return MannKendall.of(values)
        .then(
            test ->
                factor.then(
                    times -> {
                      double variance = test.variance() * times;
                      return quantity.endsWith("varS")
                          ? Answer.number(variance)
                          : quantity.endsWith("_z") ? test.z(variance) : twoSided(test.z(variance));
                    }));
  }

  private static Answer<Double> seasonal(SeasonalKendall test, String quantity) {
    return switch (quantity) {
      case "seasonal_S" -> Answer.number((double) test.s());
      case "seasonal_varS" -> Answer.number(test.variance());
      case "seasonal_z_continuity" -> test.z();
      case "seasonal_p_continuity" -> twoSided(test.z());
      case "seasonal_p_no_continuity" -> twoSided(test.zUncorrected());
      case "seasonal_heterogeneity_chisq_vanBelleHughes" -> test.heterogeneity();
      case "seasonal_heterogeneity_p" -> test.heterogeneityP();
      case "seasonal_sen_slope_per_year" -> test.slopePerYear();
      case "seasonal_correlated_varS" -> test.correlatedVariance();
      case "seasonal_correlated_p" ->
          twoSided(
              test.correlatedVariance()
                  .then(variance -> MannKendall.z((double) test.s(), variance)));
      default -> throw new IllegalArgumentException(quantity);
    };
  }

  private static Answer<Double> twoSided(Answer<Double> z) {
    return z.then(each -> Answer.number(NormalChance.twoSided(each)));
  }
}
