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
import org.opencpas.schemas.RollUp;

class ScoredIndicatorTest {

  private static ScoredIndicator patrols(IndicatorProgress.Builder... rows) {
    List<IndicatorProgress> built =
        Arrays.stream(rows).map(IndicatorProgress.Builder::build).toList();
    return new ScoredIndicator(Rows.member("patrols", 6), built);
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
  void partsSpeakWhereTheHeadlineMadeOfThemCannotBeScored() {
    IndicatorProgress.Builder headline =
        row("patrols", ProgressStatus.not_computable, "parts_mixed").setRollUp(RollUp.parts);
    IndicatorProgress.Builder young = scored("patrols", 0.5).setDisaggregation("age=1");
    IndicatorProgress.Builder women = scored("patrols", -1).setDisaggregation("sex=f");
    IndicatorProgress.Builder men = row("patrols", ProgressStatus.no_data, "no_value");
    ScoredIndicator indicator = patrols(headline, young, women, men.setDisaggregation("sex=m"));
    assertThat(indicator.share()).isEqualTo(2);
    assertThat(indicator.scored()).hasSize(2);
    assertThat(indicator.isScored()).isTrue();
    assertThat(indicator.isWhole()).isFalse();
  }

  @Test
  void headlineMadeOfPartsSpeaksWhenItIsScoredOrNoPartIs() {
    ScoredIndicator made =
        patrols(
            scored("patrols", 0.5).setRollUp(RollUp.parts),
            scored("patrols", 1).setDisaggregation("sex=f"));
    assertThat(made.scored()).hasSize(1);
    assertThat(made.meanAchievement()).isEqualTo(0.5);
    assertThat(made.isWhole()).isTrue();
    ScoredIndicator withoutTarget =
        patrols(
            row("patrols", ProgressStatus.not_computable, "no_target").setRollUp(RollUp.parts),
            row("patrols", ProgressStatus.not_computable, "no_target").setDisaggregation("sex=f"),
            row("patrols", ProgressStatus.not_computable, "no_target").setDisaggregation("sex=m"));
    assertThat(withoutTarget.share()).isEqualTo(6);
    assertThat(withoutTarget.isScored()).isFalse();
  }

  @Test
  void headlineReportedByOneKeepsThePartsOfAnotherSilent() {
    ScoredIndicator indicator =
        patrols(
            row("patrols", ProgressStatus.no_data, "no_value"),
            row("patrols", ProgressStatus.not_computable, "parts_mixed")
                .setComponent(Component.police)
                .setRollUp(RollUp.parts),
            scored("patrols", 1).setComponent(Component.police).setDisaggregation("sex=f"));
    assertThat(indicator.scored()).isEmpty();
    assertThat(indicator.share()).isEqualTo(3);
  }
}
