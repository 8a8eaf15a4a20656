package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.scored;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;

class ScoredIndicatorTest {

  private static ScoredIndicator patrols(IndicatorProgress.Builder... rows) {
    List<IndicatorProgress> built =
        Arrays.stream(rows).map(IndicatorProgress.Builder::build).toList();
    return new ScoredIndicator(Rows.indicator("patrols", 6).build(), 6, built);
  }

  @Test
  void headlineCarriesAllOfTheWeight() {
    ScoredIndicator indicator =
        patrols(scored("patrols", 0.5), scored("patrols", 1).setDisaggregation("sex=f"));
    assertThat(indicator.share()).isEqualTo(6);
    assertThat(indicator.meanAchievement()).isEqualTo(0.5);
  }

  @Test
  void headlineThatCannotBeScoredIsNotReplacedByItsParts() {
    ScoredIndicator indicator =
        patrols(
            row("patrols", ProgressStatus.no_data, "no_access"),
            scored("patrols", 1).setDisaggregation("sex=f"));
    assertThat(indicator.scored()).isEmpty();
  }

  @Test
  void partsWithoutHeadlineShareTheWeightEvenThoseThatCannotBeScored() {
    ScoredIndicator indicator =
        patrols(
            scored("patrols", 1).setDisaggregation("sex=f"),
            scored("patrols", -4).setDisaggregation("sex=m"),
            row("patrols", ProgressStatus.not_computable, "no_target").setDisaggregation("sex=x"));
    assertThat(indicator.share()).isEqualTo(2);
    assertThat(indicator.scored()).hasSize(2);
    assertThat(indicator.meanAchievement()).isEqualTo(0);
    assertThat(indicator.withVerdict()).hasSize(2);
  }

  @Test
  void headlinesOfSeveralComponentsAreEqualParts() {
    ScoredIndicator indicator =
        patrols(scored("patrols", 1), scored("patrols", 0).setComponent(Component.police));
    assertThat(indicator.share()).isEqualTo(3);
    assertThat(indicator.meanAchievement()).isEqualTo(0.5);
  }

  @Test
  void metOrNotIsSaidWithoutAnAchievement() {
    ScoredIndicator indicator = patrols(row("patrols", ProgressStatus.met, "no_baseline"));
    assertThat(indicator.scored()).isEmpty();
    assertThat(indicator.withVerdict()).hasSize(1);
  }

  @Test
  void targetBehindTheBaselineHasAVerdictAndNoScore() {
    ScoredIndicator indicator =
        patrols(
            row("patrols", ProgressStatus.met, "target_behind_baseline").setAchievementRaw(0.5));
    assertThat(indicator.scored()).isEmpty();
    assertThat(indicator.withVerdict()).hasSize(1);
  }

  @Test
  void silenceWordsAndWantOfATargetHaveNoVerdict() {
    assertThat(patrols(row("patrols", ProgressStatus.no_data, "no_value")).withVerdict()).isEmpty();
    assertThat(patrols(row("patrols", ProgressStatus.not_computable, "no_target")).withVerdict())
        .isEmpty();
    assertThat(patrols(row("patrols", ProgressStatus.not_computable, "qualitative")).withVerdict())
        .isEmpty();
    assertThat(patrols().scored()).isEmpty();
  }
}
