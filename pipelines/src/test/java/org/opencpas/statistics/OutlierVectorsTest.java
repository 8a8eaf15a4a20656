package org.opencpas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;

/** Scores, fences and lists of outliers by R, robustbase and DHIS2. */
class OutlierVectorsTest {
  private static final double TIGHT = 1e-9;

  private int compared;

  @Test
  void everyScoreAndFenceAgrees() {
    List<JsonNode> cases = SharedVectors.cases("outliers/cases.json");
    for (JsonNode each : cases) {
      double[] values = SharedVectors.numbers(each.path("x"));
      number(Moments.mean(values), each.path("mean"));
      number(Moments.standardDeviation(Moments.Divisor.SAMPLE, values), each.path("sd_sample"));
      number(
          Moments.standardDeviation(Moments.Divisor.POPULATION, values),
          each.path("sd_population"));
      number(Quantiles.median(values), each.path("median"));
      number(Quantiles.medianDistance(values), each.path("mad"));
      number(Quantiles.meanDistance(values), each.path("mean_abs_dev_from_median"));
      numbers(Moments.zScores(Moments.Divisor.SAMPLE, values), each.path("z_sample"));
      numbers(Moments.zScores(Moments.Divisor.POPULATION, values), each.path("z_population"));
      modified(values, each);
      fences(values, each);
    }
    assertThat(cases).hasSize(6);
    assertThat(compared).isEqualTo(714);
  }

  private void modified(double[] values, JsonNode each) {
    Answer<Outliers.ModifiedZ> ours = Outliers.modifiedZ(values);
    if (each.path("modified_z_0_6745").isNull()
        && each.path("modified_z_meanad_fallback_1_253314").isNull()) {
      assertThat(ours.isGiven()).isFalse();
      compared++;
      return;
    }
    JsonNode expected =
        ours.get().scale() == Outliers.Scale.MEDIAN_DISTANCE
            ? each.path("modified_z_0_6745")
            : each.path("modified_z_meanad_fallback_1_253314");
    numbers(Answer.of(ours.get().scores()), expected);
  }

  private void fences(double[] values, JsonNode each) {
    fence(Outliers.fences(Quantiles.Type.LINEAR, 1.5, values), values, each, "tukey_k1_5_type7");
    fence(Outliers.fences(Quantiles.Type.LINEAR, 3, values), values, each, "tukey_k3_type7");
    fence(Outliers.fences(Quantiles.Type.WEIBULL, 1.5, values), values, each, "tukey_k1_5_type6");
    fence(
        Outliers.fences(Quantiles.Type.MEDIAN_UNBIASED, 1.5, values),
        values,
        each,
        "tukey_k1_5_type8");
    Interval hinges = Outliers.hingeFences(1.5, values).get();
    assertThat(Outliers.outside(hinges, values))
        .containsExactlyInAnyOrder(
            SharedVectors.numbers(each.path("boxplot_stats_hinges_outliers")));
    compared++;
    double[] inside = Arrays.stream(values).filter(hinges::holds).toArray();
    double[] five = Quantiles.fiveNumbers(values).get();
    five[0] = Arrays.stream(inside).min().getAsDouble();
    five[4] = Arrays.stream(inside).max().getAsDouble();
    numbers(Answer.of(five), each.path("boxplot_stats"));
    number(Medcouple.of(values), each.path("medcouple"));
    Interval leaning = Outliers.leaningFences(values).get();
    number(Answer.number(leaning.low()), each.path("adjbox_fence").get(0));
    number(Answer.number(leaning.high()), each.path("adjbox_fence").get(1));
  }

  private void fence(Answer<Interval> ours, double[] values, JsonNode each, String name) {
    JsonNode expected = each.path(name);
    number(Answer.number(ours.get().low()), expected.path("lower"));
    number(Answer.number(ours.get().high()), expected.path("upper"));
    assertThat(Outliers.outside(ours.get(), values))
        .containsExactlyInAnyOrder(SharedVectors.numbers(expected.path("outliers")));
    compared++;
  }

