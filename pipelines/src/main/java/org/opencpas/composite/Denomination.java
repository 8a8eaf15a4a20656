package org.opencpas.composite;

import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;

/** Puts a figure in relation to the size of its unit, so that large units can be compared. */
public final class Denomination {
  private Denomination() {}

  /** {@code value / size * per}; refused when the size is 0. */
  public static Answer<Double> of(double value, double size, double per) {
    if (!Double.isFinite(value) || !Double.isFinite(size) || !Double.isFinite(per)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    return size == 0 ? Answer.refused(Reason.ZERO_DENOMINATOR) : Answer.number(value / size * per);
  }
}
