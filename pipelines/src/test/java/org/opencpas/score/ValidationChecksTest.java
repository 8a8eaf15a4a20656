package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.indicator;
import static org.opencpas.series.Facts.silence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.series.Facts;
import org.opencpas.source.MissingValues;
import org.opencpas.source.Validation;
import org.opencpas.source.ValidationOperator;

class ValidationChecksTest {
  private static final Framework FRAMEWORK =
      Facts.framework(List.of(indicator("joint").build(), indicator("all").build()), List.of());

  private static Validation rule(ValidationOperator operator, MissingValues missing) {
    return new Validation("joint", operator, "all", null, missing, 1, 1);
  }

  private static List<String> told(Validation rule, Observation.Builder... facts) {
    return told(List.of(rule), facts);
  }

  private static List<String> told(List<Validation> rules, Observation.Builder... facts) {
    return new QualityChecks(FRAMEWORK, rules)
        .check(Arrays.stream(facts).map(Observation.Builder::build).toList()).stream()
            .map(
                flag ->
                    "%s %s %s: %s, not %s"
                        .formatted(
                            flag.getSeverity(),
                            flag.getRule(),
                            flag.getIndicatorId(),
                            flag.getObserved(),
                            flag.getExpected()))
            .toList();
  }

  private static Observation.Builder joint(double value) {
    return fact("joint", "KS01", "2024-01", value);
  }

  private static Observation.Builder all(double value) {
    return fact("all", "KS01", "2024-01", value);
  }

  @Test
  void valuesOfOneCellAreCompared() {
    Validation atMost = rule(ValidationOperator.LESS_THAN_OR_EQUAL_TO, MissingValues.SKIP_IF_ANY);
    assertThat(told(atMost, joint(7), all(5)))
        .containsExactly("warning validation_failed joint: 7, not at most 5 of all");
    assertThat(told(atMost, joint(5), all(5))).isEmpty();
    assertThat(told(atMost, joint(7), all(5).setRegionId("KS02"))).isEmpty();
    assertThat(told(atMost, joint(7).setDisaggregation("sex=f"), all(5)))
        .doesNotContain("warning validation_failed joint: 7, not at most 5 of all");
    assertThat(told(atMost, joint(7), fact("all", "KS01", "2024-02", 5))).isEmpty();
  }

  @Test
  void roundingDoesNotBreakEquality() {
    Validation equal = rule(ValidationOperator.EQUAL_TO, MissingValues.SKIP_IF_ANY);
    assertThat(told(equal, joint(0.1 + 0.2), all(0.3))).isEmpty();
    assertThat(told(equal, joint(0.30001), all(0.3))).hasSize(1);
  }

  private static List<String> missing(MissingValues strategy, @Nullable Double left) {
    Observation.Builder fact =
        left == null
            ? silence("joint", "KS01", "2024-01", ObservationStatus.not_reported)
            : joint(left);
    return told(rule(ValidationOperator.LESS_THAN, strategy), fact);
  }

  @Test
  void whatIsMissingIsZeroUnlessItIsSkipped() {
    assertThat(missing(MissingValues.SKIP_IF_ANY, 7.0)).isEmpty();
    assertThat(missing(MissingValues.SKIP_IF_ALL, 7.0))
        .containsExactly("warning validation_failed joint: 7, not below 0 of all");
    assertThat(missing(MissingValues.SKIP_IF_ALL, null)).isEmpty();
    assertThat(missing(MissingValues.NEVER_SKIP, null))
        .containsExactly("warning validation_failed joint: none, not below 0 of all");
  }

  @Test
  void ofTheRightSideIsFlaggedWhatHasNoLeft() {
    Validation above = rule(ValidationOperator.GREATER_THAN, MissingValues.SKIP_IF_ALL);
    assertThat(told(above, all(5)))
        .containsExactly("warning validation_failed all: 5, not joint above it");
  }

  @Test
  void pairsAskOnlyWhatIsThere() {
    Validation both = rule(ValidationOperator.COMPULSORY_PAIR, MissingValues.SKIP_IF_ANY);
    assertThat(told(both, joint(0)))
        .containsExactly("warning validation_failed joint: 0, not together with all");
    assertThat(told(both, joint(0), all(0))).isEmpty();
    Validation either = rule(ValidationOperator.EXCLUSIVE_PAIR, MissingValues.SKIP_IF_ANY);
    assertThat(told(either, joint(0), all(0))).hasSize(1);
    assertThat(told(either, joint(0))).isEmpty();
  }

  @Test
  void ofWhatIsWithheldNothingIsSaid() {
    Observation.Builder withheld = silence("all", "KS01", "2024-01", ObservationStatus.withheld);
    for (ValidationOperator operator : ValidationOperator.values()) {
      assertThat(told(rule(operator, MissingValues.NEVER_SKIP), joint(7), withheld)).isEmpty();
    }
  }

  @Test
  void numberMayStandOnTheRight() {
    Validation positive =
        new Validation(
            "joint", ValidationOperator.GREATER_THAN, null, 0.0, MissingValues.SKIP_IF_ANY, 1, 1);
    assertThat(told(positive, joint(0)))
        .containsExactly("warning validation_failed joint: 0, not above 0");
    assertThat(told(positive, joint(1))).isEmpty();
  }

  @Test
  void severalRulesMakeOneFlagOfAFact() {
    assertThat(
            told(
                List.of(
                    rule(ValidationOperator.LESS_THAN, MissingValues.SKIP_IF_ANY),
                    rule(ValidationOperator.EXCLUSIVE_PAIR, MissingValues.SKIP_IF_ANY)),
                joint(7),
                all(5)))
        .containsExactly(
            "warning validation_failed joint: 7, not below 5 of all; never together with all");
  }

  @Test
  void ownComponentSpeaksForItsIndicator() {
    Validation atMost = rule(ValidationOperator.LESS_THAN_OR_EQUAL_TO, MissingValues.SKIP_IF_ANY);
    assertThat(told(atMost, joint(7), all(5), all(9).setComponent(Component.police)))
        .containsExactly("warning validation_failed joint: 7, not at most 5 of all");
    assertThat(
            told(
                atMost,
                joint(7),
                all(5).setComponent(Component.support),
                all(9).setComponent(Component.police)))
        .isEmpty();
  }

  @Test
  void ruleAboutAnIndicatorThatIsNotShownIsLeftOut() {
    Validation hidden =
        new Validation(
            "joint", ValidationOperator.EQUAL_TO, "hidden", null, MissingValues.NEVER_SKIP, 1, 1);
    assertThat(told(hidden, joint(7))).isEmpty();
  }
}
