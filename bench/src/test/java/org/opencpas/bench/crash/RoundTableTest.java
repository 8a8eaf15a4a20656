package org.opencpas.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTableTest {

  private static Round round(Phase phase, Round.Shown shown, String torn) {
    List<String> wrong = torn.isEmpty() ? List.of() : List.of(torn);
    return new Round(Aim.ANYWHERE, phase, shown, wrong, List.of(), List.of());
  }

  @Test
  void roundsAreCountedByPhase() {
    RoundTable table = new RoundTable();
    table.add(round(Phase.READING, Round.Shown.FORMER, ""));
    table.add(round(Phase.PUBLISHING, Round.Shown.FORMER, ""));
    table.add(round(Phase.PUBLISHING, Round.Shown.NEW, ""));
    assertThat(table.isSound()).isTrue();
    assertThat(table.text())
        .contains(
            "| while reading | 1 | 1 | 0 | 1 | 1 |",
            "| while publishing | 2 | 1 | 1 | 2 | 2 |",
            "| after publishing | 0 | 0 | 0 | 0 | 0 |",
            "3 of 3 whole, 3 of 3 same hashes, 3 of 3 left nothing over.");
  }

  @Test
  void oneTornReleaseIsNotSound() {
    RoundTable table = new RoundTable();
    table.add(round(Phase.AFTER, Round.Shown.NEW, ""));
    table.add(round(Phase.AFTER, Round.Shown.NEW, "verify found a byte"));
    assertThat(table.isSound()).isFalse();
    assertThat(table.text()).contains("1 of 2 whole, 2 of 2 same hashes");
  }

  @Test
  void phasesFollowTheLinesOfProgress() {
    Phase phase = Phase.BEFORE_READING.after("Reading what the workspace declares …");
    assertThat(phase).isEqualTo(Phase.BEFORE_READING);
    phase = phase.after("Reading 83 files …");
    assertThat(phase).isEqualTo(Phase.READING);
    assertThat(phase.after("reading: 10,000 rows")).isEqualTo(Phase.READING);
    phase = phase.after("Publishing …");
    assertThat(phase).isEqualTo(Phase.PUBLISHING);
    assertThat(phase.after("Reading again")).isEqualTo(Phase.PUBLISHING);
    assertThat(phase.after("Where indicators stand, last period of each:")).isEqualTo(Phase.AFTER);
  }
}
