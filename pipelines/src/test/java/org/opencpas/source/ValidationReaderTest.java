package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationReaderTest {
  private static final String WORKSPACE =
      "name: k\nsources: [{name: a, files: a.csv, format: indicator-records}]\n";

  private static String yaml(String... rules) {
    return WORKSPACE + "validation:\n  - " + String.join("\n  - ", rules) + "\n";
  }

  @Test
  void withoutRulesThereAreNone() {
    assertThat(Kestria.workspace(WORKSPACE).validation()).isEmpty();
  }

  @Test
  void rulesKeepTheirOrderAndTheirPlace() {
    assertThat(
            Kestria.workspace(
                    yaml(
                        "{left: joint, op: less_than_or_equal_to, right: all, missing: never_skip}",
                        "{left: joint, op: greater_than, right: -2.5}",
                        "{left: joint, op: exclusive_pair, right: none}"))
                .validation())
        .containsExactly(
            new Validation(
                "joint",
                ValidationOperator.LESS_THAN_OR_EQUAL_TO,
                "all",
                null,
                MissingValues.NEVER_SKIP,
                4,
                5),
            new Validation(
                "joint",
                ValidationOperator.GREATER_THAN,
                null,
                -2.5,
                MissingValues.SKIP_IF_ANY,
                5,
                5),
            new Validation(
                "joint",
                ValidationOperator.EXCLUSIVE_PAIR,
                "none",
                null,
                MissingValues.SKIP_IF_ANY,
                6,
                5));
  }

  @Test
  void rulesAreSettingsButWhereTheyStandIsNot() {
    String rule = "{left: joint, op: equal_to, right: 2.50}";
    assertThat(Kestria.workspace(yaml(rule)).settings())
        .contains(
            entry("validation.0000.left", "joint"),
            entry("validation.0000.missing", "skip_if_any"),
            entry("validation.0000.op", "equal_to"),
            entry("validation.0000.right", "2.5"));
    assertThat(Kestria.workspace("# moved\n" + yaml(rule)).settings())
        .isEqualTo(Kestria.workspace(yaml(rule)).settings());
  }

  @Test
  void mistakesAreTold() {
    assertThat(Kestria.mistakes(yaml("{left: joint, op: same, right: all}")))
        .isEqualTo(
            List.of(
                "assessment.yaml:4:23: \"same\"; one of equal_to, not_equal_to, greater_than,"
                    + " greater_than_or_equal_to, less_than, less_than_or_equal_to,"
                    + " compulsory_pair, exclusive_pair"));
    assertThat(Kestria.mistakes(yaml("{left: joint, op: equal_to}")))
        .containsExactly("assessment.yaml:4:5: no key right; an indicator or a number");
    assertThat(Kestria.mistakes(yaml("{left: joint, op: equal_to, right: joint}")))
        .containsExactly("assessment.yaml:4:5: the same indicator on both sides; two indicators");
    assertThat(
            Kestria.mistakes(
                yaml("{left: joint, op: compulsory_pair, right: 5, missing: skip_if_all}")))
        .containsExactly(
            "assessment.yaml:4:5: a pair with a number; an indicator on the right",
            "assessment.yaml:4:59: the key missing; no such key beside compulsory_pair");
  }
}
