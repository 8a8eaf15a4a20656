package org.opencpas.issue;

import java.util.Locale;

/**
 * Why a figure is NULL: the documented list of reason codes. The code that tables carry is the
 * constant's name in lower case.
 */
public enum Reason {
  NO_VALUE("nothing was reported for the cell"),
  NOT_APPLICABLE("the indicator does not apply in the cell"),
  WITHHELD("the value is withheld, by its source or from this audience"),
  NO_ACCESS("the place could not be reached"),
  NO_BASELINE("there is no baseline"),
  NO_TARGET("there is no target"),
  TARGET_BEHIND_BASELINE("the target lies on the wrong side of the baseline"),
  TARGET_EQUALS_BASELINE("the target equals the baseline"),
  MAINTAIN_WITHOUT_TOLERANCE("a level is to be kept, but no tolerance is set"),
  WINDOW_MISMATCH("value, baseline and target cover windows of different length"),
  ORDINAL("steps of an ordinal scale have no distance"),
  QUALITATIVE("a finding in words has no number"),
  OVERFLOW("the figure is too large to be written"),
  LOW_AVAILABILITY("less than two thirds of the weight was observed"),
  NOTHING_EXPECTED("no indicator was due"),
  NOTHING_SCORED("no indicator that was due can be scored");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** The code that tables carry, in snake case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the code means, in words. */
  public String text() {
    return text;
  }
}
