package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.aggregate.KestriaPlan.objective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ObjectiveProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.SourceIndependence;

/** Laws of the profile, on random missions under a tree of three levels. */
class AggregatePropertyTest {
  private static final List<String> OBJECTIVES = List.of("top", "left", "right", "leaf");
  private static final List<Component> COMPONENTS =
      List.of(Component.military, Component.police, Component.civilian);
  private static final int INDICATORS = 8;

  /** A framework that is the same for a seed, with weights changed by a factor. */
  private static KestriaPlan plan(long seed, DoubleUnaryOperator weights) {
    Random random = new Random(seed);
    KestriaPlan plan =
        new KestriaPlan()
            .with(objective("top", null, 1 + random.nextInt(3)))
            .with(objective("left", "top", 0.1 + random.nextDouble()))
            .with(objective("right", "top", 1 + random.nextInt(3)))
            .with(objective("leaf", "left", 0.3));
    for (int i = 0; i < INDICATORS; i++) {
      int place = random.nextInt(OBJECTIVES.size() + 1);
      plan.with(
          Rows.indicator("i" + i, weights.applyAsDouble(0.1 + random.nextInt(5)))
              .setObjectiveId(place < OBJECTIVES.size() ? OBJECTIVES.get(place) : null)
              .setComponent(COMPONENTS.get(random.nextInt(2)))
              .setSourceIndependence(SourceIndependence.independent)
              .setResultLevel(random.nextInt(3) == 0 ? ResultLevel.outcome : ResultLevel.output));
      if (random.nextInt(3) == 0) {
        plan.serves("i" + i, Component.police);
      }
    }
    return plan;
  }

  private static Framework framework(long seed) {
    return plan(seed, weight -> weight).framework();
  }

