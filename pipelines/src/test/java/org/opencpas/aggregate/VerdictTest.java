package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;

class VerdictTest {

  private static IndicatorProgress.Builder row(ProgressStatus status, @Nullable String reason) {
    return Rows.row("patrols", status, reason);
  }

  @ParameterizedTest
  @EnumSource(
      value = ProgressStatus.class,
      names = {"no_data", "not_computable"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyClassOfProgressSaysMetOrNot(ProgressStatus status) {
    IndicatorProgress row = row(status, null).build();
    assertThat(Verdict.isSaid(row)).isTrue();
    assertThat(Verdict.isMet(row)).isEqualTo(status == ProgressStatus.met);
  }

  @ParameterizedTest
  @CsvSource({
    "no_baseline, true",
    "target_behind_baseline, true",
    "target_equals_baseline, true",
    "maintain_without_tolerance, true",
    "ordinal, true",
    "overflow, true",
    "no_target, false",
    "not_at_target_level, false",
    "window_mismatch, true",
    "target_window_mismatch, false",
    "incomplete, false",
    "unmatched, false",
    "not_additive, false",
    "qualitative, false"
  })
  void withoutAClassItDependsOnTheReason(String reason, boolean said) {
    assertThat(Verdict.isSaid(row(ProgressStatus.not_computable, reason).setValue(5.0).build()))
        .isEqualTo(said);
  }

  /** A sum too large to be written has no value: nothing was held against the target. */
  @Test
  void nothingIsSaidWithoutAValue() {
    assertThat(Verdict.isSaid(row(ProgressStatus.not_computable, "overflow").build())).isFalse();
    assertThat(Verdict.isSaid(row(ProgressStatus.no_data, "no_value").build())).isFalse();
  }

  @Test
  void regionsWithTargetsOfTheirOwnSayItOnceOneOfThemIsNotMet() {
    IndicatorProgress.Builder share =
        row(ProgressStatus.not_computable, "not_additive").setRegionsMet(0);
    assertThat(Verdict.isSaid(share.setRegionsJudged(1).build())).isTrue();
    assertThat(Verdict.isMet(share.build())).isFalse();
    assertThat(Verdict.isSaid(share.setRegionsJudged(0).build())).isFalse();
    assertThat(Verdict.isSaid(share.setRegionsJudged(1).setReason("no_numerator").build()))
        .isTrue();
    assertThat(Verdict.isSaid(share.setRegionsMet(1).build())).isFalse();
    share.setMatchedShare(0.5).setReason("unmatched");
    assertThat(Verdict.isSaid(share.build())).isFalse();
    assertThat(Verdict.isSaid(share.setRegionsMet(0).build())).isTrue();
    share.setMatchedShare(null);
    assertThat(Verdict.isSaid(share.setReason("incomplete").build())).isFalse();
  }

  /** The value could not be put together for the target that stands here itself. */
  @Test
  void targetsOfRegionsSayNothingOfTheTargetOfTheWhole() {
    IndicatorProgress.Builder total =
        row(ProgressStatus.not_computable, "not_additive")
            .setTargetValue(50.0)
            .setRegionsJudged(3)
            .setRegionsMet(2);
    assertThat(Verdict.isSaid(total.build())).isFalse();
  }
}
