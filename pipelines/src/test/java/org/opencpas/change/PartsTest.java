package org.opencpas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;

class PartsTest {
  private static final FigureKey KEY =
      new FigureKey(
          "KESMIS",
          ChangedFigure.value,
          "patrols",
          "military",
          "all",
          null,
          "KS",
          PeriodType.month,
          LocalDate.of(2023, 2, 1),
          LocalDate.of(2023, 3, 1),
          "");

  private static State state(@Nullable Step step, @Nullable Double figure) {
    return new State(step, Figures.of(Map.of(KEY, FigureState.of(figure, "incomplete"))));
  }

  private static Change row(State... states) {
    Change.Builder row =
        Change.newBuilder()
            .setMissionId("KESMIS")
            .setFigure(ChangedFigure.value)
            .setIndicatorId("patrols")
            .setComponent("military")
            .setResultLevel(ResultLevel.output)
            .setRegionId("KS")
            .setPeriodType(PeriodType.month)
            .setPeriodStart(KEY.periodStart())
            .setPeriodEnd(KEY.periodEnd())
            .setThenKnownOn(KEY.periodEnd())
            .setSentence("");
    Parts.of(KEY, List.of(states)).into(row);
    return row.build();
  }

  @Test
  void partIsTheFigureAfterTheStepMinusThatBefore() {
    Change row =
        row(
            state(null, 23.0),
            state(Step.BASELINE, 23.0),
            state(Step.LATE, 36.0),
            state(Step.CORRECTED, 36.1),
            state(Step.RETRACTED, 25.1));
    assertThat(row.getPartLate()).isEqualTo("13.000000000000");
    assertThat(row.getPartCorrected()).isEqualTo("0.100000000000");
    assertThat(row.getPartRetracted()).isEqualTo("-11.000000000000");
    assertThat(row.getPartScope()).isEqualTo("0.000000000000");
    assertThat(row.getPartUnexplained()).isEqualTo("0.000000000000");
    assertThat(row.getJoinedParts()).isNull();
  }

  @Test
  void stepWithoutFigureIsJoinedWithThatAfterWhichThereIsOne() {
    Change row =
        row(
            state(null, 4.0),
            state(Step.TARGET, 5.0),
            state(Step.LATE, null),
            state(Step.CORRECTED, 7.5));
    assertThat(row.getPartTarget()).isEqualTo("1.000000000000");
    assertThat(row.getPartLate()).isEqualTo("0.000000000000");
    assertThat(row.getPartCorrected()).isEqualTo("2.500000000000");
    assertThat(row.getJoinedParts()).isEqualTo("late;corrected");
    assertThat(Sentence.parts(row, ""))
        .containsExactly("target +1", "late and corrected together +2.5");
  }

  @Test
  void whatTheEndsDoNotGiveAgainIsOnePart() {
    Change row =
        row(
            state(null, 4.0),
            state(Step.UNEXPLAINED, 4.5),
            state(Step.LATE, 6.0),
            state(Step.UNEXPLAINED, 6.25));
    assertThat(row.getPartLate()).isEqualTo("1.500000000000");
    assertThat(row.getPartUnexplained()).isEqualTo("0.750000000000");
  }

  @Property
  void partsAddUpToTheDifferenceDigitByDigit(
      @ForAll @DoubleRange(min = -1e20, max = 1e20) double first,
      @ForAll @DoubleRange(min = -2, max = 2) double last,
      @ForAll @Size(9) List<@DoubleRange(min = -1e6, max = 1e6) Double> between,
      @ForAll @Size(9) List<Boolean> known) {
    List<State> states = new ArrayList<>(List.of(state(null, first)));
    for (int i = 0; i < 9; i++) {
      states.add(state(Step.taken().get(i), known.get(i) ? between.get(i) : null));
    }
    states.add(state(Step.RETRACTED, last));
    Change row = row(states.toArray(State[]::new));
    BigDecimal sum = BigDecimal.ZERO;
    for (Step step : Step.values()) {
      sum = sum.add(Objects.requireNonNull(Parts.in(row, step)));
    }
    BigDecimal then = Objects.requireNonNull(FigureState.of(first, null).decimal());
    BigDecimal now = Objects.requireNonNull(FigureState.of(last, null).decimal());
    assertThat(sum).isEqualTo(now.subtract(then));
  }
}
