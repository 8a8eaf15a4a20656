package org.opencpas.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Change;

/**
 * A difference told apart by steps. A part is the figure after the step minus the figure before it,
 * so that all of them add up to the difference digit by digit. Where a step leaves no figure, what
 * it does cannot be told from what the following ones do, up to that after which there is one
 * again: that one has the part of all.
 */
public final class Parts {
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(FigureState.SCALE);

  private final Map<Step, BigDecimal> parts = new EnumMap<>(Step.class);
  private final List<Step> joined = new ArrayList<>();

  private Parts() {}

  /**
   * Tells the difference of a figure apart.
   *
   * @param states the first and the last of them with the figure
   */
  static Parts of(FigureKey key, List<State> states) {
    Parts parts = new Parts();
    BigDecimal before = NOTHING;
    Set<Step> open = new LinkedHashSet<>();
    for (State state : states) {
      BigDecimal after = state.figures().state(key).decimal();
      Step step = state.step();
      if (step == null) {
        before = after == null ? NOTHING : after;
      } else if (after == null) {
        open.add(step);
      } else {
        parts.add(step, after.subtract(before), open);
        before = after;
      }
    }
    return parts;
  }

  /** A difference that is all of one step. */
  static Parts of(Step step, BigDecimal difference) {
    Parts parts = new Parts();
    parts.parts.put(step, difference);
    return parts;
  }

  private void add(Step step, BigDecimal part, Set<Step> open) {
    parts.merge(step, part, BigDecimal::add);
    if (!open.isEmpty()) {
      open.add(step);
      open.stream().filter(each -> !joined.contains(each)).forEach(joined::add);
      open.clear();
    }
  }

  /** Part of a step, 0 where it was not taken. */
  BigDecimal of(Step step) {
    return parts.getOrDefault(step, NOTHING);
  }

  /** Names of steps that cannot be told apart, as they were taken; null when all can. */
  private @Nullable String joinedText() {
    return joined.isEmpty() ? null : String.join(";", joined.stream().map(Step::code).toList());
  }

  /** Writes the parts into a row. */
  void into(Change.Builder row) {
    row.setPartScope(of(Step.SCOPE))
        .setPartBoundary(of(Step.BOUNDARY))
        .setPartDefinition(of(Step.DEFINITION))
        .setPartBaseline(of(Step.BASELINE))
        .setPartTarget(of(Step.TARGET))
        .setPartWeights(of(Step.WEIGHTS))
        .setPartMethod(of(Step.METHOD))
        .setPartLate(of(Step.LATE))
        .setPartCorrected(of(Step.CORRECTED))
        .setPartRetracted(of(Step.RETRACTED))
        .setPartUnexplained(of(Step.UNEXPLAINED))
        .setJoinedParts(joinedText());
  }

  /** The part of a step in a row; null where the row has none. */
  public static @Nullable BigDecimal in(Change row, Step step) {
    return switch (step) {
      case SCOPE -> row.getPartScope();
      case BOUNDARY -> row.getPartBoundary();
      case DEFINITION -> row.getPartDefinition();
      case BASELINE -> row.getPartBaseline();
      case TARGET -> row.getPartTarget();
      case WEIGHTS -> row.getPartWeights();
      case METHOD -> row.getPartMethod();
      case LATE -> row.getPartLate();
      case CORRECTED -> row.getPartCorrected();
      case RETRACTED -> row.getPartRetracted();
      case UNEXPLAINED -> row.getPartUnexplained();
    };
  }
}
