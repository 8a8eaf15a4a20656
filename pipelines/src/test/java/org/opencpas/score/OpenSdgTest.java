package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.series.Figure;

/**
 * The vectors of the Open SDG progress measure that have a target. It compares yearly growth rates
 * where we compare distances, so the figures differ; which way a series moved, whether its target
 * is reached and whether it can be assessed at all must agree.
 */
class OpenSdgTest {

  @TestFactory
  Stream<DynamicTest> movesTheSameWay() throws IOException {
    String declared = System.getenv("OPENCPAS_SHARED");
    Path file =
        Path.of(declared == null ? "../../shared" : declared)
            .resolve("refs/progress_target/open_sdg_progress.json");
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    List<JsonNode> vectors =
        StreamSupport.stream(new ObjectMapper().readTree(file.toFile()).spliterator(), false)
            .filter(each -> each.path("options").path("target").isNumber())
            .toList();
    assertThat(vectors).hasSizeGreaterThan(12);
    return vectors.stream()
        .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> check(each)));
  }

  private static void check(JsonNode vector) {
    JsonNode expected = vector.path("expected");
    IndicatorProgress last = score(vector);
    Double raw = last.getAchievementRaw();
    switch (expected.path("status").asText()) {
      case "not_available" -> assertThat(last.getStatus()).isEqualTo(ProgressStatus.no_data);
      case "target_achieved" -> assertThat(last.getStatus()).isEqualTo(ProgressStatus.met);
      case "error_in_reference" -> {
        assertThat(raw).isNull();
        assertThat(last.getReason()).isEqualTo("maintain_without_tolerance");
      }
      default -> {
        if ("target_behind_baseline".equals(last.getReason())) {
          assertThat(last.getAchievement()).isNull();
          assertThat(last.getStatus()).isEqualTo(ProgressStatus.lost);
        } else {
          double progress = expected.path("progress_value").asDouble();
          assertThat(Math.signum(raw)).isEqualTo(Math.signum(progress));
          assertThat(last.getStatus() == ProgressStatus.reversed)
              .isEqualTo(expected.path("status").asText().equals("deterioration"));
        }
      }
    }
  }

  private static IndicatorProgress score(JsonNode vector) {
    JsonNode options = vector.path("options");
    Direction direction =
        options.path("direction").asText().equals("positive")
            ? Direction.increase
            : Direction.decrease;
    List<Figure> figures = new ArrayList<>();
    Double baseline = null;
    for (JsonNode point : vector.path("series")) {
      Double value = point.path(1).isNumber() ? point.path(1).asDouble() : null;
      baseline = baseline == null ? value : baseline;
      figures.add(Given.figure("KS01", point.path(0).asText(), value));
    }
    List<IndicatorProgress> rows =
        Given.score(
            Given.framework(
                Given.stock().setDirection(direction).setFrequency(Frequency.year).build(),
                Given.target(
                        "KS01",
                        options.path("target_year").asText(),
                        options.path("target").asDouble())
                    .setBaselineValue(baseline)
                    .setBaselinePeriod(options.path("base_year").asText())
                    .build()),
            figures.toArray(Figure[]::new));
    return rows.stream()
        .filter(row -> row.getValue() != null)
        .reduce((one, later) -> later)
        .orElseGet(() -> Given.last(rows));
  }
}
