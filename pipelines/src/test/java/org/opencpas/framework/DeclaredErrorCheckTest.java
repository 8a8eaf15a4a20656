package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Mistake;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

class DeclaredErrorCheckTest {
  private static List<String> mistakes(String indicator) {
    String yaml =
        """
        name: kestria
        sources: [{name: returns, files: a.csv, format: indicator-records}]
        sensitivity:
          errors:
            %s: {percent: 10}
        """
            .formatted(indicator);
    Workspace workspace =
        WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of("/none"))
            .value()
            .orElseThrow();
    Framework framework =
        FrameworkFiles.kestria()
            .with("missions", "mission_id|name|organisation|root_region_id", "KES|Mission|UN|KE")
            .with("regions", "region_id|name|level|parent_id", "KE|Kestria|0|")
            .with(
                "indicators",
                "indicator_id|mission_id|title|measure|value_kind|direction|result_level|component"
                    + "|frequency|region_level",
                "camps|KES|T|count|stock|decrease|context|civilian|month|0",
                "words|KES|T|qualitative|qualitative|decrease|context|civilian|month|0")
            .framework();
    return DeclaredErrorCheck.check(workspace, framework).stream().map(Mistake::toString).toList();
  }

  @Test
  void errorOfAnIndicatorWithNumbersIsSound() {
    assertThat(mistakes("camps")).isEmpty();
  }

  @Test
  void unknownIndicatorAndOneInWordsAreMistakesWithTheirLine() {
    assertThat(mistakes("camp"))
        .containsExactly(
            "assessment.yaml:5:11: an error of indicator \"camp\", which the framework has not;"
                + " an indicator of the framework");
    assertThat(mistakes("words"))
        .containsExactly(
            "assessment.yaml:5:12: an error of indicator \"words\", which is told in words;"
                + " an indicator with numbers");
  }
}
