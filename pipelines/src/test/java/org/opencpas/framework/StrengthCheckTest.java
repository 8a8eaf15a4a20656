package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Mistake;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

class StrengthCheckTest {
  private static List<String> mistakes(String strength) {
    String yaml =
        """
        name: kestria
        periods: [month, year]
        sources: [{name: a, files: a.csv, format: indicator-records}]
        strength: %s
        """
            .formatted(strength);
    Workspace workspace =
        WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of("/none"))
            .value()
            .orElseThrow();
    Framework framework =
        FrameworkFiles.kestria()
            .with(
                "missions",
                "mission_id|name|organisation|root_region_id",
                "KES|Mission|UN|KE",
                "KEX|Other|UN|KE")
            .with("regions", "region_id|name|level|parent_id", "KE|Kestria|0|")
            .with(
                "indicators",
                "indicator_id|mission_id|title|measure|value_kind|direction|result_level|component"
                    + "|frequency",
                "troops|KES|T|count|stock|increase|context|military|month",
                "others|KEX|T|count|stock|increase|context|military|irregular",
                "whole||T|count|stock|increase|context|military|month",
                "observers|KES|T|count|stock|increase|context|military|quarter",
                "fallen||T|count|flow|decrease|context|military|month")
            .framework();
    return StrengthCheck.check(workspace, framework).stream().map(Mistake::toString).toList();
  }

  @Test
  void soundDeclarationHasNoMistake() {
    assertThat(mistakes("{categories: {military: [troops, others], all: whole}, deaths: fallen}"))
        .isEmpty();
  }

  @Test
  void whatCannotBeStrengthIsTold() {
    assertThat(mistakes("{categories: {military: none}}"))
        .containsExactly(
            "assessment.yaml:4:11: indicator \"none\", which the framework has not; an indicator"
                + " of the framework");
    assertThat(mistakes("{categories: {military: fallen}, deaths: troops}"))
        .containsExactly(
            "assessment.yaml:4:11: indicator \"fallen\", a flow; an indicator that is a stock",
            "assessment.yaml:4:11: indicator \"troops\", a stock; an indicator that is a flow");
    assertThat(mistakes("{categories: {military: [troops, whole]}}"))
        .containsExactly(
            "assessment.yaml:4:11: 2 indicators of mission KES for one figure; one for each"
                + " mission");
    assertThat(mistakes("{categories: {military: observers}}"))
        .containsExactly(
            "assessment.yaml:4:11: indicator \"observers\" by quarter, which periods leaves out;"
                + " quarter among periods");
  }
}