  /** DHIS2 divides by n and marks what lies beyond a threshold of 2. */
  @Test
  void outliersOfDhis2Agree() {
    List<JsonNode> lists =
        StreamSupport.stream(
                SharedVectors.json("dhis2_quality/cases.json").path("outliers").spliterator(),
                false)
            .toList();
    for (JsonNode each : lists) {
      boolean modified = each.path("method").asText().startsWith("modified");
      if (each.has("expected")) {
        for (String series : List.of("A", "B")) {
          double[] values = SharedVectors.numbers(each.path("series").path(series));
          Answer<Interval> range =
              modified
                  ? Outliers.modifiedZRange(2, values)
                  : Outliers.zRange(Moments.Divisor.POPULATION, 2, values);
          assertThat(Outliers.outside(range.get(), values))
              .containsExactly(SharedVectors.numbers(each.path("expected").path(series)));
        }
      } else {
        one(each, modified);
      }
    }
    assertThat(lists).hasSize(4);
  }

  private static void one(JsonNode each, boolean modified) {
    double[] values = SharedVectors.numbers(each.path("series"));
    int place = 3;
    assertThat(values[place]).isEqualTo(each.path("value").asDouble());
    double middle = (modified ? Quantiles.median(values) : Moments.mean(values)).get();
    Interval range =
        (modified
                ? Outliers.modifiedZRange(2, values)
                : Outliers.zRange(Moments.Divisor.POPULATION, 2, values))
            .get();
    double score =
        modified
            ? Outliers.modifiedZ(values).get().scores()[place]
            : Moments.zScores(Moments.Divisor.POPULATION, values).get()[place];
    close(middle, each.path(modified ? "median" : "mean"));
    close(score, each.path("z"));
    close(values[place] - middle, each.path("abs_dev"));
    close(range.low(), each.path("lower"));
    close(range.high(), each.path("upper"));
    if (modified) {
      close(Quantiles.medianDistance(values).get(), each.path("mad"));
    } else {
      close(
          Moments.standardDeviation(Moments.Divisor.POPULATION, values).get(),
          each.path("sd_population"));
    }
  }

  private static void close(double ours, JsonNode expected) {
    assertThat(ours).isCloseTo(expected.asDouble(), Offset.offset(1e-3));
  }

  @Test
  void reportingRatesOfDhis2Agree() {
    JsonNode rates = SharedVectors.json("dhis2_quality/cases.json").path("reporting_rates");
    for (JsonNode each : rates) {
      ReportingRateCase given = ReportingRateCase.of(each);
      Answer<ReportingRate> ours =
          ReportingRate.of(given.perPeriod(), given.periods(), given.received());
      if (each.path("REPORTING_RATE").isNull()) {
        assertThat(ours.reason()).isEqualTo(Reason.NO_VALUE);
      } else {
        assertThat(ours.then(ReportingRate::perCent).get())
            .isEqualTo(each.path("REPORTING_RATE").asDouble());
      }
      if (each.has("EXPECTED_REPORTS")) {
        assertThat(ours.get().expected()).isEqualTo(each.path("EXPECTED_REPORTS").asDouble());
        assertThat(ours.get().actual()).isEqualTo(each.path("ACTUAL_REPORTS").asDouble());
      }
    }
    assertThat(rates).hasSize(5);
  }

  /** What a vector says is due, in how many periods, and what came. */
  private record ReportingRateCase(
      @Nullable Double perPeriod, int periods, @Nullable Double received) {
    static ReportingRateCase of(JsonNode each) {
      JsonNode due =
          each.has("target_per_day")
              ? each.path("target_per_day")
              : each.has("expected_reports")
                  ? each.path("expected_reports")
                  : each.path("expected_reports_per_period");
      int periods =
          each.has("month")
              ? YearMonth.parse(each.path("month").asText(), DateTimeFormatter.ofPattern("uuuuMM"))
                  .lengthOfMonth()
              : each.path("periods").asInt(1);
      JsonNode actual = each.path("actual");
      return new ReportingRateCase(
          due.isNumber() ? due.asDouble() : null,
          periods,
          actual.isNumber() ? actual.asDouble() : null);
    }
  }

  private void numbers(Answer<double[]> ours, JsonNode expected) {
    if (!expected.isArray()) {
      assertThat(ours.isGiven()).isFalse();
      compared++;
      return;
    }
    assertThat(ours.get()).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      number(Answer.number(ours.get()[i]), expected.get(i));
    }
  }

  private void number(Answer<Double> ours, JsonNode expected) {
    if (expected.isNumber()) {
      assertThat(SharedVectors.agrees(ours.get(), expected.asDouble(), TIGHT))
          .as("ours %s theirs %s", ours, expected)
          .isTrue();
    } else {
      assertThat(ours.isGiven()).isFalse();
    }
    compared++;
  }
}
