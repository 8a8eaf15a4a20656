package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/** Events added up by month; months without any are 0. */
public final class MonthlyCounts {
  private MonthlyCounts() {}

  /**
   * The sizes of events by month.
   *
   * @param count of months
   * @param months of each event, from 0
   * @param sizes of each event: 1, or its deaths; 0 or more
   */
  public static Answer<double[]> of(int count, int[] months, double[] sizes) {
    Numerals.requireSameLength(months.length, sizes.length);
    if (!Numerals.areFinite(sizes)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    ExactSum[] sums = new ExactSum[count];
    for (int month = 0; month < count; month++) {
      sums[month] = new ExactSum();
    }
    for (int i = 0; i < months.length; i++) {
      if (sizes[i] < 0) {
        return Answer.refused(Reason.OUT_OF_RANGE);
      }
      sums[months[i]].add(sizes[i]);
    }
    double[] counts = new double[count];
    for (int month = 0; month < count; month++) {
      counts[month] = sums[month].value();
    }
    return Numerals.areFinite(counts) ? Answer.of(counts) : Answer.refused(Reason.OVERFLOW);
  }

  /**
   * The same without the largest single event, so that one massacre is not taken for a change. Of
   * several equally large ones the earliest goes.
   */
  public static Answer<double[]> withoutLargest(int count, int[] months, double[] sizes) {
    Numerals.requireSameLength(months.length, sizes.length);
    if (sizes.length == 0) {
      return of(count, months, sizes);
    }
    int largest = 0;
    for (int i = 1; i < sizes.length; i++) {
      boolean larger = sizes[i] > sizes[largest];
      if (larger || (sizes[i] == sizes[largest] && months[i] < months[largest])) {
        largest = i;
      }
    }
    double[] rest = sizes.clone();
    rest[largest] = Double.isFinite(sizes[largest]) ? 0 : sizes[largest];
    return of(count, months, rest);
  }
}
