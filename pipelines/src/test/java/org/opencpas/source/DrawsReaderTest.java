package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawsReaderTest {
  private static final String WORKSPACE =
      "name: k\nsources: [{name: a, files: a.csv, format: indicator-records}]\n";

  private static Draws read(String sensitivity) {
    return Kestria.workspace(WORKSPACE + "sensitivity: " + sensitivity + "\n").draws();
  }

  @Test
  void withoutAWordThereAreThoseOfTheDocumentation() {
    assertThat(Kestria.workspace(WORKSPACE).draws()).isEqualTo(new Draws(1000, 0.25, Map.of()));
    assertThat(read("{draws: 5}")).isEqualTo(new Draws(5, 0.25, Map.of()));
    assertThat(read("{weights: 0.5}")).isEqualTo(new Draws(1000, 0.5, Map.of()));
    assertThat(read("{draws: 0}").areMade()).isFalse();
  }

  @Test
  void errorsStandUnderTheirIndicators() {
    Draws draws = read("{errors: {patrols: {percent: 10}, calm: {value: 2.5}}}");
    assertThat(draws.error("patrols").orElseThrow().reach(-50)).isEqualTo(5);
    assertThat(draws.error("calm").orElseThrow().reach(-50)).isEqualTo(2.5);
    assertThat(draws.error("posts")).isEmpty();
  }

  @Test
  void allOfItIsSettingsButNotWhereItStands() {
    String text = "{draws: 50, weights: 0.250, errors: {calm: {value: 3}, a: {percent: 7.50}}}";
    assertThat(Kestria.workspace(WORKSPACE + "sensitivity: " + text + "\n").settings())
        .contains(
            entry("sensitivity.draws", "50"),
            entry("sensitivity.weights", "0.25"),
            entry("sensitivity.errors.a", "percent 7.5"),
            entry("sensitivity.errors.calm", "value 3"));
    assertThat(Kestria.workspace(WORKSPACE).settings())
        .contains(entry("sensitivity.draws", "1000"), entry("sensitivity.weights", "0.25"));
    assertThat(Kestria.workspace("# moved\n" + WORKSPACE + "sensitivity: " + text).settings())
        .isEqualTo(Kestria.workspace(WORKSPACE + "sensitivity: " + text).settings());
  }

  private static String mistakes(String sensitivity) {
    return String.join("\n", Kestria.mistakes(WORKSPACE + "sensitivity: " + sensitivity + "\n"));
  }

  @Test
  void mistakesAreToldWithTheirPlace() {
    assertThat(mistakes("{draws: 10001}"))
        .isEqualTo("assessment.yaml:3:22: \"10001\"; a whole number from 0 to 10000");
    assertThat(mistakes("{draws: many}"))
        .isEqualTo("assessment.yaml:3:22: \"many\"; a whole number from 0 to 10000");
    assertThat(mistakes("{weights: 1}"))
        .isEqualTo("assessment.yaml:3:24: \"1\"; a number from 0 to 0.99, such as 0.25");
    assertThat(mistakes("{errors: {a: {percent: -1}}}"))
        .isEqualTo("assessment.yaml:3:37: \"-1\"; a number of 0 or above");
    assertThat(mistakes("{errors: {a: {percent: 1, value: 2}}}"))
        .isEqualTo("assessment.yaml:3:27: 2 keys; one of percent or value");
    assertThat(mistakes("{errors: {a: {}}}"))
        .isEqualTo("assessment.yaml:3:27: 0 keys; one of percent or value");
    assertThat(mistakes("{errors: {}}"))
        .isEqualTo("assessment.yaml:3:23: an empty map; errors under the ids of their indicators");
  }
}