  /** A row for each indicator in three months, some silent, some in parts. */
  private static List<IndicatorProgress> progress(long seed) {
    Random random = new Random(seed);
    List<IndicatorProgress> rows = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      String id = "i" + i;
      for (String month : List.of("2024-01", "2024-02", "2024-03")) {
        if (random.nextInt(4) == 0) {
          rows.add(
              Rows.in(month, Rows.row(id, ProgressStatus.not_computable, "parts_incomplete"))
                  .setRollUp(RollUp.parts)
                  .build());
          rows.add(Rows.in(month, one(id, random)).setDisaggregation("sex=f").build());
          rows.add(Rows.in(month, one(id, random)).setDisaggregation("sex=m").build());
        } else {
          rows.add(Rows.in(month, one(id, random)).build());
        }
      }
    }
    return rows;
  }

  private static IndicatorProgress.Builder one(String id, Random random) {
    IndicatorProgress.Builder row =
        random.nextInt(4) == 0 ? Rows.silent(id) : Rows.scored(id, 3 * random.nextDouble() - 1.5);
    return row.setRenewalDate(row.getPeriodStart().plusDays(40))
        .setCellsExpected(random.nextInt(5) == 0 ? 0 : 1);
  }

  private static List<Effectiveness> profile(Framework framework, List<IndicatorProgress> rows) {
    return new EffectivenessProfile(framework, 2.0 / 3, Rows.DRAWS)
        .of(Rows.mission(framework, rows));
  }

  private static List<ObjectiveProgress> objectives(
      Framework framework, List<IndicatorProgress> rows) {
    return new ObjectiveProgressBook(framework, 2.0 / 3).of(Rows.mission(framework, rows));
  }

  @Property(tries = 200)
  void orderOfTheRowsDoesNotShow(@ForAll long seed) {
    Framework framework = framework(seed);
    List<IndicatorProgress> rows = progress(seed);
    List<Effectiveness> profile = profile(framework, rows);
    List<ObjectiveProgress> objectives = objectives(framework, rows);
    Collections.shuffle(rows, new Random(seed));
    assertThat(profile(framework, rows)).isEqualTo(profile);
    assertThat(objectives(framework, rows)).isEqualTo(objectives);
  }

  @Property(tries = 200)
  void weightsTimesAPowerOfTwoChangeNothing(
      @ForAll long seed, @ForAll @IntRange(min = -20, max = 20) int power) {
    Framework scaled = plan(seed, weight -> weight * StrictMath.pow(2, power)).framework();
    List<IndicatorProgress> rows = progress(seed);
    assertThat(profile(scaled, rows)).isEqualTo(profile(framework(seed), rows));
    assertThat(objectives(scaled, rows)).isEqualTo(objectives(framework(seed), rows));
  }

  @Property(tries = 200)
  void weightsTimesAnyFactorChangeNothingButRounding(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    Framework scaled = plan(seed, weight -> weight * factor).framework();
    List<IndicatorProgress> rows = progress(seed);
    List<Effectiveness> before = profile(framework(seed), rows);
    List<Effectiveness> after = profile(scaled, rows);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      Effectiveness one = before.get(i);
      Effectiveness other = after.get(i);
      assertSame(one.getScore(), other.getScore());
      assertSame(one.getBoundLow(), other.getBoundLow());
      assertSame(one.getBoundHigh(), other.getBoundHigh());
      assertSame(one.getWeightObserved(), other.getWeightObserved());
      assertSame(one.getShareMet(), other.getShareMet());
      assertSame(one.getShareReversed(), other.getShareReversed());
      assertThat(other.getReason()).isEqualTo(one.getReason());
      assertThat(other.getLowObjectiveId()).isEqualTo(one.getLowObjectiveId());
      assertThat(other.getWorstIndicatorId()).isEqualTo(one.getWorstIndicatorId());
    }
  }

  private static void assertSame(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      assertThat(other).isEqualTo(one);
    } else {
      assertThat(other).isCloseTo(one, within(1e-12));
    }
  }

  @Property(tries = 200)
  void boundsHoldTheBoundsBeforeWhenMoreGoesMissing(@ForAll long seed) {
    Framework framework = framework(seed);
    List<IndicatorProgress> rows = progress(seed);
    Random random = new Random(seed);
    List<IndicatorProgress> fewer =
        rows.stream()
            .map(row -> random.nextInt(3) == 0 && isPlainHeadline(row) ? silenced(row) : row)
            .toList();
    List<Effectiveness> before = profile(framework, rows);
    List<Effectiveness> after = profile(framework, fewer);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      Double low = before.get(i).getBoundLow();
      Double high = before.get(i).getBoundHigh();
      if (low == null || high == null) {
        assertThat(after.get(i).getBoundLow()).isNull();
      } else {
        assertThat(after.get(i).getBoundLow()).isLessThanOrEqualTo(low + 1e-12);
        assertThat(after.get(i).getBoundHigh()).isGreaterThanOrEqualTo(high - 1e-12);
      }
    }
  }

  private static boolean isPlainHeadline(IndicatorProgress row) {
    return row.getDisaggregation().isEmpty();
  }

  private static IndicatorProgress silenced(IndicatorProgress row) {
    return IndicatorProgress.newBuilder(row)
        .setValue(null)
        .setAchievement(null)
        .setAchievementRaw(null)
        .setStatus(ProgressStatus.no_data)
        .setReason("no_value")
        .build();
  }

  @Property(tries = 200)
  void anotherComponentsIndicatorChangesItsOwnRowsAndThoseOfAll(
      @ForAll long seed, @ForAll @DoubleRange(min = -2, max = 2) double raw) {
    Framework more =
        plan(seed, weight -> weight)
            .with(Rows.indicator("more", 2).setComponent(Component.civilian).setObjectiveId("leaf"))
            .framework();
    List<IndicatorProgress> rows = progress(seed);
    List<Effectiveness> before = others(profile(framework(seed), rows));
    rows.add(Rows.scored("more", raw).setComponent(Component.civilian).build());
    List<Effectiveness> all = profile(more, rows);
    assertThat(others(all)).isEqualTo(before);
    assertThat(all).anyMatch(row -> row.getComponent().equals("civilian"));
  }

  /** Without what is drawn: one indicator is left out of all that the mission has. */
  private static List<Effectiveness> others(List<Effectiveness> rows) {
    return rows.stream()
        .filter(row -> row.getComponent().equals("military") || row.getComponent().equals("police"))
        .map(
            row ->
                Effectiveness.newBuilder(row)
                    .setSensitivityLow(null)
                    .setSensitivityHigh(null)
                    .setShareOfDrawsBetter(null)
                    .build())
        .toList();
  }

  /** Of each row some cells came in time, and some of these are lost. */
  @Property(tries = 200)
  void gradeNeverGetsBetterAsCellsFallSilent(@ForAll long seed) {
    Random random = new Random(seed);
    Framework framework = framework(seed);
    List<IndicatorProgress> before = new ArrayList<>();
    List<IndicatorProgress> after = new ArrayList<>();
    for (IndicatorProgress row : progress(seed)) {
      int expected = 10 * row.getCellsExpected();
      int observed = expected == 0 ? 0 : 10 - random.nextInt(3);
      int lost = random.nextInt(3) == 0 ? random.nextInt(observed + 1) : 0;
      IndicatorProgress.Builder evidence =
          IndicatorProgress.newBuilder(row)
              .setCellsExpected(expected)
              .setBaselineEnd(row.getRenewalDate());
      before.add(evidence.setCellsObserved(observed).setCellsOnTime(observed).build());
      after.add(
          evidence
              .setCellsObserved(observed - lost)
              .setCellsOnTime(observed - random.nextInt(lost + 1))
              .build());
    }
    assertThat(profile(framework, after))
        .zipSatisfy(
            profile(framework, before),
            (less, more) -> assertThat(isNoBetter(less.getGrade(), more.getGrade())).isTrue());
    assertThat(objectives(framework, after))
        .zipSatisfy(
            objectives(framework, before),
            (less, more) -> assertThat(isNoBetter(less.getGrade(), more.getGrade())).isTrue());
  }

  private static boolean isNoBetter(@Nullable Grade less, @Nullable Grade more) {
    if (less == null || more == null) {
      return less == more;
    }
    return less.compareTo(more) >= 0;
  }
}
