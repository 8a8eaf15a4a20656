package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Mistake;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

class ValidationCheckTest {
  private static List<String> mistakes(String left, String right) {
    String yaml =
        """
        name: kestria
        sources:
          - name: incidents
            kind: events
            files: incidents.csv
            format: csv
            constants: {mission_id: KES}
            mapping: {event_id: {column: id}, date_start: {column: day}, count: {span: {from: 2024, to: 2024}, indicators: {incidents: {count: events}}}}
        validation:
          - {left: %s, op: equal_to, right: %s}
        """
            .formatted(left, right);
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
                    + "|frequency|region_level",
                "incidents|KES|T|count|flow|decrease|context|civilian|month|0",
                "camps|KES|T|count|stock|decrease|context|civilian|month|0",
                "words|KES|T|qualitative|qualitative|decrease|context|civilian|month|0",
                "other|KEX|T|count|stock|decrease|context|civilian|month|0",
                "whole||T|count|flow|decrease|context|civilian|month|0")
            .framework();
    return ValidationCheck.check(workspace, framework).stream().map(Mistake::toString).toList();
  }

  @Test
  void soundRuleHasNoMistake() {
    assertThat(mistakes("camps", "whole")).isEmpty();
    assertThat(mistakes("camps", "100")).isEmpty();
  }

  @Test
  void whatCannotBeComparedIsTold() {
    assertThat(mistakes("camps", "none"))
        .containsExactly(
            "assessment.yaml:10:5: indicator \"none\", which the framework has not; an indicator"
                + " of the framework");
    assertThat(mistakes("words", "1"))
        .containsExactly(
            "assessment.yaml:10:5: indicator \"words\", which is told in words; an indicator with"
                + " numbers");
    assertThat(mistakes("incidents", "1"))
        .containsExactly(
            "assessment.yaml:10:5: indicator \"incidents\", which is counted from events; an"
                + " indicator that is reported");
    assertThat(mistakes("camps", "other"))
        .containsExactly(
            "assessment.yaml:10:5: indicators of two missions; two indicators of one mission");
  }
}
