package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a number rests on, and so the error of the fact.
 *
 * @param value value of the fact
 * @param low lower end that its source gives; null when it gives none
 * @param high upper end that its source gives; null when it gives none
 * @param effect change of the number for a change of the fact by 1
 */
record PlainError(
    Fact fact, double value, @Nullable Double low, @Nullable Double high, double effect) {

  /** The same facts in a number in which they have a share. */
  static List<PlainError> times(double share, List<PlainError> errors) {
    List<PlainError> parts = new ArrayList<>();
    for (PlainError each : errors) {
      double effect = each.effect * share;
      if (effect != 0 && Double.isFinite(effect)) {
        parts.add(new PlainError(each.fact, each.value, each.low, each.high, effect));
      }
    }
    return parts;
  }

  /** The facts of several cells that are added. */
  static List<PlainError> sum(List<PlainCell> cells) {
    List<PlainError> errors = new ArrayList<>();
    cells.forEach(cell -> errors.addAll(cell.errors()));
    return errors;
  }
}
