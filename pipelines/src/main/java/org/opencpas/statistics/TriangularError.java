package org.opencpas.statistics;

/**
 * Errors that are most often near 0 and never outside a range: the triangular distribution about 0
 * by its inverse. With a and b the distances from 0 to the lower and the upper end, divided by the
 * greater of them, s, and u uniform:
 *
 * <pre>
 *   error = s (sqrt(u (a + b) a) - a)          where u (a + b) &lt; a
 *           s (b - sqrt((1 - u) (a + b) b))    else
 * </pre>
 *
 * <p>Of an empty range the error is 0. Square roots are exact to the last digit on every machine.
 * Source: Kotz and van Dorp, Beyond Beta (2004), chapter 1.
 */
public final class TriangularError {
  private TriangularError() {}

  /**
   * The error of a uniform number.
   *
   * @param uniform from 0 to below 1
   * @param low 0 or below, finite
   * @param high 0 or above, finite
   */
  public static double of(double uniform, double low, double high) {
    double scale = Math.max(-low, high);
    return scale == 0 ? 0 : of(uniform, -low / scale, high / scale, scale);
  }

  private static double of(double uniform, double below, double above, double scale) {
    double width = below + above;
    double reached = uniform * width;
    return reached < below
        ? scale * (Math.sqrt(reached * below) - below)
        : scale * (above - Math.sqrt((1 - uniform) * width * above));
  }

  /**
   * Adds the errors of a key to sums, one a draw.
   *
   * @param effect by which each error is multiplied first
   */
  public static void add(long key, double low, double high, double effect, double[] sums) {
    double scale = Math.max(-low, high);
    if (scale == 0) {
      return;
    }
    double below = -low / scale;
    double above = high / scale;
    for (int draw = 0; draw < sums.length; draw++) {
      sums[draw] += effect * of(KeyedDraws.uniform(key, draw), below, above, scale);
    }
  }
}
