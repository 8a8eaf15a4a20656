package org.opencpas.statistics;

/** How often a standard normal z comes about by chance alone. */
public final class NormalChance {
  private NormalChance() {}

  /** At least as far from 0 on either side. */
  public static double twoSided(double z) {
    return StandardNormal.beyond(z);
  }

  /** At least as large: small where z speaks for a rise. */
  public static double greater(double z) {
    return StandardNormal.above(z);
  }

  /** At most as large: small where z speaks for a fall. */
  public static double less(double z) {
    return StandardNormal.above(-z);
  }
}
