package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Severity;

class DoubtsTest {
  private static Observation.Builder camps() {
    return fact("camps", "KS01", "2024-01", 3);
  }

  @Test
  void errorsAndContradictionsAreDoubtsAndWarningsAreNot() {
    Observation both = camps().build();
    Observation warned = camps().setRegionId("KS02").build();
    Doubts doubts =
        Doubts.of(
            List.of(
                QualityFlags.raise(Rule.CONFLICTING_VERSIONS, Severity.warning, both, null, null),
                QualityFlags.raise(Rule.OUT_OF_RANGE, Severity.error, both, null, null),
                QualityFlags.raise(Rule.REPORTED_EARLY, Severity.warning, warned, null, null)));
    assertThat(doubts.of(both)).containsExactlyInAnyOrder(Doubt.CONTRADICTED, Doubt.ERROR);
    assertThat(doubts.of(warned)).isEmpty();
    assertThat(Doubts.NONE.of(both)).isEmpty();
  }

  @Test
  void doubtIsAboutNoOtherFact() {
    Doubts doubts =
        Doubts.of(
            List.of(
                QualityFlags.raise(
                    Rule.OUT_OF_RANGE, Severity.error, camps().build(), null, null)));
    assertThat(doubts.of(camps().setValue(9.0).build())).containsExactly(Doubt.ERROR);
    assertThat(doubts.of(camps().setComponent(Component.police).build())).isEmpty();
    assertThat(doubts.of(camps().setDisaggregation("sex=f").build())).isEmpty();
    assertThat(doubts.of(fact("camps", "KS01", "2024-02", 3).build())).isEmpty();
    assertThat(doubts.of(camps().setIndicatorId("posts").build())).isEmpty();
  }
}
