package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.PeriodType;

class ScoringRulesTest {
  @Test
  void settingsAreReadBackAsTheyWereDeclared() {
    ScoringRules rules =
        ScoringRules.ofSettings(
            Map.of(
                "periods", "month, budget_year",
                "thresholds.too_early", "0.1",
                "thresholds.on_track", "0.9",
                "thresholds.behind", "0.5",
                "thresholds.minimum_availability", "0.6666666666666666"));
    assertThat(rules.periods()).isEqualTo(Set.of(PeriodType.month, PeriodType.budget_year));
    assertThat(rules.thresholds()).isEqualTo(new Thresholds(0.1, 0.9, 0.5, 2.0 / 3.0));
    assertThat(rules.thresholds().settings()).containsEntry("on_track", "0.9");
  }

  @Test
  void whatSettingsDoNotNameIsAsDocumented() {
    ScoringRules rules = ScoringRules.ofSettings(Map.of("periods", ""));
    assertThat(rules.periods()).isEmpty();
    assertThat(rules.thresholds()).isEqualTo(Thresholds.DOCUMENTED);
    assertThat(rules.counted().has("KESMIS", "incidents")).isFalse();
  }

  @Test
  void countedIndicatorsAreThoseOfTheOneMissionThatASourceNames() {
    ScoringRules rules =
        ScoringRules.ofSettings(
            Map.of(
                "sources.0001.count.indicators.incidents", "{count: events}",
                "sources.0001.mapping.records.0000.mission_id", "{constant: \"KESMIS\"}",
                "sources.0002.count.indicators.deaths.best", "{sum: deaths_best}",
                "sources.0002.mapping.records.0000.mission_id", "{column: \"mission\"}"));
    assertThat(rules.counted().has("KESMIS", "incidents")).isTrue();
    assertThat(rules.counted().has("OTHER", "incidents")).isFalse();
    assertThat(rules.counted().has("OTHER", "deaths.best")).isTrue();
    assertThat(rules.counted().has("KESMIS", "patrols")).isFalse();
  }
}
