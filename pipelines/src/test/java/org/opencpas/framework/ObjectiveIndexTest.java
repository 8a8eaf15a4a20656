package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Objective;

class ObjectiveIndexTest {
  private final Framework framework =
      FrameworkFiles.kestria()
          .with(
              "objectives",
              "objective_id|mission_id|parent_id|level|title|priority|mandate_reference",
              "O1|KES||objective|Safety|2|para. 7",
              "O1A|KES|O1|outcome|Ceasefire||para. 7 (a)",
              "O1A1|KES|O1A|output|Patrols|1|",
              "O1A2|KES|O1A|output|Posts||",
              "O2|KES||objective|Courts||")
          .with(
              "objective_conditions",
              "objective_id|requires",
              "O1A|roads are open",
              "O1A|O2",
              "O1|a government")
          .framework();

  @Test
  void pathLeadsFromTheTopDown() {
    assertThat(framework.objectivePath("O1A2"))
        .extracting(Objective::getObjectiveId)
        .containsExactly("O1", "O1A", "O1A2");
    assertThat(framework.objectivePath("O2"))
        .extracting(Objective::getObjectiveId)
        .containsExactly("O2");
    assertThat(framework.objectivePath(null)).isEmpty();
    assertThat(framework.objectivePath("unknown")).isEmpty();
  }

  @Test
  void priorityAndMandateAreTheNearestThatAreGiven() {
    assertThat(framework.priority("O1A1")).contains(1);
    assertThat(framework.priority("O1A2")).contains(2);
    assertThat(framework.mandateReference("O1A1")).contains("para. 7 (a)");
    assertThat(framework.mandateReference("O1")).contains("para. 7");
    assertThat(framework.priority("O2")).isEmpty();
    assertThat(framework.mandateReference("O2")).isEmpty();
  }

  @Test
  void conditionsAreSortedAndNotTakenFromAbove() {
    assertThat(framework.conditions("O1A")).contains("O2; roads are open");
    assertThat(framework.conditions("O1")).contains("a government");
    assertThat(framework.conditions("O1A1")).isEmpty();
  }
}
