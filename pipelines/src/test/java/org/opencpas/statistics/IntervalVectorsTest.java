package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Intervals of shares and of counts by R, scipy, statsmodels and epitools. */
class IntervalVectorsTest {
  private static final double TIGHT = 1e-9;

  private static final Map<String, ShareInterval.Method> SHARES =
      Map.of(
          "wilson", ShareInterval.Method.WILSON,
          "wilson_cc", ShareInterval.Method.WILSON_CORRECTED,
          "clopper_pearson", ShareInterval.Method.CLOPPER_PEARSON,
          "agresti_coull", ShareInterval.Method.AGRESTI_COULL,
          "jeffreys", ShareInterval.Method.JEFFREYS,
          "wald", ShareInterval.Method.WALD);

  private static final Map<String, CountInterval.Method> COUNTS =
      Map.of(
          "exact_garwood", CountInterval.Method.EXACT,
          "byar_breslow_day", CountInterval.Method.BYAR,
          "byar_epitools_pois_byar", CountInterval.Method.BYAR_MIDDLE);

  @Test
  void everyShareAgrees() {
    List<JsonNode> cases = SharedVectors.cases("binomial_ci/cases.json");
    int compared = 0;
    int otherDefinition = 0;
    for (JsonNode each : cases) {
      for (Map.Entry<String, ShareInterval.Method> method : SHARES.entrySet()) {
        Interval ours =
            ShareInterval.of(
                    method.getValue(),
                    each.path("x").asDouble(),
                    each.path("n").asDouble(),
                    each.path("conf").asDouble())
                .get();
        JsonNode expected = each.path("expected").path(method.getKey());
        // Cut at 0 and 1, and corrected at 1/2 too: definitions that other implementations have.
        JsonNode chosen = other(expected.path("other"));
        otherDefinition += chosen.isArray() ? 1 : 0;
        if (method.getKey().equals("wilson_cc") && !chosen.isArray() && isHalf(each)) {
          // R leaves the correction out at 1/2: Wilson's as it is.
          ours = wilson(each);
          otherDefinition++;
        }
        double low =
            chosen.isArray() ? chosen.get(0).asDouble() : expected.path("lower").asDouble();
        double high =
            chosen.isArray() ? chosen.get(1).asDouble() : expected.path("upper").asDouble();
        String name = each.path("x") + " of " + each.path("n") + " " + each.path("conf");
        assertThat(within(ours.low(), low)).as(name + method + ours + expected).isTrue();
        assertThat(within(ours.high(), high)).as(name + method + ours + expected).isTrue();
        compared++;
      }
    }
    assertThat(cases).hasSize(55);
    assertThat(compared).isEqualTo(330);
    assertThat(otherDefinition).isEqualTo(58);
  }

  private static boolean isHalf(JsonNode each) {
    return 2 * each.path("x").asDouble() == each.path("n").asDouble();
  }

  private static Interval wilson(JsonNode each) {
    return ShareInterval.of(
            ShareInterval.Method.WILSON,
            each.path("x").asDouble(),
            each.path("n").asDouble(),
            each.path("conf").asDouble())
        .get();
  }

  private static JsonNode other(JsonNode others) {
    for (String name :
        List.of("statsmodels(clipped to 0..1)", "statsmodels(clipped)", "scipy wilsoncc")) {
      if (others.has(name)) {
        return others.path(name);
      }
    }
    return others.path("none");
  }

  /** Limits of a share of one in a thousand million are small themselves, so no floor. */
  private static boolean within(double ours, double theirs) {
    return Math.abs(ours - theirs) <= TIGHT * Math.abs(theirs) || Math.abs(ours - theirs) < 1e-15;
  }

  @Test
  void everyCountAgrees() {
    List<JsonNode> cases = SharedVectors.cases("poisson_rates/count_intervals.json");
    int compared = 0;
    for (JsonNode each : cases) {
      for (Map.Entry<String, CountInterval.Method> method : COUNTS.entrySet()) {
        double count = each.path("count").asDouble();
        double level = each.path("conf").asDouble();
        Interval ours = CountInterval.of(method.getValue(), count, level).get();
        JsonNode expected = each.path("expected_count_interval").path(method.getKey());
        assertThat(SharedVectors.agrees(ours.low(), expected.path("lower").asDouble(), TIGHT))
            .as("%s %s %s %s", count, level, ours, expected)
            .isTrue();
        assertThat(SharedVectors.agrees(ours.high(), expected.path("upper").asDouble(), TIGHT))
            .as("%s %s %s %s", count, level, ours, expected)
            .isTrue();
        Interval rate =
            CountInterval.ofRate(method.getValue(), count, 250_000, 100_000, level).get();
        assertThat(SharedVectors.agrees(rate.low(), ours.low() / 250_000 * 1e5, 1e-15)).isTrue();
        assertThat(SharedVectors.agrees(rate.high(), ours.high() / 250_000 * 1e5, 1e-15)).isTrue();
        compared++;
      }
    }
    assertThat(cases).hasSize(41);
    assertThat(compared).isEqualTo(123);
  }
}
