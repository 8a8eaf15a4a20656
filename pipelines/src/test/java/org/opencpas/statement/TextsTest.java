package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Statement;

/** No word of a sentence is in the code: another file of texts makes another language. */
class TextsTest {
  @Test
  void recordedEventsInFrench() throws IOException {
    Statement said =
        new RecordedStatements(Kestria.framework(), Kestria.french())
            .of(
                List.of(
                    Kestria.recorded(1_300, 1_100)
                        .setEventsRatio(13.0 / 11)
                        .setEventsRatioLow(0.9)
                        .setEventsRatioHigh(1.6)
                        .build()))
            .get(0);
    assertThat(said.getSentence())
        .isEqualTo(
            "Selon radio, 1 100 événements en Kestria un an plus tôt, puis 1 300 en 2025"
                + " (indiscernables ; 12 mois complets sur 12 ; note C).");
    assertThat(said.getNumbers()).isEqualTo("1 100;1 300;12;12");
    assertThat(said.getSql())
        .startsWith("SELECT events_before, events_matched, months_matched, months_expected FROM");
    assertThat(said.getLanguage()).isEqualTo("fr");
    assertThat(said.getStatementId())
        .isEqualTo("KESMIS/recorded_events/radio/KS/all/year/2025-01-01/2026-01-01");
  }

  @Test
  void progressInFrench() throws IOException {
    assertThat(
            new ProgressStatements(Kestria.framework(), Kestria.french(), AsOf.ALL)
                .of(
                    List.of(
                        Kestria.progress("escorts", "2025-07", Grade.A)
                            .setValue(62.5)
                            .setBaselineValue(45.0)
                            .setTargetValue(80.0)
                            .setStatus(ProgressStatus.not_computable)
                            .build())))
        .extracting(Statement::getSentence)
        .containsExactly(
            "En Valdorée, « Escorts provided » : 62,5 % (juillet 2025 ; +17,5 points depuis"
                + " 45,0 % ; cible 80,0 % ; note A).");
  }

  @Test
  void aTextThatIsNotThereIsABug() {
    assertThatThrownBy(() -> Texts.english().phrase("progress.will_be", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("progress.will_be");
    assertThatThrownBy(() -> Texts.english().word("day"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
