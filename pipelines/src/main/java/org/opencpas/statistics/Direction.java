package org.opencpas.statistics;

/** Whether more or less of an indicator is better. */
public enum Direction {
  MORE_IS_BETTER(1),
  LESS_IS_BETTER(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** 1 where more is better, else -1. */
  public int sign() {
    return sign;
  }
}
