package org.opencpas.source;

import java.util.Locale;

/**
 * What a validation rule does where a value is missing. Source: DHIS2, missing value strategies.
 */
public enum MissingValues {
  /** Says nothing where one is missing. */
  SKIP_IF_ANY,
  /** Says nothing where all are missing; else what is missing is 0. */
  SKIP_IF_ALL,
  /** What is missing is 0, wherever somebody sent a row. */
  NEVER_SKIP;

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
