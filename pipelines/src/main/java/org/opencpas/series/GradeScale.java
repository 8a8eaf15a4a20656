package org.opencpas.series;

import java.util.List;
import org.opencpas.schemas.Grade;

/** The shares from which on a grade is given. */
public final class GradeScale {
  /** What rounding may take from a share that is exactly the bound. */
  private static final double ROUNDING = 1e-12;

  private static final Grade[] GRADES = {Grade.A, Grade.B, Grade.C, Grade.D};

  private enum Side {
    AT_LEAST,
    AT_MOST
  }

  private final Side side;
  private final double[] bounds;

  private GradeScale(Side side, double... bounds) {
    this.side = side;
    this.bounds = bounds.clone();
  }

  /** The more the better: the least shares, 0 to 1, for A, B, C and D; below is E. */
  static GradeScale atLeast(double a, double b, double c, double d) {
    return new GradeScale(Side.AT_LEAST, a, b, c, d);
  }

  /** The less the better: the greatest shares, 0 to 1, for A, B, C and D; above is E. */
  static GradeScale atMost(double a, double b, double c, double d) {
    return new GradeScale(Side.AT_MOST, a, b, c, d);
  }

  /** The bounds of A, B, C and D, each included. */
  public List<Double> bounds() {
    return List.of(bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  /** The grade of a share, 0 to 1. A share of just 0 is the only one within a bound of 0. */
  Grade grade(double share) {
    for (int i = 0; i < bounds.length; i++) {
      if (isWithin(share, bounds[i])) {
        return GRADES[i];
      }
    }
    return Grade.E;
  }

  private boolean isWithin(double share, double bound) {
    if (side == Side.AT_LEAST) {
      return share >= bound - ROUNDING;
    }
    return share <= (bound == 0 ? 0 : bound + ROUNDING);
  }
}
