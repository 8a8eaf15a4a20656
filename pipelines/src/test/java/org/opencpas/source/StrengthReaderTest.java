package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Mistake;

class StrengthReaderTest {
  private static final String WORKSPACE =
      "name: k\nsources: [{name: a, files: a.csv, format: indicator-records}]\n";

  private static List<String> mistakes(String strength) {
    byte[] yaml = (WORKSPACE + "strength: " + strength).getBytes(StandardCharsets.UTF_8);
    return WorkspaceReader.read(yaml, Path.of("/none")).mistakes().stream()
        .map(Mistake::toString)
        .toList();
  }

  @Test
  void nothingIsDeclaredByItself() {
    assertThat(Kestria.workspace(WORKSPACE).strength()).isEqualTo(StrengthIndicators.NONE);
    assertThat(Kestria.workspace(WORKSPACE).settings().keySet())
        .noneMatch(key -> key.startsWith("strength"));
  }

  @Test
  void declarationIsPartOfTheSettings() {
    Workspace workspace =
        Kestria.workspace(
            WORKSPACE
                + "strength: {categories: {all: troops, civilian: [staff, crew]}, women: sex=f,"
                + " deaths: fallen, cause: cause, late_months: 0}\n");
    assertThat(workspace.strength().categories())
        .isEqualTo(Map.of("all", List.of("troops"), "civilian", List.of("staff", "crew")));
    assertThat(workspace.strength().ids()).containsExactly("crew", "fallen", "staff", "troops");
    assertThat(workspace.settings())
        .contains(
            entry("strength.categories.all", "[\"troops\"]"),
            entry("strength.categories.civilian", "[\"staff\", \"crew\"]"),
            entry("strength.women", "sex=f"),
            entry("strength.deaths", "[\"fallen\"]"),
            entry("strength.cause", "cause"),
            entry("strength.late_months", "0"));
  }

  @Test
  void whatIsMistakenIsToldWithItsPlace() {
    assertThat(mistakes("{women: sex=f}"))
        .containsExactly(
            "assessment.yaml:3:11: no key categories; a map from categories of personnel to"
                + " indicators");
    assertThat(mistakes("{categories: {soldiers: a}}"))
        .singleElement()
        .asString()
        .startsWith("assessment.yaml:3:25: the unknown key \"soldiers\"");
    assertThat(mistakes("{categories: {all: a}, women: women}"))
        .containsExactly("assessment.yaml:3:41: \"women\"; a breakdown such as sex=f");
    assertThat(mistakes("{categories: {all: a}, late_months: -1}"))
        .containsExactly("assessment.yaml:3:47: \"-1\"; a whole number of months from 0 to 99");
    assertThat(mistakes("{categories: {all: a}, cause: cause}"))
        .containsExactly("assessment.yaml:3:41: the key cause; it together with the key deaths");
    assertThat(mistakes("{categories: {all: [a, a]}}"))
        .containsExactly("assessment.yaml:3:34: \"a\" again; each indicator once");
  }
}
