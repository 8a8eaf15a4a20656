package org.opencpas.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.opencpas.schemas.Observation;

/** Sorts facts into series, each in the order of time. */
final class SeriesBook {
  private static final Comparator<Observation> TIME =
      Comparator.comparing(Observation::getPeriodEnd).thenComparing(Observation::getPeriodStart);

  private SeriesBook() {}

  /** The series of any facts, by key; a series holds a period once. */
  static Collection<List<Observation>> series(List<Observation> facts) {
    TreeMap<SeriesKey, List<Observation>> series = new TreeMap<>();
    for (Observation fact : facts) {
      series.computeIfAbsent(SeriesKey.of(fact), key -> new ArrayList<>()).add(fact);
    }
    series.values().forEach(each -> each.sort(TIME));
    return series.values();
  }
}
