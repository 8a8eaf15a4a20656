package org.opencpas.composite;

import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;

/**
 * A colour for a value between two thresholds, as the SDG Index has it: green at the green
 * threshold or better, red worse than the red one, and between them yellow from the middle on, else
 * orange. Which way is better follows from the thresholds. Source: Sachs and others, Sustainable
 * Development Report (2019).
 */
public enum TrafficLight {
  GREEN,
  YELLOW,
  ORANGE,
  RED;

  /** The colour of a value; refused when the thresholds are equal. */
  public static Answer<TrafficLight> of(double green, double red, double value) {
    if (!Double.isFinite(green) || !Double.isFinite(red) || !Double.isFinite(value)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (green == red) {
      return Answer.refused(Reason.ZERO_DENOMINATOR);
    }
    double middle = green / 2 + red / 2;
    return green > red
        ? Answer.of(coloured(green, middle, red, value))
        : Answer.of(coloured(-green, -middle, -red, -value));
  }

  private static TrafficLight coloured(double green, double middle, double red, double value) {
    if (value >= green) {
      return GREEN;
    }
    if (value < red) {
      return RED;
    }
    return value >= middle ? YELLOW : ORANGE;
  }
}
