package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/** Smoothed rates, relative risks and probabilities by spdep and esda. */
class EmpiricalBayesVectorsTest {
  private static final double TIGHT = 1e-10;

  private int compared;

  @Test
  void everyRateAgreesWithSpdep() {
    List<JsonNode> cases = SharedVectors.cases("eb_smoothing/cases.json");
    for (JsonNode each : cases.subList(0, 6)) {
      double[] events = SharedVectors.numbers(each.path("events"));
      double[] population = SharedVectors.numbers(each.path("population"));
      smoothed(EmpiricalBayes.poisson(events, population), "poisson", each);
      smoothed(EmpiricalBayes.binomial(events, population), "binomial", each);
      risks(each, events, population);
    }
    assertThat(cases).hasSize(7);
    assertThat(compared).isEqualTo(1391);
  }

  private void smoothed(Answer<EmpiricalBayes.Smoothed> ours, String family, JsonNode each) {
    JsonNode expected = each.path(family);
    String id = each.path("id").asText();
    if (expected.has("error")) {
      assertThat(ours.reason()).isEqualTo(Reason.NOT_POSITIVE);
      compared++;
      return;
    }
    if (id.equals("all_zero_events")) {
      assertThat(ours.reason()).isEqualTo(Reason.NO_EVENTS);
      compared++;
      return;
    }
    if (id.equals("single_area")) {
      // One place is all there is; spdep divides 0 by 0 for shares.
      assertThat(ours.get().rates()).containsExactly(0.007);
      compared++;
      return;
    }
    number(ours.get().mean(), expected.path("b"));
    numbers(ours.get().rates(), expected.path("estmm"));
    if (family.equals("poisson")) {
      number(ours.get().variance(), expected.path("a"));
      if (!id.startsWith("no_overdispersion")) {
        number(ours.get().variance(), each.path("esda_formula").path("a"));
      }
      number(ours.get().mean(), each.path("esda_formula").path("m"));
      numbers(ours.get().rates(), each.path("esda_formula").path("estmm"));
    }
  }

  private void risks(JsonNode each, double[] events, double[] population) {
    double rate = Arrays.stream(events).sum() / Arrays.stream(population).sum();
    for (int i = 0; i < events.length; i++) {
      JsonNode risk = each.path("relative_risk_100").get(i);
      Answer<Double> ours = PlaceRisk.ratio(events[i], population[i], rate);
      if (risk.isNumber()) {
        number(100 * ours.get(), risk);
      } else {
        assertThat(ours.reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
        compared++;
      }
      number(
          PlaceRisk.chanceOfAtMost(events[i], population[i], rate).get(),
          each.path("prob_poisson").get(i));
    }
  }

  /** What esda publishes is rounded. */
  @Test
  void publishedValuesOfEsdaAgree() {
    List<JsonNode> cases = SharedVectors.cases("eb_smoothing/cases.json");
    JsonNode esda = cases.get(6);
    double tolerance = esda.path("tolerance").asDouble();
    for (JsonNode each : esda.path("weighted_median")) {
      assertThat(
              WeightedMedian.of(
                      SharedVectors.numbers(each.path("d")), SharedVectors.numbers(each.path("w")))
                  .get())
          .isEqualTo(each.path("expected").asDouble());
    }
    double[] events = SharedVectors.numbers(esda.path("crude_age_standardization").path("e"));
    double[] people = SharedVectors.numbers(esda.path("crude_age_standardization").path("b"));
    JsonNode indirect = esda.path("indirect_age_standardization");
    double[] standardEvents = SharedVectors.numbers(indirect.path("s_e"));
    double[] standardPeople = SharedVectors.numbers(indirect.path("s_b"));
    double standardRate = Arrays.stream(standardEvents).sum() / Arrays.stream(standardPeople).sum();
    for (int half = 0; half < 2; half++) {
      int from = 4 * half;
      double[] e = Arrays.copyOfRange(events, from, from + 4);
      double[] b = Arrays.copyOfRange(people, from, from + 4);
      double[] s = Arrays.copyOfRange(standardPeople, from, from + 4);
      double[] r = new double[4];
      Arrays.setAll(r, i -> standardEvents[from + i] / standardPeople[from + i]);
      assertThat(Arrays.stream(e).sum() / Arrays.stream(b).sum())
          .isCloseTo(
              esda.path("crude_age_standardization").path("expected").get(half).asDouble(),
              within(tolerance));
      StandardisedRate.Standardised direct = StandardisedRate.direct(e, b, s, 0.95).get();
      JsonNode expected =
          esda.path("direct_age_standardization").path("expected_rate_lo_hi").get(half);
      assertThat(direct.rate()).isCloseTo(expected.get(0).asDouble(), within(1e-8));
      assertThat(direct.interval().low()).isCloseTo(expected.get(1).asDouble(), within(1e-8));
      assertThat(direct.interval().high()).isCloseTo(expected.get(2).asDouble(), within(1e-8));
      StandardisedRate.Standardised ratio = StandardisedRate.ratio(e, b, r, 0.95).get();
      JsonNode rate = indirect.path("expected_rate_lo_hi").get(half);
      assertThat(ratio.rate() * standardRate).isCloseTo(rate.get(0).asDouble(), within(1e-8));
      assertThat(ratio.interval().low() * standardRate)
          .isCloseTo(rate.get(1).asDouble(), within(1e-8));
      assertThat(ratio.interval().high() * standardRate)
          .isCloseTo(rate.get(2).asDouble(), within(1e-8));
      double[] fewer =
          Arrays.copyOfRange(SharedVectors.numbers(esda.path("smr").path("b")), from, from + 4);
      assertThat(StandardisedRate.ratio(e, fewer, r, 0.95).get().rate())
          .isCloseTo(esda.path("smr").path("expected").get(half).asDouble(), within(1e-8));
    }
    double[] sids = SharedVectors.numbers(cases.get(0).path("events"));
    double[] births = SharedVectors.numbers(cases.get(0).path("population"));
    EmpiricalBayes.Smoothed smoothed = EmpiricalBayes.poisson(sids, births).get();
    for (int i = 0; i < 5; i++) {
      assertThat(smoothed.rates()[i])
          .isCloseTo(
              esda.path("empirical_bayes_nc_sids_first5").get(i).asDouble(), within(tolerance));
      assertThat(PlaceRisk.ratio(sids[i], births[i], smoothed.mean()).get())
          .isCloseTo(esda.path("excess_risk_nc_sids_first5").get(i).asDouble(), within(tolerance));
    }
  }

  private static Offset<Double> within(double tolerance) {
    return Offset.offset(tolerance);
  }

  private void numbers(double[] ours, JsonNode expected) {
    assertThat(ours).hasSize(expected.size());
    for (int i = 0; i < ours.length; i++) {
      number(ours[i], expected.get(i));
    }
  }

  private void number(double ours, JsonNode expected) {
    assertThat(expected.isNumber()).isTrue();
    assertThat(Math.abs(ours - expected.asDouble()))
        .as("ours %s theirs %s", ours, expected)
        .isLessThanOrEqualTo(TIGHT * Math.abs(expected.asDouble()));
    compared++;
  }
}
