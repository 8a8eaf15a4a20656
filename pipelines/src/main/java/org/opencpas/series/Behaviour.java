package org.opencpas.series;

import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ValueKind;

/**
 * How an indicator's values may be put together over time and regions. A percentage, rate or ratio
 * is a quotient whatever kind is declared, since no sum or mean of quotients means anything; an
 * ordinal or qualitative measure likewise. Source: metrics, section 1.
 */
public enum Behaviour {
  /** Happened in a period: sums over time and regions. */
  FLOW,
  /** Stands on a date: last over time, sum over regions. */
  STOCK,
  /** Runs on since a start: last over time, sum over regions. */
  CUMULATIVE,
  /** From numerator and denominator, each by its own kind. */
  QUOTIENT,
  /** Rated on a scale: distribution and median. */
  ORDINAL,
  /** Found in words: listed. */
  QUALITATIVE;

  /** The behaviour of an indicator. */
  public static Behaviour of(Indicator indicator) {
    ValueKind kind = indicator.getValueKind();
    Measure measure = indicator.getMeasure();
    if (kind == ValueKind.qualitative || measure == Measure.qualitative) {
      return QUALITATIVE;
    }
    if (kind == ValueKind.ordinal || measure == Measure.ordinal) {
      return ORDINAL;
    }
    if (measure != Measure.count) {
      return QUOTIENT;
    }
    return switch (kind) {
      case flow -> FLOW;
      case stock -> STOCK;
      case cumulative -> CUMULATIVE;
      case rate, ratio -> QUOTIENT;
      case ordinal, qualitative -> throw new IllegalStateException("decided above");
    };
  }

  /** Whether values of regions may be added, unless the indicator says otherwise. */
  public boolean isAdditive() {
    return this == FLOW || this == STOCK || this == CUMULATIVE;
  }
}
