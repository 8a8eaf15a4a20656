package org.opencpas.statistics;

/**
 * Puts single order statistics in their place without sorting the rest. Source: Hoare, Algorithm
 * 65: find (1961), the middle of three as pivot.
 */
final class Selection {
  private Selection() {}

  /**
   * Moves values so that one stands where it would stand sorted, no greater before it and no
   * smaller behind it.
   *
   * @param values none is NaN
   * @param first first place that may be moved
   * @param last last place that may be moved
   * @param place from first to last
   */
  static void place(double[] values, int first, int last, int place) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double moved = values[left];
          values[left] = values[right];
          values[right] = moved;
          left++;
          right--;
        }
      }
      if (place <= right) {
        high = right;
      } else if (place >= left) {
        low = left;
      } else {
        return;
      }
    }
  }

  private static double middle(double one, double other, double third) {
    return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
  }
}
