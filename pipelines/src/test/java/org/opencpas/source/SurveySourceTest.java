package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sources of kind survey in assessment.yaml. */
class SurveySourceTest {
  private static String source(String further) {
    return """
        name: kestria
        sources:
          - name: perceptions
            kind: survey
            files: survey.csv
            format: csv
            constants: {mission_id: KESMIS, indicator_id: safe, period: 2024-Q1}
            mapping: {value: {column: safe}}
        """
        + further.indent(4);
  }

  private static Source read(String further) {
    return Kestria.workspace(source(further)).source(0);
  }

  @Test
  void theDesignIsWhatTheSourceDeclares() {
    Source source =
        read("design: {question: Safe?, frame: adults, weight: w, effect: 1.50, smallest: 5}");

    assertThat(source.surveyed())
        .contains(new SurveyDesign("Safe?", "adults", "w", "", "", 1.5, 5));
    assertThat(source.surveyed().orElseThrow().text())
        .isEqualTo("question: Safe?; frame: adults; weight: w; effect: 1.5");
    assertThat(source.settings())
        .containsEntry("kind", "survey")
        .containsEntry("design.weight", "w")
        .containsEntry("design.smallest", "5")
        .doesNotContainKey("design.cluster");
    assertThat(source.mapping().columns()).containsExactly("safe", "w");
  }

  @Test
  void withoutADesignTenAnswersAreTheFewest() {
    assertThat(read("").surveyed()).contains(SurveyDesign.NONE);
    assertThat(SurveyDesign.NONE.smallest()).isEqualTo(10);
    Source records =
        Kestria.workspace(source("").replace("kind: survey", "kind: records")).source(0);
    assertThat(records.surveyed()).isEmpty();
  }

  @Test
  void whatNoSurveyHasIsAMistake() {
    assertThat(
            Kestria.mistakes(
                source(
                    "design: {effect: 0, smallest: none, wieght: w}\nsame_key: number\ncount: {}")))
        .containsExactlyInAnyOrder(
            "assessment.yaml:9:41: the unknown key \"wieght\"; do you mean weight? allowed are"
                + " question, frame, weight, strata, cluster, effect, smallest",
            "assessment.yaml:9:22: \"0\"; a design effect above 0, such as 1.5",
            "assessment.yaml:9:35: \"none\"; the fewest answers that are told, from 1 to 9999",
            "assessment.yaml:10:15: the key same_key; it in sources of records",
            "assessment.yaml:11:12: the key count; it in sources with kind: events only");
    assertThat(
            Kestria.mistakes(
                source("design: {frame: adults}").replace("kind: survey", "kind: records")))
        .singleElement()
        .asString()
        .contains("the key design; it with kind: survey");
    assertThat(Kestria.mistakes(source("").replace("value: {column: safe}", "low: {column: x}")))
        .first()
        .asString()
        .contains("the unknown key \"low\"");
  }
}
