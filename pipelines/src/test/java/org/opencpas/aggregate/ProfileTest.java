package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.aggregate.Rows.row;
import static org.opencpas.aggregate.Rows.scored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;

class ProfileTest {
  private static final double TWO_THIRDS = 2.0 / 3;

  private static ScoredIndicator indicator(
      String id, double weight, IndicatorProgress.Builder... rows) {
    return new ScoredIndicator(
        Rows.member(id, weight),
        Arrays.stream(rows).map(IndicatorProgress.Builder::build).toList());
  }

  private static ScoredIndicator silent(String id, double weight) {
    return indicator(id, weight);
  }

  private static Profile profile(ScoredIndicator... indicators) {
    return Profile.of(List.of(indicators), TWO_THIRDS);
  }

  /** (2 x 0.5 + 1 x -1) / 3 = 0: -2 counts as -1, or collapse would outweigh all else. */
  @Test
  void scoreIsTheWeightedMeanOfClippedAchievements() {
    Profile profile =
        profile(
            indicator("patrols", 2, scored("patrols", 0.5)),
            indicator("posts", 1, scored("posts", -2)));
    assertThat(profile.score()).isEqualTo(0);
    assertThat(profile.boundLow()).isEqualTo(0);
    assertThat(profile.boundHigh()).isEqualTo(0);
    assertThat(profile.observed()).isEqualTo(2);
    assertThat(profile.weightObserved()).isEqualTo(1);
    assertThat(profile.shareMet()).isEqualTo(0);
    assertThat(profile.shareReversed()).isEqualTo(1.0 / 3);
    assertThat(profile.worst()).isEqualTo("posts");
    assertThat(profile.reason()).isNull();
  }

  /** 1.5 counts as 1: (3 x 1 + 1 x 0) / 4. */
  @Test
  void overachievementCountsAsOne() {
    Profile profile =
        profile(
            indicator("patrols", 3, scored("patrols", 1.5)),
            indicator("posts", 1, scored("posts", 0)));
    assertThat(profile.score()).isEqualTo(0.75);
    assertThat(profile.shareMet()).isEqualTo(0.75);
    assertThat(profile.shareReversed()).isEqualTo(0);
  }

  /** Of weight 3 only 1 is known, at 0.5: (0.5 -+ 2) / 3. */
  @Test
  void belowTwoThirdsThereAreBoundsAndNoScore() {
    Profile profile =
        profile(
            indicator("patrols", 1, scored("patrols", 0.5)),
            silent("posts", 1),
            silent("radio", 1));
    assertThat(profile.score()).isNull();
    assertThat(profile.reason()).isEqualTo(Reason.LOW_AVAILABILITY);
    assertThat(profile.weightObserved()).isEqualTo(1.0 / 3);
    assertThat(profile.boundLow()).isEqualTo(-0.5);
    assertThat(profile.boundHigh()).isCloseTo(0.8333333333333334, within(1e-15));
  }

  /** In doubles 3 x 0.35 by 5 x 0.35 is a little below 0.6. */
  @Test
  void exactlyTheLeastShareIsEnoughWhateverTheWeights() {
    for (double weight : new double[] {1, 0.35, 0.7, 1.65}) {
      List<ScoredIndicator> indicators =
          List.of(
              indicator("patrols", weight, scored("patrols", 1)),
              indicator("posts", weight, scored("posts", 0.5)),
              indicator("radio", weight, scored("radio", 0)),
              silent("roads", weight),
              silent("wells", weight));
      assertThat(Profile.of(indicators, 0.6).reason()).as("weight %s", weight).isNull();
      assertThat(Profile.of(indicators, 0.61).reason()).isEqualTo(Reason.LOW_AVAILABILITY);
    }
  }

  @Test
  void nothingDueNothingScoredAndNoWeightAreToldApart() {
    assertThat(profile().reason()).isEqualTo(Reason.NOTHING_EXPECTED);
    assertThat(profile().weightObserved()).isNull();
    assertThat(profile().boundLow()).isNull();
    Profile silence = profile(silent("patrols", 1));
    assertThat(silence.reason()).isEqualTo(Reason.NOTHING_SCORED);
    assertThat(silence.boundLow()).isEqualTo(-1);
    assertThat(silence.boundHigh()).isEqualTo(1);
    assertThat(silence.worst()).isNull();
    assertThat(silence.shareReversed()).isNull();
    Profile weightless = profile(indicator("patrols", 0, scored("patrols", 1)));
    assertThat(weightless.reason()).isEqualTo(Reason.ZERO_WEIGHT);
    assertThat(weightless.observed()).isEqualTo(1);
    assertThat(weightless.score()).isNull();
  }

