package org.opencpas.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.change.ChangeRows.FEBRUARY;
import static org.opencpas.change.ChangeRows.fact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Observation;

class FactStepsTest {
  private final FactSteps steps =
      new FactSteps(
          List.of(
              fact("KS01", FEBRUARY)
                  .setValue(5.0)
                  .setBaselineValue(1.0)
                  .setTargetValue(8.0)
                  .build(),
              fact("KS02", FEBRUARY).setValue(7.0).build(),
              fact("KS03", FEBRUARY).setValue(11.0).build()),
          List.of(
              fact("KS04", FEBRUARY).setValue(13.0).build(),
              fact("KS01", FEBRUARY)
                  .setValue(6.0)
                  .setBaselineValue(2.0)
                  .setTargetValue(9.0)
                  .build(),
              fact("KS02", FEBRUARY).setValue(7.0).setLine(99).build()));

  private static List<String> told(List<Observation> facts) {
    return facts.stream()
        .map(
            each ->
                each.getRegionId()
                    + " "
                    + each.getValue()
                    + " "
                    + each.getBaselineValue()
                    + " "
                    + each.getTargetValue())
        .toList();
  }

  @Test
  void baselinesAndTargetsOfFactsComeBeforeTheFacts() {
    assertThat(told(steps.after(Step.DEFINITION)))
        .containsExactly("KS01 5.0 1.0 8.0", "KS02 7.0 null null", "KS03 11.0 null null");
    assertThat(told(steps.after(Step.BASELINE)))
        .containsExactly("KS01 5.0 2.0 8.0", "KS02 7.0 null null", "KS03 11.0 null null");
    assertThat(told(steps.after(Step.WEIGHTS)))
        .containsExactly("KS01 5.0 2.0 9.0", "KS02 7.0 null null", "KS03 11.0 null null");
  }

  @Test
  void lateFactsComeThenCorrectedOnesThenRetractedOnesGo() {
    assertThat(told(steps.after(Step.LATE)))
        .containsExactly(
            "KS01 5.0 2.0 9.0", "KS02 7.0 null null", "KS03 11.0 null null", "KS04 13.0 null null");
    assertThat(told(steps.after(Step.CORRECTED)))
        .containsExactly(
            "KS01 6.0 2.0 9.0", "KS02 7.0 null null", "KS03 11.0 null null", "KS04 13.0 null null");
    assertThat(told(steps.after(Step.RETRACTED)))
        .containsExactly("KS01 6.0 2.0 9.0", "KS02 7.0 null null", "KS04 13.0 null null");
  }

  @Test
  void everyStepThatDoesSomethingSaysSo() {
    assertThat(Step.taken().stream().filter(steps::changes))
        .containsExactly(Step.BASELINE, Step.TARGET, Step.LATE, Step.CORRECTED, Step.RETRACTED);
  }

  @Test
  void anotherLineOrReportOfTheSameChangesNothing() {
    FactSteps repeated =
        new FactSteps(
            List.of(fact("KS01", FEBRUARY).setValue(5.0).build()),
            List.of(
                fact("KS01", FEBRUARY)
                    .setValue(5.0)
                    .setLine(7)
                    .setFile("records/again.csv")
                    .setComment("seen")
                    .build()));
    assertThat(Step.taken().stream().filter(repeated::changes)).isEmpty();
  }
}
