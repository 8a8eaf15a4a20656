package org.opencpas.bench.harness;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Median and range of some numbers. */
public record Spread(double median, double least, double most) {

  /** Of a number of each run. */
  public static Spread of(List<Measurement> runs, ToDoubleFunction<Measurement> number) {
    double[] sorted = runs.stream().mapToDouble(number).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** The median, and the range in brackets. */
  public String text(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, most);
  }
}
