package org.opencpas.statistics;

import java.util.Arrays;
import org.opencpas.issue.Reason;

/** The places of values in their order, from 1 for the smallest. */
public final class Ranks {
  private Ranks() {}

  /** What equal values are given. */
  public enum Ties {
    /** The first of the places they share: 1, 2, 2, 4. */
    FIRST,
    /** The mean of the places they share: 1, 2.5, 2.5, 4. */
    MEAN,
    /** The last of the places they share: 1, 3, 3, 4. */
    LAST
  }

  /** The rank of each value, in the order of the values; refused when one is not finite. */
  public static Answer<double[]> of(Ties ties, double... values) {
    Reason fault = Numerals.fault(1, values);
    return fault == null ? Answer.of(places(ties, values)) : Answer.refused(fault);
  }

  static double[] places(Ties ties, double... values) {
    double[] sorted = Numerals.sorted(values);
    double[] placesOfSorted = new double[sorted.length];
    int first = 0;
    while (first < sorted.length) {
      int last = first;
      while (last + 1 < sorted.length && sorted[last + 1] == sorted[first]) {
        last++;
      }
      Arrays.fill(placesOfSorted, first, last + 1, place(ties, first + 1, last + 1));
      first = last + 1;
    }
    double[] places = new double[values.length];
    for (int i = 0; i < places.length; i++) {
      // Adding zero makes one of the two zeros.
      places[i] = placesOfSorted[Arrays.binarySearch(sorted, values[i] + 0.0)];
    }
    return places;
  }

  private static double place(Ties ties, int first, int last) {
    return switch (ties) {
      case FIRST -> first;
      case MEAN -> (first + last) / 2.0;
      case LAST -> last;
    };
  }
}
