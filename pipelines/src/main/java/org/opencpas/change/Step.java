package org.opencpas.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is taken from now, in the fixed order in which it is taken and in which parts of a
 * difference are printed.
 */
public enum Step {
  /** Which missions, mandates, objectives and indicators there are, and when and where due. */
  SCOPE,
  /** Regions, their tree and their populations. */
  BOUNDARY,
  /** How indicators are defined and measured. */
  DEFINITION,
  /** Baselines. */
  BASELINE,
  /** Targets. */
  TARGET,
  /** Weights of indicators and objectives. */
  WEIGHTS,
  /** Settings, and another version of the program. */
  METHOD,
  /** Facts that were not known then. */
  LATE,
  /** Facts that were reported otherwise since. */
  CORRECTED,
  /** Facts that were taken back since. */
  RETRACTED,
  /** No step that could be taken: what all of them together do not reproduce. */
  UNEXPLAINED;

  private static final List<Step> TAKEN =
      Arrays.stream(values()).filter(step -> step != UNEXPLAINED).toList();

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The steps that can be taken, in order: all but {@link #UNEXPLAINED}. */
  public static List<Step> taken() {
    return TAKEN;
  }

  /** The name that tables carry, in small letters. */
  public String code() {
    return code;
  }

  /** Whether this step is taken no later than another one. */
  public boolean isBy(Step other) {
    return compareTo(other) <= 0;
  }
}
