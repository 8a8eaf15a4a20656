package org.opencpas.score;

import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Behaviour;

/**
 * How values of an indicator are held against a target. Steps of an ordinal scale have no distance,
 * unless the indicator declares them to be equal by another value kind than ordinal: then each is a
 * level like any other, though values of regions or periods are still not put together by adding.
 * Source: metrics, section 1.
 */
final class Scale {
  private Scale() {}

  /** The behaviour of an indicator's values against a target. */
  static Behaviour of(Indicator indicator) {
    Behaviour behaviour = Behaviour.of(indicator);
    boolean hasEqualSteps =
        behaviour == Behaviour.ORDINAL && indicator.getValueKind() != ValueKind.ordinal;
    return hasEqualSteps ? Behaviour.STOCK : behaviour;
  }
}
