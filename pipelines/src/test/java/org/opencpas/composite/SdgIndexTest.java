package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opencpas.statistics.SharedVectors;

/** The SDG Index of 2019 and INFORM, from what went into them. */
class SdgIndexTest {
  private static final String FOLDER = "data/10_composite/sdg2019/";
  private static final Offset<Double> CLOSE = Offset.offset(1e-4);

  @Test
  void valuesLightsGoalsAndIndicesComeOut() {
    Map<String, SharedVectors.Row> codebook = new HashMap<>();
    SharedVectors.csv(FOLDER + "indicators_codebook.csv")
        .forEach(row -> codebook.put(row.text("Code"), row));
    int values = 0;
    int lights = 0;
    Map<String, List<Double>> goals = new LinkedHashMap<>();
    for (SharedVectors.Row row : SharedVectors.csv(FOLDER + "values_scores_long.csv")) {
      SharedVectors.Row indicator =
          Objects.requireNonNull(codebook.get(row.text("indicator_code")));
      double value = row.number("raw_value");
      if (!row.text("normalized_score").isEmpty()) {
        double ours = normalised(indicator, value);
        assertThat(ours).isCloseTo(row.number("normalized_score"), CLOSE);
        goals
            .computeIfAbsent(row.text("iso3") + row.text("goal"), goal -> new ArrayList<>())
            .add(ours);
        values++;
      }
      if (!row.text("dashboard_color").isEmpty()) {
        TrafficLight ours =
            TrafficLight.of(indicator.number("greenthr"), indicator.number("redthr"), value).get();
        assertThat(ours.name().toLowerCase(Locale.ROOT)).isEqualTo(row.text("dashboard_color"));
        lights++;
      }
    }
    assertThat(values).isEqualTo(6428);
    assertThat(lights).isEqualTo(7792);
    indices(goals(goals));
  }

  private static double normalised(SharedVectors.Row indicator, double value) {
    return Rescaling.goalposts(
            indicator.number("Worst value (= 0)"),
            indicator.number("Best value (= 100)"),
            100,
            Rescaling.Outside.CUT,
            value)
        .get()[0];
  }

  /** The scores of all goals by country; a missing one is that of the region. */
  private static Map<String, List<Double>> goals(Map<String, List<Double>> members) {
    int scores = 0;
    Map<String, List<Double>> countries = new HashMap<>();
    for (SharedVectors.Row row : SharedVectors.csv(FOLDER + "goal_scores.csv")) {
      double score;
      if (row.text("goal_score").isEmpty()) {
        String regional = row.text("goal_regional_score");
        score = regional.isEmpty() ? Double.NaN : Double.parseDouble(regional);
      } else {
        score = mean(Objects.requireNonNull(members.get(row.text("iso3") + row.text("goal"))));
        assertThat(score).isCloseTo(row.number("goal_score"), CLOSE);
        scores++;
      }
      countries.computeIfAbsent(row.text("iso3"), country -> new ArrayList<>()).add(score);
    }
    assertThat(scores).isEqualTo(1345);
    return countries;
  }

  private static void indices(Map<String, List<Double>> countries) {
    int indices = 0;
    Map<String, Double> scores = new HashMap<>();
    for (SharedVectors.Row row : SharedVectors.csv(FOLDER + "index_scores.csv")) {
      if (!row.text("index_score").isEmpty()) {
        List<Double> goals = Objects.requireNonNull(countries.get(row.text("iso3")));
        assertThat(goals).hasSize(17);
        double ours = mean(goals);
        assertThat(ours).isCloseTo(row.number("index_score"), CLOSE);
        scores.put(row.text("iso3"), ours);
        indices++;
      }
    }
    assertThat(indices).isEqualTo(81);
    assertThat(scores.get("FIN")).isCloseTo(82.8220, CLOSE);
    assertThat(scores.get("FRA")).isCloseTo(81.4934, CLOSE);
    assertThat(scores.get("CAF")).isCloseTo(39.0751, CLOSE);
  }

  private static double mean(List<Double> values) {
    return PowerMean.ARITHMETIC
        .of(values.stream().mapToDouble(value -> value).toArray(), Weights.equal(values.size()))
        .get();
  }

  /** Risk is the geometric mean of hazard, vulnerability and lack of coping capacity. */
  @Test
  void everyRiskOfInformComesOut() {
    Map<String, Map<String, Double>> countries = new LinkedHashMap<>();
    for (SharedVectors.Row row :
        SharedVectors.csv("data/10_composite/inform/inform_risk_index_trends_2015_2019.csv")) {
      countries
          .computeIfAbsent(row.text("Iso3") + row.text("GNAYear"), country -> new HashMap<>())
          .put(row.text("IndicatorId"), row.number("IndicatorScore"));
    }
    int compared = 0;
    for (Map<String, Double> each : countries.values()) {
      double[] parts = Stream.of("HA", "VU", "CC").mapToDouble(each::get).toArray();
      double risk = 0;
      if (parts[0] > 0 && parts[1] > 0 && parts[2] > 0) {
        risk = PowerMean.GEOMETRIC.of(parts, Weights.equal(3)).get();
      } else {
        // A geometric mean has no zeros; INFORM takes it for no risk.
        assertThat(PowerMean.GEOMETRIC.of(parts, Weights.equal(3)).isGiven()).isFalse();
      }
      assertThat(BigDecimal.valueOf(risk).setScale(1, RoundingMode.HALF_UP).doubleValue())
          .isEqualTo(each.get("INFORM"));
      compared++;
    }
    assertThat(compared).isEqualTo(955);
  }
}
