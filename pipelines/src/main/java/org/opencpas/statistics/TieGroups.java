package org.opencpas.statistics;

/**
 * How many values are equal to each other, group by group. Values are equal when their doubles are:
 * 0.1 + 0.2 is not 0.3.
 *
 * @param areThere whether two values are equal
 * @param pairs {@code S t (t - 1)}: twice the pairs of equal values
 * @param triples {@code S t (t - 1)(t - 2)}
 * @param weighted {@code S t (t - 1)(2 t + 5)}
 */
record TieGroups(boolean areThere, long pairs, long triples, long weighted) {

  static TieGroups of(double... values) {
    double[] sorted = Numerals.sorted(values);
    long pairs = 0;
    long triples = 0;
    long weighted = 0;
    int first = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[first]) {
        long t = (long) i - first;
        pairs += t * (t - 1);
        triples += t * (t - 1) * (t - 2);
        weighted += t * (t - 1) * (2 * t + 5);
        first = i;
      }
    }
    return new TieGroups(pairs > 0, pairs, triples, weighted);
  }
}
