package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.aggregate.Rows.certain;
import static org.opencpas.aggregate.Rows.in;
import static org.opencpas.aggregate.Rows.scored;
import static org.opencpas.aggregate.Rows.uncertain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.source.Draws;

/** Laws of draws, on random missions. */
class DrawsPropertyTest {
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);
  private static final Draws DRAWS = new Draws(60, 0.25, Map.of());

  private static Framework framework(int indicators, long seed) {
    Random random = new Random(seed);
    KestriaPlan plan = new KestriaPlan();
    for (int i = 0; i < indicators; i++) {
      plan.with(Rows.indicator("i" + i, 0.1 + random.nextInt(5)));
    }
    return plan.framework();
  }

  private static ScoredProgress row(String month, int id, double raw) {
    return certain(in(month, scored("i" + id, raw)).setRenewalDate(FEBRUARY).build());
  }

  private static List<Effectiveness> profile(Framework framework, List<ScoredProgress> rows) {
    return profile(framework, DRAWS, rows);
  }

  private static List<Effectiveness> profile(
      Framework framework, Draws draws, List<ScoredProgress> rows) {
    return new EffectivenessProfile(framework, 2.0 / 3, draws)
        .of(MissionRows.of(framework, "KESMIS", rows));
  }

  /** Two months of achievements that no error and no rise clips, with errors where asked. */
  private static List<ScoredProgress> rows(int indicators, long seed, double rise) {
    Random random = new Random(seed);
    List<ScoredProgress> rows = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      double raw = random.nextDouble() - 0.5;
      rows.add(row("2024-01", i, raw));
      rows.add(row("2024-03", i, raw + rise));
    }
    return rows;
  }

  private static List<ScoredProgress> uncertainRows(int indicators, long seed) {
    Random random = new Random(seed);
    List<ScoredProgress> rows = new ArrayList<>(rows(indicators, seed, 0.1));
    for (int i = 0; i < rows.size(); i++) {
      if (random.nextInt(3) == 0) {
        FactError error = new FactError(random.nextLong(), -5 * random.nextDouble(), 3.0, 1.0);
        rows.set(i, uncertain(IndicatorProgress.newBuilder(rows.get(i).getProgress()), error));
      }
    }
    return rows;
  }

  @Property(tries = 100)
  void raisingEveryIndicatorByTheSameIsBetterInEveryDraw(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 9) int indicators,
      @ForAll @DoubleRange(min = 0.01, max = 0.4) double rise) {
    Framework framework = framework(indicators, seed);
    List<Effectiveness> rows = profile(framework, rows(indicators, seed, rise));
    assertThat(rows.get(1).getShareOfDrawsBetter()).isEqualTo(1);
    rows = profile(framework, rows(indicators, seed, -rise));
    assertThat(rows.get(1).getShareOfDrawsBetter()).isEqualTo(0);
    rows = profile(framework, rows(indicators, seed, 0));
    assertThat(rows.get(1).getShareOfDrawsBetter()).isEqualTo(0.5);
  }

  @Property(tries = 100)
  void endsHoldTheScoreAndLieWithinTheScale(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int indicators) {
    for (Effectiveness row :
        profile(framework(indicators, seed), uncertainRows(indicators, seed))) {
      assertThat(row.getSensitivityLow()).isBetween(-1.0, row.getScore());
      assertThat(row.getSensitivityHigh()).isBetween(row.getScore(), 1.0);
    }
  }

  @Property(tries = 50)
  void orderOfTheRowsDoesNotShow(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int indicators) {
    Framework framework = framework(indicators, seed);
    List<ScoredProgress> rows = uncertainRows(indicators, seed);
    List<Effectiveness> before = profile(framework, rows);
    Collections.shuffle(rows, new Random(seed));
    assertThat(profile(framework, rows)).isEqualTo(before);
  }

  @Property(tries = 50)
  void anotherRegionChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int indicators) {
    Framework framework = framework(indicators, seed);
    List<ScoredProgress> rows = uncertainRows(indicators, seed);
    List<Effectiveness> before = profile(framework, rows);
    rows.add(certain(scored("i0", 0.3).setRegionId("KS").setRegionLevel(0).build()));
    assertThat(profile(framework, rows)).containsAll(before);
  }

  @Property(tries = 50)
  void widerWeightsAloneMoveNoSingleIndicator(
      @ForAll @DoubleRange(min = -1, max = 1) double raw,
      @ForAll @DoubleRange(min = 0, max = 0.99) double spread) {
    Framework framework = framework(3, 1);
    List<Effectiveness> rows =
        profile(framework, new Draws(30, spread, Map.of()), List.of(row("2024-01", 0, raw)));
    assertThat(rows.get(0).getSensitivityLow()).isEqualTo(rows.get(0).getScore());
    assertThat(rows.get(0).getSensitivityHigh()).isEqualTo(rows.get(0).getScore());
  }
}
