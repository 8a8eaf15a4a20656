package org.opencpas.composite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.SharedVectors;

/** Progress, word and score of Open SDG 2.4. */
class YearlyGrowthTest {

  @Test
  void everySeriesAgreesWithOpenSdg() {
    List<JsonNode> cases = SharedVectors.cases("progress_target/open_sdg_progress.json");
    int measured = 0;
    int refused = 0;
    List<String> met = new ArrayList<>();
    for (JsonNode each : cases) {
      JsonNode expected = each.path("expected");
      Answer<YearlyGrowth> ours = ours(each);
      String id = each.path("id").asText();
      switch (expected.path("status").asText()) {
        case "not_available", "error_in_reference" -> {
          assertThat(ours.reason()).as(id).isEqualTo(refusal(id));
          refused++;
        }
        case "target_achieved" -> {
          assertThat(ours.get().word()).isEqualTo(YearlyGrowth.Word.TARGET_ACHIEVED);
          assertThat(ours.get().score()).isEqualTo(5);
          met.add(id);
        }
        default -> {
          compare(id, ours.get(), each);
          measured++;
        }
      }
    }
    assertThat(cases).hasSize(27);
    assertThat(met)
        .containsExactly("base_equals_target_and_current_equal", "single_observation_target_met");
    assertThat(refused).isEqualTo(4);
    assertThat(measured).isEqualTo(21);
  }

  private static void compare(String id, YearlyGrowth ours, JsonNode each) {
    JsonNode expected = each.path("expected");
    double theirs = expected.path("progress_value").asDouble();
    assertThat(Math.abs(Objects.requireNonNull(ours.progress()) - theirs))
        .as(id)
        .isLessThanOrEqualTo(1e-9 * Math.abs(theirs) + 1e-15);
    if (id.startsWith("no_target_threshold_exact")) {
      // On the threshold up to the last digit: either word is right.
      assertThat(ours.word())
          .isIn(
              YearlyGrowth.Word.SUBSTANTIAL_PROGRESS,
              YearlyGrowth.Word.MODERATE_PROGRESS,
              YearlyGrowth.Word.LIMITED_PROGRESS);
    } else {
      assertThat(ours.word().name().toLowerCase(Locale.ROOT))
          .as(id)
          .isEqualTo(expected.path("status").asText());
    }
    assertThat(ours.score())
        .as(id)
        .isCloseTo(expected.path("score").asDouble(), Offset.offset(2e-4));
    assertThat(ours.score())
        .isCloseTo(each.path("score_from_documented_score_curve").asDouble(), Offset.offset(1e-9));
    if (expected.path("coefficient").isNumber()) {
      assertThat(ours.coefficient())
          .isCloseTo(expected.path("coefficient").asDouble(), Offset.offset(1e-9));
    } else {
      assertThat(ours.coefficient()).isNull();
    }
  }

  private static Reason refusal(String id) {
    return switch (id) {
      case "base_equals_target_then_worse_pos" -> Reason.TARGET_EQUALS_BASELINE;
      case "sign_change_not_available" -> Reason.OUT_OF_RANGE;
      case "all_missing" -> Reason.NO_VALUE;
      case "only_before_base" -> Reason.TOO_FEW;
      default -> throw new IllegalArgumentException(id);
    };
  }

  private static Answer<YearlyGrowth> ours(JsonNode each) {
    JsonNode options = each.path("options");
    List<JsonNode> points = new ArrayList<>();
    each.path("series").forEach(point -> points.add(point));
    points.removeIf(point -> !point.get(1).isNumber());
    return YearlyGrowth.of(
        new YearlyGrowth.Aim(
            options.path("direction").asText().equals("positive")
                ? Direction.MORE_IS_BETTER
                : Direction.LESS_IS_BETTER,
            options.path("base_year").asInt(),
            options.path("target_year").asInt(),
            number(options.path("target")),
            number(options.path("limit"))),
        points.stream().mapToInt(point -> point.get(0).asInt()).toArray(),
        points.stream().mapToDouble(point -> point.get(1).asDouble()).toArray());
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : null;
  }
}
