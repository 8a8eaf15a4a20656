package org.opencpas.statistics;

import java.util.Locale;

/** Why a measure gives no value: what its data lack. */
public enum Refusal {
  NO_VALUE("there is no value"),
  NOT_FINITE("a value is not a finite number"),
  OUT_OF_RANGE("a value lies outside what it can be"),
  TOO_FEW("there are fewer values than the measure needs"),
  TOO_MANY("there are more values, or larger counts, than the measure is meant for"),
  TOO_SHORT("a window is shorter than the measure needs"),
  NO_EVENTS("a window has no events"),
  NO_VARIANCE("all values are equal"),
  NOT_POSITIVE("the measure needs values above zero"),
  ZERO_DENOMINATOR("the denominator is zero"),
  ZERO_WEIGHT("the weights add up to zero"),
  NEGATIVE_VARIANCE("the corrected variance is not above zero"),
  GAPS("the measure needs a value at every step"),
  TIES("the measure is not defined for equal values"),
  NO_DESIGN("no design effect was declared"),
  LOW_AVAILABILITY("too few of the values are there"),
  TARGET_EQUALS_BASELINE("the target equals the baseline"),
  DEPENDENT_COLUMNS("a column follows from the others"),
  OVERFLOW("the figure is too large to be written");

  private final String code;
  private final String text;

  Refusal(String text) {
    this.code = name().toLowerCase(Locale.ROOT);
    this.text = text;
  }

  /** The code, in snake case. */
  public String code() {
    return code;
  }

  /** What the code means, in words. */
  public String text() {
    return text;
  }
}
