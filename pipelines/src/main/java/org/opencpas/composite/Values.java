package org.opencpas.composite;

import java.util.Arrays;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;

/**
 * The range of the values of one indicator.
 *
 * @param low the smallest
 * @param high the largest
 */
record Values(double low, double high) {

  /** The range of values; refused when there is none, or one is not finite. */
  static Answer<Values> of(double... values) {
    if (values.length == 0) {
      return Answer.refused(Reason.NO_VALUE);
    }
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    return Answer.of(new Values(low + 0.0, high + 0.0));
  }

  boolean isConstant() {
    return low == high;
  }

  /** Where a value lies, from 0 for the worst to 1 for the best. */
  double place(Direction direction, double value) {
    return direction == Direction.MORE_IS_BETTER
        ? share(low, value, high)
        : share(-high, -value, -low);
  }

  private static double share(double low, double value, double high) {
    double range = high - low;
    return Double.isFinite(range)
        ? (value - low) / range
        : (value / 2 - low / 2) / (high / 2 - low / 2);
  }
}