  /** Of weight 4 the part of 2 has no verdict: 1 met of 2 judged. */
  @Test
  void shareMetIsOfWhatHasAVerdict() {
    Profile profile =
        profile(
            indicator("patrols", 1, row("patrols", ProgressStatus.met, "no_baseline")),
            indicator("posts", 1, scored("posts", 0.2)),
            indicator(
                "radio",
                2,
                row("radio", ProgressStatus.not_computable, "no_target").setValue(7.0)));
    assertThat(profile.shareMet()).isEqualTo(0.5);
    assertThat(profile(silent("patrols", 1)).shareMet()).isNull();
  }

  /** Met 1 of 1 + 3, since a baseline of another length leaves the verdict; else 1 of 1. */
  @Test
  void shareMetKnowsBaselinesFromTargetsOfAnotherLength() {
    ScoredIndicator met = indicator("patrols", 1, scored("patrols", 1));
    assertThat(profile(met, unscored("window_mismatch")).shareMet()).isEqualTo(0.25);
    assertThat(profile(met, unscored("target_window_mismatch")).shareMet()).isEqualTo(1);
  }

  private static ScoredIndicator unscored(String reason) {
    return indicator(
        "posts", 3, Rows.row("posts", ProgressStatus.not_computable, reason).setValue(5.0));
  }

  @Test
  void ofEquallyBadIndicatorsTheFirstByIdIsTheWorst() {
    ScoredIndicator posts = indicator("posts", 5, scored("posts", -3));
    ScoredIndicator patrols = indicator("patrols", 1, scored("patrols", -1));
    ScoredIndicator radio = indicator("radio", 1, scored("radio", 0));
    assertThat(profile(posts, patrols, radio).worst()).isEqualTo("patrols");
    assertThat(profile(patrols, posts, radio).worst()).isEqualTo("patrols");
  }

  /** What one indicator of a random profile weighs and achieves, and whether it came. */
  private record Given(int weight, double raw, boolean came) {}

  @Provide
  Arbitrary<List<Given>> profiles() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.doubles().between(-3, 3),
            Arbitraries.of(true, false))
        .as(Given::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Profile profileOf(List<Given> given) {
    List<ScoredIndicator> indicators = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Given each = given.get(i);
      String id = "i" + i;
      indicators.add(
          each.came ? indicator(id, each.weight, scored(id, each.raw)) : silent(id, each.weight));
    }
    return Profile.of(indicators, 0.5);
  }

  /** Of what came, some goes missing: the interval then must hold the interval before. */
  @Property
  void boundsNeverNarrowAsMoreDataGoMissing(
      @ForAll("profiles") List<Given> given, @ForAll long seed) {
    Random random = new Random(seed);
    List<Given> fewer =
        given.stream()
            .map(each -> new Given(each.weight, each.raw, each.came && random.nextBoolean()))
            .toList();
    Profile before = profileOf(given);
    Profile after = profileOf(fewer);
    if (before.boundLow() == null || before.boundHigh() == null) {
      assertThat(after.boundLow()).isNull();
      return;
    }
    assertThat(after.boundLow()).isLessThanOrEqualTo(before.boundLow() + 1e-12);
    assertThat(after.boundHigh()).isGreaterThanOrEqualTo(before.boundHigh() - 1e-12);
  }

  @Property
  void boundsNeverNarrowAsDataGoMissing(@ForAll("profiles") List<Given> given) {
    List<Given> complete =
        given.stream().map(each -> new Given(each.weight, each.raw, true)).toList();
    Profile whole = profileOf(complete);
    Profile part = profileOf(given);
    if (whole.boundLow() == null) {
      assertThat(part.boundLow()).isNull();
      return;
    }
    double low = Objects.requireNonNull(part.boundLow());
    double high = Objects.requireNonNull(part.boundHigh());
    assertThat(low).isLessThanOrEqualTo(Objects.requireNonNull(whole.boundLow()) + 1e-12);
    assertThat(high).isGreaterThanOrEqualTo(Objects.requireNonNull(whole.boundHigh()) - 1e-12);
  }

  @Property
  void scoreLiesWithinItsBoundsAndBoundsWithinOne(@ForAll("profiles") List<Given> given) {
    Profile profile = profileOf(given);
    if (profile.boundLow() == null || profile.boundHigh() == null) {
      return;
    }
    assertThat(profile.boundLow()).isBetween(-1.0, 1.0);
    assertThat(profile.boundHigh()).isBetween(-1.0, 1.0);
    if (profile.score() != null) {
      assertThat(profile.score())
          .isBetween(profile.boundLow() - 1e-12, profile.boundHigh() + 1e-12);
    }
  }
}
