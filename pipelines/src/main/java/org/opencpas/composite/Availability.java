package org.opencpas.composite;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How many of the values that a mean is made of must be there.
 *
 * @param share from 0, any, to 1, all
 */
public record Availability(double share) {
  /** Any one value will do. */
  public static final Availability ANY = new Availability(0);

  /** Makes a rule. */
  public Availability {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies within 0 and 1, not " + share);
    }
  }

  /**
   * Why there is no mean; null when there are enough. Each value counts the same whatever its
   * weight. Source: COINr, dat_thresh.
   */
  @Nullable Reason fault(int given, int all) {
    if (given == 0) {
      return Reason.NO_VALUE;
    }
    return given < share * all ? Reason.LOW_AVAILABILITY : null;
  }
}
